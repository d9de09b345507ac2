"""What a match decided: the content of placements.yaml."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

Status = Literal["proposed", "accepted", "confirmed", "declined", "withdrawn", "lapsed"]
STANDING: tuple[Status, ...] = ("proposed", "accepted", "confirmed")
UnplacedReason = Literal["no_eligible_offer", "outranked", "offer_closed", "partner_unplaced", "declined", "withdrawn"]


class Placement(NamedTuple):
    """An applicant at an offer: a proposal until confirmed.

    `wish` counts the applicant's tie groups from 1; None for a pinned offer that was not wished. `answer_by` is the
    last day for answers, where one was set.
    """

    applicant: str
    offer: str
    wish: int | None
    first: date | None
    last: date | None
    status: Status = "proposed"
    answer_by: date | None = None


class Unplaced(NamedTuple):
    """An applicant without a place, and the code of the reason."""

    applicant: str
    reason: UnplacedReason


class Unfilled(NamedTuple):
    """An offer with so many places that could still be filled."""

    offer: str
    places: int


class Blocking(NamedTuple):
    """What blocks a match that could have none, or not be shown to: one applicant or a pair, and an offer.

    A closed offer blocks by itself: then there are no applicants.
    """

    applicants: tuple[str, ...]
    offer: str


class Proof(NamedTuple):
    """What a solver has shown: the aims it has reached for certain; of the first other, its cost and a lower bound."""

    proven: tuple[str, ...] = ()
    open: str | None = None
    reached: int | None = None
    bound: int | None = None


class Redraw(NamedTuple):
    """A draw that was set aside for another: its lottery text, and why."""

    lottery: str
    reason: str


class InputHashes(NamedTuple):
    """SHA-256 of what the matching read of each entry, so that a later change can be named."""

    round: str
    offers: Mapping[str, str]
    applicants: Mapping[str, str]


class AnswersRead(NamedTuple):
    """How many answers a match has taken into account, and their SHA-256."""

    number: int
    sha256: str


class Statistics(NamedTuple):
    """The figures of a match, the tail first; a share is None where nobody is placed."""

    applicants: int
    unplaced: int
    worst_wish: int | None
    unfilled_places: int
    placed: int
    first_wishes: int
    wishes: Mapping[int, int]
    cross_sector_share: float | None


class Placements(NamedTuple):
    """All that placements.yaml holds; placements and unplaced in the order of applicants' ids.

    `kept` are the applicants whose placement stood before this match, `ended` the placements that have stood and no
    longer do, and `announced` the fingerprint that was announced before the draw. `blocking` is what blocks although
    the policy looks for what nothing blocks, and `proof` what a solver has shown, where one was used.
    """

    round: str
    policy: str
    guarantees: tuple[str, ...]
    lottery: str
    versions: Mapping[str, str]
    inputs: InputHashes
    placements: tuple[Placement, ...]
    unplaced: tuple[Unplaced, ...]
    unfilled: tuple[Unfilled, ...]
    statistics: Statistics
    redraws: tuple[Redraw, ...] = ()
    fingerprint: str | None = None
    announced: str | None = None
    answers: AnswersRead | None = None
    kept: tuple[str, ...] = ()
    ended: tuple[Placement, ...] = ()
    blocking: tuple[Blocking, ...] = ()
    proof: Proof | None = None
