"""What is shown of the example rounds, compared with what it was: PRAKTIK_RENEW=1 writes it anew."""

import os
from pathlib import Path

import pytest

from praktik.overview.applicant import ApplicantView, view_applicant
from praktik.overview.applicant_text import applicant_text
from praktik.overview.glance import Glance, view_round
from praktik.overview.json_form import view_to_json
from praktik.overview.offer import OfferView, view_offer
from praktik.overview.offer_text import offer_text
from praktik.overview.round_text import round_text
from praktik.placing.preparation import check_round
from praktik.problems.frame import columns
from praktik.problems.phrase import LANGUAGES, Language
from praktik.rules.eligibility import Eligibility

ROUNDS = Path(__file__).parents[2] / "rounds"
GOLDEN = Path(__file__).parent / "golden"
SHOWN = [
    ("2027-efteraar", "round"),
    ("2027-efteraar", "a03"),
    ("2027-efteraar", "a31"),
    ("2027-efteraar", "a80"),
    ("2027-efteraar", "digst-ai"),
    ("2027-efteraar", "rsyd-jord"),
    ("assens", "round"),
    ("assens", "a04"),
    ("assens", "assens-digital"),
]
View = Glance | ApplicantView | OfferView


def view_of(round_: str, name: str) -> View:
    eligibility = check_round(ROUNDS / round_).eligibility
    assert eligibility is not None
    return view_in(eligibility, name)


def view_in(eligibility: Eligibility, name: str) -> View:
    if name == "round":
        return view_round(eligibility)
    return view_applicant(eligibility, name) if name in eligibility.applicant_index else view_offer(eligibility, name)


def lines_of(view: View, language: Language, width: int) -> list[str]:
    if isinstance(view, Glance):
        return list(round_text(view, language, width))
    if isinstance(view, ApplicantView):
        return list(applicant_text(view, language, width))
    return list(offer_text(view, language, width))


def assert_is_golden(path: Path, text: str) -> None:
    if os.environ.get("PRAKTIK_RENEW"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_bytes().decode() == text, f"{path}: see the difference, then PRAKTIK_RENEW=1"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("round_", "name"), SHOWN)
def test_what_is_shown_is_what_it_was(round_: str, name: str, language: Language) -> None:
    lines = lines_of(view_of(round_, name), language, 80)
    assert_is_golden(GOLDEN / round_ / f"{name}.{language}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", ["round", "a04", "assens-digital"])
def test_the_data_are_what_they_were(name: str) -> None:
    """These files are the documentation of the JSON: its keys and what stands under them."""
    assert_is_golden(GOLDEN / "assens" / f"{name}.json", view_to_json(view_of("assens", name), "en") + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [72, 80, 120])
@pytest.mark.parametrize("round_", ["2027-efteraar", "assens"])
def test_no_line_is_wider_than_the_terminal(round_: str, width: int, language: Language) -> None:
    eligibility = check_round(ROUNDS / round_).eligibility
    assert eligibility is not None
    for name in ("round", *eligibility.applicant_index, *eligibility.offer_index):
        for line in lines_of(view_in(eligibility, name), language, width):
            assert columns(line) <= width, line
            assert line == line.rstrip()


def test_the_golden_files_are_those_shown() -> None:
    texts = {f"{round_}/{name}.{language}.txt" for round_, name in SHOWN for language in LANGUAGES}
    data = {f"assens/{name}.json" for name in ("round", "a04", "assens-digital")}
    assert {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.*")} == texts | data


@pytest.mark.parametrize("language", LANGUAGES)
def test_eighty_applicants_fit_a_screen_or_two(language: Language) -> None:
    assert len(lines_of(view_of("2027-efteraar", "round"), language, 80)) <= 50
