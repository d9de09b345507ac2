"""Names of organisations: each stands for one, parents lead upwards, limits are for hosts that take part."""

from collections.abc import Iterator

from praktik.problems.phrase import Fact
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.rules.calendar import is_known_country, known_countries
from praktik.rules.organisations import Organisations, fold


def check_names(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    """Yield names used twice, circles of parents, limits given twice or for nobody, and an unknown country."""
    yield from _names_used_twice(folder)
    yield from _circles(folder)
    if folder.round is None or folder.settings is None:
        return
    yield from _host_limits(folder, organisations)
    yield from _other_sectors(folder, organisations)
    country = folder.round.settings.country
    if not is_known_country(country):
        facts: dict[str, Fact] = {
            "country": country,
            "hint": did_you_mean(country, known_countries(), words.DENMARK_IS_DK),
        }
        yield Finding("RU315", folder.settings.at("country"), facts)


def _names_used_twice(folder: RoundFolder) -> Iterator[Finding]:
    first: dict[str, tuple[int, Pointer]] = {}
    for number, (entry, pointer) in enumerate(folder.organisations.with_pointers()):
        named = [(entry.name, pointer.at("name"))]
        named += [(alias, pointer.at("aliases", place)) for place, alias in enumerate(entry.aliases)]
        for name, at in named:
            owner, place_of_owner = first.setdefault(fold(name), (number, at))
            if owner != number:
                yield Finding("RU312", at, {"name": name}, place_of_owner)


def _other_sectors(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    """Yield offers and applicants whose sector is not the one that organisations.yaml gives them."""
    if not folder.organisations.entries:
        return
    stated = {
        fold(name): pointer
        for entry, pointer in folder.organisations.with_pointers()
        if entry.sector is not None
        for name in (entry.name, *entry.aliases)
    }
    sides = [(offer.host, at.at("host")) for offer, at in folder.offers.with_pointers()]
    for side, at in (*sides, *folder.applicants.with_pointers()):
        there = organisations.sector(side.organisation)
        if side.sector is None or there is None or there == side.sector:
            continue
        facts = {"organisation": side.organisation, "here": side.sector, "there": there}
        if (source := stated.get(fold(side.organisation))) is not None:
            yield Finding("RU419", at.at("sector"), facts, source.at("sector"))


def _circles(folder: RoundFolder) -> Iterator[Finding]:
    parents = {
        fold(name): entry.parent
        for entry in folder.organisations.entries
        if entry.parent is not None
        for name in (entry.name, *entry.aliases)
    }
    for entry, pointer in folder.organisations.with_pointers():
        own = {fold(name) for name in (entry.name, *entry.aliases)}
        chain = [entry.name]
        above = entry.parent
        while above is not None and len(chain) <= len(parents):
            chain.append(above)
            if fold(above) in own:
                yield Finding("RU313", pointer.at("parent"), {"name": entry.name, "chain": " → ".join(chain)})
                break
            above = parents.get(fold(above))


def _host_limits(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    assert folder.round is not None
    assert folder.settings is not None
    hosts = {organisations.key(offer.host.organisation): offer.host.organisation for offer in folder.offers.entries}
    applicants = folder.applicants.entries
    first: dict[str, Pointer] = {}
    for number, limit in enumerate(folder.round.settings.hosts):
        at = folder.settings.at("hosts", number, "organisation")
        key = organisations.key(limit.organisation)
        if key in first:
            yield Finding("RU311", at, {"organisation": limit.organisation}, first[key])
        first.setdefault(key, at)
        if limit.imbalance is not None and any(organisations.key(one.organisation) == key for one in applicants):
            continue  # in an exchange an organisation that only sends may have a tolerance of its own
        if key not in hosts and folder.offers.complete and not folder.offers.refused_ids:
            hint = did_you_mean(limit.organisation, hosts.values(), words.SPELT_AS_IN_THE_OFFERS)
            yield Finding("RU408", at, {"organisation": limit.organisation, "hint": hint})
