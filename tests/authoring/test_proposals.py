"""What organisations.yaml does not have yet, as YAML that can be pasted into it."""

import shutil
from pathlib import Path

import pytest

from praktik.authoring.proposals import propose_organisations
from praktik.placing.preparation import check_round

RIGHT = Path(__file__).parents[1] / "wrong" / "_right"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in RIGHT.iterdir():
        shutil.copy(path, tmp_path / path.name)
    return tmp_path


def proposed(folder: Path) -> list[str]:
    return propose_organisations(check_round(folder))


def write(folder: Path, text: str) -> None:
    (folder / "organisations.yaml").write_text(text, "utf-8")


def test_a_file_that_is_complete_needs_nothing(folder: Path) -> None:
    assert proposed(folder) == []


def test_without_the_file_nothing_is_proposed_where_all_sectors_are_given(folder: Path) -> None:
    (folder / "organisations.yaml").unlink()
    assert proposed(folder) == []


def test_without_the_file_and_with_a_sector_missing_all_are_proposed(folder: Path) -> None:
    (folder / "organisations.yaml").unlink()
    path = folder / "applicants.yaml"
    path.write_text(path.read_text("utf-8").replace("  sector: state\n", "", 1), "utf-8")
    assert proposed(folder) == [
        "- {name: Assens Kommune, sector: municipality, region: Syddanmark}",
        "- {name: Odense Kommune, sector: municipality, region: Syddanmark}",
        "- {name: Digitaliseringsstyrelsen, sector: }",
        "- {name: Region Syddanmark, sector: region}",
        "- {name: Vejle Kommune, sector: municipality}",
    ]


def test_what_is_proposed_can_be_pasted_and_then_nothing_is_missing(folder: Path) -> None:
    write(folder, "- {name: Assens Kommune}\n")
    path = folder / "offers.yaml"
    path.write_text(path.read_text("utf-8").replace("Odense Kommune", '"Nr. 7: Ø, #1"'), "utf-8")
    entries = proposed(folder)
    assert len(entries) == 4
    write(folder, "- {name: Assens Kommune}\n" + "\n".join(entries) + "\n")
    assert proposed(folder) == []
    assert check_round(folder).problems() == []


def test_an_alias_is_known(folder: Path) -> None:
    path = folder / "applicants.yaml"
    path.write_text(path.read_text("utf-8").replace("Digitaliseringsstyrelsen", "DIGST"), "utf-8")
    assert proposed(folder) == []


def test_what_is_said_differently_is_left_to_be_filled_in(folder: Path) -> None:
    write(folder, "- {name: Assens Kommune}\n")
    path = folder / "applicants.yaml"
    text = path.read_text("utf-8").replace("Region Syddanmark", "Vejle Kommune")
    path.write_text(text, "utf-8")
    assert "- {name: Vejle Kommune, sector: }" in proposed(folder)


@pytest.mark.parametrize("name", ["Assens Komune", "Assens Kommune, Teknik og Miljø", "bo.lind@assens.example"])
def test_a_name_that_a_warning_doubts_is_not_proposed(folder: Path, name: str) -> None:
    path = folder / "applicants.yaml"
    path.write_text(path.read_text("utf-8").replace("organisation: Vejle Kommune", f"organisation: {name}"), "utf-8")
    assert proposed(folder) == []
