"""responses.yaml: lines come at the end, and what stood there stays."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik.problems.problem import Refusal
from praktik.round import responses_file
from praktik.round.models import Response
from praktik.round.responses_file import FILE, answers_file, append_answers, compose, format_answer

FIRST = "- {on: 2026-06-10, by: coordinator, answer: published}"
SECOND = '- {on: 2026-06-14, applicant: a07, offer: assens-digital, by: host, answer: declined, reason: "travlt"}'


class Decided(NamedTuple):
    appended: tuple[Response, ...]


def answer(reason: str | None = "travlt", applicant: str | None = "a07") -> Response:
    entry = {"on": "2026-06-14", "offer": "assens-digital", "by": "host", "answer": "declined"}
    about = {} if applicant is None else {"applicant": applicant}
    return Response.model_validate({**entry, **about, **({} if reason is None else {"reason": reason})})


def composed(before: str | bytes) -> str:
    raw = before if isinstance(before, bytes) else before.encode()
    return compose(Path(FILE), raw, [answer()]).decode()


def code_of(before: str) -> str:
    with pytest.raises(Refusal) as refused:
        composed(before)
    return refused.value.problems[0].code


def test_an_answer_is_one_line() -> None:
    assert f"- {format_answer(answer())}" == SECOND
    assert format_answer(answer(None, None)) == "{on: 2026-06-14, offer: assens-digital, by: host, answer: declined}"
    assert format_answer(answer(None, "007")).startswith('{on: 2026-06-14, applicant: "007", ')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"{SECOND}\n"),
        (f"{FIRST}\n", f"{FIRST}\n{SECOND}\n"),
        (FIRST, f"{FIRST}\n{SECOND}\n"),
        (f"{FIRST}\r\n", f"{FIRST}\r\n{SECOND}\r\n"),
        (f"# svar\r\n{FIRST}", f"# svar\r\n{FIRST}\r\n{SECOND}\r\n"),
        (f"\ufeff{FIRST}\n", f"\ufeff{FIRST}\n{SECOND}\n"),
        ("\ufeff", f"\ufeff{SECOND}\n"),
        ("# svar\n", f"# svar\n{SECOND}\n"),
        ("# svar", f"# svar\n{SECOND}\n"),
        ("---\n", f"---\n{SECOND}\n"),
        ("[]\n", f"{SECOND}\n"),
        ("[]", f"{SECOND}\n"),
        ("# svar\n[]\n", f"# svar\n\n{SECOND}\n"),
        (f"  {FIRST}\n", f"  {FIRST}\n  {SECOND}\n"),
        (f"{FIRST}\n\n# slut", f"{FIRST}\n\n# slut\n{SECOND}\n"),
        (
            "- on: 2026-06-10\n  by: coordinator\n  answer: published",
            f"- on: 2026-06-10\n  by: coordinator\n  answer: published\n{SECOND}\n",
        ),
    ],
)
def test_the_line_comes_at_the_end_in_the_form_of_the_file(before: str, after: str) -> None:
    assert composed(before) == after


@pytest.mark.parametrize(
    "before",
    [
        "[{on: 2026-06-10, by: coordinator, answer: published}]\n",
        "{}\n",
        "nothing\n",
        f"{FIRST}\n...\n",
        "- {on: 2026-06-10, appli",
        "- on: 2026-06-10\n  by: coordinator\n",
        "~\n",
    ],
)
def test_a_file_that_no_line_can_be_added_to_is_refused(before: str) -> None:
    assert code_of(before) == "PL518"


def is_spoilt(reason: str) -> bool:
    """Tell whether a text looks like letters that went wrong, or like an error value of a spreadsheet."""
    return any(sign in reason for sign in ("Â", "Ã", "â€", "â‚", "â\x80", "#"))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn")), min_size=1).map(str.strip))
def test_whatever_the_reason_it_is_read_as_it_was_given_or_refused(reason: str) -> None:
    """Letters that went wrong on their way are refused in this file as in any other."""
    before = f"{FIRST}\n".encode()
    after = b""
    with suppress(Refusal):
        after = compose(Path(FILE), before, [answer(reason or "x")])
    assert after == b"" or after.startswith(before)
    assert after.count(b"\n") in {0, 2}
    assert bool(after) or is_spoilt(reason)


def test_answers_go_to_the_last_of_several_files(tmp_path: Path) -> None:
    assert answers_file(tmp_path) == tmp_path / FILE
    (tmp_path / "responses").mkdir()
    assert answers_file(tmp_path) == tmp_path / FILE
    for name in ("2.yaml", "1.yaml", ".3.yaml", "4.txt"):
        (tmp_path / "responses" / name).touch()
    assert answers_file(tmp_path).name == "2.yaml"
    append_answers(tmp_path, lambda: Decided((answer(),)))
    assert (tmp_path / "responses" / "2.yaml").read_text() == f"{SECOND}\n"


def test_what_another_run_wrote_meanwhile_is_not_lost(tmp_path: Path) -> None:
    path, seen = tmp_path / FILE, []

    def decide() -> Decided:
        seen.append(path.read_text() if path.exists() else None)
        if len(seen) == 1:
            path.write_text(f"{FIRST}\n")
        return Decided((answer(),))

    append_answers(tmp_path, decide)
    assert seen == [None, f"{FIRST}\n"]
    assert path.read_text() == f"{FIRST}\n{SECOND}\n"
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_nothing_is_written_where_there_is_nothing_to_append(tmp_path: Path) -> None:
    append_answers(tmp_path, lambda: Decided(()))
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_does_not_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(responses_file, "PAUSE", 0)
    (tmp_path / f".{FILE}.new").touch()
    with pytest.raises(Refusal) as refused:
        append_answers(tmp_path, lambda: Decided((answer(),)))
    (problem,) = refused.value.problems
    assert problem.code == "PL509"
    assert f".{FILE}.new" in problem.found.in_language("en")
    assert not (tmp_path / FILE).exists()


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "round").touch()
    with pytest.raises(Refusal) as refused:
        append_answers(tmp_path / "round", lambda: Decided((answer(),)))
    assert [problem.code for problem in refused.value.problems] == ["PL509"]
