"""What the matching reads of each entry, as hashes, so that a later change can be named."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from praktik.round.models import Applicant, Matching, Offer, Response
from praktik.round.placements import AnswersRead, InputHashes
from praktik.round.rounds import Round

OF_OFFER = (
    "places",
    "minimum",
    "periods",
    "days",
    "themes",
    "requires",
    "conflicts",
    "ranking",
    "ranked_only",
)
OF_HOST = ("organisation", "sector", "region")
OF_APPLICANT = (
    "organisation",
    "sector",
    "wishes",
    "open_to",
    "available",
    "days",
    "has",
    "conflicts",
    "together_with",
    "special_consideration",
    "history",
)


KEYS_SINCE: Mapping[str, str] = MappingProxyType({"ties": "lottery"})
"""Keys of `matching` that came later, with what was done before there were any: a round that does so keeps its hash."""


def hash_inputs(round_: Round) -> InputHashes:
    """Return a hash for each entry, and one for the settings and organisations.

    Names, contacts, programmes and the like are left out: correcting an e-mail does not make a draw stale.
    """
    return InputHashes(
        round=_hash(_read_of_round(round_, round_.settings.matching)),
        offers={offer.id: _hash(_read_of_offer(offer)) for offer in round_.offers},
        applicants={applicant.id: _hash(_read_of_applicant(applicant)) for applicant in round_.applicants},
    )


def fingerprint(round_: Round, inputs: InputHashes) -> str:
    """Return one hash of all inputs but the lottery text, to announce before the draw; `inputs` are the round's."""
    without_lottery = round_.settings.matching.model_copy(update={"lottery": None})
    announced = inputs._replace(round=_hash(_read_of_round(round_, without_lottery)))
    return _hash(announced._asdict())


def hash_answers(responses: Sequence[Response]) -> AnswersRead | None:
    """Return how many answers there are, and one hash of all; None where there are none."""
    return AnswersRead(len(responses), _hash(responses)) if responses else None


def changed_entries(before: InputHashes, now: InputHashes) -> Iterator[tuple[str, str, str]]:
    """Yield what differs: `round`, `offer` or `applicant`; the id; and `changed`, `new` or `gone`."""
    if before.round != now.round:
        yield "round", "", "changed"
    for kind, old, new in (
        ("offer", before.offers, now.offers),
        ("applicant", before.applicants, now.applicants),
    ):
        for id_ in sorted(old.keys() | new.keys()):
            if id_ not in new:
                yield kind, id_, "gone"
            elif id_ not in old:
                yield kind, id_, "new"
            elif old[id_] != new[id_]:
                yield kind, id_, "changed"


def _read_of_round(round_: Round, matching: Matching) -> dict[str, Any]:
    settings = round_.settings
    return {
        "round": settings.round,
        "country": settings.country,
        "week": settings.week,
        "matching": {key: value for key, value in matching.__dict__.items() if KEYS_SINCE.get(key, ...) != value},
        "hosts": settings.hosts,
        "organisations": sorted(round_.organisations, key=_ENCODER.encode),
    }


def _read_of_offer(offer: Offer) -> dict[str, Any]:
    read = {name: getattr(offer, name) for name in OF_OFFER}
    read["host"] = {name: getattr(offer.host, name) for name in OF_HOST}
    return read


def _read_of_applicant(applicant: Applicant) -> dict[str, Any]:
    return {name: getattr(applicant, name) for name in OF_APPLICANT}


def _plain(value: Any) -> Any:
    """Return what JSON does not know as something it knows: entries by the names of their fields, dates as text."""
    return dict(value.__dict__) if isinstance(value, BaseModel) else str(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _hash(read: Any) -> str:
    return sha256(_ENCODER.encode(read).encode()).hexdigest()
