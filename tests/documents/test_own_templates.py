"""A round's own templates: they win, reach the data alone, and what is wrong is told with its place."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from praktik.documents.letter import Circumstances
from praktik.documents.letters import list_letters
from praktik.documents.rendering import environment_for, render_letter
from praktik.problems.problem import Problem, Refusal
from praktik.round.placements import Placements
from praktik.round.rounds import Round

Render = Callable[..., str]
REGRET = "da/regret.html"


@pytest.fixture
def render(tmp_path: Path, full_round: Round, placements: Placements) -> Render:
    """Write templates into a round's folder, and render its regret."""

    def with_templates(text: str, name: str = REGRET, **others: str) -> str:
        for file, content in {name: text, **others}.items():
            path = tmp_path / "templates" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        [letter] = list_letters(full_round, placements, "regret", None, "da")
        return render_letter(letter, environment_for(tmp_path), date(2027, 7, 2))

    return with_templates


def problem_of(render: Render, text: str, name: str = REGRET) -> Problem:
    with pytest.raises(Refusal) as refusal:
        render(text, name)
    [problem] = refusal.value.problems
    assert problem.code == "DO601"
    assert problem.place.file.endswith(f"templates/{name}")
    return problem


def test_the_rounds_own_template_wins(render: Render) -> None:
    assert render("Kære {{ recipient.name }}, {{ date }}") == "Kære Sigrid Ottosen, 2. juli 2027"


def test_one_block_of_a_shipped_template_can_be_changed(render: Render) -> None:
    letter = render('{% extends "shipped/da/regret.html" %}{% block subject %}Nej tak{% endblock %}')
    assert "<h1>Nej tak</h1>" in letter
    assert "<title>Nej tak</title>" in letter
    assert "Tak for din ansøgning" in letter


def test_one_part_can_be_changed(render: Render) -> None:
    letter = render("<p>Venlig hilsen fra os alle</p>", "parts/ending.html")
    assert "Venlig hilsen fra os alle" in letter
    assert "Afslag" in letter


def test_an_undefined_name_is_told_with_its_place_and_the_nearest_one(render: Render) -> None:
    problem = problem_of(render, "<p>\n  Kære {{ recipent.name }}\n</p>")
    assert (problem.place.line, problem.place.column, problem.place.width) == (2, 11, 8)
    assert problem.place.text == "  Kære {{ recipent.name }}"
    assert problem.hint.in_language("en") == "did you mean 'recipient'?"
    assert "'recipent'" in problem.message.in_language("en")


def test_an_undefined_part_is_told_likewise(render: Render) -> None:
    problem = problem_of(render, "{{ recipient.adress }}")
    assert problem.hint.in_language("en") == "did you mean 'address'?"
    assert problem.expected.in_language("en") == "one of name, organisation, unit, address"


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("\n{% if date %}", 2, "unexpected end of template"),
        ("{{ date", 1, "unexpected end of template"),
        ("\n\n{% frob %}", 3, "unknown tag 'frob'"),
        ("{{ date|daet }}", 1, "no filter 'daet'"),
        ("{% autoescape false %}{{ lottery }}{% endautoescape %}", 1, "autoescape is always on"),
        ("{{ lottery|safe }}", 1, "no filter 'safe'"),
        ("{{ ''.__class__ }}", 1, "more than the data"),
        ("{{ ''['__class__'].mro() }}", 1, "more than the data"),
        ("{{ lottery|attr('__class__') }}", 1, "more than the data"),
        ("{{ self.__init__.__globals__ }}", 1, "more than the data"),
        ("{{ '{0.__class__}'.format(lottery) }}", 1, "more than the data"),
        ("{% include 'da/regrets.html' %}", 1, "no such template"),
        ("{% include '../round.yaml' %}", 1, "no such template"),
        ("{% include '/etc/passwd' %}", 1, "no such template"),
        ("{% extends 'da/regret.html' %}", 1, "extends or includes itself"),
        ("{{ 1 / 0 }}", 1, "division"),
        ("{{ recipient }}", 1, "only a text or a number"),
        ("{{ lottery.upper }}", 1, "only a text or a number"),
        ("{{ lottery|date }}", 1, "the filter 'date' writes a date"),
        ("{{ lottery + 1 }}", 1, "can only concatenate str"),
        ("{{ lipsum() }}", 1, "'lipsum' is not among the data"),
        ("{{ window.left.first }}", 1, "'first' is not part of it"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(render: Render, template: str, line: int, words: str) -> None:
    problem = problem_of(render, template)
    assert problem.place.line == line
    assert words in problem.message.in_language("en")


def test_the_nearest_template_is_suggested(render: Render) -> None:
    assert (
        problem_of(render, "{% include 'parts/contac.html' %}").hint.in_language("en")
        == "did you mean 'parts/contact.html'?"
    )


@pytest.mark.parametrize(
    ("typed", "asking", "meant"),
    [
        ("regret.html", "da/regret.html", "shipped/da/regret.html"),
        ("regret.html", "en/regret.html", "shipped/en/regret.html"),
        ("shipped/regret.html", "da/regret.html", "shipped/da/regret.html"),
        ("shipped/da/regrett.html", "da/regret.html", "shipped/da/regret.html"),
        ("da/regrett.html", "da/receipt-host.html", "da/regret.html"),
        ("word.html", "da/regret.html", "da/words.html"),
        ("leter.html", "da/regret.html", "letter.html"),
        ("contact.html", "da/regret.html", "parts/contact.html"),
        ("da/regrett.html", "letter.html", "da/regret.html"),
        ("mine.html", "mine.html", None),
        ("xyzzy", "da/regret.html", None),
    ],
)
def test_a_template_is_suggested_in_the_language_of_the_one_that_asks(
    tmp_path: Path, typed: str, asking: str, meant: str | None
) -> None:
    assert environment_for(tmp_path).files.likely(typed, asking) == meant


def test_a_broken_part_is_told_by_its_own_place(render: Render) -> None:
    problem = problem_of(render, "\n<p>{{ contact.phon }}</p>", "parts/ending.html")
    assert problem.place.line == 2
    assert problem.hint.in_language("en") == "did you mean 'phone'?"


def test_own_words_that_lack_one_are_told_and_are_no_fault_of_ours(render: Render) -> None:
    problem = problem_of(render, '{% set page = "s." %}', "da/words.html")
    assert problem.place.line == 1
    assert "it lacks words that document.html uses" in problem.message.in_language("en")


def test_own_words_are_at_fault_where_an_own_letter_extends_a_shipped_one(render: Render) -> None:
    render('{% extends "shipped/da/regret.html" %}')
    problem = problem_of(render, '{% set page = "s." %}', "da/words.html")
    assert problem.found.in_language("en") == "'of'"


@pytest.mark.parametrize("name", ["styles/own.css", "styles/letter.css", "styles/document.css"])
@pytest.mark.parametrize(
    ("style", "line", "column", "word"),
    [
        ("p { color: red }\n</style><script>alert(1)</script>", 2, 1, "</"),
        ("{# </style> is fine here #}\n\np {}  </STYLE>", 3, 7, "</"),
        ("<!-- p {} -->", 1, 1, "<!"),
        ("<{# #}/style>", 1, 1, "<"),
        ("<{{ '' }}/style>", 1, 1, "<"),
        ("{%- raw -%}\n </style>{% endraw %}", 2, 2, "</"),
    ],
)
def test_no_stylesheet_can_end_itself(render: Render, name: str, style: str, line: int, column: int, word: str) -> None:
    problem = problem_of(render, style, name)
    assert (problem.place.line, problem.place.column, problem.place.width) == (line, column, len(word))
    assert problem.found.in_language("en") == f"'{word}'"


def test_a_stylesheet_may_compare(render: Render) -> None:
    style = "@media (width < 60em) { p > b { color: red } } i { color: {{ '</style>' }} }"
    letter = render(style, "styles/own.css")
    assert "(width < 60em) { p > b" in letter
    assert "&lt;/style&gt;" in letter


@pytest.mark.parametrize("template", ["\n  {{ round_title|uper }}", "\n{% if date %}{{ date|uper }}{% endif %}"])
def test_an_unknown_filter_is_told_by_its_name(render: Render, template: str) -> None:
    problem = problem_of(render, template)
    text = template.splitlines()[1]
    assert (problem.place.line, problem.place.column, problem.place.width) == (2, text.index("uper") + 1, 4)
    assert problem.hint.in_language("en") == "did you mean 'upper'?"


def test_the_clock_cannot_be_read(tmp_path: Path, full_round: Round, placements: Placements) -> None:
    template = tmp_path / "templates" / "da" / "proposal-applicant.html"
    template.parent.mkdir(parents=True)
    template.write_text("{{ answer_by.today() }}", encoding="utf-8")
    letter = list_letters(full_round, placements, "proposal", "a01", "da")[0]
    with pytest.raises(Refusal, match="more than the data"):
        render_letter(letter, environment_for(tmp_path), None)
    template.write_text("{{ answer_by.year }}", encoding="utf-8")
    assert render_letter(letter, environment_for(tmp_path), None) == "2027"


def test_a_template_outside_the_folder_is_not_read(render: Render, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "link.html").symlink_to(tmp_path / "secret.txt")
    assert "no such template" in problem_of(render, "{% include 'link.html' %}").message.in_language("en")


def test_a_template_that_is_not_utf8_is_told(render: Render, tmp_path: Path) -> None:
    render("x")
    (tmp_path / "templates" / REGRET).write_bytes("Kære".encode("latin-1"))
    with pytest.raises(Refusal) as refusal:
        render("x", "unused.html")
    assert refusal.value.problems[0].code == "RD106"


def test_nothing_that_is_missing_is_printed(render: Render) -> None:
    assert render("[{{ waiting_place }}]") == "[]"


def test_our_own_mistakes_are_not_blamed_on_the_round(
    tmp_path: Path, full_round: Round, placements: Placements, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = environment_for(tmp_path)
    monkeypatch.setattr(environment.files, "shipped", tmp_path / "broken")
    (tmp_path / "broken" / "da").mkdir(parents=True)
    (tmp_path / "broken" / REGRET).write_text("{{ nothing_of_the_kind }}", encoding="utf-8")
    [letter] = list_letters(full_round, placements, "regret", None, "da", Circumstances(waiting_places={"a05": 3}))
    with pytest.raises(Exception, match="nothing_of_the_kind") as error:
        render_letter(letter, environment, None)
    assert not isinstance(error.value, Refusal)
