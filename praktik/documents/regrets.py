"""What a letter of regret takes from the defence of a result: the place on the waiting list, and each wish."""

from praktik.defence.public_text import letter_sentences
from praktik.defence.reasons import find_reasons
from praktik.defence.result import Result
from praktik.defence.waiting_list import WaitingLists
from praktik.documents.languages import printed
from praktik.placing.preparation import Preparation
from praktik.problems.phrase import Language
from praktik.round.placements import Placements


class Regrets:
    """The result of a round, looked at once for all letters; without anybody to regret to, not at all."""

    def __init__(self, preparation: Preparation, placements: Placements) -> None:
        assert preparation.eligibility is not None
        self.waiting_places: dict[str, int] = {}
        if placements.unplaced:
            self._result = Result(preparation.eligibility, placements)
            applicants = self._result.round.applicants
            waiting = enumerate(WaitingLists(self._result).overall, start=1)
            self.waiting_places = {applicants[applicant].id: place for place, applicant in waiting}

    def explain(self, id_: str, language: Language) -> tuple[str, ...]:
        """Return one sentence for each wish of somebody that could not be met."""
        applicant = self._result.eligibility.applicant_index[id_]
        reasons = find_reasons(self._result, applicant)
        return tuple(map(printed, letter_sentences(self._result, applicant, reasons, language)))
