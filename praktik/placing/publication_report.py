"""What stands once a round is published, as text and as JSON."""

import json
from collections.abc import Iterator

from praktik.placing.publication import Publication
from praktik.problems.phrase import Dates, Language, say
from praktik.problems.words import answers as words


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
    return json.dumps(
        {
            "published": publication.answer.on.isoformat(),
            "new": bool(publication.appended),
            "standing": dict(publication.statuses),
            "ended": publication.ended,
            "answer_by": None if publication.answer_by is None else publication.answer_by.isoformat(),
            "given_deadline": publication.given_deadline,
        },
        ensure_ascii=False,
        indent=2,
    )
