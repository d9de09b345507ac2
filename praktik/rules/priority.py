"""In what order an offer takes those who ask: the round's criteria, one after the other, the lottery last."""

import re

from praktik.round.models import Criterion, History, Matching
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_number, lottery_text

_SEASONS = {
    "vinter": 0,
    "winter": 0,
    "foraar": 1,
    "forår": 1,
    "spring": 1,
    "sommer": 2,
    "summer": 2,
    "efteraar": 3,
    "efterår": 3,
    "autumn": 3,
}


class Priorities:
    """Gives each pair of a round a whole number, the smaller the better, unlike that of any other pair.

    The number is built from the criteria digit by digit, in a number system with a base for each of them, and ends
    with the lottery's order of the applicants and the order of the offers' ids. Divided by `unit` it is what counts
    before the lottery.
    """

    def __init__(self, eligibility: Eligibility) -> None:
        round_ = eligibility.round
        self._eligibility = eligibility
        text = lottery_text(round_.settings)
        numbers = [lottery_number(text, applicant.id) for applicant in round_.applicants]
        self.lottery_order = sorted(range(len(numbers)), key=numbers.__getitem__)
        places = [0] * len(numbers)
        for place, applicant in enumerate(self.lottery_order):
            places[applicant] = place
        times = [rounds_unplaced(applicant.history) for applicant in round_.applicants]
        most_times = max(times, default=0)
        self._unranked = 1 + max(
            (max(offer.group.values(), default=0) for offer in eligibility.offers if offer.group), default=0
        )
        sizes: dict[Criterion, int] = {
            "special_consideration": 2,
            "host": self._unranked + 1,
            "previously_unplaced": most_times + 1,
            "cross_sector": 2,
        }
        self.unit = max(1, len(round_.offers)) * max(1, len(numbers))
        weights, weight = {}, self.unit
        self._times, self._places = times, places
        self.criteria = criteria_that_decide(round_.settings.matching)
        for criterion in reversed(criteria_that_count(round_.settings.matching.priority)):
            weights[criterion] = weight
            weight *= sizes[criterion]
        self.beyond = weight  # larger than any pair's number
        self._of_host = weights.get("host", 0)
        cross_counts = round_.settings.matching.cross_sector == "prefer"
        self._of_cross_sector = weights.get("cross_sector", 0) if cross_counts else 0
        self._of_applicant = [
            weights.get("special_consideration", 0) * (not applicant.special_consideration)
            + weights.get("previously_unplaced", 0) * (most_times - times[index])
            + places[index] * max(1, len(round_.offers))
            for index, applicant in enumerate(round_.applicants)
        ]

    def number(self, applicant: int, offer: int) -> int:
        """Return the pair's number: smaller is taken first."""
        number = self._of_applicant[applicant] + offer
        if self._of_host:
            number += self._of_host * self.host_group(applicant, offer)
        if self._of_cross_sector and not self._eligibility.is_cross_sector(applicant, offer):
            number += self._of_cross_sector
        return number

    def apart_from_offers(self, applicant: int) -> int:
        """Return the number that the criteria give which look at the applicant alone: smaller comes first."""
        return self._of_applicant[applicant]

    def place_in_lottery(self, applicant: int) -> int:
        """Return how many were drawn before the applicant."""
        return self._places[applicant]

    def value(self, criterion: Criterion, applicant: int, offer: int) -> int:
        """Return what one criterion makes of a pair: smaller is taken first."""
        match criterion:
            case "special_consideration":
                return int(not self._eligibility.round.applicants[applicant].special_consideration)
            case "host":
                return self.host_group(applicant, offer)
            case "previously_unplaced":
                return -self._times[applicant]
            case "cross_sector":
                return int(not self._eligibility.is_cross_sector(applicant, offer))
            case "lottery":
                return self._places[applicant]

    def first_difference(self, one: tuple[int, int], other: tuple[int, int]) -> Criterion:
        """Return the first criterion that tells two pairs of different applicants apart."""
        return next(
            criterion for criterion in self.criteria if self.value(criterion, *one) != self.value(criterion, *other)
        )

    def host_group(self, applicant: int, offer: int) -> int:
        """Return the applicant's tie group in the ranking that counts, from 0; the unranked come after all."""
        group = self._eligibility.offers[offer].group
        if not group:
            return self._unranked
        return group.get(self._eligibility.round.applicants[applicant].id, self._unranked)


def criteria_that_count(priority: tuple[Criterion, ...]) -> list[Criterion]:
    """Return the criteria before the lottery: after it nothing is left to decide."""
    if "lottery" in priority:
        return list(priority[: priority.index("lottery")])
    return list(priority)


def criteria_that_decide(matching: Matching) -> tuple[Criterion, ...]:
    """Return the criteria that decide in a round, the lottery last."""
    count = criteria_that_count(matching.priority)
    if matching.cross_sector != "prefer":
        count = [criterion for criterion in count if criterion != "cross_sector"]
    return (*count, "lottery")


def rounds_unplaced(history: History) -> int:
    """Return in how many earlier rounds somebody got no place since they last got one."""
    placed = max((round_order(round_) for round_ in history.placed), default=None)
    return sum(placed is None or round_order(round_) > placed for round_ in set(history.unplaced))


def round_order(round_id: str) -> tuple[int, int, str]:
    """Return what puts ids of rounds into the order of time: the year, then spring before autumn, then the text."""
    year = re.search(r"[0-9]{4}", round_id)
    season = next((place for word, place in _SEASONS.items() if word in round_id.casefold()), 0)
    return int(year[0]) if year else 0, season, round_id
