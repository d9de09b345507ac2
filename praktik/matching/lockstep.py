"""Many draws of the lottery, matched in lockstep with NumPy: in each step every draw makes one proposal.

The outcome of applicant-proposing deferred acceptance does not depend on the order of proposals, so each draw goes on
with whoever was refused last, or else with the next applicant who has not asked yet.

A proposal has a *weight*: what counts before the lottery as a dense rank, then the applicant's place in the draw, then
bits that are free. Each place at an offer is a slot; it holds the weight of who sits there, with the slot's number in
the free bits, so that the largest weight says both who is the worst and where. An empty slot weighs more than
anybody, and a slot that there is not weighs less than nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from praktik.matching.lottery_market import (
    BYTES_OF_A_NUMBER,
    MOST_CHOICES,
    NOWHERE,
    Draws,
    LotteryMarket,
    Tally,
    lottery_numbers,
)
from praktik.matching.market import TOP, Choice

Whole = NDArray[np.integer[Any]]
Truths = NDArray[np.bool_]

MOST_PERIODS = 5
MOST_SLOTS_OF_PERIODS = 32
MOST_NUMBERS = 24_000_000  # drawn at a time
MOST_CELLS = 24_000_000  # of a draw's state, in all draws that go in step
MOST_IN_STEP = 5000
NARROW = 16
NO_WEIGHT = -1


class _Offer(NamedTuple):
    """An offer as its choices see it; `host` is the limit above it, TOP where there is none that can bind."""

    slots: int
    host: int
    periods: tuple[int, ...]
    same_home: int


class _Kind(NamedTuple):
    """What offers have in common that are dealt with in the same way."""

    hosted: bool
    periods: int
    same_home: int
    wide: bool


class _Row(NamedTuple):
    """A choice as it stands in the tables: where it leads, and what it weighs there without the lottery."""

    offer: int
    weight: int
    first: bool
    mask: int
    home: int
    slot: int
    kind: int
    host: int


class Unsuited(Exception):  # noqa: N818 - no error: it says which way to go
    """The market is too intricate or too large to be matched in lockstep."""


class Lockstep:
    """A market made ready for any number of draws.

    Raises:
        Unsuited: it has to be matched one draw after the other.
    """

    def __init__(self, repeated: LotteryMarket) -> None:
        self._repeated = repeated
        self._lists = _lists(repeated)
        self._offers = _offers(repeated, self._lists)
        self._lay_out_slots()
        self._choose_weights()
        self._table_hosts()
        self._table_choices()
        self._table_periods()
        self._seat_fixed()

    def tally(self, draws: Draws, report: Callable[[int], None]) -> Tally:
        """Return what comes out of some draws; `report` is told how many more are done."""
        tally = Tally.of_nothing(self._repeated)
        outcomes = np.zeros(len(self._offer_of), np.int64)
        for numbers in self._numbers(draws):
            cells = 3 * numbers.shape[1] + len(self._template)
            together = max(1, min(MOST_IN_STEP, MOST_CELLS // max(1, cells)))
            for first in range(0, len(numbers), together):
                order = _order(numbers[first : first + together])
                reached = _Run(self, order).reached()
                outcomes += np.bincount(reached.ravel(), minlength=len(outcomes))
                self._count(reached, tally)
                report(len(order))
        self._count_outcomes(outcomes, draws, tally)
        return tally

    def _numbers(self, draws: Draws) -> Iterator[NDArray[np.uint64]]:
        """Yield the lottery numbers, a row for each draw, as many at a time as the memory is meant to hold."""
        seeds = self._repeated.seeds
        together = max(1, MOST_NUMBERS // max(1, len(seeds)))
        for first in range(draws.first, draws.end, together):
            some = Draws(first, min(first + together, draws.end))
            numbers = np.empty((len(seeds), len(some)), np.uint64)
            for applicant, seed in enumerate(seeds):
                numbers[applicant] = np.frombuffer(lottery_numbers(seed, some), f">u{BYTES_OF_A_NUMBER}")
            yield numbers.T

    def _lay_out_slots(self) -> None:
        """Give each offer its slots, as many as the widest of its kind has; those that nobody can fill are left out."""
        kinds: dict[_Kind, list[int]] = {}
        for number, offer in self._offers.items():
            kind = _Kind(
                offer.host != TOP,
                len(offer.periods) if offer.periods else int(offer.same_home > 0),
                offer.same_home,
                offer.slots > NARROW,
            )
            if kind.periods > MOST_PERIODS or (kind.periods and offer.slots > MOST_SLOTS_OF_PERIODS):
                raise Unsuited
            kinds.setdefault(kind, []).append(number)
        self.kinds = [_Kind(hosted=False, periods=0, same_home=0, wide=False)]
        self.kinds += [kind for kind in sorted(kinds) if kind != self.kinds[0]]
        self.slots_of_kind = []
        number_of_slots = 0
        self._first_slot: dict[int, int] = {}
        for kind in self.kinds:
            of_kind = kinds.get(kind, [])
            slots = max((self._offers[number].slots for number in of_kind), default=1) or 1
            self.slots_of_kind.append(slots)
            if kind == self.kinds[0]:
                number_of_slots = slots  # the first are nobody's: for those who have no wish left
            for number in of_kind:
                self._first_slot[number] = number_of_slots
                number_of_slots += slots
        self._number_of_slots = number_of_slots
        self._kind_of = {number: index for index, kind in enumerate(self.kinds) for number in kinds.get(kind, [])}

    def _choose_weights(self) -> None:
        """Decide how many bits of a weight are for what."""
        ranks = sorted({_criteria(choice, self._repeated) for choices in self._lists for choice in choices})
        self._dense = {rank: place for place, rank in enumerate(ranks, start=1)}  # 0 is for those who are fixed
        self.slot_bits = max(self.slots_of_kind).bit_length()
        self.place_bits = max(1, len(self._lists) - 1).bit_length()
        bits = (len(ranks) + 1).bit_length() + self.place_bits + self.slot_bits
        self.type: type[np.integer[Any]] = np.int32 if bits < 30 else np.int64
        self.nobody = 1 << bits
        self.place_mask, self.slot_mask = (1 << self.place_bits) - 1, (1 << self.slot_bits) - 1

    def _table_choices(self) -> None:
        """Write all choices below each other, each list with one for nowhere at its end."""
        homes, firsts = self._repeated.market.home, self._repeated.firsts
        nowhere = _Row(NOWHERE, self.nobody, first=False, mask=0, home=0, slot=0, kind=0, host=0)
        rows: list[_Row] = []
        starts: list[int] = []
        for applicant, choices in enumerate(self._lists):
            starts.append(len(rows))
            for choice in choices:
                first = choice.offer in firsts[applicant]
                if choice.offer not in self._offers:
                    rows.append(nowhere._replace(offer=choice.offer, first=first))  # there is room for everybody
                    continue
                weight = self._dense[_criteria(choice, self._repeated)] << self.place_bits + self.slot_bits
                host = self._offers[choice.offer].host
                rows.append(
                    _Row(
                        choice.offer,
                        weight,
                        first,
                        mask=self._mask(choice),
                        home=homes[applicant],
                        slot=self._first_slot[choice.offer],
                        kind=self._kind_of[choice.offer],
                        host=0 if host == TOP else self._hosts[host],
                    )
                )
            rows.append(nowhere)
        offers, weights, first_wishes, masks, home, slots, kinds, hosts = zip(*rows, strict=True)
        self.start = np.array(starts, np.int32)
        self._offer_of = np.array(offers, np.int32)
        self.weight = np.array(weights, self.type)
        self._is_first = np.array(first_wishes)
        self.mask, self.home = np.array(masks, np.uint8), np.array(home, np.int32)
        self.first_slot = np.array(slots, np.int64)
        self.kind, self.host = np.array(kinds, np.uint8), np.array(hosts, np.int32)

    def _table_periods(self) -> None:
        """Note for each choice how many the periods of each set can take together at its offer."""
        capacity = self._repeated.market.limits.capacity
        most = max((kind.periods for kind in self.kinds), default=0)
        self.room = np.zeros((1 << most, len(self._offer_of) if most else 0), np.int16)
        if not most:
            return
        for number, offer in self._offers.items():
            own = [min(capacity[period], MOST_SLOTS_OF_PERIODS) for period in offer.periods] or [offer.slots]
            together = [sum(own[p] for p in range(len(own)) if periods >> p & 1) for periods in range(1 << most)]
            self.room[:, self._offer_of == number] = np.array(together, np.int16)[:, None]

    def _table_hosts(self) -> None:
        """Note the slots of each host with a limit; the shorter lists end with their first slot again and again."""
        limited = dict.fromkeys(offer.host for offer in self._offers.values() if offer.host != TOP)
        self._hosts = hosts = {host: number for number, host in enumerate(limited)}
        slots: list[list[int]] = [[] for _ in hosts]
        for number, offer in self._offers.items():
            if offer.host != TOP:
                first = self._first_slot[number]
                slots[hosts[offer.host]] += range(first, first + offer.slots)
        longest = max(map(len, slots), default=0) or 1
        padded = [(own or [0]) + (own or [0])[:1] * (longest - len(own or [0])) for own in slots]
        self.slots_of_host = np.array(padded, np.int32).reshape(len(hosts), longest).T.copy()
        self.host_capacity = np.array([self._repeated.market.limits.capacity[host] for host in hosts], np.int32)

    def _mask(self, choice: Choice) -> int:
        """Return the periods that a choice may enter as bits; one bit for an offer without periods."""
        offer = self._offers.get(choice.offer)
        if offer is None or not offer.periods:
            return 1
        return sum(1 << offer.periods.index(seat) for seat in choice.seats)

    def _seat_fixed(self) -> None:
        """Write down how the slots are before the first proposal."""
        self._template = np.full(self._number_of_slots, NO_WEIGHT << self.slot_bits, self.type)
        most = max((kind.periods for kind in self.kinds), default=0)
        self.nobody_there = 1 << most  # a period that no set of periods holds
        self.mask_template = np.full(self._number_of_slots, self.nobody_there, np.uint8)
        self.home_template = np.full(self._number_of_slots, -1, np.int32)
        self.taken_template = np.zeros(len(self.host_capacity), np.int32)
        self._template[: self.slots_of_kind[0]] += np.arange(self.slots_of_kind[0], dtype=self.type)
        for number, first in self._first_slot.items():
            slots = self.slots_of_kind[self._kind_of[number]]
            own = self._offers[number].slots
            self._template[first : first + slots] += np.arange(slots, dtype=self.type)
            self._template[first : first + own] = self.nobody + np.arange(own, dtype=self.type)
        used = dict.fromkeys(self._first_slot, 0)
        for applicant, choice in self._repeated.market.fixed.items():
            if choice.offer not in self._first_slot:
                continue
            slot = self._first_slot[choice.offer] + used[choice.offer]
            self._template[slot] = used[choice.offer]
            self.mask_template[slot] = self._mask(choice)
            self.home_template[slot] = self._repeated.market.home[applicant]
            used[choice.offer] += 1
            host = self._offers[choice.offer].host
            if host != TOP:
                self.taken_template[self._hosts[host]] += 1
        fixed = self._repeated.market.fixed
        self.asking = np.array([a for a in range(len(self._lists)) if a not in fixed], np.int64)

    @property
    def template(self) -> Whole:
        """The slots of one draw before the first proposal."""
        return self._template

    def _count(self, reached: Whole, tally: Tally) -> None:
        """Count what is to be known draw by draw: how many are not placed, have a first wish, and sit at each offer."""
        fixed, offers = self._repeated.market.fixed, len(self._repeated.places)
        got = self._offer_of.take(reached)
        _tell_apart((got == NOWHERE).sum(axis=1), tally.unplaced.update)
        pinned_first = sum(choice.offer in self._repeated.firsts[a] for a, choice in fixed.items())
        _tell_apart(self._is_first.take(reached).sum(axis=1) + pinned_first, tally.first_wishes.update)
        draws = np.arange(len(reached), dtype=np.int64)[:, None]
        interns = np.bincount((got + 1 + draws * (offers + 1)).ravel(), minlength=len(reached) * (offers + 1))
        interns = interns.reshape(len(reached), offers + 1)[:, 1:]
        interns += np.bincount([choice.offer for choice in fixed.values()], minlength=offers).astype(np.int64)
        for offer, times in enumerate((interns >= np.array(self._repeated.places)).sum(axis=0).tolist()):
            tally.full[offer] += times

    def _count_outcomes(self, outcomes: Whole, draws: Draws, tally: Tally) -> None:
        times = outcomes.tolist()
        offers = self._offer_of.tolist()
        starts = [*self.start.tolist(), len(offers)]
        for applicant, outcome in enumerate(tally.outcomes):
            choice = self._repeated.market.fixed.get(applicant)
            if choice is not None:
                outcome[choice.offer] += len(draws)
                continue
            for place in range(starts[applicant], starts[applicant + 1]):
                if times[place]:
                    outcome[offers[place]] += times[place]


class _Run:
    """Some draws on their way, a row for each. Those that are not over yet are `active`."""

    def __init__(self, lockstep: Lockstep, order: Whole) -> None:
        self._of = lockstep
        self._applicants = order.shape[1]
        self._order = order.ravel()
        place = np.empty_like(order)
        np.put_along_axis(
            place, order, np.broadcast_to(np.arange(self._applicants, dtype=order.dtype), order.shape), axis=1
        )
        self._place = place.ravel()
        draws = len(order)
        self._next = np.tile(lockstep.start, draws)
        self._slots = np.tile(lockstep.template, draws)
        self._masks = self._homes = np.empty(0, np.int32)
        if any(kind.periods for kind in lockstep.kinds):
            self._masks = np.tile(lockstep.mask_template, draws)
        if any(kind.same_home for kind in lockstep.kinds):
            self._homes = np.tile(lockstep.home_template, draws)
        self._taken = np.tile(lockstep.taken_template, draws)
        self._draws = draws

    def reached(self) -> Whole:
        """Let all draws run to their end, and return the choice that each applicant who was not fixed reached."""
        of = self._of
        asking = of.asking
        if len(asking):
            self._run()
        return (self._next.reshape(self._draws, self._applicants) - 1)[:, asking]

    def _run(self) -> None:
        of, asking = self._of, self._of.asking
        asking_then_nobody = np.append(asking, 0)
        simple = len(of.kinds) == 1
        row = np.arange(self._draws, dtype=np.int64)
        first_cell, first_slot = row * self._applicants, row * len(of.template)
        begun = np.ones(self._draws, np.int64)
        asks = np.full(self._draws, asking[0], np.int64)
        steps = 0
        while len(row):
            cell = first_cell + asks
            choice = self._next.take(cell).astype(np.int64)
            self._next[cell] = choice + 1
            weight = self._place.take(cell).astype(of.type)
            weight <<= of.slot_bits
            weight += of.weight.take(choice)
            slot = first_slot + of.first_slot.take(choice)
            refused = self._ask_narrow(slot, weight) if simple else self._ask(row, choice, slot, weight)
            nobody = refused >= of.nobody
            refused >>= of.slot_bits
            refused &= of.place_mask
            again = self._order.take(first_cell + refused, mode="clip").astype(np.int64)
            asks = np.where(nobody, asking_then_nobody.take(begun, mode="clip"), again)
            begun += nobody
            steps += 1
            if steps >= len(asking) and (over := begun > len(asking)).any():
                left = ~over
                row, first_cell, first_slot = row[left], first_cell[left], first_slot[left]
                begun, asks = begun[left], asks[left]

    def _ask(self, row: Whole, choice: Whole, slot: Whole, weight: Whole) -> Whole:
        """Let each proposal be dealt with as its offer's kind asks for, and return the weights of the refused."""
        of = self._of
        kind = of.kind.take(choice)
        refused = np.empty_like(weight)
        for number, dealt_with in enumerate(of.kinds):
            which = np.flatnonzero(kind == number)
            if not len(which):
                continue
            if number == 0:
                refused[which] = self._ask_narrow(slot[which], weight[which])
            else:
                asked = _Asked(row[which], choice[which], slot[which], weight[which])
                refused[which] = self._ask_other(dealt_with, of.slots_of_kind[number], asked)
        return refused

    def _ask_narrow(self, slot: Whole, weight: Whole) -> Whole:
        """The worst of those who sit there and the newcomer leaves; an empty slot is the worst of all."""
        slots = self._slots
        worst = slots.take(slot)
        for further in range(1, self._of.slots_of_kind[0]):
            np.maximum(worst, slots.take(slot + further), out=worst)
        own = worst & self._of.slot_mask
        slots[slot + own] = np.minimum(worst, weight | own)
        return np.maximum(worst, weight)

    def _ask_other(self, kind: _Kind, slots: int, asked: "_Asked") -> Whole:
        at = asked.slot + np.arange(slots)[:, None]
        held = self._slots.take(at)
        worst = held.max(axis=0)
        if kind.periods:
            circuit, dependent = self._circuit(kind, at, asked)
            own_worst = np.where(circuit, held, NO_WEIGHT << self._of.slot_bits).max(axis=0)
            worst = np.where(dependent, own_worst, worst)
        if kind.hosted:
            host = self._of.host.take(asked.choice)
            limit = asked.row * len(self._of.host_capacity) + host
            enters = worst >= self._of.nobody
            full = self._taken.take(limit) >= self._of.host_capacity.take(host)
            self._taken[limit[enters & ~full]] += 1
            crowded = enters & full
            if crowded.any():
                return self._ask_host(kind, asked, worst, host, crowded)
        return self._exchange(kind, asked, worst)

    def _exchange(self, kind: _Kind, asked: "_Asked", worst: Whole) -> Whole:
        """Let the newcomer in for the worst, where the newcomer is better."""
        better = asked.weight < worst
        self._sit_down(kind, asked, worst, better)
        return np.maximum(worst, asked.weight)

    def _ask_host(self, kind: _Kind, asked: "_Asked", worst: Whole, host: Whole, crowded: Truths) -> Whole:
        """Deal with those for whom there is a slot but the host is full: the worst of its interns has to leave."""
        of = self._of
        refused = np.maximum(worst, asked.weight)
        better = asked.weight < worst
        which = np.flatnonzero(crowded)
        at = asked.row[which] * len(of.template) + of.slots_of_host[:, host[which]]
        held = self._slots.take(at)
        held[held >= of.nobody] = NO_WEIGHT << of.slot_bits
        where = held.argmax(axis=0)
        columns = np.arange(len(which))
        leaves, left = held[where, columns], at[where, columns]
        loses = asked.weight[which] >= leaves
        refused[which] = np.where(loses, asked.weight[which], leaves)
        better[which[loses]] = False
        left, leaves = left[~loses], leaves[~loses]
        self._slots[left] = of.nobody + (leaves & of.slot_mask)
        if len(self._masks):
            self._masks[left] = of.nobody_there
        self._sit_down(kind, asked, worst, better)
        return refused

    def _sit_down(self, kind: _Kind, asked: "_Asked", instead: Whole, better: Truths) -> None:
        own = instead[better] & self._of.slot_mask
        at = asked.slot[better] + own
        self._slots[at] = asked.weight[better] | own
        if kind.periods:
            self._masks[at] = self._of.mask.take(asked.choice[better])
        if kind.same_home:
            self._homes[at] = self._of.home.take(asked.choice[better])

    def _circuit(self, kind: _Kind, at: Whole, asked: "_Asked") -> tuple[Truths, Truths]:
        """Tell who could make room in the periods for the newcomer, and for which newcomers somebody has to."""
        masks, mine = self._masks.take(at), self._of.mask.take(asked.choice)
        room = self._of.room[:, asked.choice]
        if not kind.same_home:
            return _circuit(kind.periods, masks, mine, room)
        homes, home = self._homes.take(at), self._of.home.take(asked.choice)
        return _circuit_by_home(kind, np.vstack([masks, mine]), np.vstack([homes, home]), room)


class _Asked(NamedTuple):
    """Proposals to offers of one kind."""

    row: Whole
    choice: Whole
    slot: Whole
    weight: Whole


def _circuit(periods: int, masks: Whole, mine: Whole, room: Whole) -> tuple[Truths, Truths]:
    """Tell who could make room: by Hall's theorem whoever may only enter periods of each set that is too small.

    All periods together are left out, since the slots of an offer are no more than these hold.
    """
    everything = (1 << periods) - 1
    small = np.full(masks.shape[1], everything, np.uint8)
    dependent = np.zeros(masks.shape[1], np.bool_)
    for some in range(1, everything):
        number = ((masks | some) == some).sum(axis=0, dtype=np.int16) + ((mine | some) == some)
        too_small = number > room[some]
        dependent |= too_small
        small[too_small] &= some
    return (masks | small) == small, dependent


def _circuit_by_home(kind: _Kind, masks: Whole, homes: Whole, room: Whole) -> tuple[Truths, Truths]:
    """Tell who could make room where each period takes only so many from one home; the newcomers are the last row.

    By the theorem of Ford and Fulkerson: for each set T of periods, the sum over the homes of the most that some
    larger set U leaves over, |those who may only enter U| less so many for each period of U outside T, must not be
    more than the periods of T hold. Only whoever is in the smallest such U of their home, for each T that is too
    small, makes room.
    """
    everything = (1 << kind.periods) - 1
    people = len(masks)
    related = homes[:, None] == homes[None, :]
    first_of_home = ~np.tril(related.transpose(2, 0, 1), -1).any(axis=2).T
    inside = []
    for some in range(everything + 1):
        within = (masks | some) == some
        inside.append((related & within[None, :]).sum(axis=1, dtype=np.int16))
    makes_room = np.ones((people, masks.shape[1]), np.bool_)
    dependent = np.zeros(masks.shape[1], np.bool_)
    for given in range(everything):
        over = inside[given]
        smallest = np.full(over.shape, given, np.uint8)
        for some in range(given + 1, everything + 1):
            if some & given != given:
                continue
            more = inside[some] - kind.same_home * (some & ~given).bit_count()
            larger = more > over
            smallest = np.where(larger, some, np.where(more == over, smallest & some, smallest)).astype(np.uint8)
            over = np.maximum(over, more)
        too_small = (over * first_of_home).sum(axis=0) > room[given]
        dependent |= too_small
        makes_room &= ~too_small | ((masks | smallest) == smallest)
    return makes_room[:-1], dependent


def _lists(repeated: LotteryMarket) -> list[list[Choice]]:
    """Return each applicant's choices in the order in which they are asked for; those of the fixed are left out."""
    if not repeated.in_lockstep:
        raise Unsuited
    lists: list[list[Choice]] = []
    number = 0
    for applicant, groups in enumerate(repeated.market.preferences):
        listed: list[Choice] = []
        for group in groups if applicant not in repeated.market.fixed else ():
            if repeated.in_lottery_order and len(group) > 1:
                raise Unsuited  # somebody indifferent waits for what the others leave
            listed += group
        lists.append(listed)
        number += len(listed)
        if number > MOST_CHOICES:
            raise Unsuited
    if not lists:
        raise Unsuited
    return lists


def _criteria(choice: Choice, repeated: LotteryMarket) -> int:
    return 0 if repeated.in_lottery_order else choice.priority // repeated.unit


def _offers(repeated: LotteryMarket, lists: Sequence[Sequence[Choice]]) -> dict[int, _Offer]:
    """Return the offers that can turn somebody away."""
    market, limits = repeated.market, repeated.market.limits
    below: dict[int, list[int]] = {}
    for limit, above in enumerate(limits.above):
        if limits.interchangeable[limit]:
            below.setdefault(above, []).append(limit)
    asked: dict[int, int] = {}
    limit_of: dict[int, int] = {}
    for applicant, choices in enumerate(lists):
        fixed = market.fixed.get(applicant)
        for choice in choices if fixed is None else (fixed,):
            asked[choice.offer] = asked.get(choice.offer, 0) + 1
            seat = choice.seats[0]
            limit_of[choice.offer] = limits.above[seat] if limits.interchangeable[seat] else seat
    asked_of_host: dict[int, int] = {}
    for offer, limit in limit_of.items():
        host = limits.above[limit]
        asked_of_host[host] = asked_of_host.get(host, 0) + asked[offer]
    offers: dict[int, _Offer] = {}
    for offer, limit in limit_of.items():
        host = limits.above[limit]
        if host != TOP and asked_of_host[host] <= limits.capacity[host]:
            host = TOP
        periods = tuple(below.get(limit, ()))
        places = limits.capacity[limit]
        if periods:
            places = min(places, sum(limits.capacity[period] for period in periods))
        same_home = limits.same_home[periods[0] if periods else limit]
        if host == TOP and not periods and not same_home and asked[offer] <= places:
            continue
        offers[offer] = _Offer(min(places, asked[offer]), host, periods, same_home)
    return offers


def _order(numbers: NDArray[np.uint64]) -> Whole:
    """Return for each draw the applicants by their numbers; equal numbers in the order of the applicants.

    Sorting is several times faster than finding the order, so the lowest bits make room for who it is; where these
    bits might have decided, the order is found anew.
    """
    applicants = numbers.shape[1]
    type_: type[np.unsignedinteger[Any]] = np.uint16 if applicants <= 1 << 16 else np.uint32
    bits = max(1, applicants - 1).bit_length()
    mask = np.uint64((1 << bits) - 1)
    packed = np.ascontiguousarray(numbers) & ~mask
    packed |= np.arange(applicants, dtype=np.uint64)
    packed.sort(axis=1)
    order: Whole = (packed & mask).astype(type_)
    packed >>= np.uint64(bits)
    for draw in np.flatnonzero((packed[:, 1:] == packed[:, :-1]).any(axis=1)):
        order[draw] = np.argsort(numbers[draw], kind="stable")
    return order


def _tell_apart(numbers: Whole, count: Callable[[dict[int, int]], None]) -> None:
    values, times = np.unique(numbers, return_counts=True)
    count(dict(zip(values.tolist(), times.tolist(), strict=True)))
