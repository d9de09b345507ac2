"""What a repair has changed: what ended, who was placed or moved, and what made room for them."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.round.placements import Placement, Placements


class Change(NamedTuple):
    """What somebody held before and holds now; `freed_by` are those whose leaving made room at the offer."""

    applicant: str
    before: Placement | None
    now: Placement | None
    ended: Placement | None
    freed_by: tuple[str, ...]


def find_changes(before: Placements, now: Placements) -> Iterator[Change]:
    """Yield whoever holds something else than before, in the order of their ids."""
    held = {placement.applicant: placement for placement in before.placements}
    holds = {placement.applicant: placement for placement in now.placements}
    ended = {(placement.applicant, placement.offer): placement for placement in now.ended}
    for applicant in sorted(held.keys() | holds.keys()):
        was, is_ = held.get(applicant), holds.get(applicant)
        if was is not None and is_ is not None and was.offer == is_.offer:
            continue
        end = None if was is None else ended.get((applicant, was.offer))
        freed_by: tuple[str, ...] = ()
        if is_ is not None:
            freed_by = tuple(
                other
                for other, placement in sorted(held.items())
                if placement.offer == is_.offer and (other not in holds or holds[other].offer != is_.offer)
            )
        yield Change(applicant, was, is_, end, freed_by)
