"""A schema and praktik's own models say yes and no to the same: key by key, and for whole rounds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft7Validator

from praktik.authoring.descriptions.catalogue import FILES, KEYS
from praktik.authoring.schema import file_schema
from praktik.problems.phrase import alike
from praktik.round import frame as frames
from praktik.round import models
from praktik.round.entries import validate_entry, validate_list
from praktik.round.models import Entry, keys_of
from praktik.round.reader import read_data
from praktik.round.source import SourceFile
from tests.authoring.editor import read_as_editor, read_text_as_editor

TESTS = Path(__file__).parents[1]
ROUNDS = sorted((TESTS.parent / "rounds").iterdir())
ACCEPTED = sorted((TESTS / "wrong").glob("ok-*"))
RIGHT = TESTS / "wrong" / "_right"
CHECKERS = {name: Draft7Validator(file_schema(name, "en")) for name in FILES}


class Where(NamedTuple):
    """The file that holds an entry, the text round it, and the keys that it cannot do without."""

    file: str
    around: str
    required: dict[str, str]


_HOST, _PLACES = "host: {organisation: A}", "places: 1"
_PERSON, _DATES = {"name": "x"}, {"from": "2027-09-13", "to": "2027-09-17"}
WHERE: dict[type[Entry], Where] = {
    models.Settings: Where("round", "%s", {"round": "r"}),
    models.Workshop: Where("round", "{round: r, workshop: %s}", {"date": "2027-09-01"}),
    models.Deadlines: Where("round", "{round: r, deadlines: %s}", {}),
    models.Coordinator: Where("round", "{round: r, coordinator: %s}", _PERSON),
    models.Matching: Where("round", "{round: r, matching: %s}", {}),
    models.Pin: Where(
        "round", "{round: r, matching: {pins: [%s]}}", {"applicant": "a", "offer": "o", "reason": "x", **_DATES}
    ),
    models.HostLimit: Where("round", "{round: r, hosts: [%s]}", {"organisation": "A"}),
    models.AgendaSettings: Where("round", "{round: r, agenda: %s}", {}),
    models.DocumentSettings: Where("round", "{round: r, documents: %s}", {}),
    models.SenderBlock: Where("round", "{round: r, documents: {sender: %s}}", {}),
    models.Retention: Where("round", "{round: r, retention: %s}", {}),
    models.Offer: Where("offers", "[%s]", {"id": "o", "host": "{organisation: A}", "places": "1"}),
    models.Host: Where("offers", f"[{{id: o, {_PLACES}, host: %s}}]", {"organisation": "A"}),
    models.PeriodEntry: Where("offers", f"[{{id: o, {_PLACES}, {_HOST}, periods: [%s]}}]", _DATES),
    models.Person: Where("offers", f"[{{id: o, {_PLACES}, {_HOST}, contacts: [%s]}}]", _PERSON),
    models.StayLength: Where("offers", f"[{{id: o, {_PLACES}, {_HOST}, days: %s}}]", {}),
    models.Item: Where("offers", f"[{{id: o, {_PLACES}, {_HOST}, programme: [%s]}}]", {"title": "x", "minutes": "60"}),
    models.Applicant: Where("applicants", "[%s]", {"id": "a", "name": "x", "organisation": "A"}),
    models.DateRange: Where("applicants", "[{id: a, name: x, organisation: A, available: [%s]}]", _DATES),
    models.OpenTo: Where("applicants", "[{id: a, name: x, organisation: A, open_to: %s}]", {}),
    models.History: Where("applicants", "[{id: a, name: x, organisation: A, history: %s}]", {}),
    models.Organisation: Where("organisations", "[%s]", {"name": "A"}),
    frames.OwnFrame: Where("frame", "%s", {}),
    frames.OwnPart: Where("frame", "{welcome: %s}", {}),
    frames.OwnPitstop: Where("frame", "{pitstop: %s}", {}),
    frames.OwnLunch: Where("frame", "{lunch: %s}", {}),
    frames.OwnGoals: Where("frame", "{pitstop: {goals: %s}}", {}),
    frames.FrameText: Where("frame", "{welcome: {title: %s}}", {"da": "x", "en": "x"}),
    models.Response: Where("responses", "[%s]", {"on": "2027-06-21", "by": "host", "answer": "accepted"}),
}
EVERY_KEY = [(model, key) for model in WHERE for key in keys_of(model)]
VALUES = """
x|Æ x|a1|A7|a.b|a.|-a|con|con.x|com1|console|NO|yes|ja|""|" "|~|null
0|007|7|1|5|6|-1|2.5|7.4|0.15|-0.5|10000|10001|999999999|1000000000|"0"|"1"|"1.0"|"007"|"-1"|"2,5"|7,4|"7.4"|two|½
true|false|"true"|True!|2027-09-13|2027-13-01|2027-09-32|1889-01-01|13.9.2027|20270913|in September
2027-W37|2027-W60|2027-w37|"09:30"|"9.30"|"24:00"|9:30|"12:00-12:30"|12:00 - 12:30|12-13
"2027-09-14 09:00"|2027-09-14|"2027-09-14T09:00"|90min|90 min|90 minutes|1h|0min
[]|[x]|[""]|[~]|[7]|[007, 7]|[[x]]|[[[x]]]|[x, [y, z]]|[[x, ~]]|{}|{x: y}|[{}]|[2027-W37]|[2027-09-13]
{from: 2027-09-13, to: 2027-09-17}|{from: 2027-09-13}|[{from: 2027-09-13, to: 2027-09-17}]|{to: ~}
{min: 2, max: 4}|{min: 0}|{min: 2, most: 3}|{name: x}|{name: ~}|{organisation: x}|[{name: x}]|{title: x}
da|en|dansk|state|region|stat|[state]|[state, stat]|lottery|[lottery]|[lottery, lottery]|[host, lottery]|stable|draw
stabel|require|forbid|visit|besøg|applicant|accepted|{date: 2027-09-01}|[{title: x, minutes: 60}]
"""
# An editor cannot tell these numbers, or words, from others that praktik accepts in the same place.
ONLY_PRAKTIK_CAN_TELL = {"007"}
ONLY_AS_AN_ID = {"true", "false"}


def values() -> Iterator[str]:
    for line in VALUES.split("\n"):
        yield from filter(None, line.split("|"))


def praktik_accepts(file: str, text: str) -> bool:
    source = SourceFile(Path(f"{file}.yaml"), text.encode())
    data = read_data(source, alike("something"))
    if FILES[file].is_list:
        return not validate_list(source, data, FILES[file].model, alike("entries")).findings
    return not validate_entry(source, data, FILES[file].model)[1]


def editor_accepts(file: str, text: str) -> bool:
    return bool(CHECKERS[file].is_valid(read_text_as_editor(text)))


def with_key(model: type[Entry], key: str, value: str) -> str:
    """Return a file in which an entry of this kind has the value under the key."""
    where = WHERE[model]
    keys = {name: text for name, text in where.required.items() if name != key}
    inside = ", ".join([*(f"{name}: {text}" for name, text in keys.items()), f"{key}: {value}"])
    return where.around.replace("%s", f"{{{inside}}}")


def is_id(model: type[Entry], key: str) -> bool:
    return (model, key) in {(models.Settings, "round"), (models.Offer, "id"), (models.Applicant, "id")}


def is_ranking(key: str) -> bool:
    return key in {"ranking", "wishes"}


def test_every_entry_has_its_place_here() -> None:
    assert WHERE.keys() == KEYS.keys()


@pytest.mark.parametrize("model", WHERE, ids=lambda model: model.__name__)
def test_an_entry_with_what_it_needs_is_right(model: type[Entry]) -> None:
    where = WHERE[model]
    text = where.around.replace("%s", "{" + ", ".join(f"{key}: {value}" for key, value in where.required.items()) + "}")
    assert praktik_accepts(where.file, text)
    assert editor_accepts(where.file, text)


@pytest.mark.parametrize(("model", "key"), EVERY_KEY, ids=str)
def test_both_say_the_same_of_each_value(model: type[Entry], key: str) -> None:
    file = WHERE[model].file
    for value in values():
        if is_ranking(key) or value in ONLY_PRAKTIK_CAN_TELL or (is_id(model, key) and value in ONLY_AS_AN_ID):
            continue
        text = with_key(model, key, value)
        assert editor_accepts(file, text) == praktik_accepts(file, text), text


@pytest.mark.parametrize("model", WHERE, ids=lambda model: model.__name__)
def test_both_refuse_an_unknown_key(model: type[Entry]) -> None:
    text = with_key(model, "xyzzy", "x")
    assert not praktik_accepts(WHERE[model].file, text)
    assert not editor_accepts(WHERE[model].file, text)


@pytest.mark.parametrize(
    ("wishes", "right"),
    [
        ("[]", True),
        ("[x, y]", True),
        ("[x, [y, z]]", True),
        ("[007, [7]]", True),
        ("[[]]", False),
        ("[[x, [y]]]", False),
        ("[x, ~]", False),
        ("[[x, ~]]", False),
        ("[Ærø]", False),
        ("x", False),
        ("{x: y}", False),
        ("[{x: y}]", False),
    ],
)
@pytest.mark.parametrize(
    ("model", "key"), [(models.Applicant, "wishes"), (models.Offer, "ranking"), (models.HostLimit, "ranking")]
)
def test_wishes_and_rankings_hold_ids_and_ties_of_ids(model: type[Entry], key: str, wishes: str, right: bool) -> None:
    assert editor_accepts(WHERE[model].file, with_key(model, key, wishes)) == right


@pytest.mark.parametrize(
    ("item", "right"),
    [
        ('at: "2027-09-14 09:00"', True),
        ('at: "2027-09-14 09:00", day: 2', False),
        ('at: "2027-09-14 09:00", day: ~', True),
        ('at: ~, day: 2, time: "09:00"', True),
        ('time: "09:00"', False),
        ('time: "09:00", day: ~', False),
        ("time: ~", True),
        ("day: 0", False),
    ],
)
def test_an_item_is_fixed_in_one_way(item: str, right: bool) -> None:
    text = WHERE[models.Item].around.replace("%s", f"{{title: x, minutes: 60, {item}}}")
    assert praktik_accepts("offers", text) == right
    assert editor_accepts("offers", text) == right


@pytest.mark.parametrize(
    ("dates", "right"),
    [("from: 2027-09-13", False), ("to: 2027-09-13", False), ("from: 2027-09-13, to: ~", False), ("from: ~", True)],
)
def test_a_pin_has_both_dates_or_none(dates: str, right: bool) -> None:
    text = WHERE[models.Pin].around.replace("%s", f"{{applicant: a, offer: o, reason: x, {dates}}}")
    assert praktik_accepts("round", text) == right
    assert editor_accepts("round", text) == right


@pytest.mark.parametrize("text", ["{}", "x", "7", "~"])
def test_a_list_of_entries_is_a_list(text: str) -> None:
    assert not editor_accepts("offers", text)


def test_an_id_may_read_as_a_number() -> None:
    text = "[{id: 007, name: x, organisation: A, wishes: [008, [1e3]]}]"
    data: Any = read_text_as_editor(text)
    assert data[0]["id"] == 7
    assert praktik_accepts("applicants", text)
    assert editor_accepts("applicants", text)


def files_of(folder: Path) -> Iterator[tuple[str, Path]]:
    for name in FILES:
        paths = [folder / f"{name}.yaml", *(folder / name).glob("[!.]*.yaml")]
        yield from ((name, path) for path in paths if path.is_file())


@pytest.mark.parametrize("folder", [*ROUNDS, RIGHT, *ACCEPTED], ids=lambda folder: folder.name)
def test_an_editor_marks_nothing_in_a_round_that_is_accepted(folder: Path) -> None:
    for name, path in files_of(folder):
        wrong = [error.message for error in CHECKERS[name].iter_errors(read_as_editor(path))]
        assert not wrong, path


WRONG = {
    "fd201-missing-keys": "offers",
    "fd202-unknown-keys": "applicants",
    "fd203-empty-open-to": "applicants",
    "fd203-list-file-is-one-entry": "applicants",
    "fd203-round-is-a-list": "round",
    "fd203-wrong-forms": "offers",
    "fd204-empty-tie": "applicants",
    "fd204-empty-values": "applicants",
    "fd205-not-one-of-the-words": "round",
    "fd206-limits-of-matching": "round",
    "fd206-numbers": "offers",
    "fd207-decimals": "round",
    "fd207-share-above-one": "round",
    "fd208-yes-and-no": "applicants",
    "fd209-dates": "applicants",
    "fd210-times": "round",
    "fd211-ids": "offers",
    "fd212-tie-in-a-tie": "offers",
    "fd213-lottery-of-two-lines": "round",
    "fd215-do-not-go-together": "offers",
    "fd215-pin-with-half-its-dates": "round",
}


@pytest.mark.parametrize(("folder", "name"), WRONG.items(), ids=str)
def test_an_editor_marks_what_is_wrong(folder: str, name: str) -> None:
    assert not CHECKERS[name].is_valid(read_as_editor(TESTS / "wrong" / folder / f"{name}.yaml"))
