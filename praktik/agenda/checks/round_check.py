"""All agendas of a round, built and checked."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.agenda.agenda import Agenda
from praktik.agenda.checks.fault import Judged
from praktik.agenda.checks.findings import Places, describe_host
from praktik.agenda.checks.judging import Builder
from praktik.agenda.stays import stays_of
from praktik.problems.phrase import Language
from praktik.problems.words.results import BUILDING
from praktik.round.finding import Finding
from praktik.round.folder import Progress, RoundFolder
from praktik.round.placements import Placements
from praktik.rules.eligibility import Eligibility


class CheckedAgendas(NamedTuple):
    """The agendas that were asked for, and what is wrong with them."""

    agendas: tuple[Judged, ...]
    findings: tuple[Finding, ...]


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
    hosts: dict[str, list[Judged]] = {}
    for stay in stays_of(round_, placements, eligibility.calendar):
        hosts.setdefault(eligibility.organisations.key(stay.offer.host.organisation), []).append(builder.judged(stay))
    places = Places(folder.offers.pointers_by_id(), folder.applicants.pointers_by_id(), settings)
    findings: list[Finding] = []
    for number, host in enumerate(hosts.values()):
        progress(BUILDING, number, len(hosts))
        findings += describe_host(host, builder, places, only)
    wanted = [one for host in hosts.values() for one in host if only in {None, *_ids(one.agenda)}]
    return CheckedAgendas(tuple(wanted), tuple(_once(findings)))


def _ids(agenda: Agenda) -> tuple[str, str]:
    return agenda.applicant, agenda.offer


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
