"""`templates check`: every template before anything is written, and each problem once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from praktik.documents.catalogue import DOCUMENTS, template_name
from praktik.documents.templating.check import CheckedTemplates, check_templates
from praktik.documents.templating.document_fields import MODELS, all_fields, needed_fields
from praktik.documents.templating.example import Trial, trials_on_example
from praktik.placing.preparation import check_round
from praktik.problems.problem import Problem
from praktik.problems.words.template_fields import MEANINGS
from praktik.round.shipped import example_round

Check = Callable[..., CheckedTemplates]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("round", "offers", "applicants", "organisations"):
        shutil.copy(example_round() / f"{name}.yaml", tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    return list(trials_on_example())


@pytest.fixture
def check(folder: Path, monkeypatch: pytest.MonkeyPatch, trials: list[Trial]) -> Check:
    """Check the example round with some templates of its own, tried on a few documents of the example."""
    few = [trial for trial in trials if trial.template in {"da/certificate.html", "en/regret.html"}]
    monkeypatch.setattr("praktik.documents.templating.check.trials_on_example", lambda: iter(few))

    def with_templates(**texts: str) -> CheckedTemplates:
        for name, text in texts.items():
            path = folder / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return check_templates(check_round(folder), lambda *_: None)

    return with_templates


def codes(checked: CheckedTemplates) -> list[str]:
    return [problem.code for problem in checked.problems]


def test_the_example_tries_every_document_in_both_languages(trials: list[Trial]) -> None:
    tried = {trial.template for trial in trials}
    assert tried == {template_name(one.kind, one.audience, language) for one in DOCUMENTS for language in ("da", "en")}


def test_each_letter_holds_the_model_that_its_fields_are_taken_from(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[tuple[str, str], type] = {}
    monkeypatch.setattr(
        "praktik.documents.templating.example._letter",
        lambda letter: seen.setdefault((letter.kind, letter.audience), type(letter.data)),
    )
    list(trials_on_example())
    assert seen == {reader: model for reader, model in MODELS.items() if reader[0] != "agenda"}


def test_every_field_has_a_meaning_and_every_needed_one_exists() -> None:
    fields = {name for document in DOCUMENTS for name in all_fields(document)}
    assert fields == MEANINGS.keys()
    for document in DOCUMENTS:
        assert set(needed_fields(document)) <= all_fields(document).keys()


def test_a_round_without_templates_has_no_problems(folder: Path) -> None:
    checked = check_templates(check_round(folder), lambda *_: None)
    assert (checked.problems, checked.own) == ([], 0)
    assert checked.tried > 2 * len(DOCUMENTS)


def test_all_problems_come_at_once_and_each_once(check: Check) -> None:
    """A broken part is in many documents; a syntax error ends only its own file."""
    checked = check(
        **{
            "parts/contact.html": "{{ contact.nam }}",
            "da/regret.html": "{% if date %}",
            "en/receipt-host.html": "{{ lottry }}{{ wishes }}",
        }
    )
    errors = [(one.code, one.place.file.rpartition("/")[2]) for one in checked.problems if one.severity == "error"]
    assert errors == [
        ("DO621", "regret.html"),
        ("DO620", "receipt-host.html"),
        ("DO620", "receipt-host.html"),
        ("DO620", "contact.html"),
    ]


def test_own_words_that_lack_some_are_told_at_their_own_file_all_at_once(check: Check) -> None:
    checked = check(
        **{"da/words.html": '{% set page = "s." %}', "da/regret.html": '{% extends "shipped/da/regret.html" %}'}
    )
    [problem] = [one for one in checked.problems if one.severity == "error"]
    assert (problem.code, problem.place.line) == ("DO620", 0)
    assert problem.place.file.endswith("templates/da/words.html")
    assert "document.html" in problem.message.in_language("en")
    assert "letter.html" in problem.message.in_language("en")
    assert {"of", "dear"} <= set(problem.found.in_language("en").removeprefix("no ").split(", "))


def test_what_a_document_would_fetch_from_elsewhere_is_told_where_it_stands(check: Check) -> None:
    ending = '<a href="https://www.example.dk">os</a>\n<img src="data:image/png;base64,AA=="><img src="logo.png">'
    checked = check(**{"parts/contact.html": ending, "styles/own.css": "\np { background: url( x.svg ) }"})
    told = [(one.place.file.rpartition("/")[2], *one.place[1:4]) for one in checked.problems if one.code == "DO629"]
    assert told == [("contact.html", 2, 49, 8), ("own.css", 2, 22, 5)]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ({"da/regret.html": "hello"}, ["da/regret.html"]),
        ({"da/regret.html": ""}, ["da/regret.html"]),
        ({"da/regret.html": "{# <html> #}{{ recipient.name }}"}, ["da/regret.html"]),
        ({"da/regret.html": '{% extends "mine.html" %}', "mine.html": "{% block a %}{% endblock %}"}, ["mine.html"]),
        ({"letter.html": "hello"}, ["letter.html"]),
        ({"da/regret.html": "<!doctype html><HTML lang=da>{{ recipient.name }}"}, []),
        ({"da/regret.html": '{% include "shipped/da/regret.html" %}'}, []),
        ({"parts/ending.html": "hello"}, []),
    ],
)
def test_a_template_that_is_no_page_is_told(check: Check, texts: dict[str, str], told: list[str]) -> None:
    found = [one.place.file.rpartition("templates/")[2] for one in check(**texts).problems if one.code == "DO630"]
    assert found == told


@pytest.mark.parametrize(
    ("name", "named"), [("da/regret.html", "shipped/da/regret.html"), ("mine.html", "letter.html")]
)
def test_what_is_no_page_is_told_what_to_extend(check: Check, name: str, named: str) -> None:
    checked = check(**{"da/regret.html": '{% extends "mine.html" %}', name: "hello"})
    [error] = [one for one in checked.problems if one.severity == "error"]
    assert f'{{% extends "{named}" %}}' in error.hint.in_language("en")


@pytest.mark.parametrize(
    ("style", "told"),
    [
        ("p { color: red", True),
        ("p { color: red }}", True),
        ("p { color: red } /* { */ q::before { content: '{' }", False),
        ("{# { #}{% if logo %}p { color: red }{% endif %}", False),
    ],
)
def test_braces_that_do_not_match_are_warned_of(check: Check, style: str, told: bool) -> None:
    assert codes(check(**{"styles/own.css": style})) == ["DO631"] * told


def test_what_only_data_bring_to_light_is_told_as_well(check: Check) -> None:
    checked = check(**{"da/certificate.html": "{{ intern.name + 1 }}{{ host.organisation }}{{ stay }}{{ themes }}"})
    assert codes(checked) == ["DO620", "DO620"]
    checked = check(**{"da/certificate.html": "{{ intern.name + 1 }}{{ host.organisation }}{{ stay|dates }}"})
    assert "DO601" in codes(checked)


def test_a_document_that_leaves_out_what_its_reader_needs_is_warned_of(check: Check) -> None:
    checked = check(**{"da/reminder-host.html": '{% extends "letter.html" %}{% block text %}Svar nu.{% endblock %}'})
    [warning] = checked.problems
    assert (warning.code, warning.severity) == ("DO624", "warning")
    assert "interns, answer_by" in warning.message.in_language("en")
    assert any("host, overdue" in remark.in_language("en") for remark in checked.remarks)


def test_a_part_that_leaves_out_the_sender_is_told_once(check: Check) -> None:
    checked = check(**{"letter.html": '{% extends "document.html" %}{% block document %}{{ date }}{% endblock %}'})
    assert "DO624" in codes(checked)
    assert len({problem.place for problem in checked.problems}) == len(checked.problems)


def test_a_template_in_one_language_is_told_where_the_round_writes_in_both(check: Check, folder: Path) -> None:
    own = {"da/regret.html": '{% extends "shipped/da/regret.html" %}', "parts/ending.html": "{{ contact.name }}"}
    assert codes(check(**own)) == []
    applicants = (folder / "applicants.yaml").read_text("utf-8")
    (folder / "applicants.yaml").write_text(applicants.replace("language: da", "language: en", 1), "utf-8")
    [warning] = check(**own).problems
    assert warning.code == "DO625"
    assert warning.expected.in_language("en") == "en/regret.html"
    assert check(**{"en/regret.html": '{% extends "shipped/en/regret.html" %}'}).problems == []


def test_a_file_that_nothing_uses_is_told_with_the_nearest_name(check: Check) -> None:
    checked = check(
        **{
            "da/regrets.html": "x",
            "mine.html": "{% if %}",
            "used.html": "x",
            "notes.txt": "x",
            ".hidden.html": "{{",
            "da/regret.html": '{% extends "shipped/da/regret.html" %}{% block salutation %}{% include "used.html" %}'
            "{% endblock %}",
        }
    )
    told = [(one.code, one.place.file.rpartition("templates/")[2]) for one in checked.problems]
    assert told == [("DO626", "da/regrets.html"), ("DO626", "mine.html"), ("DO621", "mine.html")]
    assert checked.problems[0].hint.in_language("en") == "did you mean 'da/regret.html'?"


def test_files_that_cannot_be_read_are_told_each_once(check: Check, folder: Path) -> None:
    (folder / "templates" / "parts").mkdir(parents=True)
    (folder / "templates" / "parts" / "ending.html").write_bytes("Kære".encode("latin-1"))
    (folder / "templates" / "frame.yaml").write_text("lunch: [", "utf-8")
    assert sorted(codes(check())) == ["RD106", "RD109"]


def test_a_matched_round_is_tried_itself(check: Check, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from praktik.placing.proposing import Orders, propose_placements

    before = check()
    assert "not matched yet" in before.remarks[0].in_language("en")
    propose_placements(folder, Orders(), lambda *_: None)
    after = check()
    assert (after.problems, after.remarks) == ([], [])
    assert after.tried > before.tried
    (folder / "applicants.yaml").write_text("x", "utf-8")
    assert "has problems" in check().remarks[0].in_language("en")


def test_a_problem_in_rendering_is_not_told_of_a_document_that_is_known_to_be_wrong(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []

    def note(trial: Trial, *_: object) -> tuple[Problem, ...]:
        rendered.append(trial.template)
        return ()

    monkeypatch.setattr("praktik.documents.templating.check._problems_when_rendered", note)
    check(**{"da/regret.html": "{{ nothing }}"})
    assert "da/regret.html" not in rendered
    assert "en/regret.html" in rendered
