"""What a repair has changed: what ended, who was placed or moved, and what made room for them."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.round.placements import Placement, Placements


class Change(NamedTuple):
    """What somebody held before and holds now.

    `freed_by` are those whose leaving made room at the offer, and `goes_before` those who had to give way there.
    """

    applicant: str
    before: Placement | None
    now: Placement | None
    ended: Placement | None
    freed_by: tuple[str, ...] = ()
    goes_before: tuple[str, ...] = ()

    @property
    def gave_way(self) -> bool:
        """Tell whether others took the place: it had not ended, and what came instead is no better."""
        if self.before is None or self.ended is not None:
            return False
        return self.now is None or (self.now.wish or 0) >= (self.before.wish or 0)


def find_changes(before: Placements, now: Placements) -> Iterator[Change]:
    """Yield whoever holds something else than before, in the order of their ids."""
    held = {placement.applicant: placement for placement in before.placements}
    holds = {placement.applicant: placement for placement in now.placements}
    ended = {(placement.applicant, placement.offer): placement for placement in now.ended}
    changes = []
    for applicant in sorted(held.keys() | holds.keys()):
        was, is_ = held.get(applicant), holds.get(applicant)
        if was is None or is_ is None or was.offer != is_.offer:
            changes.append(Change(applicant, was, is_, None if was is None else ended.get((applicant, was.offer))))
    for change in changes:
        left = [one for one in changes if one.before is not None and one.before.offer == _offer(change.now)]
        yield change._replace(
            freed_by=tuple(one.applicant for one in left if not one.gave_way),
            goes_before=tuple(one.applicant for one in left if one.gave_way),
        )


def _offer(placement: Placement | None) -> str | None:
    return None if placement is None else placement.offer
