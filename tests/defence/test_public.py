"""In public nobody else is named: no id, no name, no number, and not what somebody wrote as a reason."""

import re
from collections.abc import Iterator

from hypothesis import given, settings

from praktik.defence.applicant import defend_applicant
from praktik.defence.json_form import applicant_to_json, offer_to_json
from praktik.defence.offer import defend_offer
from praktik.defence.offer_text import offer_text
from praktik.defence.public_text import letter_sentences, public_text
from praktik.defence.reasons import find_reasons
from praktik.defence.result import Result
from praktik.problems.phrase import LANGUAGES
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_number, lottery_text

from .small_rounds import rounds_with_results

SHORTEST_GIVEAWAY = 4  # signs of a lottery number


def told_to(result: Result, applicant: int) -> Iterator[str]:
    defence = defend_applicant(result, applicant)
    for language in LANGUAGES:
        yield " ".join(public_text(result, defence, language, 200))
        yield " ".join(letter_sentences(result, applicant, find_reasons(result, applicant), language))
        yield applicant_to_json(result, defence, language, public=True)


def told_of(result: Result, offer: int) -> Iterator[str]:
    defence = defend_offer(result, offer)
    for language in LANGUAGES:
        yield " ".join(offer_text(result, defence, language, 200, public=True))
    yield offer_to_json(result, defence, public=True)


def giveaways(round_: Round, id_: str) -> list[str]:
    """What would give somebody away, as regular expressions."""
    number = lottery_number(lottery_text(round_.settings), id_).hex()
    return [rf"\b{id_}\b", rf"\b{round_.applicant[id_].name}\b", rf"\b{number[:SHORTEST_GIVEAWAY]}"]


@settings(max_examples=60, deadline=None)
@given(rounds_with_results())
def test_nobody_else_is_named(drawn: tuple[Round, Placements]) -> None:
    round_, placements = drawn
    result = Result(Eligibility(round_), placements)
    for index, applicant in enumerate(round_.applicants):
        others = [one for other in round_.applicants if other != applicant for one in giveaways(round_, other.id)]
        for text in told_to(result, index):
            assert not re.search("|".join(others) or "nobody", text), text
    everybody = "|".join(one for applicant in round_.applicants for one in giveaways(round_, applicant.id))
    for offer in range(len(round_.offers)):
        for text in told_of(result, offer):
            assert not re.search(everybody, text), text
