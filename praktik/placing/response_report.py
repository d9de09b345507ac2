"""What became of answers, as text and as JSON."""

import json
from collections.abc import Iterator
from typing import Any

from praktik.placing.responding import Outcome, Recorded, name_subject
from praktik.problems.phrase import Language, Listing, Phrase, say
from praktik.problems.words import answers as words
from praktik.problems.words import placements as placement_words
from praktik.round.models import Response
from praktik.round.wording import word_answer


def tell_recorded(recorded: Recorded, language: Language) -> Iterator[str]:
    """Yield the lines that say what was recorded, and what each placement is by now."""
    if not recorded.appended:
        yield say(words.NOTHING_RECORDED, language)
        return
    yield say(words.RECORDED(file=recorded.file.as_posix()), language)
    for answer in recorded.appended:
        yield f"  {say(words.ENTRY(about=name_subject(answer), answer=word_answer(answer)), language)}"
    for outcome in recorded.outcomes:
        yield say(_outcome(outcome), language)


def tell_next(recorded: Recorded) -> Iterator[Phrase]:
    """Yield what is to be remarked, and what to do next."""
    yield from recorded.remarks
    if recorded.must_match:
        yield words.MATCH_TO_FILL
    elif recorded.may_match:
        yield words.MATCH_TO_PLACE


def recorded_to_json(recorded: Recorded) -> str:
    """Return {recorded, placements, match_needed} as JSON."""
    return json.dumps(
        {
            "recorded": [_response(answer) for answer in recorded.appended],
            "placements": [
                {
                    "applicant": one.applicant,
                    "offer": one.offer,
                    "status": one.status,
                    "missing": list(one.missing),
                }
                for one in recorded.outcomes
            ],
            "match_needed": recorded.must_match or recorded.may_match,
        },
        ensure_ascii=False,
        indent=2,
    )


def _outcome(outcome: Outcome) -> Phrase:
    about = words.PAIR(applicant=outcome.applicant, offer=outcome.offer)
    status = words.STATUSES[outcome.status]
    if not outcome.missing:
        return words.STATUS(about=about, status=status)
    missing = Listing([placement_words.BY[party] for party in outcome.missing])
    return words.STATUS_MISSING(about=about, status=status, missing=missing)


def _response(answer: Response) -> dict[str, Any]:
    return {
        "on": answer.on.isoformat(),
        "applicant": answer.applicant,
        "offer": answer.offer,
        "by": answer.by,
        "answer": answer.answer,
        "reason": answer.reason,
    }
