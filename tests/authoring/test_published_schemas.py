"""The schemas in the repository are those of the models; PRAKTIK_RENEW=1 writes them anew."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from praktik.authoring.descriptions.catalogue import FILES
from praktik.authoring.schema import schema_text
from praktik.problems.phrase import LANGUAGES, Language

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_the_published_schema_is_fresh(name: str, language: Language) -> None:
    published = SCHEMAS / language / f"{name}.schema.json"
    text = schema_text(name, language)
    if os.environ.get("PRAKTIK_RENEW"):
        published.parent.mkdir(parents=True, exist_ok=True)
        published.write_text(text, "utf-8", newline="\n")
    assert published.read_text("utf-8") == text


def test_nothing_else_is_published() -> None:
    expected = {f"{language}/{name}.schema.json" for language in LANGUAGES for name in FILES}
    assert {path.relative_to(SCHEMAS).as_posix() for path in SCHEMAS.rglob("*") if path.is_file()} == expected


@pytest.mark.parametrize("path", sorted(SCHEMAS.rglob("*.json")), ids=lambda path: path.stem)
def test_each_is_a_schema_and_written_the_same_way_each_time(path: Path) -> None:
    text = path.read_text("utf-8")
    schema = json.loads(text)
    Draft7Validator.check_schema(schema)
    assert text == json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
