"""Who is placed together: a unit is one applicant, or two who name each other under `together_with`."""

from collections.abc import Iterable, Iterator, Mapping

from praktik.round.rounds import Round

Unit = tuple[str, ...]


def partners(round_: Round) -> dict[str, str]:
    """Return, for each of those who belong together, the other; where one does not name the other, they do not."""
    named = {applicant.id: applicant.together_with for applicant in round_.applicants}
    return {
        one: other for one, other in named.items() if other is not None and one != other and named.get(other) == one
    }


def units(applicants: Iterable[str], partner: Mapping[str, str]) -> Iterator[Unit]:
    """Yield each unit once, where the first of its members stands."""
    seen: set[str] = set()
    for applicant in applicants:
        other = partner.get(applicant)
        if other is None:
            yield (applicant,)
        elif applicant not in seen:
            seen.add(other)
            yield applicant, other
