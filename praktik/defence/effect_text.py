"""What changes would do, as lines of text: the figures, the tail first, then who gains, loses or moves."""

from collections.abc import Iterator, Mapping, Sequence

from praktik.defence.effect import Effect, Move
from praktik.defence.move_text import tell_held, tell_move
from praktik.defence.outcome import Held
from praktik.defence.typed_changes import Changes
from praktik.problems.frame import columns
from praktik.problems.layout import GAP, INDENT, align, pad, wrap
from praktik.problems.phrase import Fact, Language, Phrase, say
from praktik.problems.words import whatif as words
from praktik.round.placements import Statistics
from praktik.round.rounds import Round
from praktik.round.wording import word_places

MOST_MOVES = 40


def effect_text(round_: Round, effect: Effect, language: Language, width: int) -> Iterator[str]:
    """Yield the lines of what changes would do."""
    before, after = effect.before.policy, effect.after.policy
    asked = [*tell_changes(round_, effect.changes, effect.before.held)]
    if before != after:
        asked.append(words.POLICY_CHANGE(before=before, after=after))
    yield from wrap(say(words.WHAT_IF(changes="; ".join(say(one, language) for one in asked)), language), width)
    by = words.BY_POLICY(policy=after) if before == after else words.BY_TWO_POLICIES(before=before, after=after)
    yield from wrap(say(by, language), width)
    if effect.published:
        yield from wrap(say(words.STANDING, language), width)
    if effect.overtaken:
        yield from wrap(say(words.OVERTAKEN, language), width)
    if effect.before == effect.after:
        yield from wrap(say(words.NOTHING_CHANGES, language), width)
        return
    yield ""
    yield from _figures(effect, language)
    yield ""
    if not (effect.gains or effect.loses or effect.moves):
        yield from wrap(
            say(words.NOTHING_FOR_OTHERS if _somebody_left(effect) else words.NOTHING_CHANGES, language), width
        )
        return
    for heading, moves in ((words.GAINS, effect.gains), (words.LOSES, effect.loses), (words.MOVES, effect.moves)):
        yield say(heading(number=len(moves) or words.NOBODY), language)
        yield from _moves(round_, moves, language, width)


def tell_changes(round_: Round, changes: Changes, held: Mapping[str, Held]) -> Iterator[Phrase]:
    """Yield what would be otherwise; `held` is what everybody has without it."""
    for places in changes.places:
        shown = word_places(places.after)
        yield words.PLACES_CHANGE(offer=places.offer, after=shown, before=places.before)
    for one in changes.withdrawals:
        if one.id in held:
            yield words.WITHDRAWS_FROM(id=one.id, held=tell_held(held[one.id]))
        else:
            yield (words.APPLICANT_WITHDRAWS if one.id in round_.applicant else words.OFFER_WITHDRAWS)(id=one.id)
    for pin in changes.pins:
        yield words.PIN_CHANGE(applicant=pin.applicant, offer=pin.offer)


def _somebody_left(effect: Effect) -> bool:
    return any(one.id in effect.before.held for one in effect.changes.withdrawals)


def _figures(effect: Effect, language: Language) -> Iterator[str]:
    rows = [("", say(words.BEFORE, language), say(words.AFTER, language))]
    both = zip(_facts(effect.before.statistics), _facts(effect.after.statistics), strict=True)
    rows += [(say(label, language), say(was, language), say(is_, language)) for (label, was), (_, is_) in both]
    widths = [max(columns(row[cell]) for row in rows) for cell in range(3)]
    for label, was, is_ in rows:
        cells = (align(was, widths[1], left=False), align(is_, widths[2], left=False))
        yield pad(label, widths[0]) + "".join(f"{' ' * GAP}{cell}" for cell in cells)


def _facts(figures: Statistics) -> Iterator[tuple[Phrase, Fact]]:
    yield words.NOT_PLACED, figures.unplaced
    yield words.WORST_WISH, words.NONE if figures.worst_wish is None else figures.worst_wish
    yield words.UNFILLED, figures.unfilled_places
    yield words.PLACED, figures.placed
    yield words.FIRST_WISHES, figures.first_wishes
    share = figures.cross_sector_share
    yield words.ACROSS_SECTORS, "-" if share is None else words.PERCENT(percent=f"{share * 100:.0f}")


def _moves(round_: Round, moves: Sequence[Move], language: Language, width: int) -> Iterator[str]:
    shown = moves[:MOST_MOVES]
    who = [f"{one.applicant}  {round_.applicant[one.applicant].name}" for one in shown]
    longest = max(map(columns, who), default=0)
    for name, one in zip(who, shown, strict=True):
        start = f"{' ' * INDENT}{pad(name, longest)}{' ' * GAP}"
        yield from wrap(say(tell_move(one.before, one.after), language), width, start, INDENT * 2)
    if len(moves) > MOST_MOVES:
        yield f"{' ' * INDENT}{say(words.MORE(number=len(moves) - MOST_MOVES), language)}"
