"""The room that hosts have: who fits there together under every limit."""

from collections import Counter
from collections.abc import Iterable, Sequence

from praktik.audit.coupled_periods import CoupledPeriods
from praktik.audit.pairs import Pairs
from praktik.audit.shared_periods import SharedPeriods
from praktik.audit.standing import Pair


class Room:
    """The limits of a round: places of offers, periods and hosts, and how many may come from one home."""

    def __init__(self, pairs: Pairs) -> None:
        settings = pairs.round.settings
        self.pairs = pairs
        self.most_of_a_home = settings.matching.same_organisation_per_offer
        self.couples_of_a_home = {
            one: other
            for one, other in pairs.partner.items()
            if pairs.applicants[one].organisation == pairs.applicants[other].organisation
        }
        self.of_host: dict[str, int] = {}
        for limit in settings.hosts:
            if limit.places is not None:
                self.of_host.setdefault(pairs.organisations.key(limit.organisation), limit.places)
        self.of_periods = {
            id_: [offer.places if period.places is None else period.places for period in offer.periods]
            for id_, offer in pairs.round.offer.items()
        }
        self._is_shared = {
            id_: self.most_of_a_home is not None or len(places) > 0 for id_, places in self.of_periods.items()
        }

    def is_shared(self, offer: str) -> bool:
        """Tell whether more than the number of its interns matters at an offer."""
        return self._is_shared[offer]

    def periods(self, applicant: str, offer: str) -> tuple[int, ...]:
        """Return the periods in which an applicant can come; on dates of their own, those in which these lie."""
        place = self.pairs.standing.place(applicant, offer)
        if place is None or place.first is None or place.last is None:
            return tuple(self.pairs.stays(applicant, offer))
        periods = self.pairs.round.offer[offer].periods
        around = [
            number for number, one in enumerate(periods) if one.first <= place.first and place.last <= one.last
        ]  # fmt: skip
        return tuple(around) if periods else (0,)

    def share(self, offer: str) -> SharedPeriods | CoupledPeriods:
        """Return the periods of an offer, with nobody in them."""
        if self.most_of_a_home is not None and self.couples_of_a_home:
            return CoupledPeriods(self.places_of_periods(offer), self.most_of_a_home, self.couples_of_a_home)
        return SharedPeriods(self.places_of_periods(offer), self.most_of_a_home)

    def places_of_periods(self, offer: str) -> list[int]:
        """Return the places of each period; an offer without periods has one, which is any time."""
        return self.of_periods[offer] or [self.pairs.round.offer[offer].places]

    def fits(self, pairs: Iterable[Pair]) -> bool:
        """Tell whether all these pairs fit together."""
        seated = Seated(self)
        return all(seated.take(*pair) for pair in pairs)

    def choose(self, pairs: Sequence[Pair]) -> list[Pair]:
        """Return those that are taken in this order, each that still fits with those before."""
        seated = Seated(self)
        return [pair for pair in pairs if seated.take(*pair)]


class Seated:
    """People seated one by one, each only if all keep their seats."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._at_offer: Counter[str] = Counter()
        self._at_host: Counter[str] = Counter()
        self._shared: dict[str, SharedPeriods | CoupledPeriods] = {}
        self._seated: set[Pair] = set()

    def take(self, applicant: str, offer: str) -> bool:
        """Seat somebody where that fits with all who are seated; else nothing changes."""
        room, pairs = self._room, self._room.pairs
        host = pairs.offers[offer].organisation
        limit = room.of_host.get(host)
        if self._at_offer[offer] >= pairs.round.offer[offer].places:
            return False
        if limit is not None and self._at_host[host] >= limit:
            return False
        if room.is_shared(offer):
            if offer not in self._shared:
                self._shared[offer] = room.share(offer)
            home = pairs.applicants[applicant].organisation
            if not self._shared[offer].seat(applicant, home, room.periods(applicant, offer)):
                return False
        self._at_offer[offer] += 1
        self._at_host[host] += 1
        self._seated.add((applicant, offer))
        return True

    def leave(self, applicant: str, offer: str) -> None:
        """Take somebody out again; whoever was not taken has no seat to leave."""
        if (applicant, offer) not in self._seated:
            return
        self._seated.remove((applicant, offer))
        self._at_offer[offer] -= 1
        self._at_host[self._room.pairs.offers[offer].organisation] -= 1
        if offer in self._shared:
            self._shared[offer].leave(applicant)
