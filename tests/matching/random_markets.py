"""Small random markets for Hypothesis: one host or two, offers with and without periods, limits of every kind."""

from collections.abc import Sequence
from itertools import count
from random import Random

from hypothesis import strategies as st

from praktik.matching.market import TOP, Choice, Limits, Market

PLACES = (0, 1, 1, 1, 2, 2, 3)


@st.composite
def markets(draw: st.DrawFn, *, plain: bool = False, most_applicants: int = 5) -> Market:
    """Draw a market; a plain one has neither periods nor limits by home organisation.

    Hypothesis chooses, and shrinks, the size; the rest comes from a seed, which is much faster.
    """
    applicants, offers = draw(st.integers(1, most_applicants)), draw(st.integers(1, 3))
    random = Random(draw(st.integers(0, 2**32)))
    limits, periods = _limits(random, max(offers, random.randint(1, 4)), plain=plain)
    applicants = max(applicants, random.randint(1, most_applicants))
    priorities = random.sample(range(applicants * len(periods)), applicants * len(periods))
    number = count()
    preferences = [_groups(random, periods, [priorities[next(number)] for _ in periods]) for _ in range(applicants)]
    return Market(limits, [random.randrange(3) for _ in range(applicants)], preferences)


def _limits(random: Random, offers: int, *, plain: bool) -> tuple[Limits, list[list[int]]]:
    """Return the limits, and for each offer the limits at which one may enter."""
    hosts = random.randint(0, 2)
    capacity, above = [random.choice(PLACES) for _ in range(hosts)], [TOP] * hosts
    same_home, interchangeable, entrances = [0] * hosts, [False] * hosts, []
    for _ in range(offers):
        split = not plain and random.random() < 2 / 3
        most_from_home = 0 if plain else random.choice((0, 0, 1, 1, 2))
        top = len(capacity)
        capacity.append(random.choice(PLACES))
        above.append(random.choice((TOP, *range(hosts))))
        same_home.append(0 if split else most_from_home)
        interchangeable.append(False)
        periods = random.choice((2, 2, 3)) if split else 0
        capacity += [random.choice(PLACES) for _ in range(periods)]
        above += [top] * periods
        same_home += [most_from_home] * periods
        interchangeable += [True] * periods
        entrances.append(list(range(top + 1, top + 1 + periods)) or [top])
    return Limits(capacity, above, same_home, interchangeable), entrances


def _groups(random: Random, entrances: Sequence[list[int]], priorities: Sequence[int]) -> list[list[Choice]]:
    """Return some offers in an order, now and then tied, each at some of its periods."""
    offers = random.sample(range(len(entrances)), random.randint(min(1, len(entrances)), len(entrances)))
    groups: list[list[Choice]] = []
    for offer in offers:
        seats = tuple(seat for seat in entrances[offer] if random.random() < 3 / 4) or tuple(entrances[offer][:1])
        choice = Choice(priorities[offer], offer, seats)
        if groups and random.random() < 1 / 3:
            groups[-1].append(choice)
        else:
            groups.append([choice])
    return groups


def seats_of(group: Sequence[Choice]) -> tuple[int, ...]:
    return tuple(seat for choice in group for seat in choice.seats)
