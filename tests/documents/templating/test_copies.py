"""Copies of templates: a copy changes nothing until somebody changes it, and nobody's changes are lost."""

from pathlib import Path

import pytest

from praktik.documents.environment import RoundEnvironment
from praktik.documents.rendering import environment_for
from praktik.documents.templating.copies import copy_template, find_names
from praktik.documents.templating.example import Trial, trials_on_example
from praktik.problems.problem import WrongUsage

NOWHERE = RoundEnvironment(Path("no-such-round"))


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    return list(trials_on_example())


def test_copies_of_all_templates_make_the_same_documents(tmp_path: Path, trials: list[Trial]) -> None:
    """In one language: the head of a copy is the same kind of thing in the other."""
    environment = environment_for(tmp_path)
    for name in environment.files.shipped_names():
        if name.startswith("en/"):
            continue
        copy_template(environment, name, ["da", "en"], "da")
    own = environment_for(tmp_path)
    assert len(own.files.own_names()) > 60
    for trial in trials:
        assert trial.language == "en" or trial.render(own) == trial.render(NOWHERE), trial.template


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("regret", ["da/regret.html", "en/regret.html"]),
        ("regret.html", ["da/regret.html", "en/regret.html"]),
        ("da/regret", ["da/regret.html"]),
        ("templates/en/regret.html", ["en/regret.html"]),
        ("words", ["da/words.html", "en/words.html"]),
        ("evaluation", ["da/evaluation.html", "en/evaluation.html"]),
        ("ending", ["parts/ending.html"]),
        ("parts\\ending", ["parts/ending.html"]),
        ("own.css", ["styles/own.css"]),
        ("letter", ["letter.html"]),
        ("letter.css", ["styles/letter.css"]),
        ("frame.yaml", ["frame.yaml"]),
    ],
)
def test_a_name_is_found_as_somebody_types_it(typed: str, names: list[str]) -> None:
    assert find_names(NOWHERE, typed, ["da", "en"]) == names


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("regrt", "did you mean 'regret'?"),
        ("proposal", "proposal-host-without-intern"),
        ("quittering", "praktik templates list"),
        ("../round.yaml", "praktik templates list"),
    ],
)
def test_another_name_is_told_with_what_may_be_meant(typed: str, said: str) -> None:
    with pytest.raises(WrongUsage) as wrong:
        find_names(NOWHERE, typed, ["da", "en"])
    assert said in wrong.value.words.in_language("en")


def test_a_copy_tells_its_fields_and_how_to_print_them(tmp_path: Path) -> None:
    [copied] = copy_template(environment_for(tmp_path), "regret", ["da"], "en")
    text = copied.file.read_text("utf-8")
    assert text.startswith("{#-\n   Rundens egen udgave af da/regret.html.\n")
    for told in ("{{ felt }}", "waiting_place: pladsen på ventelisten (tal)", "praktik templates check"):
        assert told in text
    [copied] = copy_template(environment_for(tmp_path), "own.css", ["da"], "en")
    assert "This is CSS" in copied.file.read_text("utf-8")


def test_a_file_that_may_have_been_changed_is_never_written_over(tmp_path: Path) -> None:
    environment = environment_for(tmp_path)
    [danish] = copy_template(environment, "regret", ["da"], "da")
    assert danish.written
    assert [one.written for one in copy_template(environment, "regret", ["da"], "da")] == [False]
    danish.file.write_bytes(danish.file.read_bytes().replace(b"\n", b"\r\n"))
    assert copy_template(environment, "regret", ["da"], "da")[0].written is True
    danish.file.write_text("mine", "utf-8")
    with pytest.raises(WrongUsage, match="somebody may have changed it"):
        copy_template(environment, "regret", ["en", "da"], "da")
    assert danish.file.read_text("utf-8") == "mine"
    assert not (tmp_path / "templates" / "en").exists(), "nothing is written unless all can be"


def test_the_shipped_text_is_copied_whatever_the_round_has(tmp_path: Path) -> None:
    (tmp_path / "templates" / "parts").mkdir(parents=True)
    (tmp_path / "templates" / "letter.html").write_text("{{ nothing", "utf-8")
    [copied] = copy_template(environment_for(tmp_path), "parts/ending", ["da"], "en")
    assert "words.regards" in copied.file.read_text("utf-8")
