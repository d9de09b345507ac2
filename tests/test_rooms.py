"""The rooms of the house: imports run downwards only, and each heavy package is let in through one door."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "praktik"
BELOW = {
    "problems": set(),
    "matching": set(),
    "round": {"problems"},
    "rules": {"round", "problems"},
    "placing": {"rules", "matching", "round", "problems"},
    "audit": {"round", "problems"},
    "overview": {"rules", "round", "problems"},
    "defence": {"placing", "audit", "rules", "matching", "round", "problems"},
    "agenda": {"rules", "round", "problems"},
    "documents": {"agenda", "defence", "placing", "rules", "round", "problems"},
    "authoring": {"placing", "rules", "round", "problems"},
    "cli": {
        "authoring",
        "audit",
        "defence",
        "documents",
        "overview",
        "agenda",
        "placing",
        "rules",
        "round",
        "problems",
    },
}
DOORS = {
    "yaml": {"round"},
    "pydantic": {"round"},
    "pydantic_core": {"round"},
    "holidays": {"rules", "audit"},
    "numpy": {"matching"},
    "highspy": {"matching"},
    "weasyprint": {"documents"},
    "jinja2": {"documents"},
    "markupsafe": {"documents"},
    "babel": {"documents"},
    "icalendar": {"documents"},
    "typer": {"cli"},
    "rich": {"cli"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield the full names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by a relative name"
            assert node.module is not None
            yield node.module


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def test_every_room_is_known() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert rooms == BELOW.keys()


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent != PACKAGE], ids=lambda path: path.stem)
def test_imports_run_downwards(path: Path) -> None:
    room = room_of(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "praktik" and len(parts) > 1 and parts[1] != room:
            assert parts[1] in BELOW[room], f"{room} must not know {name}"


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent != PACKAGE], ids=lambda path: path.stem)
def test_other_packages_come_in_through_one_door(path: Path) -> None:
    for name in imported(path):
        package = name.split(".")[0]
        if package != "praktik" and package not in sys.stdlib_module_names:
            assert room_of(path) in DOORS[package], f"{room_of(path)} must not know {package}"


def test_no_file_is_named_for_everything() -> None:
    vague = {"utils", "helpers", "common", "manager", "base", "misc"}
    assert not vague & {path.stem for path in MODULES}
