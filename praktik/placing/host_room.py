"""Whether settled places fit together at a host; if not, which of them cannot hold together with which limits.

A set is named that is smallest in the sense that without any one of its places or limits the rest can hold: all that is
not needed is left out, one after the other (deletion, as for irreducible infeasible sets: Chinneck & Dravnieks 1991).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from praktik.matching.joint_seating import JointSeating, Stay
from praktik.matching.market import TOP, Limits, Market
from praktik.matching.units import Option, Unit
from praktik.placing.market import periods_around
from praktik.placing.situation import Fixed
from praktik.problems.phrase import NOTHING, Dates, Fact, Listing, Phrase
from praktik.problems.place import Place
from praktik.problems.words import rules as words
from praktik.round.finding import Pointer
from praktik.round.models import DateRange
from praktik.rules.eligibility import Eligibility

MOST_NAMED = 3
Kind = Literal["period", "same_organisation", "host", "offer"]
_T = TypeVar("_T")


class SettledPlace(NamedTuple):
    """Who is settled where, and where that is written."""

    applicant: str
    fixed: Fixed
    at: Pointer


class Limit(NamedTuple):
    """A limit as it stands in the files: its kind, how many it allows, and whose it is; a period by its number."""

    kind: Kind
    places: int
    of: str = ""
    period: int = 0
    dates: DateRange | None = None


class NoRoom(NamedTuple):
    """Places and limits that cannot hold together, while without any one of them the rest can.

    `comers` are those that find no room, `beside` those before them; each with its place.
    """

    comers: tuple[SettledPlace, ...]
    beside: tuple[SettledPlace, ...]
    limits: tuple[Limit, ...]

    def facts(self) -> dict[str, Fact]:
        """Return who finds no room where, beside whom, and by which limits."""
        last = self.comers[-1]
        return {
            "applicant": last.applicant,
            "offer": last.fixed.offer,
            "beside": self.beside_in_words(),
            "limits": self.limits_in_words(),
        }

    def limits_in_words(self) -> Listing:
        """Return the limits in words."""
        return Listing([_word_limit(limit) for limit in self.limits])

    def beside_in_words(self) -> Phrase:
        """Return beside whom there is no room; nothing where there is none for those who come alone."""
        if not self.beside:
            return NOTHING
        if len(self.beside) > MOST_NAMED:
            return words.BESIDE(others=words.SO_MANY_OTHERS(number=len(self.beside)))
        return words.BESIDE(others=Listing([f"'{place.applicant}'" for place in self.beside]))

    def everybody(self) -> tuple[SettledPlace, ...]:
        """Return all who find no room together."""
        return (*self.beside, *self.comers)


def word_settled(places: Sequence[SettledPlace], where: Mapping[Pointer, Place]) -> Listing:
    """Return who is settled where in words, each with the place in a file."""
    return Listing(
        [
            words.SETTLED_AT(applicant=place.applicant, offer=place.fixed.offer, where=str(where[place.at]))
            for place in places
        ]
    )


def find_no_room(eligibility: Eligibility, places: Iterable[SettledPlace]) -> Iterator[NoRoom]:
    """Yield for each settled place that does not fit beside those before it what cannot hold together."""
    by_host: dict[str, list[SettledPlace]] = {}
    for place in places:
        by_host.setdefault(_host_of(eligibility, place), []).append(place)
    for there in by_host.values():
        fit = 0
        while (fit := _number_that_fit(eligibility, there, fit)) < len(there):
            yield _narrow(eligibility, there[:fit], [there.pop(fit)])


def find_no_room_beside(
    eligibility: Eligibility, settled: Iterable[SettledPlace], comers: Sequence[SettledPlace]
) -> NoRoom | None:
    """Return why some who would come to one host find no room beside all who are settled; None where they do."""
    host = _host_of(eligibility, comers[0])
    there = [place for place in settled if _host_of(eligibility, place) == host]
    together = [*there, *comers]
    if fit_together(eligibility, together, _limits_on(eligibility, together)):
        return None
    return _narrow(eligibility, there, comers)


def fit_together(eligibility: Eligibility, places: Sequence[SettledPlace], limits: Sequence[Limit]) -> bool:
    """Tell whether settled places at one host keep some of its limits."""
    entrances = _Entrances(eligibility, places, limits)
    applicants, number = eligibility.round.applicant, {place.applicant: one for one, place in enumerate(places)}
    stays: list[Stay] = []
    for one, place in enumerate(places):
        partner = number.get(applicants[place.applicant].together_with or "")
        if partner is None or places[partner].fixed.offer != place.fixed.offer:
            stays.append(entrances.stay(one))
        elif one < partner:
            stays.append(entrances.stay(one, partner))
    return entrances.seating.fits(stays)


def _number_that_fit(eligibility: Eligibility, places: Sequence[SettledPlace], known: int) -> int:
    """Return how many fit together from the beginning, of whom some are known to."""
    step = 1
    while step:
        some = places[: known + step]
        if known + step <= len(places) and fit_together(eligibility, some, _limits_on(eligibility, some)):
            known += step
            step *= 2
        else:
            step //= 2
    return known


def _narrow(eligibility: Eligibility, before: Sequence[SettledPlace], comers: Sequence[SettledPlace]) -> NoRoom:
    all_limits = _limits_on(eligibility, [*before, *comers])
    beside = _needed(before, lambda some: not fit_together(eligibility, [*some, *comers], all_limits))
    limits = _needed(all_limits, lambda some: not fit_together(eligibility, [*beside, *comers], some))
    return NoRoom(tuple(comers), tuple(beside), tuple(limits))


def _needed(everything: Sequence[_T], cannot_hold: Callable[[Sequence[_T]], bool]) -> list[_T]:
    """Leave out one after the other what is not needed for the rest to be impossible."""
    needed = list(everything)
    for one in everything:
        without = [other for other in needed if other is not one]
        if cannot_hold(without):
            needed = without
    return needed


def _limits_on(eligibility: Eligibility, places: Iterable[SettledPlace]) -> list[Limit]:
    """Return the limits on places at one host, first those that are left out rather than others that say as much."""
    settings = eligibility.round.settings
    offers = [eligibility.round.offer[id_] for id_ in dict.fromkeys(place.fixed.offer for place in places)]
    limits = [
        Limit("period", period.places, offer.id, number, period)
        for offer in offers
        for number, period in enumerate(offer.periods)
        if period.places is not None
    ]
    if (most := settings.matching.same_organisation_per_offer) is not None:
        limits.append(Limit("same_organisation", most))
    hosts = {eligibility.organisations.key(offer.host.organisation) for offer in offers}
    limits += [
        Limit("host", limit.places, limit.organisation)
        for limit in settings.hosts
        if limit.places is not None and eligibility.organisations.key(limit.organisation) in hosts
    ]
    return [*limits, *(Limit("offer", offer.places, offer.id) for offer in offers)]


def _word_limit(limit: Limit) -> Phrase:
    match limit.kind:
        case "period":
            assert limit.dates is not None
            dates = Dates(limit.dates.first, limit.dates.last)
            return words.LIMIT_OF_PERIOD(places=limit.places, offer=limit.of, dates=dates)
        case "same_organisation":
            return words.LIMIT_SAME_ORGANISATION(most=limit.places)
        case "host":
            return words.LIMIT_OF_HOST(places=limit.places, organisation=limit.of)
        case "offer":
            return words.LIMIT_OF_OFFER(places=limit.places, offer=limit.of)


def _host_of(eligibility: Eligibility, place: SettledPlace) -> str:
    return eligibility.offers[eligibility.offer_index[place.fixed.offer]].organisation


class _Entrances:
    """Where settled places of one host begin, if some limits alone held; all others are as large as it takes."""

    def __init__(self, eligibility: Eligibility, places: Sequence[SettledPlace], limits: Sequence[Limit]) -> None:
        self._eligibility = eligibility
        self._places = places
        self._allowed = {(limit.kind, limit.of, limit.period): limit.places for limit in limits}
        self._most_from_home = self._allowed.get(("same_organisation", "", 0), 0)
        host = next((limit.places for limit in limits if limit.kind == "host"), len(places))
        self._capacity, self._above, self._same_home, self._interchangeable = [host], [TOP], [0], [False]
        self._periods = {id_: self._enter(id_) for id_ in dict.fromkeys(place.fixed.offer for place in places)}
        forest = Limits(self._capacity, self._above, self._same_home, self._interchangeable)
        self.seating = JointSeating(Market(forest, self._homes(), ()))

    def stay(self, *members: int) -> Stay:
        """Return a settled place, or those of two who belong together, as it is seated; each by its number."""
        nothing = (0,) * len(members)
        seats = tuple(self._seats(self._places[member]) for member in members)
        return Unit(members, ()), Option(0, 0, nothing, nothing, nothing, seats)

    def _homes(self) -> list[int]:
        eligibility, homes = self._eligibility, dict[str, int]()
        applicants = [eligibility.applicants[eligibility.applicant_index[place.applicant]] for place in self._places]
        return [homes.setdefault(applicant.organisation, len(homes)) for applicant in applicants]

    def _enter(self, offer: str) -> tuple[int, ...]:
        periods = len(self._eligibility.round.offer[offer].periods)
        top = self._add("offer", offer, 0, above=0, same_home=0 if periods else self._most_from_home)
        if not periods:
            return (top,)
        return tuple(
            self._add("period", offer, number, above=top, same_home=self._most_from_home, interchangeable=periods > 1)
            for number in range(periods)
        )

    def _add(
        self, kind: Kind, offer: str, period: int, *, above: int, same_home: int, interchangeable: bool = False
    ) -> int:
        self._capacity.append(self._allowed.get((kind, offer, period), len(self._places)))
        self._above.append(above)
        self._same_home.append(same_home)
        self._interchangeable.append(interchangeable)
        return len(self._capacity) - 1

    def _seats(self, place: SettledPlace) -> tuple[int, ...]:
        seats, fixed, eligibility = self._periods[place.fixed.offer], place.fixed, self._eligibility
        if len(seats) == 1:
            return seats
        offer = eligibility.offer_index[fixed.offer]
        if fixed.first is not None and fixed.last is not None:
            return tuple(seats[period] for period in periods_around(eligibility, offer, fixed.first, fixed.last))
        return tuple(
            seats[found.period] for found in eligibility.stays(eligibility.applicant_index[place.applicant], offer)
        )
