"""Reads YAML as an editor does: by the core schema of YAML 1.2, where NO is a word and 007 the number 7."""

import re
from pathlib import Path
from typing import Any

import yaml


class EditorLoader(yaml.CSafeLoader):
    """A loader that takes dates and words for texts, and numbers, true, false and null for what they are."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own name


def _whole_number(loader: EditorLoader, node: yaml.ScalarNode) -> int:
    return int(loader.construct_scalar(node))


EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"),
    list("-+0123456789."),
)
EditorLoader.add_constructor("tag:yaml.org,2002:int", _whole_number)


def read_as_editor(path: Path) -> Any:
    """Return what an editor sees in a file."""
    return read_text_as_editor(path.read_text("utf-8-sig"))


def read_text_as_editor(text: str) -> Any:
    """Return what an editor sees in a text."""
    return yaml.load(text, EditorLoader)
