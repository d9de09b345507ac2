"""A match in a few lines, the tail first: who got nothing and why, the worst wish, what stays empty."""

from collections.abc import Iterator

from praktik.round.placements import Placements
from praktik.round.rounds import Round

MOST_LINES = 20
REASONS = {
    "no_eligible_offer": "no offer that was asked for is eligible",
    "outranked": "others came first at every offer that was possible",
    "offer_closed": "the offer was closed below its minimum",
    "partner_unplaced": "no offer had room for both",
    "declined": "declined",
    "withdrawn": "withdrawn",
}


def summarise_match(round_: Round, placements: Placements) -> Iterator[str]:
    """Yield the lines of the summary."""
    figures = placements.statistics
    yield f"Round {placements.round}, policy {placements.policy}, lottery: {placements.lottery}"
    yield ""
    yield f"Not placed: {figures.unplaced} of {figures.applicants}"
    rows = [(one.applicant, _who(round_, one.applicant), REASONS[one.reason]) for one in placements.unplaced]
    yield from _table(rows)
    yield f"Worst wish: {_worst(placements)}"
    yield f"Unfilled places: {figures.unfilled_places}"
    yield from _table([(one.offer, _where(round_, one.offer), _places(one.places)) for one in placements.unfilled])
    yield f"Placed: {figures.placed}, of these {_share(figures.first_wishes, figures.placed)} at their first wish"
    yield f"  wishes: {_profile(placements)}"
    if figures.cross_sector_share is not None:
        yield f"Across sectors: {figures.cross_sector_share:.0%}"
    yield ""
    yield from placements.guarantees


def _table(rows: list[tuple[str, str, str]]) -> Iterator[str]:
    shown = rows[:MOST_LINES]
    widths = [max((len(row[column]) for row in shown), default=0) for column in range(2)]
    for row in shown:
        yield f"  {row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}"
    if len(rows) > MOST_LINES:
        yield f"  … and {len(rows) - MOST_LINES} more, all in placements.yaml"


def _who(round_: Round, id_: str) -> str:
    applicant = round_.applicant[id_]
    return f"{applicant.name}, {applicant.organisation}"


def _where(round_: Round, id_: str) -> str:
    offer = round_.offer[id_]
    return f"{offer.title}, {offer.host.organisation}" if offer.title else offer.host.organisation


def _worst(placements: Placements) -> str:
    worst = placements.statistics.worst_wish
    if worst is None:
        return "none"
    who = [placement.applicant for placement in placements.placements if placement.wish == worst]
    named = ", ".join(who[:5]) + (f" and {len(who) - 5} more" if len(who) > 5 else "")
    return f"no. {worst} ({named})"


def _profile(placements: Placements) -> str:
    wishes = placements.statistics.wishes
    parts = [f"{number} at no. {rank}" for rank, number in wishes.items()]
    unwished = placements.statistics.placed - sum(wishes.values())
    if unwished:
        parts.append(f"{unwished} pinned without a wish")
    return ", ".join(parts) if parts else "none"


def _share(part: int, whole: int) -> str:
    return f"{part} ({part / whole:.0%})" if whole else "0"


def _places(number: int) -> str:
    return f"{number} place{'' if number == 1 else 's'}"
