"""A round that says as little as it can, and free text that says more than it should."""

import html
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import escape

from praktik.agenda.agenda import Agenda, AgendaDay
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.placements import Placement, Placements, Unplaced
from praktik.round.rounds import Round

FREE_TEXT = frozenset(
    (
        "title",
        "name",
        "organisation",
        "unit",
        "address",
        "phone",
        "goal",
        "place",
        "case_number",
        "privacy_notice",
        "employment_clause",
        "reason",
        "lottery",
        "topic",
    )
)
WORDS = frozenset(("themes", "requires", "has", "regions", "conflicts"))  # in which ; and | separate
HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "\"><b onclick='x'>&amp;",
    "Ærø 😀 שלום \u202eabc ĸalaallisut, føroyskt ð",
    "Donaudampfschifffahrt" * 40,
    "${7*7} %s {0.__class__} \\n",
)


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_missing_leaves_no_trace(
    language: Language,
    sparse_round: Round,
    sparse_placements: Placements,
    read: Callable[[str], str],
    documents_of: Callable[..., dict[str, str]],
) -> None:
    agenda = Agenda(("p1",), "vaert", (), ())
    for path, document in documents_of(sparse_round, sparse_placements, agenda, language).items():
        text = read(document)
        assert "None" not in document, path
        assert "()" not in text, path
        assert " ," not in text, path
        assert not [word for word in ("Sagsnr", "Case no", "lf.", "el. ", "orkshop") if word in text], path
        assert "<td></td>" not in document, path
        assert "2028" in text, path  # the round stands where its sender would


def hostile(data: Any, text: str, key: str = "") -> Any:
    """Return plain data with every free text replaced."""
    if isinstance(data, dict):
        return {name: hostile(value, text, name) for name, value in data.items()}
    if isinstance(data, list):
        return [hostile(value, text, key) for value in data]
    if key in WORDS:
        return text.replace(";", "")
    return text if key in FREE_TEXT else data


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_free_text_is_printed_as_text(
    text: str,
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: Callable[..., dict[str, str]],
) -> None:
    entries["settings"]["documents"]["employment_clause"] = ""
    entries["offers"][0] |= {"themes": [""], "requires": [""]}
    entries["applicants"][0] |= {"has": [""], "conflicts": ["", ""], "open_to": {"themes": [""], "regions": [""]}}
    round_ = build(**hostile(entries, text))
    days = tuple(
        AgendaDay(
            day.day,
            tuple(replace(item, title=text, with_whom=(text, text), place=text, topic=text) for item in day.items),
        )
        for day in agenda.days
    )
    left_out = tuple(replace(each, title=text, together=()) for each in agenda.left_out)
    hostile_agenda = replace(agenda, days=days, left_out=left_out, reordered=())
    documents = {
        path: document
        for language in LANGUAGES
        for path, document in documents_of(round_, placements, hostile_agenda, language).items()
    }
    escaped = str(escape(text.strip()))
    for path, document in documents.items():
        assert escaped in document, path
        assert "<script" not in document, path
        assert "onclick='x'" not in document, path
        assert ">49" not in document, path
        assert text.strip() in html.unescape(document), path


def test_singular_and_plural(
    full_round: Round,
    place: Callable[..., Placements],
    agenda: Agenda,
    documents_of: Callable[..., dict[str, str]],
    read: Callable[[str], str],
) -> None:
    placements = place([Placement("a01", "assens-digital", 1, None, None)], [Unplaced("a02", "outranked")])
    documents = documents_of(full_round, placements, agenda, "da")
    proposal = read(documents["letters/proposal/assens-digital.da.html"])
    assert "1 praktikant til" in proposal
    assert "disse" not in proposal
    assert "praktikanterne" not in proposal
