"""A view as JSON, for other programs: the fields of the data by their names."""

import json
from datetime import date, time
from typing import Any

from praktik.overview.applicant import ApplicantView
from praktik.overview.glance import Glance
from praktik.overview.offer import OfferView
from praktik.problems.phrase import Dates, Either, Language, Listing, Phrase, say

_AS_IN_THE_FILES = {"first": "from", "last": "to", "least": "min", "most": "max"}


def view_to_json(view: Glance | ApplicantView | OfferView, language: Language) -> str:
    """Return {"round": …}, {"applicant": …} or {"offer": …}; only words for barriers and holidays have a language."""
    match view:
        case Glance():
            name = "round"
        case ApplicantView():
            name = "applicant"
        case OfferView():
            name = "offer"
    return json.dumps({name: _plain(view, language)}, ensure_ascii=False, indent=2)


def _plain(value: Any, language: Language) -> Any:
    """Return records as objects, dates as text, and what is worded in the language asked for."""
    if isinstance(value, Phrase | Dates | Either | Listing):
        return say(value, language)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        pairs = zip(value._fields, value, strict=True)
        return {_AS_IN_THE_FILES.get(field, field): _plain(one, language) for field, one in pairs}
    if isinstance(value, tuple):
        return [_plain(one, language) for one in value]
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value
