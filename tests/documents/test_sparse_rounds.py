"""A round that says as little as it can, and free text that says more than it should."""

import html
from collections.abc import Callable

import pytest
from markupsafe import escape

from praktik.agenda.agenda import Agenda
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.placements import Placement, Placements, Unplaced
from praktik.round.rounds import Round

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


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_free_text_is_printed_as_text(text: str, documents_full_of: Callable[[str, Language], dict[str, str]]) -> None:
    documents = {
        path: document for language in LANGUAGES for path, document in documents_full_of(text, language).items()
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
