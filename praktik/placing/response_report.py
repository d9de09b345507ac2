"""What became of answers, as text and as JSON."""

import json
from collections.abc import Iterator
from typing import Any

from praktik.placing.publication import Publication
from praktik.placing.responding import Outcome, Recorded, name_subject
from praktik.problems.phrase import Dates, Language, Listing, Phrase, say
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
    return _json(
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
        }
    )


def tell_publication(publication: Publication, language: Language) -> Iterator[str]:
    """Yield the lines that say what stands from now on."""
    day = Dates(publication.answer.on, publication.answer.on)
    yield say((words.PUBLISHED if publication.appended else words.PUBLISHED_BEFORE)(day=day), language)
    yield say(words.THEY_STAND(number=sum(publication.statuses.values())), language)
    for status, number in publication.statuses.items():
        yield f"  {say(words.WITH_STATUS(status=words.STATUSES[status], number=number), language)}"
    if publication.ended:
        yield say(words.HAVE_ENDED(number=publication.ended), language)
    if publication.answer_by is not None:
        deadline = words.NEW_DEADLINE(
            day=Dates(publication.answer_by, publication.answer_by), number=publication.given_deadline
        )
        yield say(deadline if publication.given_deadline else words.NO_NEW_DEADLINE, language)


def publication_to_json(publication: Publication) -> str:
    """Return {published, new, standing, ended, answer_by, given_deadline} as JSON."""
    return _json(
        {
            "published": publication.answer.on.isoformat(),
            "new": bool(publication.appended),
            "standing": dict(publication.statuses),
            "ended": publication.ended,
            "answer_by": None if publication.answer_by is None else publication.answer_by.isoformat(),
            "given_deadline": publication.given_deadline,
        }
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


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
