"""Answers that make no sense by themselves, or that are dated wrongly."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from praktik.problems.phrase import Fact
from praktik.problems.words import placements as placement_words
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import Response


def check_answers(folder: RoundFolder, on: date | None = None) -> Iterator[Finding]:
    """Yield answers that nobody can give, or that are about nothing; where a day is given, those dated after it."""
    for answer, at in folder.responses.with_pointers():
        finding = _senseless(answer, at)
        if finding is not None:
            yield finding
        if on is not None and answer.on > on:
            yield Finding("RU323", at.at("on"), {"day": answer.on, "today": on})
    for (earlier, before), (later, at) in pairwise(folder.responses.with_pointers()):
        if later.on < earlier.on:
            yield Finding("RU429", at.at("on"), {"day": later.on, "earlier": earlier.on}, before.at("on"))


def _senseless(answer: Response, at: Pointer) -> Finding | None:
    about_nothing = answer.applicant is None and answer.offer is None
    facts: dict[str, Fact] = {"answer": answer.answer, "by": placement_words.BY[answer.by]}
    if answer.answer == "published":
        if about_nothing and answer.by == "coordinator":
            return None
        about = answer.applicant or answer.offer
        found = words.PUBLISHED_BY if about is None else words.PUBLISHED_ABOUT
        return Finding("RU320", at.at("answer"), {"found": found(by=facts["by"], id=about or "")})
    if answer.answer in {"accepted", "declined"} and (answer.applicant is None or answer.offer is None):
        return Finding("RU321", at.at("answer"), {**facts, "expected": words.BOTH_IDS})
    if about_nothing:
        return Finding("RU321", at.at("answer"), {**facts, "expected": words.AN_ID})
    if answer.answer == "accepted" and answer.by == "coordinator":
        return Finding("RU322", at.at("by"), {**facts, "expected": words.THE_THREE})
    if answer.answer == "withdrawn" and answer.offer is None and answer.by == "host":
        return Finding("RU322", at.at("by"), {**facts, "expected": words.WITHDRAW_A_PERSON})
    if answer.answer == "withdrawn" and answer.applicant is None and answer.by in {"applicant", "manager"}:
        return Finding("RU322", at.at("by"), {**facts, "expected": words.WITHDRAW_AN_OFFER})
    return None
