"""A new round: where it goes, the week that it is for, and the files that it begins with."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from shutil import rmtree
from string import Template

from praktik.authoring.descriptions.catalogue import FILES
from praktik.authoring.schema import schema_text
from praktik.problems.phrase import NOTHING, Dates, Language, Phrase
from praktik.problems.problem import Refusal
from praktik.problems.words import authoring as words
from praktik.round.scalars import DEVICE_NAMES, likely_id, read_id, read_week
from praktik.round.source import unreadable
from praktik.round.writer import write_file

SCAFFOLD = Path(__file__).parent / "scaffold"
EXAMPLE_WEEK = "2027-W37"
NOT_FOR_VERSION_CONTROL = "out/\n"

_SPRING, _AUTUMN = "W11", "W37"
_SPRING_WORD = re.compile(r"foraar|spring")
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_WEEK = re.compile(r"20[0-9]{2}-W[0-9]{2}")


def place_for(name: str, here: Path) -> Path:
    """Return the folder for a round: among the others where there is a folder rounds/ here, else right here."""
    folder = Path(name)
    among_others = folder.name == name and (here / "rounds").is_dir()
    return "rounds" / folder if among_others else folder


def objection_to_folder(folder: Path) -> Phrase | None:
    """Return why a round cannot begin in a folder, or None.

    Raises:
        Refusal: the folder is there, but cannot be looked into.
    """
    if not _is_id(folder.name):
        return words.NAME_IS_NO_ID(name=folder.name or str(folder), hint=_another_name(folder))
    try:
        if folder.is_dir():
            return words.FOLDER_HAS_FILES(folder=folder.as_posix()) if any(folder.iterdir()) else None
    except OSError as error:
        raise Refusal([unreadable(folder, error)]) from None
    return words.FOLDER_IS_A_FILE(folder=folder.as_posix()) if folder.exists() else None


def objection_to_week(week: str) -> Phrase | None:
    """Return why a round cannot be in a week, or None."""
    try:
        read_week(week)
    except ValueError:
        return words.NO_WEEK(week=week)
    return None if _WEEK.fullmatch(week) else words.NO_WEEK(week=week)


def week_in_name(name: str) -> str | None:
    """Return the week that a name stands for: in spring week 11, otherwise week 37; None where it has no year."""
    year = _YEAR.search(name)
    if year is None:
        return None
    return f"{year[0]}-{_SPRING if _SPRING_WORD.search(name) else _AUTUMN}"


def first_files(name: str, week: str, language: Language, *, minimal: bool) -> dict[str, str]:
    """Return the text of each file with which a round begins, by its path in the round's folder.

    round.yaml comes last: should the writing be cut short, a folder without it is no round.
    """
    files = {".gitignore": NOT_FOR_VERSION_CONTROL}
    for kind in FILES:
        files[f"schemas/{kind}.schema.json"] = schema_text(kind, language)
    facts = {"round": name, "language": language, **_dates(name, week, language)}
    folder = SCAFFOLD / ("minimal" if minimal else language)
    for kind in ("organisations", "applicants", "offers", "round"):
        template = Template((folder / f"{kind}.yaml").read_text("utf-8"))
        files[f"{kind}.yaml"] = template.substitute(facts)
    return files


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write all files into a folder that is not there yet or empty; where one cannot be written, none stays.

    Raises:
        Refusal: the system does not let one be written.
    """
    try:
        for path, text in files.items():
            write_file(folder / path, text)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise


def _dates(name: str, week: str, language: Language) -> dict[str, str]:
    """Return the dates of a round in a week: deadlines three to four months before, the workshop twelve days before."""
    monday, _ = read_week(week)
    applications_by = monday - timedelta(weeks=13, days=6)  # a Tuesday
    return {
        "week": week,
        "week_number": str(int(week[-2:])),
        "year": week[:4],
        "monday": str(monday),
        "tuesday": str(monday + timedelta(days=1)),
        "wednesday": str(monday + timedelta(days=2)),
        "friday": str(monday + timedelta(days=4)),
        "offers_by": str(applications_by - timedelta(weeks=1)),
        "applications_by": str(applications_by),
        "responses_by": str(monday - timedelta(days=31)),
        "workshop": str(monday - timedelta(days=12)),
        "draw_day": _saturday_after(applications_by, language),
        "delete_after": str(monday + timedelta(weeks=54)),
        "earlier_round": _YEAR.sub(lambda year: str(int(year[0]) - 1), name) if _YEAR.search(name) else f"{name}-1",
    }


def _saturday_after(day: date, language: Language) -> str:
    saturday = day + timedelta(days=5 - day.weekday())
    return Dates(saturday, saturday).in_language(language)


def _another_name(folder: Path) -> Phrase:
    """Return the hint that leads to a name that can be an id, where one is near."""
    if folder.name.split(".", maxsplit=1)[0] in DEVICE_NAMES:
        return words.NAME_OF_A_DEVICE
    nearest = likely_id(folder.name)
    return words.TRY_INSTEAD(name=folder.with_name(nearest).as_posix()) if _is_id(nearest) else NOTHING


def _is_id(text: str) -> bool:
    try:
        read_id(text)
    except ValueError:
        return False
    return True
