"""Templates walked through without data: what is used is found, and what is wrong is told where it stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes

from praktik.documents.catalogue import DOCUMENTS, Document, document_for
from praktik.documents.environment import RoundEnvironment
from praktik.documents.templating.document_fields import all_fields, needed_fields
from praktik.documents.templating.example import trials_on_example
from praktik.documents.templating.trees import Tree, Trees
from praktik.documents.templating.walk import Walk, Walked
from praktik.problems.place import Place
from praktik.problems.problem import Problem
from praktik.round.shipped import shipped_templates

NOWHERE = Path("no-such-round")
REGRET = document_for("regret", "applicant")
Look = Callable[..., list[Problem]]


@pytest.fixture(scope="module")
def shipped() -> Trees:
    return Trees(RoundEnvironment(NOWHERE))


def walk(trees: Trees, document: Document, language: str = "da") -> Walked:
    return Walk(trees, all_fields(document), language).through(f"{language}/{document.template}")


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Walk through the regret, with templates of the round's own, and return what is wrong."""

    def with_templates(text: str, name: str = "da/regret.html", **others: str) -> list[Problem]:
        for file, content in {name: text, **others}.items():
            path = tmp_path / file.replace("__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")
        return list(walk(Trees(RoundEnvironment(tmp_path)), REGRET).problems.values())

    return with_templates


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.template)
def test_every_shipped_document_is_right_and_says_what_it_should(document: Document, shipped: Trees) -> None:
    for language in ("da", "en"):
        walked = walk(shipped, document, language)
        assert not walked.problems
        assert not walked.guesses
        assert [name for name in needed_fields(document) if not walked.uses(name)] == []


def test_the_languages_use_the_same_fields(shipped: Trees) -> None:
    for document in DOCUMENTS:
        danish, english = (walk(shipped, document, language).used for language in ("da", "en"))
        assert {path[0] for path in danish} == {path[0] for path in english}, document.template


SHIPPED = Trees(RoundEnvironment(NOWHERE))


class OneChanged(Trees):
    """The shipped templates, one of them with another text."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(SHIPPED.environment)
        self.name = name
        self.changed = self.read_from(name, text, str(shipped_templates() / name))

    def find(self, name: str) -> Tree | None:
        return self.changed if name == self.name else SHIPPED.find(name)


class _Watched(RoundEnvironment):
    """Notes each part that a template asks of the data while it is rendered."""

    def __init__(self) -> None:
        super().__init__(NOWHERE)
        self.asked: set[tuple[str, str]] = set()

    def getattr(self, obj: Any, attribute: str) -> Any:
        if hasattr(obj.__class__, "__dataclass_fields__"):
            self.asked.add((obj.__class__.__name__, attribute))
        return super().getattr(obj, attribute)


def test_whatever_is_asked_for_while_rendering_was_found_before(shipped: Trees) -> None:
    """The walk and Jinja itself must agree: parts are compared by their last name, over all documents."""
    environment = _Watched()
    found: dict[str, set[str]] = {}
    for document in DOCUMENTS:
        for language in ("da", "en"):
            used = walk(shipped, document, language).used
            found[f"{language}/{document.template}"] = {path[-1] for path in used if len(path) > 1}
    for trial in trials_on_example():
        environment.asked.clear()
        trial.render(environment)
        missed = {part for _, part in environment.asked} - found[trial.template]
        assert not missed, trial.template


NAMED = [*((document, f"da/{document.template}") for document in DOCUMENTS), (REGRET, "letter.html")]


def misspelt_spots(tree: Tree, document: Document) -> list[Place]:
    """Return where names stand that the document has, and parts of such."""
    assert tree.tree is not None
    fields = {*all_fields(document), "words"}
    names = [node for node in tree.tree.find_all(nodes.Name) if node.name in fields and node.ctx == "load"]
    return sorted(tree.place(node) for node in [*names, *tree.tree.find_all(nodes.Getattr)])


@settings(max_examples=40, deadline=None)
@given(chosen=st.sampled_from(NAMED), data=st.data())
def test_any_name_that_is_misspelt_is_told_where_it_stands(chosen: tuple[Document, str], data: st.DataObject) -> None:
    """One name of a shipped template gets a letter more: that very spot is told, with the right name."""
    document, name = chosen
    tree = SHIPPED.find(name)
    assert tree is not None
    spots = misspelt_spots(tree, document)
    if not spots:
        return
    spot = data.draw(st.sampled_from(spots))
    lines = (shipped_templates() / name).read_text("utf-8").split("\n")
    line, end = lines[spot.line - 1], spot.column - 1 + spot.width
    lines[spot.line - 1] = f"{line[:end]}q{line[end:]}"
    problems = walk(OneChanged(name, "\n".join(lines)), document).problems.values()
    told = [one for one in problems if one.place[:3] == (tree.file, spot.line, spot.column)]
    assert told, (name, lines[spot.line - 1], [one.place for one in problems])
    assert told[0].code == "DO620"


@pytest.mark.parametrize(
    ("template", "code", "column", "words"),
    [
        ("{{ recipent.name }}", "DO620", 4, "'recipent' is not among the data"),
        ("recipent {{ recipent }}", "DO620", 13, "'recipent'"),
        ("{# {{ recipent }} #}{{ recipent }}", "DO620", 24, "'recipent'"),
        ("{% raw %}{{ recipent }}{% endraw %}{{ recipent }}", "DO620", 39, "'recipent'"),
        ("{{ recipient.adress }}", "DO620", 14, "'adress' is not among the data"),
        ("{{ recipient['adress'] }}", "DO620", 15, "'adress' is not among the data"),
        ("{% for x in explained %}{{ x.name }}{% endfor %}", "DO620", 30, "'name' is not part of it"),
        ("{% for x in explained %}{{ loop.lats }}{% endfor %}", "DO620", 33, "'lats'"),
        ("{% set e = earlier %}{{ e.organisaton }}", "DO620", 27, "'organisaton'"),
        ("{% with e = earlier %}{{ e.organisaton }}{% endwith %}", "DO620", 28, "'organisaton'"),
        ("{% if reason %}{% set e = earlier %}{% endif %}{{ e.x }}", "DO620", 53, "'x'"),
        ("{% for x in explained %}{% set y = 1 %}{% endfor %}{{ y }}", "DO620", 55, "'y'"),
        ("{{ explained|selectattr('x')|list|length }}", "DO620", 26, "'x'"),
        ("{{ earlier }}", "DO620", 4, "has parts"),
        ("{{ explained }}", "DO620", 4, "has parts"),
        ("{{ taken_back }}", "DO620", 4, "true or false"),
        ("{{ lottery.__class__ }}", "DO620", 12, "more than the data"),
        ("{% macro m(a) %}{{ b }}{% endmacro %}{{ m(1) }}", "DO620", 20, "'b'"),
        ("{{ self.subjekt() }}", "DO620", 9, "'subjekt'"),
        ("{{ date|date }}", "DO620", 9, "the filter 'date' writes something else"),
        ("{{ recipent.name if recipient else 1 }}", "DO620", 4, "'recipent'"),
        ("{{ earlier|dates }}", "DO620", 12, "the filter 'dates' writes something else"),
        ("{{ date|daet }}", "DO621", 9, "no filter 'daet'"),
        ("{% if date is blong %}{% endif %}", "DO621", 15, "no test 'blong'"),
        ("{% if date %}", "DO621", 1, "{% if … %} is not closed"),
        ("{% autoescape false %}{% endautoescape %}", "DO621", 1, "autoescape is always on"),
        ('{% include "parts/contac.html" %}', "DO622", 13, "no such template"),
        ('{% include "../round.yaml" %}', "DO622", 13, "no such template"),
        ('{% extends "da/regret.html" %}', "DO622", 1, "extends or includes itself"),
        ('{% import "da/wrods.html" as w %}', "DO622", 12, "no such template"),
        ('{% from "da/words.html" import dera %}', "DO620", 1, "'dera'"),
        ('{% extends "letter.html" %}{% block txt %}{% endblock %}', "DO623", 37, ""),
    ],
)
def test_what_is_wrong_is_told_with_its_column(look: Look, template: str, code: str, column: int, words: str) -> None:
    problem, *others = look(f"\n  {template}")
    assert others == []
    assert (problem.code, problem.place.line, problem.place.column) == (code, 2, column + 2)
    assert words in problem.message.in_language("en")


@pytest.mark.parametrize(
    "template",
    [
        "{% if foo is defined %}{{ foo.bar }}{% endif %}",
        "{{ foo|default('x') }}",
        "{% if foo.bar is defined %}x{% endif %}",
        "{{ recipient.name.upper() }}",
        "{{ answer.x if answer is defined else '' }}",
        "{% set e = earlier %}{{ e.organisation }}",
        "{% set text %}{{ lottery }}{% endset %}{{ text }}",
        "{% for x in explained %}{{ loop.index }}{{ x }}{% else %}{{ lottery }}{% endfor %}",
        "{% for x in [recipient] %}{{ x.name }}{% endfor %}",
        "{% macro m(a) %}{{ a.b }}{{ caller() }}{% endmacro %}{% call m(1) %}x{% endcall %}",
        "{% set n = namespace(x=1) %}{{ n.x }}",
        "{{ {'a': lottery}[reason] }}",
        "{{ range(3)|list|length }}",
        "{% filter upper %}{{ lottery }}{% endfilter %}",
        '{% include ["no.html", "styles/letter.css"] %}',
        '{% include "no.html" ignore missing %}',
        '{% extends "shipped/da/regret.html" %}{% block text %}{{ super() }}{% block my %}{% endblock %}{% endblock %}',
        '{% import "da/words.html" as w %}{{ w.dear }}',
        '{% from "da/words.html" import dear as d %}{{ d }}',
    ],
)
def test_what_is_right_is_left_alone(look: Look, template: str) -> None:
    assert look(template) == []


def test_an_included_part_sees_what_is_set_before_it(look: Look) -> None:
    assert look('{% set mine = earlier %}{% include "mine.html" %}', **{"mine.html": "{{ mine.organisation }}"}) == []
    [problem] = look('{% set mine = earlier %}{% include "mine.html" %}', **{"mine.html": "\n{{ mine.organisaton }}"})
    assert problem.place.file.endswith("mine.html")
    assert problem.place.line == 2
    assert problem.hint.in_language("en") == "did you mean 'organisation'?"


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ('{% extends "en/regret.html" %}', "shipped/da/regret.html"),
        ('{% extends "shipped/en/regret.html" %}', "shipped/da/regret.html"),
        ('{% include "en/receipt-host.html" %}', "da/receipt-host.html"),
    ],
)
def test_a_template_of_another_language_is_warned_of(look: Look, template: str, expected: str) -> None:
    warnings = [one for one in look(template) if one.code == "DO628"]
    assert [one.place.column for one in warnings] == [13]
    assert expected in warnings[0].hint.in_language("en")


def test_what_an_own_block_uses_is_used_and_what_it_replaces_is_not(tmp_path: Path) -> None:
    path = tmp_path / "da" / "regret.html"
    path.parent.mkdir()
    path.write_text('{% extends "shipped/da/regret.html" %}{% block text %}{{ lottery }}{% endblock %}', "utf-8")
    walked = walk(Trees(RoundEnvironment(tmp_path)), REGRET)
    assert walked.uses("lottery")
    assert walked.uses("sender")
    assert not walked.uses("explained")
