"""Plain data into models: strictly typed, and whatever is refused has words for it."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.problems.phrase import alike, say
from praktik.round.entries import validate_entry, validate_list
from praktik.round.finding import to_problems
from praktik.round.models import Applicant, Entry, Offer, Organisation, Response, Settings, keys_of
from praktik.round.reader import read_data
from praktik.round.source import SourceFile

KINDS: list[tuple[type[Entry], str]] = [
    (Offer, "offer"),
    (Applicant, "applicant"),
    (Organisation, "organisation"),
    (Response, "answer"),
]
HOST = "host: {organisation: Assens Kommune}"


def source_of(text: str) -> SourceFile:
    return SourceFile(Path("f.yaml"), text.encode())


def offer(field: str) -> Any:
    """Return the offer with a field, or the problems of it."""
    source = source_of(
        f"- {{id: o, {HOST}, {field}}}\n" if "places" in field else f"- {{id: o, {HOST}, places: 1, {field}}}\n"
    )
    read = validate_list(source, read_data(source, alike("x")), Offer, alike("a list"))
    return read.entries[0] if read.entries else to_problems(read.findings)


def settings_of(text: str) -> Any:
    source = source_of(f"round: r\n{text}\n")
    entry, findings = validate_entry(source, read_data(source, alike("x")), Settings)
    return entry if entry is not None else to_problems(findings)


WHOLE_NUMBERS = {"0": 0, "1": 1, "2": 2, "10000": 10_000}
NO_WHOLE_NUMBERS = [
    "-1",
    "+1",
    "1.5",
    "3.0",
    "1_000",
    "1,000",
    "007",
    "0x10",
    "0b1",
    "1e3",
    "two",
    "nan",
    "inf",
    "½",
    "٣",
    "1 ",
    " 1",
    "10001",
    "9" * 400,
    "",
]


@pytest.mark.parametrize(("written", "value"), WHOLE_NUMBERS.items())
def test_whole_numbers(written: str, value: int) -> None:
    assert offer(f'places: "{written}"').places == value
    assert offer(f"places: {written}").places == value


@pytest.mark.parametrize("written", NO_WHOLE_NUMBERS)
def test_no_whole_numbers(written: str) -> None:
    (problem,) = offer(f'places: "{written}"')
    assert problem.code == "FD206"
    assert len(problem.found.in_language("en")) < 100


DATES = {"2027-09-13": date(2027, 9, 13), "2028-02-29": date(2028, 2, 29)}
NO_DATES = [
    "2027-02-29",
    "2027-13-01",
    "2027-9-13",
    "20270913",
    "13.9.2027",
    "31.9.2027",
    "1791158400",
    "2027-09-13T00:00",
    "2027-09-13 ",
    "1989-12-31",
    "2101-01-01",
    "2027-W37",
    "i morgen",
    "٢٠٢٧-09-13",
]


@pytest.mark.parametrize(("written", "value"), DATES.items())
def test_dates(written: str, value: date) -> None:
    assert settings_of(f"deadlines: {{offers: {written}}}").deadlines.offers == value


@pytest.mark.parametrize("written", NO_DATES)
def test_no_dates(written: str) -> None:
    (problem,) = settings_of(f'deadlines: {{offers: "{written}"}}')
    assert problem.code == "FD209"


@pytest.mark.parametrize(("written", "first", "last"), [("2027-W37", 13, 19), ("2026-W53", 28, 3)])
def test_weeks(written: str, first: int, last: int) -> None:
    week = settings_of(f"week: {written}").week
    assert (week.first.day, week.last.day) == (first, last)


@pytest.mark.parametrize("written", ["2027-W53", "2027-W60", "2027-W00", "2027W37", "2027-w37", "W37", "37", "2027-W3"])
def test_no_weeks(written: str) -> None:
    assert settings_of(f"week: {written}")[0].code == "FD209"


@pytest.mark.parametrize("written", ["true", "false"])
def test_flags(written: str) -> None:
    assert offer(f"ranked_only: {written}").ranked_only is (written == "true")


@pytest.mark.parametrize("written", ["True", "TRUE", "yes", "NO", "on", "1", "0", "ja", "x", "y"])
def test_no_flags(written: str) -> None:
    (problem,) = offer(f"ranked_only: {written}")
    assert problem.code == "FD208"


@pytest.mark.parametrize("written", ["7,4", "7.", ".5", "1e1", "nan", "inf", "-1", "1_0.0", "15%"])
def test_no_decimals(written: str) -> None:
    assert settings_of(f'agenda: {{max_hours: "{written}"}}')[0].code == "FD207"


def test_decimals_times_and_minutes() -> None:
    agenda = settings_of(
        'agenda: {max_hours: 7, reflection_share: 0.2, max_unbroken: 75 min, day: "08:00 - 15:30"}'
    ).agenda
    assert (agenda.max_hours, agenda.reflection_share, agenda.max_unbroken) == (7.0, 0.2, 75)
    assert agenda.day == (time(8), time(15, 30))


@pytest.mark.parametrize(
    "written", ["8:00-16:00", "08.00-16.00", "08:00", "24:00-25:00", "16:00-08:00", "08:00–16:00", "480-960"]
)
def test_no_times(written: str) -> None:
    assert settings_of(f'agenda: {{day: "{written}"}}')[0].code == "FD210"


IDS = ["a", "0", "007", "a.b", "a_b-c", "console", "com10x", "a" * 64]
NO_IDS = [
    "",
    "A",
    "æ",
    "a b",
    "-a",
    ".a",
    "_a",
    "a.",
    "..",
    "a/b",
    "a\\\\b",
    "con",
    "con.x",
    "nul",
    "com1",
    "lpt9.a.b",
    "a" * 65,
    "a\\n",
    "a\\tb",
]


@pytest.mark.parametrize("written", IDS)
def test_ids(written: str) -> None:
    source = source_of(f"round: {written}\n")
    entry, _ = validate_entry(source, read_data(source, alike("x")), Settings)
    assert entry is not None
    assert entry.round == written


@pytest.mark.parametrize("written", NO_IDS)
def test_no_ids(written: str) -> None:
    source = source_of(f'round: "{written}"\n')
    entry, findings = validate_entry(source, read_data(source, alike("x")), Settings)
    assert entry is None
    assert [finding.code for finding in findings] == ["FD211"]


def test_words_are_taken_as_words() -> None:
    entry = offer("title: NO, themes: [on, 010, 12:30, '~']")
    assert entry.title == "NO"
    assert entry.themes == ("on", "010", "12:30", "~")


def test_nothing_counts_as_left_out() -> None:
    entry = offer("minimum: , ranking: ~, language: null, days: , periods: null")
    assert (entry.minimum, entry.ranking, entry.language, entry.days.most, entry.periods) == (1, None, None, 5, ())


@pytest.mark.parametrize(
    ("field", "codes"),
    [
        ("ranking: [[a, [b]]]", ["FD212"]),
        ("ranking: [[a, null], {b: c}, ~]", ["FD204", "FD203", "FD204"]),
        ("ranking: a", ["FD203"]),
        ("themes: {a: b}", ["FD203"]),
        ("places: ", ["FD204"]),
        ("unknown: null", ["FD202"]),
        ("sektor: x, place: 2", ["FD202", "FD202"]),
        ("days: {min: 0}, periods: [2027-W60, {from: x}, 3]", ["FD206", "FD209", "FD209", "FD201", "FD209"]),
        ("programme: [{title: a, minutes: 5, at: 2027-09-14 09:00, day: 1}]", ["FD215"]),
        ("programme: [{title: a, minutes: 5, day: 0}]", ["FD206"]),
        ("host2: {}", ["FD202"]),
    ],
)
def test_each_mistake_is_told_once(field: str, codes: list[str]) -> None:
    assert sorted(problem.code for problem in offer(field)) == sorted(codes)


def test_a_list_of_wrong_items_is_not_called_empty() -> None:
    source = source_of("- {id: a, name: x, organisation: y, open_to: {sectors: [kommune], themes: []}}\n")
    findings = validate_list(source, read_data(source, alike("x")), Applicant, alike("a list")).findings
    assert [(finding.code, finding.at.path[-1]) for finding in findings] == [("FD205", 0), ("FD203", "themes")]


def test_a_misspelt_key_that_must_be_there_is_one_problem() -> None:
    source = source_of("- {id: a, nam: x, organization: y}\n")
    findings = validate_list(source, read_data(source, alike("x")), Applicant, alike("a list")).findings
    assert [(finding.code, say(finding.facts["hint"], "en")) for finding in findings] == [
        ("FD202", "did you mean 'name'?"),
        ("FD202", "did you mean 'organisation'?"),
    ]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("workshop: 2027-09-01", "write {date: 2027-09-01}"),
        ("coordinator: Birgit Krog", "write {name: Birgit Krog}"),
        ("hosts: [Assens Kommune]", "write {organisation: Assens Kommune}"),
        ("week: {from:2027-09-13, to: 2027-09-17}", "put a space after the colon: from: 2027-09-13"),
        ("retention: delete_after:2028-01-01", "put a space after the colon: delete_after: 2028-01-01"),
        ("matching: {pins: {applicant: a}}", "put [ ] round it, or begin each item with '- '"),
        ("matching: {priority: host, lottery}", "write [host]"),
    ],
)
def test_the_hint_says_what_to_write(line: str, hint: str) -> None:
    assert settings_of(line)[0].hint.in_language("en") == hint


def test_a_key_that_is_there_already_is_not_suggested() -> None:
    (problem,) = offer("place: 3, places: 2")
    assert (problem.code, "did you mean" in problem.hint.in_language("en")) == ("FD202", False)


def test_keys_that_contradict_each_other_are_named() -> None:
    (problem,) = settings_of("matching: {policy: draw, same_organisation_per_offer: 0}")
    assert (problem.code, problem.place.line, problem.place.column) == ("FD206", 2, 55)
    assert problem.found.in_language("en") == "same_organisation_per_offer: 0"


MODELS: list[type[Entry]] = [Settings, *(model for model, _ in KINDS)]
INNER_KEYS = {"from", "to", "min", "max", "title", "minutes", "sectors", "x"}
KEYS = sorted(INNER_KEYS.union(*(keys_of(model) for model in MODELS)))
LEAVES = st.one_of(
    st.none(),
    st.sampled_from(
        ["", " ", "a", "1", "-1", "2027-09-13", "2027-W37", "true", "state", "da", "09:00", "\n", "x" * 500]
    ),
)


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4))


@settings(max_examples=400, deadline=None)
@given(data=st.recursive(LEAVES, _nested, max_leaves=15), number=st.integers(0, len(KINDS)))
def test_there_are_words_for_whatever_is_refused(data: Any, number: int) -> None:
    source = source_of("")
    if number == len(KINDS):
        entry, findings = validate_entry(source, data, Settings)
        assert (entry is None) == bool(findings)
    else:
        model, noun = KINDS[number]
        read = validate_list(source, data, model, alike(noun))
        entries = len(data) if isinstance(data, list) else 1
        refused = {finding.at.path[:1] for finding in read.findings}
        assert len(read.entries) + len(refused) == entries
        findings = read.findings
    for problem in to_problems(findings):
        assert problem.message.in_language("en")
        assert problem.expected.in_language("en")
        assert problem.found.in_language("en")
        assert max(len(problem.message.in_language("en")), len(problem.found.in_language("en"))) < 500
