"""Calendars: read back as any calendar program reads them, and what becomes of events that change or go."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.documents.calendars import calendar_text
from praktik.documents.events import Event
from praktik.documents.production import Produced, Wanted, produce_agendas
from praktik.documents.revisions import SentEvent, revise
from praktik.documents.sent_file import read_sent
from praktik.placing.preparation import check_round
from praktik.placing.proposing import Orders, propose_placements
from praktik.placing.standing import standing_placements
from praktik.problems.problem import Refusal

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST, LATER = date(2027, 6, 28), date(2027, 7, 5)
PUBLISHED = "- {on: 2027-06-29, by: coordinator, answer: published}\n"
TITLES = st.sampled_from(["Velkomst", "Møde; om, alt\\muligt", "Æblegrød – på Tórshavn 🍏", "أهلاً", "x" * 200])
OCTETS = 75


@st.composite
def some_events(draw: st.DrawFn) -> list[Event]:
    """Events of a few identities, each at some time and with some title."""
    found = []
    for uid in draw(st.sets(st.sampled_from("abcde"))):
        start = draw(st.integers(8, 14))
        found.append(
            Event(
                uid=uid,
                day=date(2027, 3, 27) + timedelta(days=draw(st.integers(0, 2))),
                start=time(start),
                end=time(start + 1),
                title=draw(TITLES),
                kind="meeting",
                place=draw(st.sampled_from([None, "Mødelokale 2, 1. sal"])),
                description=draw(st.sampled_from(["", "Med Lone\nEmne: hvad nu?"])),
                certain=draw(st.booleans()),
            )
        )
    return found


def read(text: str) -> dict[str, icalendar.Component]:
    """Return the events of a calendar by their identifiers, having looked at its form."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= OCTETS for line in text.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Copenhagen"]
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert len(events) == len(calendar.walk("VEVENT"))
    return events


@settings(max_examples=60, deadline=None)
@given(some_events())
def test_what_is_written_is_read_back(events: list[Event]) -> None:
    versions = list(revise("a01", events, [], FIRST, published=True))
    found = read(calendar_text("Praktik", versions, {event.uid: event for event in events}))
    assert found.keys() == {event.uid for event in events}
    for event in events:
        component = found[event.uid]
        assert str(component["summary"]) == event.title
        assert component.decoded("dtstart") == datetime.combine(event.day, event.start, COPENHAGEN)
        assert component.decoded("dtend") == datetime.combine(event.day, event.end, COPENHAGEN)
        assert component.decoded("dtstamp") == datetime(2027, 6, 28, tzinfo=UTC)
        assert str(component.get("location", "")) == (event.place or "")
        assert str(component.get("description", "")) == event.description
        assert (component["sequence"], component["status"]) == (0, "CONFIRMED" if event.certain else "TENTATIVE")


def test_danish_time_is_told_without_tables() -> None:
    [zone] = icalendar.Calendar.from_ical(calendar_text("", [], {})).walk("VTIMEZONE")
    assert isinstance(zone, icalendar.Timezone)
    rules = zone.to_tz()
    day = datetime(2027, 1, 1, 3, 30)
    for number in range(730):
        moment = day + timedelta(days=number)
        assert moment.replace(tzinfo=rules).utcoffset() == moment.replace(tzinfo=COPENHAGEN).utcoffset(), moment


def said(event: Event) -> tuple[object, ...]:
    return event.day, event.start, event.end, event.title, event.kind, event.place, event.description, event.certain


@settings(max_examples=150, deadline=None)
@given(st.lists(some_events(), min_size=1, max_size=5))
def test_versions_only_rise_and_what_is_gone_is_cancelled(lives: list[list[Event]]) -> None:
    known: dict[str, SentEvent] = {}
    before: dict[str, Event] = {}
    for number, events in enumerate(lives):
        on = FIRST + timedelta(days=number)
        there = {event.uid: event for event in events}
        versions = {one.event: one for one in revise("a01", events, known.values(), on, published=True)}
        assert versions.keys() == known.keys() | there.keys()
        for uid, version in versions.items():
            was = known.get(uid)
            assert version.cancelled == (uid not in there)
            same = was is not None and (
                said(before[uid]) == said(there[uid]) and not was.cancelled if uid in there else was.cancelled
            )
            assert version.sequence == (0 if was is None else was.sequence + (not same))
            assert version.date == (was.date if same and was is not None else on)
        known = versions
        before |= there


@settings(max_examples=40, deadline=None)
@given(some_events(), some_events())
def test_before_proposals_stand_nobody_has_a_calendar(first: list[Event], second: list[Event]) -> None:
    before = list(revise("a01", first, [], FIRST, published=False))
    now = list(revise("a01", second, before, LATER, published=False))
    assert {one.event for one in now} == {event.uid for event in second}
    assert not any(one.sequence or one.cancelled for one in now)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in (Path(__file__).parents[2] / "rounds" / "assens").glob("*.yaml"):
        if path.name in {"round.yaml", "offers.yaml", "applicants.yaml", "organisations.yaml"}:
            (tmp_path / path.name).write_bytes(path.read_bytes())
    propose_placements(tmp_path, Orders(), quietly)
    return tmp_path


def quietly(_what: object, _done: int, _total: int) -> None:
    """Report nothing."""


def agendas(folder: Path, on: date, only: str | None = None) -> Produced:
    preparation = check_round(folder)
    return produce_agendas(preparation, standing_placements(preparation), Wanted(only=only), on, quietly)


def calendars(folder: Path) -> dict[str, dict[str, icalendar.Component]]:
    found = sorted((folder / "out" / "calendars").iterdir())
    return {path.stem: read(path.read_bytes().decode()) for path in found}


def statuses(events: dict[str, icalendar.Component]) -> Iterator[str]:
    return (str(event["status"]) for event in events.values())


def test_each_intern_and_each_host_has_a_calendar(folder: Path) -> None:
    produced = agendas(folder, FIRST)
    assert produced.calendars_written == len(produced.calendars) == 4
    found = calendars(folder)
    assert found.keys() == {"a01", "a04", "assens-digital", "nyborg-borger"}
    titles = [str(event["summary"]) for event in found["a01"].values()]
    assert "Effektmåling" in titles
    assert titles[0] == "Velkomst og forventninger"
    assert not {*found["a01"]} & {*found["assens-digital"]}


def test_nothing_is_written_twice(folder: Path) -> None:
    agendas(folder, FIRST)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert agendas(folder, LATER).calendars_written == 0
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_changed_item_gets_a_new_version_and_a_stay_that_ends_is_cancelled(folder: Path) -> None:
    agendas(folder, FIRST)
    (folder / "responses.yaml").write_text(PUBLISHED, "utf-8")
    offers = folder / "offers.yaml"
    offers.write_text(offers.read_text("utf-8").replace("Effektmåling", "Måling af effekt"), "utf-8")
    agendas(folder, LATER)
    events = {str(event["summary"]): event for event in calendars(folder)["a01"].values()}
    assert (events["Effektmåling"]["status"], events["Effektmåling"]["sequence"]) == ("CANCELLED", 1)
    assert (events["Måling af effekt"]["status"], events["Måling af effekt"]["sequence"]) == ("TENTATIVE", 0)
    assert events["Velkomst og forventninger"]["sequence"] == 0
    before_the_decline = calendars(folder)["assens-digital"]
    declined = PUBLISHED + "- {on: 2027-07-01, applicant: a01, offer: assens-digital, by: host, answer: declined}\n"
    (folder / "responses.yaml").write_text(declined, "utf-8")
    propose_placements(folder, Orders(), quietly)
    agendas(folder, LATER)
    assert set(statuses(calendars(folder)["a01"])) == {"CANCELLED"}
    host = calendars(folder)["assens-digital"]
    assert "TENTATIVE" in set(statuses(host)), "somebody else comes in their place"
    assert host.keys() == before_the_decline.keys(), "and the events are those that the host has already"


def test_only_one_calendar_leaves_the_others_as_they_were(folder: Path) -> None:
    agendas(folder, FIRST)
    before = read_sent(folder).events
    assert {path.stem for path in agendas(folder, LATER, "a04").calendars} == {"a04", "nyborg-borger"}
    assert read_sent(folder).events == before


def test_a_spoilt_event_is_told_with_its_place(folder: Path) -> None:
    agendas(folder, FIRST)
    sent = folder / "sent.yaml"
    sent.write_text(sent.read_text("utf-8").replace("sequence: 0", "sequence: nul", 1), "utf-8")
    with pytest.raises(Refusal) as refusal:
        agendas(folder, LATER)
    [problem] = refusal.value.problems
    assert (problem.place.line, problem.code) == (1, "FD206")


def test_a_stay_is_certain_once_all_have_said_yes(folder: Path) -> None:
    agendas(folder, FIRST)
    yes = "- {on: 2027-06-30, applicant: a04, offer: nyborg-borger, by: PARTY, answer: accepted}\n"
    answers = "".join(yes.replace("PARTY", party) for party in ("applicant", "manager", "host"))
    (folder / "responses.yaml").write_text(PUBLISHED + answers, "utf-8")
    propose_placements(folder, Orders(), quietly)
    agendas(folder, LATER)
    found = calendars(folder)
    for id_ in ("a04", "nyborg-borger"):
        assert set(statuses(found[id_])) == {"CONFIRMED"}
        assert all(event["sequence"] == 1 for event in found[id_].values())
    assert set(statuses(found["a01"])) == {"TENTATIVE"}
