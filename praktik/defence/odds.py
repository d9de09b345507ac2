"""Odds over many lotteries: of each applicant, of each offer, and whether the round's own draw is an ordinary one."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import sqrt
from typing import NamedTuple

from praktik.defence.drawing import tally_draws
from praktik.matching.lottery_market import MOST_CHOICES, NOWHERE, LotteryMarket, Tally
from praktik.matching.market import Choice, Market
from praktik.placing.market import MarketOfRound
from praktik.placing.match import match_round
from praktik.placing.policies import policy_of
from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_text

NORMAL_QUANTILE = 1.959963984540054  # 95 % of a normal distribution lie within so many standard deviations
LOW, HIGH = 0.05, 0.95


class Chance(NamedTuple):
    """In how many of the draws something happened."""

    times: int
    draws: int

    @property
    def probability(self) -> float:
        """The share of the draws."""
        return self.times / self.draws

    def interval(self) -> tuple[float, float]:
        """Return the 95 % interval (Wilson 1927, "Probable inference, the law of succession")."""
        share, squared = self.probability, NORMAL_QUANTILE**2
        middle = share + squared / (2 * self.draws)
        half = NORMAL_QUANTILE * sqrt((share * (1 - share) + squared / (4 * self.draws)) / self.draws)
        whole = 1 + squared / self.draws
        low = 0.0 if self.times == 0 else (middle - half) / whole
        return low, 1.0 if self.times == self.draws else (middle + half) / whole


class OfferChance(NamedTuple):
    """One offer that an applicant got in some draw."""

    offer: str
    chance: Chance


class WishOdds(NamedTuple):
    """A tie group of an applicant's wishes; `wish` is None for a place by hand that was not wished."""

    wish: int | None
    chance: Chance
    offers: tuple[OfferChance, ...]


class ApplicantOdds(NamedTuple):
    """What becomes of an applicant; `pinned` is where they are placed by hand whatever is drawn."""

    applicant: str
    wishes: tuple[WishOdds, ...]
    no_place: Chance
    pinned: str | None


class OfferOdds(NamedTuple):
    """How contested an offer is.

    `asked` can have it and ask for it. `turned_away` is how many of these, in a draw, get a later wish or no place.
    """

    offer: str
    places: int
    asked: int
    full: Chance
    turned_away: float


class Spread(NamedTuple):
    """How many applicants something is true of, from draw to draw, and in the round's own draw.

    Nine of ten draws lie from `low` to `high`; `as_many` and `as_few` are the draws with at least, and at most, as many
    as the round's own.
    """

    mean: float
    low: int
    high: int
    own: int
    as_many: Chance
    as_few: Chance


class Odds(NamedTuple):
    """What comes out of many draws."""

    draws: int
    round: str
    policy: str
    lottery: str
    announced: bool
    applicants: tuple[ApplicantOdds, ...]
    offers: tuple[OfferOdds, ...]
    unplaced: Spread
    first_wishes: Spread


def work_out_odds(
    eligibility: Eligibility, draws: int, jobs: int | None = None, report: Callable[[int], None] = lambda _: None
) -> Odds:
    """Return the odds of a round without errors over so many draws; `report` is told how many are done.

    Each draw is matched afresh by the round's own policy: pins are fixed, and who has declined or withdrawn is out.

    Raises:
        Refusal: each draw would take a solver.
    """
    settings = eligibility.round.settings
    policy = settings.matching.policy
    market = MarketOfRound(eligibility)
    if policy_of(eligibility.round, policy).may_need_solver(market.market):
        raise Refusal([problem("PL522", Place((eligibility.round.folder / "round.yaml").as_posix()), policy=policy)])
    repeated = lottery_market(market, policy)
    can_be_shared = isinstance(repeated.market.preferences, list)
    tally = tally_draws(repeated, draws, jobs if can_be_shared else 1, report)
    own = match_round(eligibility, policy).statistics
    return Odds(
        draws=draws,
        round=settings.round,
        policy=policy,
        lottery=lottery_text(settings),
        announced=settings.matching.lottery is not None,
        applicants=tuple(_applicants(market, tally, draws)),
        offers=tuple(_offers(market, repeated, tally, draws)),
        unplaced=_spread(tally.unplaced, own.unplaced),
        first_wishes=_spread(tally.first_wishes, own.first_wishes),
    )


def lottery_market(market: MarketOfRound, policy: str) -> LotteryMarket:
    """Return the market of a round as one whose lottery can be drawn again and again, without a solver."""
    eligibility, pure = market.eligibility, market.market
    round_ = eligibility.round
    decides = policy_of(round_, policy)
    assert decides.mechanism is not None
    applicants, offers = range(len(round_.applicants)), range(len(round_.offers))
    text = lottery_text(round_.settings)
    return LotteryMarket(
        market=Market(pure.limits, pure.home, _kept(market), pure.fixed),
        seeds=[f"{text}:{applicant.id}".encode() for applicant in round_.applicants],
        unit=market.priorities.unit,
        mechanism=decides.mechanism(market),
        in_lockstep=policy in {"stable", "draw"} and not decides.improves_ties,
        in_lottery_order=policy == "draw",
        firsts=[_first_wishes(eligibility, applicant) for applicant in applicants],
        places=[_places(market, offer) for offer in offers],
    )


def _kept(market: MarketOfRound) -> Sequence[Iterable[Sequence[Choice]]]:
    """Return all choices, made once for all draws where the memory can be expected to hold them."""
    eligibility = market.eligibility
    lazily = market.market.preferences
    most = sum(
        len(entry.wishes) + len(eligibility.open_to(applicant))
        for applicant, entry in enumerate(eligibility.round.applicants)
    )
    return tuple(lazily) if most > MOST_CHOICES else [list(groups) for groups in lazily]


def _first_wishes(eligibility: Eligibility, applicant: int) -> frozenset[int]:
    wished = eligibility.wished(applicant)
    if wished:
        return frozenset(wished[0])
    return frozenset(eligibility.open_to(applicant))


def _places(market: MarketOfRound, offer: int) -> int:
    """Return how many interns an offer can have at most, its periods taken together."""
    capacity, seats = market.market.limits.capacity, market.seats
    places = capacity[seats.of_offer[offer]]
    if seats.is_split(offer):
        places = min(places, sum(capacity[period] for period in seats.of_periods[offer]))
    return places


def _applicants(market: MarketOfRound, tally: Tally, draws: int) -> Iterable[ApplicantOdds]:
    eligibility, offers = market.eligibility, market.eligibility.round.offers
    for applicant, entry in enumerate(eligibility.round.applicants):
        outcome = tally.outcomes[applicant]
        by_wish: dict[int | None, list[int]] = {rank: [] for rank in range(1, len(entry.wishes) + 1)}
        for offer in sorted(outcome):
            if offer != NOWHERE:
                by_wish.setdefault(eligibility.rank(applicant, offer), []).append(offer)
        yield ApplicantOdds(
            applicant=entry.id,
            wishes=tuple(
                WishOdds(
                    wish,
                    Chance(sum(outcome[offer] for offer in got), draws),
                    tuple(OfferChance(offers[offer].id, Chance(outcome[offer], draws)) for offer in got),
                )
                for wish, got in by_wish.items()
            ),
            no_place=Chance(outcome[NOWHERE], draws),
            pinned=market.situation.fixed[entry.id].offer if entry.id in market.situation.fixed else None,
        )


def _offers(market: MarketOfRound, repeated: LotteryMarket, tally: Tally, draws: int) -> Iterable[OfferOdds]:
    asked: Counter[int] = Counter()
    turned_away: Counter[int] = Counter()
    for applicant, groups in enumerate(repeated.market.preferences):
        if applicant in market.fixed:
            asked[market.fixed[applicant][0]] += 1
            continue
        outcome, later = tally.outcomes[applicant], draws
        for group in groups:
            later -= sum(outcome[choice.offer] for choice in group if choice.offer in outcome)
            for choice in group:
                asked[choice.offer] += 1
                turned_away[choice.offer] += later
    for offer, entry in enumerate(market.eligibility.round.offers):
        full = Chance(tally.full[offer], draws)
        yield OfferOdds(entry.id, repeated.places[offer], asked[offer], full, turned_away[offer] / draws)


def _spread(times: Counter[int], own: int) -> Spread:
    draws = times.total()
    return Spread(
        mean=sum(number * count for number, count in times.items()) / draws,
        low=_quantile(times, LOW),
        high=_quantile(times, HIGH),
        own=own,
        as_many=Chance(sum(count for number, count in times.items() if number >= own), draws),
        as_few=Chance(sum(count for number, count in times.items() if number <= own), draws),
    )


def _quantile(times: Counter[int], share: float) -> int:
    """Return the smallest number that at least that share of the draws does not exceed."""
    wanted, so_far = share * times.total(), 0
    for number in sorted(times):
        so_far += times[number]
        if so_far >= wanted:
            return number
    return max(times)
