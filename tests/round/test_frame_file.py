"""The frame of agendas: the one that ships, and what a round has in its place."""

from pathlib import Path

import pytest

from praktik.problems.problem import Refusal
from praktik.round.frame_file import frame_of, frame_problems, shipped_frame


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates" / "frame.yaml"


def test_a_round_without_a_frame_has_the_one_that_ships(tmp_path: Path) -> None:
    assert frame_of(tmp_path) is shipped_frame()


def test_what_a_round_leaves_out_is_as_in_the_one_that_ships(own: Path) -> None:
    own.write_text("debrief: {minutes: 20, title: {da: Fyraften, en: Day's end}}\nbetween: 5\nlunch:\n", "utf-8")
    frame = frame_of(own.parents[1])
    assert (frame.debrief.minutes, frame.debrief.title.in_language("da"), frame.between) == (20, "Fyraften", 5)
    changed = {"debrief": frame.debrief, "between": 5}
    assert frame == shipped_frame().model_copy(update=changed)
    assert frame_problems(own) == []


def test_what_a_round_leaves_out_inside_an_item_is_as_in_the_one_that_ships(own: Path) -> None:
    goal = "{da: kolleger, en: colleagues}"
    own.write_text(
        f"reflection: {{minutes: 20}}\nlunch: {{reach: 30, title: }}\npitstop: {{goals: {{network: {goal}}}}}\n",
        "utf-8",
    )
    frame, shipped = frame_of(own.parents[1]), shipped_frame()
    assert frame_problems(own) == []
    assert frame.reflection == shipped.reflection.model_copy(update={"minutes": 20})
    assert frame.lunch == shipped.lunch.model_copy(update={"reach": 30})
    assert frame.pitstop.goals.network.in_language("da") == "kolleger"
    goals = shipped.pitstop.goals.model_copy(update={"network": frame.pitstop.goals.network})
    assert frame.pitstop == shipped.pitstop.model_copy(update={"goals": goals})


def test_what_is_wrong_inside_an_item_has_its_own_place(own: Path) -> None:
    own.write_text("reflection:\n  minuts: 20\npitstop:\n  minutes: 45\n  fewest_days: to\n", "utf-8")
    found = [(problem.code, problem.place.line, problem.place.column) for problem in frame_problems(own)]
    assert found == [("FD202", 2, 3), ("FD206", 5, 16)]
    assert "did you mean 'minutes'?" in str(frame_problems(own)[0].hint.in_language("en"))


def test_the_whole_shipped_frame_can_be_copied(own: Path) -> None:
    shipped = Path(__file__).parents[2] / "templates" / "frame.yaml"
    own.write_bytes(shipped.read_bytes())
    assert frame_of(own.parents[1]) == shipped_frame()


def test_every_text_of_the_shipped_frame_differs_between_the_languages_or_is_a_loan() -> None:
    frame = shipped_frame()
    parts = (frame.welcome, frame.lunch, frame.reflection, frame.debrief, frame.evaluation)
    assert all(part.title.da != part.title.en for part in parts)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["RD105"]),
        ("[]", ["FD203"]),
        ("reflection: {minutes: 5, title: {da: x, en: x}}", ["FD215"]),
        ("shortest_break: 16", ["FD215"]),
        ("reflection: {minutes: 5}", ["FD215"]),
        ("lunch: {shortest: 0}\npitstop: {goals: {network: x, netwrk: 1}}", ["FD206", "FD203", "FD202"]),
        ("debrief: {title: {da: Fyraften}}\nwelcome: {with: {en: all}}", ["FD201", "FD201"]),
        ("welcome: {minutes: 30, title: Velkommen, tid: 3}", ["FD203", "FD202"]),
        ("welcome: &a {minutes: 30}", ["RD111"]),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_refused(own: Path, text: str, codes: list[str]) -> None:
    own.write_text(text, "utf-8")
    problems = frame_problems(own)
    assert [problem.code for problem in problems] == codes
    assert all(problem.place.file == own.as_posix() and problem.place.line for problem in problems)
    with pytest.raises(Refusal):
        frame_of(own.parents[1])
