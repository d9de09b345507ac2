"""The placements that stand, if the round is still the one they were made from."""

from praktik.placing.preparation import Preparation
from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, sort_by_place
from praktik.round.finding import Finding, to_problems
from praktik.round.inputs import changed_entries, hash_inputs
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE, read_placements
from praktik.rules.lottery import lottery_text

_FOUND = {
    "changed": "an entry that the matching would read differently",
    "new": "an entry that was not there",
    "gone": "no such entry any more",
}


def standing_placements(preparation: Preparation) -> Placements:
    """Return the placements of a round that passes its checks and has not changed since the match.

    Raises:
        Refusal: it has errors, there are no placements, they were edited, or an entry has changed since.
    """
    preparation.refuse_errors()
    folder = preparation.folder
    placements = read_placements(folder.folder)
    if placements is None:
        raise Refusal([problem("PL507", Place((folder.folder / FILE).as_posix()))])
    changes = _changes(preparation, placements)
    if changes:
        raise Refusal(sort_by_place(changes))
    return placements


def _changes(preparation: Preparation, placements: Placements) -> list[Problem]:
    folder = preparation.folder
    assert folder.round is not None
    assert folder.settings is not None
    findings: list[Finding] = []
    gone: list[Problem] = []
    offers, applicants = folder.offers.pointers_by_id(), folder.applicants.pointers_by_id()
    for kind, id_, change in changed_entries(placements.inputs, hash_inputs(folder.round)):
        facts = {"what": f"{kind} '{id_}'", "found": _FOUND[change]}
        if kind == "round" and placements.lottery != lottery_text(folder.round.settings):
            facts = {"what": "the lottery text", "found": f'"{lottery_text(folder.round.settings)}"'}
            findings.append(Finding("PL506", folder.settings.at("matching", "lottery"), facts))
        elif kind == "round":
            facts = {
                "what": "what matching reads in round.yaml or organisations.yaml",
                "found": "other settings, or other names of organisations",
            }
            findings.append(Finding("PL506", folder.settings.at("matching"), facts))
        elif change == "gone":
            gone.append(problem("PL506", Place((folder.folder / FILE).as_posix()), None, **facts))
        else:
            findings.append(Finding("PL506", (offers if kind == "offer" else applicants)[id_].at("id"), facts))
    return [*to_problems(findings), *gone]
