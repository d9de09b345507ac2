"""Publishing: from a day on, the placements that match proposed stand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from praktik.placing.preparation import check_round
from praktik.placing.standing import standing_placements
from praktik.problems.problem import WrongUsage
from praktik.problems.words import answers as words
from praktik.round.answers import Answers
from praktik.round.folder import Progress, read_round
from praktik.round.inputs import hash_answers
from praktik.round.models import Response
from praktik.round.placements import STANDING, AnswersRead, Placement, Placements, Status
from praktik.round.placements_file import FILE, format_placements, read_placements
from praktik.round.responses_file import append_answers
from praktik.round.writer import write_file


class Publication(NamedTuple):
    """The answer by which proposals stand, and how many placements have which status.

    `appended` holds it if it is new; `answer_by` is the last day for answers that was asked for, and `given_deadline`
    how many proposals it was given to; `ended` are placements that an answer has ended since the match.
    """

    answer: Response
    appended: tuple[Response, ...]
    statuses: Mapping[Status, int]
    ended: int
    answer_by: date | None = None
    given_deadline: int = 0


def publish_placements(folder: Path, on: date, answer_by: date | None, progress: Progress) -> Publication:
    """Return the publication of a round, which is recorded in responses.yaml; the last day for answers is stored.

    The answer is written first: if placements.yaml cannot be written then, the proposals stand as they are, and to
    publish again stores the day. The other way round a day for answers could stand in a file that stands for nothing.

    Raises:
        Refusal: the round has errors or has changed since the match, or there are no placements as praktik wrote them.
        WrongUsage: the last day for answers is over before it begins.
    """
    if answer_by is not None and answer_by < on:
        raise WrongUsage(words.ANSWER_BY_IS_PAST(day=answer_by, on=on))
    publication = append_answers(folder, lambda: _decide(folder, on, progress))
    before = read_placements(folder)
    assert before is not None
    responses = _responses(folder)
    now = _with_answers_read(_with_deadline(before, Answers(responses), answer_by), responses)
    if now != before:
        write_file(folder / FILE, format_placements(now))
    given = sum(one != other for one, other in zip(before.placements, now.placements, strict=True))
    return publication._replace(answer_by=answer_by, given_deadline=given)


def _decide(folder: Path, on: date, progress: Progress) -> Publication:
    preparation = check_round(folder, progress)
    placements = standing_placements(preparation).placements
    assert preparation.folder.round is not None
    earlier = Answers(preparation.folder.round.responses).publication
    new = Response.model_construct(on=on, applicant=None, offer=None, by="coordinator", answer="published", reason=None)
    counted = Counter(placement.status for placement in placements)
    return Publication(
        answer=new if earlier is None else earlier,
        appended=(new,) if earlier is None else (),
        statuses={status: counted[status] for status in STANDING if counted[status]},
        ended=sum(number for status, number in counted.items() if status not in STANDING),
    )


def _responses(folder: Path) -> Sequence[Response]:
    """Return the answers with the publication, as they stand in the file by now."""
    read = read_round(folder)
    assert read.round is not None
    return read.round.responses


def _with_deadline(placements: Placements, answers: Answers, answer_by: date | None) -> Placements:
    def stamped(placement: Placement) -> Placement:
        waits = answers.status(placement.applicant, placement.offer) == "proposed"
        return placement._replace(answer_by=answer_by) if waits and placement.answer_by is None else placement

    return placements._replace(placements=tuple(map(stamped, placements.placements)))


def _with_answers_read(placements: Placements, responses: Sequence[Response]) -> Placements:
    """Return the placements as having read the publication, unless there are other answers that are still to be read.

    A match that comes next then finds nothing new; what it has to take into account it still sees as unread.
    """
    read = placements.answers or AnswersRead(0, "")
    known = (hash_answers(responses[: read.number]) or AnswersRead(0, "")) == read
    if not known or any(answer.answer != "published" for answer in responses[read.number :]):
        return placements
    return placements._replace(answers=hash_answers(responses))
