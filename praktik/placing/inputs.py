"""What the matching reads of each entry, as hashes, so that a later change can be named."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from praktik.placing.placements import InputHashes
from praktik.round.models import Applicant, Offer
from praktik.round.rounds import Round

OF_OFFER = ("places", "minimum", "periods", "days", "themes", "requires", "conflicts", "ranking", "ranked_only")
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


def hash_inputs(round_: Round) -> InputHashes:
    """Return a hash for each entry, and one for the settings and organisations.

    Names, contacts, programmes and the like are left out: correcting an e-mail does not make a draw stale.
    """
    settings = round_.settings
    of_round = {
        "round": settings.round,
        "country": settings.country,
        "week": _plain(settings.week),
        "matching": _plain(settings.matching),
        "hosts": _plain(settings.hosts),
        "organisations": sorted((_plain(entry) for entry in round_.organisations), key=lambda entry: str(entry)),
    }
    return InputHashes(
        round=_hash(of_round),
        offers={offer.id: _hash(_read_of_offer(offer)) for offer in round_.offers},
        applicants={applicant.id: _hash(_read_of_applicant(applicant)) for applicant in round_.applicants},
    )


def changed_entries(before: InputHashes, now: InputHashes) -> Iterator[tuple[str, str, str]]:
    """Yield what differs: `round`, `offer` or `applicant`; the id; and `changed`, `new` or `gone`."""
    if before.round != now.round:
        yield "round", "", "changed"
    for kind, old, new in (("offer", before.offers, now.offers), ("applicant", before.applicants, now.applicants)):
        for id_ in sorted(old.keys() | new.keys()):
            if id_ not in new:
                yield kind, id_, "gone"
            elif id_ not in old:
                yield kind, id_, "new"
            elif old[id_] != new[id_]:
                yield kind, id_, "changed"


def _read_of_offer(offer: Offer) -> dict[str, Any]:
    read = {name: _plain(getattr(offer, name)) for name in OF_OFFER}
    read["host"] = {name: _plain(getattr(offer.host, name)) for name in OF_HOST}
    return read


def _read_of_applicant(applicant: Applicant) -> dict[str, Any]:
    return {name: _plain(getattr(applicant, name)) for name in OF_APPLICANT}


def _plain(value: Any) -> Any:
    """Return a value as JSON knows it; a key left out and a key with its default are the same."""
    if value is None or value.__class__ in {str, int, bool, float}:
        return value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, BaseModel):
        return {name: _plain(part) for name, part in value.__dict__.items()}
    return str(value)


def _hash(read: Any) -> str:
    return sha256(json.dumps(read, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
