"""praktik schema: the published schemas, printed."""

from pathlib import Path
from typing import Any

import pytest

SCHEMAS = Path(__file__).parents[2] / "schemas"
NAMES = ["round", "offers", "applicants", "organisations", "responses", "frame"]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_is_what_is_published(praktik: Any, name: str, language: str) -> None:
    done = praktik("schema", name, "--language", language)
    assert done == (0, (SCHEMAS / language / f"{name}.schema.json").read_text("utf-8"), "")


def test_the_name_of_the_file_will_do(praktik: Any) -> None:
    assert praktik("schema", "offers.yaml") == praktik("schema", "offers")


def test_the_language_is_that_of_messages(praktik: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert '"title": "Offers"' in praktik("schema", "offers").stdout
    monkeypatch.setenv("PRAKTIK_LANGUAGE", "da")
    assert '"title": "Tilbud"' in praktik("schema", "offers").stdout
    assert '"title": "Offers"' in praktik("schema", "offers", "--language", "en").stdout


def test_without_a_name_the_names_are_listed(praktik: Any) -> None:
    done = praktik("schema")
    assert [line.split()[0] for line in done.stdout.splitlines()] == NAMES


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["schema", "ofers"], "there is no schema of 'ofers': did you mean 'offers'?"),
        (["schema", "ofers", "--language", "da"], "der er intet skema for 'ofers': mente du 'offers'?"),
        (["schema", "x"], "there are those of round, offers, applicants, organisations, responses"),
        (["schema", "offers", "--language", "de"], "de"),
    ],
)
def test_what_is_unknown_is_wrong_usage(praktik: Any, typed: list[str], said: str) -> None:
    done = praktik(*typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
