"""The comparison of policies as a table and as bars, the tail first: who got nothing, the worst wish."""

from collections.abc import Iterator, Sequence

from praktik.defence.comparison import Compared, Comparison
from praktik.defence.move_text import tell_move
from praktik.problems.frame import columns
from praktik.problems.layout import GAP, INDENT, align, pad, wrap
from praktik.problems.phrase import Fact, Language, Listing, Phrase, counted, say
from praktik.problems.words import comparison as words

MOST_CHANGES = 5
MOST_RANKS = 8
WIDEST_BAR = 60


def comparison_text(comparison: Comparison, language: Language, width: int) -> Iterator[str]:
    """Yield the lines of a comparison."""
    policies = comparison.policies
    number = counted(len(policies), words.ONE_POLICY, words.POLICIES)
    yield from wrap(say(words.HEAD(round=comparison.round, policies=number), language), width)
    if comparison.published:
        yield from wrap(say(words.AFRESH, language), width)
    if {one.ties for one in policies if one.ties is not None} == {"lottery"}:
        yield from wrap(say(words.NOT_IMPROVED, language), width)
    if comparison.left_out:
        yield from wrap(say(words.LEFT_OUT(policies=Listing(comparison.left_out)), language), width)
    rows = [(say(label, language), [say(fact, language) for fact in facts]) for label, facts in _rows(policies)]
    for first, last in _columns_that_fit(rows, width):
        yield ""
        yield from _table(rows, first, last)
    yield ""
    yield from wrap(say(words.JUDGED, language), width)
    if comparison.is_open_to_more:
        yield from wrap(say(words.OPEN_TO_COUNTS_LAST, language), width)
    aside = [one.policy for one in policies if one.sets_priorities_aside]
    if aside:
        yield from wrap(say(words.SETS_ASIDE(policies=Listing(aside)), language), width)
    yield ""
    yield say(words.GUARANTEES, language)
    yield from _guarantees(policies, language, width)
    yield ""
    yield say(words.WHO_GOT_WHAT, language)
    yield from _bars(policies, language, width)
    for one in policies:
        if one.changes is not None:
            yield ""
            yield from _changes(one, language, width)


def _name(one: Compared) -> str:
    return one.policy if one.ties is None else f"{one.policy}, ties: {one.ties}"


def _rows(policies: Sequence[Compared]) -> Iterator[tuple[Phrase, list[Fact]]]:
    figures = [one.statistics for one in policies]
    yield words.POLICY, [_name(one) for one in policies]
    yield words.NOT_PLACED, [one.unplaced for one in figures]
    yield words.WORST_WISH, [words.NONE if one.worst_wish is None else one.worst_wish for one in figures]
    yield words.UNFILLED, [one.unfilled_places for one in figures]
    yield words.PLACED, [one.placed for one in figures]
    yield words.FIRST_WISHES, [one.first_wishes for one in figures]
    yield words.TOP_WISHES, [one.top_wishes for one in policies]
    yield words.SUM_OF_RANKS, [one.sum_of_ranks for one in policies]
    yield words.BLOCKING, [one.blocking_pairs for one in policies]
    if any(one.blocking_pairs_by_pins for one in policies):
        yield words.BLOCKING_BY_PINS, [one.blocking_pairs_by_pins for one in policies]
    yield words.ACROSS_SECTORS, [_percent(one.cross_sector_share) for one in figures]
    yield words.SENDERS, [len(one.senders) for one in policies]
    if any(one.changes is not None for one in policies):
        yield words.CHANGED, [len(one.changes or ()) for one in policies]


def _percent(share: float | None) -> Fact:
    return "-" if share is None else words.PERCENT(percent=f"{share * 100:.0f}")


def _columns_that_fit(rows: Sequence[tuple[str, Sequence[str]]], width: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where the policies stand in one table: as many as there is room for, but one at least."""
    used = label = max(columns(text) for text, _ in rows)
    first, number = 0, len(rows[0][1])
    for place in range(number):
        own = GAP + max(columns(cells[place]) for _, cells in rows)
        if place > first and used + own > width:
            yield first, place
            first, used = place, label
        used += own
    yield first, number


def _table(rows: Sequence[tuple[str, Sequence[str]]], first: int, last: int) -> Iterator[str]:
    label = max(columns(text) for text, _ in rows)
    widths = [max(columns(cells[place]) for _, cells in rows) for place in range(first, last)]
    for text, cells in rows:
        shown = zip(cells[first:last], widths, strict=True)
        yield pad(text, label) + "".join(" " * GAP + align(cell, own, left=False) for cell, own in shown)


def _guarantees(policies: Sequence[Compared], language: Language, width: int) -> Iterator[str]:
    """Yield for each policy what holds of its result, each sentence on lines of its own."""
    for one in policies:
        yield _name(one)
        for sentence in one.guarantees:
            yield from wrap(say(sentence, language), width, f"{' ' * INDENT}- ")


def _bars(policies: Sequence[Compared], language: Language, width: int) -> Iterator[str]:
    """Yield for each policy a bar of those without a place, and one for each rank."""
    worst = max((one.statistics.worst_wish or 0 for one in policies), default=0)
    bars = [
        (_name(one), [(say(label, language), number) for label, number in _numbers(one, worst)]) for one in policies
    ]
    labels = max(columns(label) for _, rows in bars for label, _ in rows)
    most = max(1, *(number for _, rows in bars for _, number in rows))
    digits = len(str(most))
    room = max(1, min(WIDEST_BAR, width - INDENT - labels - digits - 2 * GAP))
    for policy, rows in bars:
        yield policy
        for label, number in rows:
            long = -(-number * room // most) if most > room else number
            yield f"{' ' * INDENT}{pad(label, labels)}{' ' * GAP}{number:>{digits}}{' ' * GAP}{'█' * long}".rstrip()


def _numbers(one: Compared, worst: int) -> Iterator[tuple[Phrase, int]]:
    wishes = one.statistics.wishes
    yield words.NO_PLACE, one.statistics.unplaced
    for rank in range(1, min(worst, MOST_RANKS) + 1):
        yield words.WISH(rank=rank), wishes.get(rank, 0)
    if worst > MOST_RANKS:
        yield words.LATER_WISHES, sum(number for rank, number in wishes.items() if rank > MOST_RANKS)
    unwished = one.statistics.placed - sum(wishes.values())
    if unwished:
        yield words.NOT_WISHED, unwished


def _changes(one: Compared, language: Language, width: int) -> Iterator[str]:
    changes = one.changes or ()
    if not changes:
        yield from wrap(say(words.NO_CHANGES(policy=_name(one)), language), width)
        return
    heading = words.ONE_CHANGE if len(changes) == 1 else words.CHANGES
    yield from wrap(say(heading(policy=_name(one), number=len(changes)), language), width)
    shown = changes[:MOST_CHANGES]
    longest = max(columns(change.applicant) for change in shown)
    for change in shown:
        start = f"{' ' * INDENT}{pad(change.applicant, longest)}{' ' * GAP}"
        yield from wrap(say(tell_move(change.before, change.after), language), width, start)
    if len(changes) > MOST_CHANGES:
        yield f"{' ' * INDENT}{say(words.MORE(number=len(changes) - MOST_CHANGES), language)}"
