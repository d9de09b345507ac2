"""praktik rule: a code in full, or all codes, in either language, as text and as JSON."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from praktik.problems.catalogue import CATALOGUE
from praktik.problems.frame import GREEN, PLAIN, RED, columns
from praktik.problems.guide import guided_codes, read_guide
from praktik.problems.guide_text import guide_text, guides_text
from praktik.problems.phrase import LANGUAGES, Language

FINGERPRINT_LONG = 64
WRONG_LINE = "wishes: [assens-digtal, vejle-borger]"
RIGHT_LINE = "wishes: [assens-digital, vejle-borger]"
IN_ENGLISH = f"""\
RU302: error

  An id is named that nobody has. A wish, a ranking, a pin or an answer speaks of an offer or an
  applicant that is not in the round, or is spelt differently there.

Why it matters
  A wish that leads nowhere is a wish lost. Mette would be given her second choice, and would be
  told that it was her first that could not be met.

Wrong

  applicants.yaml
    - id: a03
      name: Mette Holm
      organisation: Digitaliseringsstyrelsen
      {WRONG_LINE}

Right

  applicants.yaml
    - id: a03
      name: Mette Holm
      organisation: Digitaliseringsstyrelsen
      {RIGHT_LINE}
"""


def test_a_code_in_full(praktik: Any) -> None:
    assert praktik("rule", "RU302") == (0, IN_ENGLISH, "")


@pytest.mark.parametrize("typed", ["ru302", " Ru302 "])
def test_a_code_in_small_letters(praktik: Any, typed: str) -> None:
    assert praktik("rule", typed).stdout == IN_ENGLISH


def test_the_language_of_the_environment_wins(praktik: Any, make_round: Any) -> None:
    done = praktik("rule", "RU302", PRAKTIK_LANGUAGE="da")
    for words in (
        "RU302: fejl\n",
        "Der nævnes et id, som ingen har.",
        "\nDerfor er det vigtigt\n",
        "\nForkert\n",
        "\nRigtigt\n",
    ):
        assert words in done.stdout
    (make_round() / "round.yaml").write_text("round: x\nlanguage: en\n", "utf-8")
    assert praktik("rule", "RU302", PRAKTIK_LANGUAGE="da") == done


def test_the_round_that_it_is_run_in_says_the_language(praktik: Any, tmp_path: Path) -> None:
    (tmp_path / "round.yaml").write_text("round: x\nlanguage: da\n", "utf-8")
    assert praktik("rule", "RU402").stdout.startswith("RU402: advarsel\n")
    (tmp_path / "round.yaml").write_text("round: x\n# language: da\n", "utf-8")
    assert praktik("rule", "RU402").stdout.startswith("RU402: warning\n")


def test_another_language_is_wrong_usage(praktik: Any) -> None:
    done = praktik("rule", "RU302", PRAKTIK_LANGUAGE="sv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "PRAKTIK_LANGUAGE" in done.stderr


def test_as_json(praktik: Any) -> None:
    told = json.loads(praktik("rule", "ru302", "--format", "json").stdout)
    assert list(told) == ["code", "severity", "meaning", "why", "wrong", "right"]
    assert (told["code"], told["severity"]) == ("RU302", "error")
    assert WRONG_LINE in told["wrong"]["files"]["applicants.yaml"]
    assert RIGHT_LINE in told["right"]["files"]["applicants.yaml"]
    assert (told["wrong"]["before"], told["wrong"]["command"]) == (None, "praktik check")
    in_danish = json.loads(praktik("rule", "ru302", "--format", "json", PRAKTIK_LANGUAGE="da").stdout)
    assert in_danish["meaning"].startswith("Der nævnes et id")
    assert (in_danish["severity"], in_danish["wrong"]) == ("error", told["wrong"])


def test_commands_before_and_after_are_told(praktik: Any) -> None:
    told = json.loads(praktik("rule", "PL506", "--format", "json").stdout)["wrong"]
    assert (told["before"], told["command"]) == ("praktik match", "praktik letters")
    text = praktik("rule", "PL506").stdout
    assert re.search(
        r"Wrong\n.*\n  \$ praktik match\n\n  applicants\.yaml\n.*\n  \$ praktik letters\n\nRight\n", text, re.DOTALL
    )


def test_an_encoding_and_characters_that_cannot_be_seen_are_told(praktik: Any) -> None:
    assert "\n  applicants.yaml, saved as Windows-1252\n" in praktik("rule", "RD106").stdout
    assert "\n    \\xa0\\xa0places: 2\n" in praktik("rule", "RD107").stdout


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("RU3002", "did you mean RU302?"), ("wishes", "praktik rule lists them all")],
)
def test_an_unknown_code_is_wrong_usage(praktik: Any, typed: str, hint: str) -> None:
    done = praktik("rule", typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"praktik: there is no problem with the code '{typed}'; {hint}\n"


def test_an_unknown_code_in_danish(praktik: Any) -> None:
    told = "praktik: der findes ikke noget problem med koden 'RU3002'; mente du RU302?\n"
    assert praktik("rule", "RU3002", PRAKTIK_LANGUAGE="da") == (2, "", told)


@pytest.mark.parametrize(
    ("language", "family", "line"),
    [
        ("en", "The rules of the round", "  RU302  An id is named that nobody has"),
        ("da", "Rundens regler", "  RU302  Der nævnes et id, som ingen har"),
    ],
)
def test_without_a_code_all_are_listed(praktik: Any, language: str, family: str, line: str) -> None:
    lines = praktik("rule", PRAKTIK_LANGUAGE=language).stdout.splitlines()
    assert family in lines
    assert line in lines
    listed = [each.split()[0] for each in lines if re.match(r"  [A-Z]{2}\d{3}  \S", each)]
    assert listed == guided_codes()
    told = json.loads(praktik("rule", "--format", "json").stdout)["codes"]
    assert [each["code"] for each in told] == listed
    assert {each["severity"] for each in told} == {"error", "warning"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80])
def test_prose_and_examples_fit_the_terminal(language: Language, width: int) -> None:
    guides = [read_guide(code) for code in CATALOGUE]
    assert max(map(columns, guides_text(guides, language, width=width).splitlines())) <= width
    for guide in guides:
        examples = {
            line.strip()
            for one in (guide.wrong, guide.right)
            for text in one.files.values()
            for line in text.splitlines()
        }
        for line in guide_text(guide, language, width=width).splitlines():
            if line.startswith("  $ ") and max(map(columns, line.split())) == FINGERPRINT_LONG:
                continue  # a command is typed in one line, and a fingerprint is as long as it is
            assert columns(line) <= (80 if line.strip() in examples else width), guide.code


def test_prose_stays_readable_on_a_wide_or_a_very_narrow_terminal() -> None:
    guide = read_guide("RU302")
    assert guide_text(guide, "en", width=300) == guide_text(guide, "en", width=100)
    assert guide_text(guide, "en", width=10) == guide_text(guide, "en", width=40)


def test_only_the_lines_that_differ_are_coloured() -> None:
    guide = read_guide("RU302")
    plain, coloured = (guide_text(guide, "en", width=100, colour=colour) for colour in (False, True))
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
    assert f"{RED}      {WRONG_LINE}{PLAIN}" in coloured
    assert f"{GREEN}      {RIGHT_LINE}{PLAIN}" in coloured
    assert "\n      name: Mette Holm\n" in coloured


def test_it_stands_in_the_help(praktik: Any) -> None:
    assert re.search(r"^  rule  +Say what a problem's code means", praktik("--help").stdout, re.MULTILINE)
