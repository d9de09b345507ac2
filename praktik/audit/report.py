"""What verifying found, as lines for people and as JSON for other programs."""

import json
from collections.abc import Iterator

from praktik.audit.draw_numbers import announced_text, draw_number, shell_line
from praktik.audit.verification import Verification
from praktik.problems.json_report import list_problems
from praktik.problems.phrase import Language, Listing, counted
from praktik.problems.words import audit as words
from praktik.round.rounds import Round

_SHOWN_OF_A_NUMBER = 16


def summarise_verification(verification: Verification, language: Language) -> Iterator[str]:
    """Yield the lines under the problems: what was verified, where all is well, and what was not judged."""
    if verification.passed:
        what = Listing([words.CHECKED[name] for name in verification.checked])
        head = counted(verification.placements, words.ONE_VERIFIED, words.VERIFIED)
        yield head._replace(facts={**head.facts, "what": what}).in_language(language)
    for left in verification.not_judged:
        yield words.NOT_JUDGED(what=left).in_language(language)


def verification_to_json(verification: Verification, language: Language) -> str:
    """Return {verified, placements, checked, not_judged, problems} as JSON."""
    report = {
        "verified": verification.passed,
        "placements": verification.placements,
        "checked": list(verification.checked) if verification.passed else [],
        "not_judged": [left.in_language(language) for left in verification.not_judged],
        "problems": list_problems(verification.problems, language),
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def lottery_lines(round_: Round, language: Language) -> Iterator[str]:
    """Yield each applicant's number in the order of the draw, after the line that recomputes the first of them."""
    text, numbers = announced_text(round_.settings), _numbers(round_)
    yield words.LOTTERY(text=text).in_language(language)
    if not numbers:
        return
    yield words.RECOMPUTE.in_language(language)
    yield f"  {shell_line(text, numbers[0][1])}"
    yield ""
    for number, applicant in numbers:
        yield f"{number[:_SHOWN_OF_A_NUMBER]}  {applicant}"


def lottery_to_json(round_: Round) -> str:
    """Return {lottery, numbers} as JSON, the numbers in full and in the order of the draw."""
    text = announced_text(round_.settings)
    numbers = [
        {"applicant": applicant, "number": number, "shell": shell_line(text, applicant)}
        for number, applicant in _numbers(round_)
    ]
    return json.dumps({"lottery": text, "numbers": numbers}, ensure_ascii=False, indent=2)


def _numbers(round_: Round) -> list[tuple[str, str]]:
    text = announced_text(round_.settings)
    return sorted((draw_number(text, applicant.id), applicant.id) for applicant in round_.applicants)
