"""A round with the answers so far and the placements that they are about, whether or not it could be matched now."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from praktik.placing.known_placements import known_placements
from praktik.placing.repair import lapses_that_hold
from praktik.problems.catalogue import is_error, problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal, Severity, has_error, sort_by_place
from praktik.round.answers import Answers
from praktik.round.finding import find_places, to_problems
from praktik.round.folder import Progress, RoundFolder, read_round
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements
from praktik.round.placements_file import FILE
from praktik.round.rounds import Round
from praktik.rules.checks.answers import check_answers
from praktik.rules.checks.references import check_references
from praktik.rules.organisations import Organisations


class AnsweredRound(NamedTuple):
    """The round, its placements if there are any, and the answers that count."""

    folder: RoundFolder
    round: Round
    placements: Placements | None
    answers: Answers

    def need_placements(self) -> None:
        """Go on only where there are placements to answer to.

        Raises:
            Refusal: there are none.
        """
        if self.placements is None:
            raise Refusal([problem("PL507", Place((self.round.folder / FILE).as_posix()))])

    def standing(self) -> Iterable[Placement]:
        """Return the placements of the last match."""
        return () if self.placements is None else self.placements.placements

    def lapsed(self) -> Iterator[Placement]:
        """Yield the placements that have lapsed, and that nobody has lifted since."""
        if self.placements is not None:
            yield from lapses_that_hold(self.round, self.placements, self.answers)

    def withdrawn(self, applicant: str | None, offer: str | None) -> Response | None:
        """Return the answer by which a person or an offer has withdrawn as a whole."""
        for answer in self.answers.counting():
            if (answer.applicant, answer.offer, answer.answer) == (applicant, offer, "withdrawn"):
                return answer
        return None

    def ends(self, cleared: Response) -> bool:
        """Tell whether what is cleared kept somebody from being placed."""
        earlier = self.answers.of(cleared.applicant, cleared.offer, cleared.by)
        return earlier is None or earlier.answer != "accepted"

    def where(self, answer: Response) -> str:
        """Return the file and line in which an answer stands."""
        for one, pointer in self.folder.responses.with_pointers():
            if one is answer:
                place = find_places([pointer])[pointer]
                return f"{place.file}:{place.line}"
        raise AssertionError(f"no such answer: {answer}")


def read_answered_round(folder: Path, progress: Progress) -> AnsweredRound:
    """Return a round whose files can be read and whose ids are known; its other rules are not looked at.

    What somebody has answered can be recorded although the round could not be matched as it stands.

    Raises:
        Refusal: files, ids or earlier answers are wrong, or placements.yaml was edited.
    """
    read = read_round(folder, progress)
    findings = [*check_references(read, Organisations(read.organisations.entries)), *check_answers(read)]
    errors = [finding for finding in findings if is_error(finding.code)]
    if errors or has_error(read.problems):
        problems = [problem for problem in read.problems if problem.severity is Severity.ERROR]
        raise Refusal(sort_by_place([*problems, *to_problems(errors)]))
    assert read.round is not None
    return AnsweredRound(read, read.round, known_placements(read.round), Answers(read.round.responses))
