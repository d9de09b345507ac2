"""The placements that stand, if the round is still the one they were made from."""

from praktik.placing.known_placements import known_placements
from praktik.placing.preparation import Preparation
from praktik.problems.catalogue import problem
from praktik.problems.phrase import Fact
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, sort_by_place
from praktik.problems.words import placements as words
from praktik.round.answers import Answers
from praktik.round.finding import Finding, to_problems
from praktik.round.inputs import changed_entries, hash_inputs
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE
from praktik.rules.lottery import lottery_text

_FOUND = {"changed": words.READ_DIFFERENTLY, "new": words.NEW_ENTRY, "gone": words.GONE}
_WHAT = {"offer": words.THE_OFFER, "applicant": words.THE_APPLICANT}


def standing_placements(preparation: Preparation) -> Placements:
    """Return the placements of a round that passes its checks and has not changed since the match.

    Each has the status that the answers give it by now.

    Raises:
        Refusal: it has errors, there are no placements, they were edited, or an entry has changed since.
    """
    placements = standing_placements_if_any(preparation)
    if placements is None:
        raise Refusal([problem("PL507", Place((preparation.folder.folder / FILE).as_posix()))])
    return placements


def standing_placements_if_any(preparation: Preparation) -> Placements | None:
    """Return the placements of a round that passes its checks and has not changed since the match; None before it.

    Raises:
        Refusal: it has errors, the placements were edited, or an entry has changed since.
    """
    preparation.refuse_errors()
    folder = preparation.folder
    assert folder.round is not None
    placements = known_placements(folder.round)
    if placements is None:
        return None
    changes = _changes(preparation, placements)
    if changes:
        raise Refusal(sort_by_place(changes))
    answers = Answers(folder.round.responses)
    now = [one._replace(status=answers.status(one.applicant, one.offer)) for one in placements.placements]
    return placements._replace(placements=tuple(now))


def _changes(preparation: Preparation, placements: Placements) -> list[Problem]:
    folder = preparation.folder
    assert folder.round is not None
    assert folder.settings is not None
    findings: list[Finding] = []
    gone: list[Problem] = []
    offers, applicants = folder.offers.pointers_by_id(), folder.applicants.pointers_by_id()
    for kind, id_, change in changed_entries(placements.inputs, hash_inputs(folder.round)):
        facts: dict[str, Fact]
        if kind == "round" and placements.lottery != lottery_text(folder.round.settings):
            facts = {"what": words.THE_LOTTERY_TEXT, "found": f'"{lottery_text(folder.round.settings)}"'}
            findings.append(Finding("PL506", folder.settings.at("matching", "lottery"), facts))
            continue
        if kind == "round":
            facts = {"what": words.THE_ROUND_CHANGED, "found": words.OTHER_SETTINGS}
            findings.append(Finding("PL506", folder.settings.at("matching"), facts))
            continue
        facts = {"what": _WHAT[kind](id=id_), "found": _FOUND[change]}
        if change == "gone":
            gone.append(problem("PL506", Place((folder.folder / FILE).as_posix()), None, None, **facts))
        else:
            findings.append(Finding("PL506", (offers if kind == "offer" else applicants)[id_].at("id"), facts))
    return [*to_problems(findings), *gone]
