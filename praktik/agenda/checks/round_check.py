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
    """
    round_, settings = folder.round, folder.settings
    assert round_ is not None
    assert settings is not None
    builder = Builder(round_.settings.agenda, language)
    stays: dict[str, list[Stay]] = {}
    for stay in stays_of(round_, placements, eligibility.calendar):
        stays.setdefault(eligibility.organisations.key(stay.offer.host.organisation), []).append(stay)
    hosts = [builder.judged(at_one_host) for at_one_host in stays.values()]
    places = Places(folder.offers.pointers_by_id(), folder.applicants.pointers_by_id(), settings)
    findings: list[Finding] = []
    at_fault: set[str] = set()
    for number, host in enumerate(hosts):
        progress(BUILDING, number, len(hosts))
        cures = Cures(host, builder)
        at_fault |= {fault.applicant for fault in cures.faults if is_error(fault.code) and not fault.setting}
        findings += describe_host(cures, places, only)
    wanted = [one for host in hosts for one in host if only in {None, one.applicant, one.offer}]
    return CheckedAgendas(tuple(wanted), tuple(_once(findings)), frozenset(at_fault))


def _once(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings without those that every host has: the round's own settings are wrong but once."""
    seen = set()
    for finding in findings:
        about = finding.code, finding.at
        if finding.code == "AG106" and finding.at.source.path.name == "round.yaml":
            if about in seen:
                continue
            seen.add(about)
        yield finding
