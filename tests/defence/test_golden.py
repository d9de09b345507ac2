"""What is explained of the example round, compared with what it was: PRAKTIK_RENEW=1 writes it anew."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from praktik.defence.applicant import defend_applicant
from praktik.defence.applicant_text import applicant_text
from praktik.defence.json_form import applicant_to_json, offer_to_json, waiting_to_json
from praktik.defence.offer import defend_offer
from praktik.defence.offer_text import offer_text, waiting_text
from praktik.defence.public_text import public_text
from praktik.defence.result import Result
from praktik.placing.match import match_round
from praktik.placing.preparation import check_round
from praktik.problems.frame import columns
from praktik.problems.phrase import LANGUAGES, Language

ROUND = Path(__file__).parents[2] / "rounds" / "2027-efteraar"
GOLDEN = Path(__file__).parent / "golden"
UNPLACED, AT_A_LOWER_WISH, PINNED, CONTESTED = "a50", "a66", "a31", "kyst-lemvig"
SHOWN = [UNPLACED, AT_A_LOWER_WISH, PINNED, CONTESTED]


@cache
def result(policy: str = "stable") -> Result:
    eligibility = check_round(ROUND).eligibility
    assert eligibility is not None
    return Result(eligibility, match_round(eligibility, policy))


def lines_of(result: Result, id_: str, language: Language, width: int, *, public: bool) -> Iterator[str]:
    eligibility = result.eligibility
    if id_ in eligibility.offer_index:
        offer = defend_offer(result, eligibility.offer_index[id_])
        return offer_text(result, offer, language, width, public=public)
    applicant = defend_applicant(result, eligibility.applicant_index[id_])
    if public:
        return public_text(result, applicant, language, width)
    return applicant_text(result, applicant, language, width)


def assert_is_golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("PRAKTIK_RENEW"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_bytes().decode() == text, f"{path}: see the difference, then PRAKTIK_RENEW=1"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize("id_", SHOWN)
def test_what_is_explained_is_what_it_was(id_: str, language: Language, *, public: bool) -> None:
    lines = lines_of(result(), id_, language, 80, public=public)
    name = f"{id_}{'.public' if public else ''}.{language}.txt"
    assert_is_golden(name, "\n".join(lines) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_draw_is_explained_by_the_lottery_alone(language: Language) -> None:
    lines = lines_of(result("draw"), UNPLACED, language, 80, public=False)
    assert_is_golden(f"{UNPLACED}.draw.{language}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("public", [False, True])
def test_the_data_are_what_they_were(*, public: bool) -> None:
    """These files are the documentation of the JSON: its keys and what stands under them."""
    index, kind = result().eligibility, ".public" if public else ""
    applicant = defend_applicant(result(), index.applicant_index[AT_A_LOWER_WISH])
    offer = defend_offer(result(), index.offer_index[CONTESTED])
    told = applicant_to_json(result(), applicant, "en", public=public)
    assert_is_golden(f"{AT_A_LOWER_WISH}{kind}.json", told + "\n")
    assert_is_golden(f"{CONTESTED}{kind}.json", offer_to_json(result(), offer, public=public) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_waiting_lists_are_what_they_were(language: Language) -> None:
    assert_is_golden(f"waiting.{language}.txt", "\n".join(waiting_text(result(), language, 80)) + "\n")
    assert_is_golden("waiting.json", waiting_to_json(result()) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", ["stable", "draw"])
def test_no_line_is_wider_than_the_terminal(policy: str, language: Language) -> None:
    eligibility = result().eligibility
    for id_ in (*eligibility.applicant_index, *eligibility.offer_index)[::3]:
        for public in (False, True):
            for line in lines_of(result(policy), id_, language, 80, public=public):
                assert columns(line) <= 80, line
                assert line == line.rstrip()


def test_the_words_fit_their_facts_in_both_languages() -> None:
    from string import Formatter

    from praktik.problems.phrase import Phrase
    from praktik.problems.words import explain as words

    def names(template: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(template) if name}

    def phrases(value: Any) -> Iterator[Phrase]:
        if isinstance(value, Phrase):
            yield value
        elif isinstance(value, dict):
            for one in value.values():
                yield from phrases(one)

    found = [phrase for name, value in vars(words).items() if name.isupper() for phrase in phrases(value)]
    assert len(found) > 100
    assert all(names(phrase.en) == names(phrase.da) for phrase in found)
