"""All agendas of a round, built and checked."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.agenda.checks.cures import Cures
from praktik.agenda.checks.fault import Judged
from praktik.agenda.checks.findings import Places, describe_host
from praktik.agenda.checks.judging import Builder
from praktik.agenda.stays import Stay, stays_of
from praktik.problems.catalogue import is_error
from praktik.problems.phrase import Language
from praktik.problems.words.results import BUILDING
from praktik.round.finding import Finding
from praktik.round.folder import Progress, RoundFolder
from praktik.round.frame_file import frame_of
from praktik.round.placements import Placements
from praktik.rules.eligibility import Eligibility


class CheckedAgendas(NamedTuple):
    """The agendas that were asked for, what is wrong with them, and the applicants with an error in theirs."""

    agendas: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    at_fault: frozenset[str]


def check_agendas(
    folder: RoundFolder,
    eligibility: Eligibility,
    placements: Placements,
    language: Language,
    progress: Progress,
    only: str | None = None,
) -> CheckedAgendas:
    """Return the agendas of all stays with dates, or of one applicant or offer only, and what is wrong with them.

    Those at one organisation are judged together: its people may be wanted at two of its offers at once.

    Raises:
        Refusal: the round has a frame of its own that is wrong.
    """
    round_, settings = folder.round, folder.settings
    assert round_ is not None
    assert settings is not None
    builder = Builder(round_.settings.agenda, language, frame_of(round_.folder))
    stays: dict[str, list[Stay]] = {}
    for stay in stays_of(round_, placements, eligibility.calendar):
        stays.setdefault(eligibility.organisations.key(stay.offer.host.organisation), []).append(stay)
    places = Places(folder.offers.pointers_by_id(), folder.applicants.pointers_by_id(), settings)
    findings: list[Finding] = []
    at_fault: set[str] = set()
    wanted: list[Judged] = []
    for number, at_one_host in enumerate(stays.values()):
        progress(BUILDING, number, len(stays))
        cures = Cures(at_one_host, builder)
        wanted += [one for one in cures.host if only in {None, one.applicant, one.offer}]
        at_fault |= {fault.applicant for fault in cures.faults if is_error(fault.code) and not fault.setting}
        findings += describe_host(cures, places, only)
    return CheckedAgendas(tuple(wanted), tuple(_once(findings)), frozenset(at_fault))


def _once(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings without those that every host has: the round's own settings are wrong but once."""
    seen = set()
    for finding in findings:
        about = finding.code, finding.at
        if finding.at.source.path.name == "round.yaml":
            if about in seen:
                continue
            seen.add(about)
        yield finding
