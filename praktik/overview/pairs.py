"""An applicant and an offer together: whether it may be, when, and how the pair stands in the offer's priority."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from praktik.overview.stretches import Stretch
from praktik.problems.phrase import Fact
from praktik.round.models import DateRange
from praktik.round.wording import Rule
from praktik.rules.calendar import Stay, common_stretches
from praktik.rules.eligibility import Eligibility, PeriodStay
from praktik.rules.lottery import lottery_number, lottery_text, tie_number
from praktik.rules.priority import Priorities, rounds_unplaced
from praktik.rules.wording import word_barrier

SHOWN_OF_A_NUMBER = 8


class Standing(NamedTuple):
    """What each criterion of priority says of a pair, whether or not the round lets it count.

    `host` is the tie group in the ranking that counts, 1 first; `lottery` the beginning of the lottery number.
    """

    special_consideration: bool
    host: int | None
    previously_unplaced: int
    cross_sector: bool
    lottery: str


class Barrier(NamedTuple):
    """The rule that keeps a pair apart, what it would take, and the two facts that stand against each other."""

    rule: Rule
    words: Fact
    expected: Fact
    found: Fact


class Possibility(NamedTuple):
    """The longest stay that a period allows a pair, and all days of the period that suit both.

    The stay is None where nothing in the round has dates.
    """

    stay: Stretch | None
    within: tuple[Stretch, ...]


class Pair(NamedTuple):
    """An applicant and an offer; a barrier or, best first, what each period allows."""

    barrier: Barrier | None
    possibilities: tuple[Possibility, ...]
    standing: Standing


class Pairs:
    """Answers for any pair of a round what there is to say of it."""

    def __init__(self, eligibility: Eligibility) -> None:
        self.eligibility = eligibility
        self.priorities = Priorities(eligibility)
        self._text = lottery_text(eligibility.round.settings)

    def pair(self, applicant: int, offer: int) -> Pair:
        """Return what there is to say of one applicant and one offer."""
        standing = self._standing(applicant, offer)
        rule = self.eligibility.barrier(applicant, offer)
        if rule is not None:
            return Pair(Barrier(rule, *word_barrier(self.eligibility, applicant, offer, rule)), (), standing)
        stays = sorted(self.eligibility.stays(applicant, offer), key=_longest_first)
        return Pair(None, tuple(self._possibility(applicant, offer, found) for found in stays), standing)

    def in_order_of_ties(self, applicant: int, offers: Iterable[int]) -> list[int]:
        """Return offers that are equally good to the applicant in the order in which they count."""
        round_ = self.eligibility.round
        id_ = round_.applicants[applicant].id
        return sorted(offers, key=lambda offer: tie_number(self._text, id_, round_.offers[offer].id))

    def askers(self, offers: Collection[int]) -> dict[int, list[int]]:
        """Return for each of the offers who asks for it, in the order in which it takes them, eligible or not."""
        asking: dict[int, list[int]] = {offer: [] for offer in offers}
        for applicant in range(len(self.eligibility.round.applicants)):
            wished = {offer for group in self.eligibility.wished(applicant) for offer in group}
            for offer, found in asking.items():
                if offer in wished or self.eligibility.fits_open_to(applicant, offer):
                    found.append(applicant)
        number = self.priorities.number
        return {offer: sorted(found, key=lambda applicant: number(applicant, offer)) for offer, found in asking.items()}

    def lottery_number(self, applicant: int) -> str:
        """Return the beginning of the applicant's lottery number."""
        number = lottery_number(self._text, self.eligibility.round.applicants[applicant].id)
        return number.hex()[:SHOWN_OF_A_NUMBER]

    def _standing(self, applicant: int, offer: int) -> Standing:
        entry = self.eligibility.round.applicants[applicant]
        group = (self.eligibility.offers[offer].group or {}).get(entry.id)
        return Standing(
            special_consideration=entry.special_consideration,
            host=None if group is None else group + 1,
            previously_unplaced=rounds_unplaced(entry.history),
            cross_sector=self.eligibility.is_cross_sector(applicant, offer),
            lottery=self.lottery_number(applicant),
        )

    def _possibility(self, applicant: int, offer: int, found: PeriodStay) -> Possibility:
        if found.stay is None:
            return Possibility(None, ())
        round_, calendar = self.eligibility.round, self.eligibility.calendar
        a, o = round_.applicants[applicant], round_.offers[offer]
        window: DateRange | None = o.periods[found.period] if o.periods else None
        if window is None and not a.available:
            window = round_.settings.week
        least = max(a.days.least, o.days.least)
        within = []
        for first, last in common_stretches(window, a.available):
            days = calendar.count(first, last)
            if days >= least:
                within.append(Stretch(first, last, days))
        return Possibility(Stretch(*found.stay), tuple(within))


def _longest_first(found: PeriodStay) -> tuple[int, Stay | None, int]:
    return (-found.stay.days if found.stay is not None else 0, found.stay, found.period)
