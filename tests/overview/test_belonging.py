"""Sectors and regions, and where they are said."""

import pytest

from praktik.overview.belonging import Belonging, find_region, find_sector
from praktik.overview.telling import tell_sector
from praktik.problems.phrase import Language
from praktik.round.models import Organisation
from praktik.rules.organisations import Organisations

ORGANISATIONS = Organisations(
    map(
        Organisation.model_validate,
        [
            {"name": "Finansministeriet", "sector": "state", "region": "Hovedstaden"},
            {"name": "Digst", "aliases": ["Digitaliseringsstyrelsen"], "parent": "Finansministeriet", "region": "Fyn"},
            {"name": "Skat"},
        ],
    )
)


def test_what_an_entry_says_itself_wins() -> None:
    assert find_sector(ORGANISATIONS, "Digst", "other") == Belonging("other", "entry")
    assert find_region(ORGANISATIONS, "Digst", "Sjælland") == Belonging("Sjælland", "entry")


@pytest.mark.parametrize(
    ("name", "sector", "region"),
    [
        ("Finansministeriet", ("state", "organisation", "Finansministeriet"), ("Hovedstaden", "organisation")),
        ("digst", ("state", "parent", "Finansministeriet"), ("Fyn", "organisation")),
        ("Digitaliseringsstyrelsen", ("state", "parent", "Finansministeriet"), ("Fyn", "alias")),
        ("Skat", (None, None, None), (None, None)),
        ("Nowhere", (None, None, None), (None, None)),
    ],
)
def test_what_organisations_say(name: str, sector: tuple[str, ...], region: tuple[str, ...]) -> None:
    assert find_sector(ORGANISATIONS, name, None) == sector
    assert find_region(ORGANISATIONS, name, None)[:2] == region


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        ("Finansministeriet", "da", "stat, fra organisations.yaml"),
        ("Digst", "en", "state, from organisations.yaml: 'Digst' belongs to Finansministeriet"),
        ("Skat", "da", "ukendt"),
    ],
)
def test_in_words(name: str, language: Language, words: str) -> None:
    assert tell_sector(find_sector(ORGANISATIONS, name, None), name).in_language(language) == words
