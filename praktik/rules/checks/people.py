"""People: nobody entered twice, pairs that want each other, conflicts with somebody, and columns in their place."""

import re
from collections.abc import Iterator, Mapping

from praktik.problems.phrase import Fact, Listing, Phrase, alike
from praktik.problems.suggestion import Vocabulary
from praktik.problems.words import fields
from praktik.problems.words import rules as words
from praktik.problems.words.suggestions import DID_YOU_MEAN
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import Applicant, Host, Offer
from praktik.round.scalars import likely_id
from praktik.rules.organisations import Organisations, fold

_HEADINGS: Mapping[str, frozenset[str]] = {
    "id": frozenset(("id", "nr", "nr.", "nummer", "no")),
    "name": frozenset(("name", "navn", "full name", "fulde navn")),
    "title": frozenset(("title", "titel", "offer", "tilbud")),
    "organisation": frozenset(("organisation", "organization", "host", "vært", "workplace", "arbejdsplads")),
}
_EMAIL = re.compile(r"\S+@\S+\.\S+")


def check_people(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    """Yield people who stand twice, one-sided pairs, conflicts with nobody, and entries that are no people at all."""
    yield from _header_rows(folder)
    yield from _same_person(folder, organisations)
    yield from _same_email(folder, organisations)
    yield from _organisations_as_people(folder, organisations)
    yield from _pairs(folder)
    yield from _conflicts(folder, organisations)
    for applicant, at in folder.applicants.with_pointers():
        yield from _emails(applicant, at, ("name", "organisation", "region"))
        if folder.round is not None:
            yield from _history(applicant, at, folder.round.settings.round)
    for offer, at in folder.offers.with_pointers():
        yield from _emails(offer.host, at.at("host"), ("organisation", "unit", "region"))


def _same_person(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    first: dict[tuple[str, str], Pointer] = {}
    for applicant, at in folder.applicants.with_pointers():
        person = _person(applicant, organisations)
        if person in first:
            facts = {"name": applicant.name, "organisation": applicant.organisation}
            yield Finding("RU415", at.at("name"), facts, first[person].at("name"))
        first.setdefault(person, at)


def _person(applicant: Applicant, organisations: Organisations) -> tuple[str, str]:
    return fold(applicant.name), organisations.key(applicant.organisation)


def _same_email(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    """Yield whoever has the address of another person; the same person twice is told as such."""
    first: dict[str, tuple[Applicant, Pointer]] = {}
    for applicant, at in folder.applicants.with_pointers():
        if applicant.email is None:
            continue
        other, there = first.setdefault(applicant.email.casefold(), (applicant, at))
        if other is not applicant and _person(other, organisations) != _person(applicant, organisations):
            facts = {"one": other.id, "other": applicant.id, "email": applicant.email}
            yield Finding("RU428", at.at("email"), facts, there.at("email"))


def _organisations_as_people(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    """Yield people who bear the name of an organisation; whoever works for themselves bears that of their own."""
    applicants: list[Applicant] = folder.applicants.entries
    hosts = [offer.host.organisation for offer in folder.offers.entries]
    keys = {organisations.key(name) for name in (*hosts, *(applicant.organisation for applicant in applicants))}
    for applicant, at in folder.applicants.with_pointers():
        if fold(applicant.name) == fold(applicant.organisation):
            continue
        if organisations.knows(applicant.name) or organisations.key(applicant.name) in keys:
            facts = {"name": applicant.name, "organisation": applicant.organisation}
            yield Finding("RU426", at.at("name"), facts)


def _header_rows(folder: RoundFolder) -> Iterator[Finding]:
    """Yield entries that hold the names of the columns they were copied from."""
    for offer, at in folder.offers.with_pointers():
        named = {"id": offer.id, "title": offer.title or "", "organisation": offer.host.organisation}
        yield from _header_row(named, at, words.AN_OFFER)
    for applicant, at in folder.applicants.with_pointers():
        named = {"id": applicant.id, "name": applicant.name, "organisation": applicant.organisation}
        yield from _header_row(named, at, words.AN_APPLICANT)


def _header_row(named: Mapping[str, str], at: Pointer, expected: Phrase) -> Iterator[Finding]:
    headings = [value for key, value in named.items() if fold(value).rstrip(":") in _HEADINGS[key]]
    if len(headings) > 1:
        found = Listing([alike("'{value}'")(value=value) for value in headings])
        yield Finding("RU319", at, {"expected": expected, "found": found})


def _pairs(folder: RoundFolder) -> Iterator[Finding]:
    applicants: dict[str, Applicant] = {applicant.id: applicant for applicant in folder.applicants.entries}
    for applicant, at in folder.applicants.with_pointers():
        partner = applicants.get(applicant.together_with or "")
        if partner is None or (partner.together_with == applicant.id and partner is not applicant):
            continue
        if partner is applicant:
            found = words.WITH_THEMSELVES(applicant=applicant.id)
        elif partner.together_with is None:
            found = words.PARTNER_WITH_NOBODY(partner=partner.id)
        else:
            found = words.PARTNER_WITH_OTHER(partner=partner.id, other=partner.together_with)
        facts = {"applicant": applicant.id, "partner": partner.id, "found": found}
        yield Finding("RU316", at.at("together_with"), facts)


def _conflicts(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    lists = (folder.offers, folder.applicants, folder.organisations)
    if not all(entries.complete and not entries.refused_ids for entries in lists):
        return
    offers: list[Offer] = folder.offers.entries
    applicants: list[Applicant] = folder.applicants.entries
    names: list[str] = [offer.host.organisation for offer in offers]
    names += [applicant.organisation for applicant in applicants]
    names += [name for entry in folder.organisations.entries for name in (entry.name, *entry.aliases)]
    keys = {organisations.key(name) for name in names}
    named = Vocabulary(names)
    for listed, others, expected in (
        (folder.offers, [applicant.id for applicant in applicants], words.CONFLICT_OF_OFFER),
        (folder.applicants, [offer.id for offer in offers], words.CONFLICT_OF_APPLICANT),
    ):
        ids = Vocabulary(others)
        known = set(others)
        for entry, at in listed.with_pointers():
            for number, name in enumerate(entry.conflicts):
                if name in known or organisations.key(name) in keys:
                    continue
                facts: dict[str, Fact] = {"name": name, "expected": expected}
                place = at.at("conflicts", number)
                if (meant := named.surely(name)) is not None:
                    yield Finding("RU318", place, {**facts, "hint": words.CONFLICT_WITH_ANOTHER(word=meant)})
                elif (meant := ids.surely(name)) is not None:
                    yield Finding("RU318", place, {**facts, "hint": DID_YOU_MEAN(word=meant)})
                else:
                    yield Finding("RU409", place, {**facts, "hint": words.HARMLESS_CONFLICT})


def _emails(entry: Applicant | Host, at: Pointer, names: tuple[str, ...]) -> Iterator[Finding]:
    for name in names:
        value = getattr(entry, name)
        if value is not None and "@" in value and _EMAIL.search(value):
            expected = words.A_NAME
            yield Finding("RU418", at.at(name), {"field": fields.KEY(key=name), "expected": expected, "value": value})


def _history(applicant: Applicant, at: Pointer, this: str) -> Iterator[Finding]:
    """Yield what cannot be an earlier round: this one, and what is no id."""
    for key in ("unplaced", "placed"):
        rounds: tuple[str, ...] = getattr(applicant.history, key)
        for number, name in enumerate(rounds):
            place = at.at("history", key, number)
            if name == this:
                yield Finding("RU420", place, {"applicant": applicant.id, "round": this})
            elif likely_id(name) != name:
                yield Finding("RU422", place, {"name": name, "likely": _likely_round(name)})


def _likely_round(name: str) -> str:
    """Return the id that an earlier round probably has, its year first: `Efterår 2026` is `2026-efteraar`."""
    season_first = re.fullmatch(r"([a-z]+)-(20[0-9]{2})", id_ := likely_id(name))
    return f"{season_first[2]}-{season_first[1]}" if season_first else id_ or "2026-efteraar"
