"""A round made ready for matching: read, checked, and refused where it has errors."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from praktik.placing.companions import check_companions
from praktik.placing.pins import check_pins, pinned_places
from praktik.problems.catalogue import is_error, problem
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, Severity, has_error, sort_by_place
from praktik.problems.words import placements as words
from praktik.problems.words.results import CHECKING
from praktik.round.finding import Finding, to_problems
from praktik.round.folder import Progress, RoundFolder, read_round
from praktik.rules.checks.dates import check_dates, check_retention
from praktik.rules.checks.logo import check_logo
from praktik.rules.checks.names import check_names
from praktik.rules.checks.outlook import check_outlook
from praktik.rules.checks.people import check_people
from praktik.rules.checks.ranges import check_ranges
from praktik.rules.checks.rankings import check_rankings
from praktik.rules.checks.references import check_references
from praktik.rules.checks.spellings import check_spellings
from praktik.rules.checks.terms import Terms, check_terms
from praktik.rules.checks.years import check_years
from praktik.rules.eligibility import Eligibility
from praktik.rules.organisations import Organisations


class Preparation(NamedTuple):
    """A round that was read and checked, with what the checks found.

    `eligibility` is None where errors keep the round from being looked at as a whole.
    """

    folder: RoundFolder
    eligibility: Eligibility | None
    findings: tuple[Finding, ...]

    def problems(self) -> list[Problem]:
        """Return all that is wrong, sorted by place; the files are read once more to find the places."""
        return sort_by_place([*self.folder.problems, *to_problems(self.findings)])

    def refuse_errors(self) -> None:
        """Go on only where there is no error.

        Raises:
            Refusal: all errors, without the warnings.
        """
        findings = [finding for finding in self.findings if is_error(finding.code)]
        if findings or has_error(self.folder.problems):
            errors = [problem for problem in self.folder.problems if problem.severity is Severity.ERROR]
            raise Refusal(sort_by_place([*errors, *to_problems(findings)]))


def check_round(path: Path, progress: Progress | None = None, on: date | None = None) -> Preparation:
    """Return a round with all that the checks find in it; what depends on the day is judged only where one is given."""
    folder = read_round(path, progress)
    organisations = Organisations(folder.organisations.entries)
    findings = [
        *check_references(folder, organisations),
        *check_ranges(folder),
        *check_names(folder, organisations),
        *check_people(folder, organisations),
        *check_spellings(folder, organisations),
        *_check_answers(folder, on),
        *check_logo(folder),
    ]
    if on is not None:
        findings += check_retention(folder, on)
    if folder.round is None or folder.settings is None or any(finding.code == "RU315" for finding in findings):
        return Preparation(folder, None, tuple(findings))
    eligibility = Eligibility(folder.round, organisations)
    findings += check_dates(folder, eligibility)
    if has_error(folder.problems) or any(is_error(finding.code) for finding in findings):
        return Preparation(folder, None, tuple(findings))  # what nobody can get would follow from what is wrong
    report = None if progress is None else lambda done, total: progress(CHECKING, done, total)
    terms = Terms(eligibility)
    wrong_pins = list(check_pins(eligibility, folder.settings))
    findings += wrong_pins
    findings += check_outlook(folder, eligibility, terms, report)
    pins = pinned_places(folder.round, folder.settings)
    findings += check_companions(folder, eligibility, pins, pins_hold=not wrong_pins)
    findings += check_years(folder)
    findings += check_terms(folder, eligibility, terms)
    findings += check_rankings(folder, eligibility)
    return Preparation(folder, eligibility, tuple(findings))


def _check_answers(folder: RoundFolder, on: date | None) -> Iterator[Finding]:
    if folder.responses.entries:
        from praktik.rules.checks.answers import check_answers  # most rounds that are checked have none yet

        yield from check_answers(folder, on)


def prepare_match(path: Path, policy: str | None, progress: Progress | None = None) -> Preparation:
    """Return a round that can be matched.

    Raises:
        Refusal: it has errors, or asks for something that is not available yet.
    """
    preparation = check_round(path, progress)
    preparation.refuse_errors()
    folder = preparation.folder
    assert preparation.eligibility is not None
    if without_solver := _without_solver(folder, policy):
        raise Refusal([without_solver])
    if unable := list(_not_definable(folder, preparation.eligibility, policy)):
        raise Refusal(sort_by_place(to_problems(unable)))
    return Preparation(folder, preparation.eligibility, (*preparation.findings, *_set_aside(folder, policy)))


def _without_solver(folder: RoundFolder, policy: str | None) -> Problem | None:
    """Return what takes a solver where there is none: the policy, as it was typed or stands in a file, or a pair."""
    assert folder.round is not None
    assert folder.settings is not None
    from praktik.matching.programme import is_solver_installed
    from praktik.placing.policies import POLICIES  # check does without them

    wanted = policy or folder.round.settings.matching.policy
    if is_solver_installed():
        return None
    if POLICIES[wanted].mechanism is None and policy is not None:
        return problem("PL508", Place(f"--policy {policy}"))
    findings = [
        Finding("PL508", at.at("together_with"), {})
        for applicant, at in folder.applicants.with_pointers()
        if applicant.together_with is not None
    ]
    if POLICIES[wanted].mechanism is None:
        findings.insert(0, Finding("PL508", folder.settings.at("matching", "policy"), {}))
    return next(iter(to_problems(findings[:1])), None)


def _not_definable(folder: RoundFolder, eligibility: Eligibility, policy: str | None) -> Iterator[Finding]:
    """Yield what limits the round beside the places of its offers, where its policy takes a round without that."""
    from praktik.placing.other_limits import find_other_limits
    from praktik.placing.policies import policy_of

    round_, settings = eligibility.round, folder.settings
    assert settings is not None
    if not policy_of(round_, policy or round_.settings.matching.policy).improves_ties:
        return
    applicants = {entry.id: at for entry, at in folder.applicants.with_pointers()}
    offers = {entry.id: at for entry, at in folder.offers.with_pointers()}
    for limit in find_other_limits(eligibility):
        at = settings
        if limit.applicant is not None:
            at = applicants[limit.applicant]
        elif limit.offer is not None:
            at = offers[limit.offer]
        yield Finding("PL525", at.at(*limit.key), {"found": limit.what})


def _set_aside(folder: RoundFolder, policy: str | None) -> Iterator[Finding]:
    """Yield what the policy does not look at although the round has it."""
    assert folder.round is not None
    assert folder.settings is not None
    from praktik.placing.policies import policy_of

    settings = folder.round.settings
    wanted = policy or settings.matching.policy
    decides = policy_of(folder.round, wanted)
    if settings.matching.ties == "improve" and not decides.improves_ties:
        yield Finding("PL526", folder.settings.at("matching", "ties"), {"policy": wanted})
    if not decides.sets_priorities_aside:
        return
    rankings = sum(offer.ranking is not None for offer in folder.round.offers)
    rankings += sum(limit.ranking is not None for limit in settings.hosts)
    special = sum(applicant.special_consideration for applicant in folder.round.applicants)
    at = folder.settings.at("matching", "policy")
    considerations = words.SPECIAL_BUT_AT_HOME if decides.ends.balanced else words.SPECIAL_CONSIDERATIONS
    for number, what in ((rankings, words.RANKINGS), (special, considerations)):
        if number:
            yield Finding("PL511", at, {"policy": wanted, "what": what, "number": number})
