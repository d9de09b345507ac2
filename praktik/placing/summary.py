"""A match in a few lines, the tail first: who got nothing and why, the worst wish, what stays empty."""

from collections.abc import Iterator

from praktik.problems.phrase import NOTHING, Fact, Language, Lines, Listing, Phrase, say
from praktik.problems.words import results as words
from praktik.round.guarantees import Shown, find_guarantees
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.round.wording import word_places, word_unplaced

MOST_LINES = 20
MOST_NAMED = 5
_EMPTY_LINE = NOTHING


def summarise_match(round_: Round, placements: Placements, language: Language) -> Iterator[str]:
    """Yield the lines of the summary."""
    for line in _lines(round_, placements, language):
        yield say(line, language)


def tell_receipt(placements: Placements) -> Phrase:
    """Return what an outsider needs to repeat the draw, beside the round's files."""
    versions = [f"{name} {version}" for name, version in placements.versions.items()]
    told = words.TO_REPEAT(fingerprint=placements.fingerprint or "?", versions=Listing(versions))
    if placements.announced is None:
        return told
    as_announced = placements.announced == placements.fingerprint
    return (words.AS_ANNOUNCED if as_announced else words.NOT_AS_ANNOUNCED)(
        receipt=told, announced=placements.announced
    )


def _lines(round_: Round, placements: Placements, language: Language) -> Iterator[Fact]:
    figures = placements.statistics
    yield words.HEAD(round=placements.round, policy=placements.policy, lottery=placements.lottery)
    yield _EMPTY_LINE
    yield words.NOT_PLACED(number=figures.unplaced, applicants=figures.applicants)
    yield from _table(
        [
            (
                one.applicant,
                _who(round_, one.applicant),
                word_unplaced(one.reason, placements).in_language(language),
            )
            for one in placements.unplaced
        ]
    )
    yield words.WORST_WISH(worst=_worst(placements))
    yield words.UNFILLED(number=figures.unfilled_places)
    yield from _table(
        [
            (
                one.offer,
                _where(round_, one.offer),
                word_places(one.places).in_language(language),
            )
            for one in placements.unfilled
        ]
    )
    yield words.PLACED(number=figures.placed, share=_share(figures.first_wishes, figures.placed))
    yield Lines([words.WISHES(profile=_profile(placements))])
    if figures.cross_sector_share is not None:
        yield words.ACROSS_SECTORS(share=words.PERCENT(percent=f"{figures.cross_sector_share * 100:.0f}"))
    yield _EMPTY_LINE
    blocking = len(placements.blocking)
    yield from find_guarantees(round_, Shown(placements.policy, bool(placements.kept), blocking, placements.proof))


def _table(rows: list[tuple[str, str, str]]) -> Iterator[Fact]:
    shown = rows[:MOST_LINES]
    widths = [max((len(row[column]) for row in shown), default=0) for column in range(2)]
    for row in shown:
        yield f"  {row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}"
    if len(rows) > MOST_LINES:
        yield Lines([words.MORE_IN_THE_FILE(number=len(rows) - MOST_LINES)])


def _who(round_: Round, id_: str) -> str:
    applicant = round_.applicant[id_]
    return f"{applicant.name}, {applicant.organisation}"


def _where(round_: Round, id_: str) -> str:
    offer = round_.offer[id_]
    return f"{offer.title}, {offer.host.organisation}" if offer.title else offer.host.organisation


def _worst(placements: Placements) -> Phrase:
    worst = placements.statistics.worst_wish
    if worst is None:
        return words.NONE
    who = [placement.applicant for placement in placements.placements if placement.wish == worst]
    named: Fact = Listing(who[:MOST_NAMED])
    if len(who) > MOST_NAMED:
        named = words.AND_MORE(names=named, number=len(who) - MOST_NAMED)
    return words.NUMBER_AND_WHO(rank=worst, who=named)


def _profile(placements: Placements) -> Fact:
    wishes = placements.statistics.wishes
    parts = [words.AT_RANK(number=number, rank=rank) for rank, number in wishes.items()]
    unwished = placements.statistics.placed - sum(wishes.values())
    if unwished:
        parts.append(words.PINNED_UNWISHED(number=unwished))
    return Listing(parts) if parts else words.NONE


def _share(part: int, whole: int) -> Fact:
    return words.SHARE(part=part, percent=f"{part / whole * 100:.0f}") if whole else "0"
