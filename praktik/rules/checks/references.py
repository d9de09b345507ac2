"""Ids: each used once, each known where it is named, nobody named twice in one list."""

from collections.abc import Iterable, Iterator, Set

from praktik.problems.suggestion import did_you_mean
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import ListOfEntries, RoundFolder
from praktik.round.models import Tied


def check_references(folder: RoundFolder) -> Iterator[Finding]:
    """Yield duplicate ids, unknown ids, and whoever stands twice in wishes or in a ranking."""
    offers = _Known.of(folder.offers, "offer")
    applicants = _Known.of(folder.applicants, "applicant")
    yield from _duplicate_ids(folder)
    for applicant, pointer in folder.applicants.with_pointers():
        if applicant.wishes:
            yield from _check_list(applicant.wishes, pointer.at("wishes"), offers, applicants, "RU303")
        if applicant.together_with is not None:
            yield from applicants.check(applicant.together_with, pointer.at("together_with"), offers)
    for offer, pointer in folder.offers.with_pointers():
        if offer.ranking:
            yield from _check_list(offer.ranking, pointer.at("ranking"), applicants, offers, "RU304")
        for number, item in enumerate(offer.programme):
            for place, id_ in enumerate(item.for_whom):
                yield from applicants.check(id_, pointer.at("programme", number, "for", place), offers)
    yield from _check_settings(folder, offers, applicants)
    for answer, pointer in folder.responses.with_pointers():
        if answer.applicant is not None:
            yield from applicants.check(answer.applicant, pointer.at("applicant"), offers)
        if answer.offer is not None:
            yield from offers.check(answer.offer, pointer.at("offer"), applicants)


class _Known:
    """The ids of one kind, and what to say of one that is not among them."""

    def __init__(self, ids: Set[str], noun: str, *, complete: bool) -> None:
        self.ids = ids
        self.noun = noun
        self.complete = complete

    @classmethod
    def of(cls, entries: ListOfEntries, noun: str) -> "_Known":
        """Take the ids of a list; those of entries that were refused are known as well."""
        ids = {entry.id for entry in entries.entries}
        return cls(ids | entries.refused_ids, noun, complete=entries.complete)

    def check(self, id_: str, at: Pointer, others: "_Known") -> Iterator[Finding]:
        if id_ in self.ids or not self.complete:
            return
        if id_ in others.ids:
            hint = f"'{id_}' is an {others.noun}"
        else:
            hint = did_you_mean(id_, self.ids, f"add the {self.noun}, or remove the id here")
        facts = {"what": f"the {self.noun}", "id": id_, "expected": f"the id of an {self.noun}", "hint": hint}
        yield Finding("RU302", at, facts)


def _duplicate_ids(folder: RoundFolder) -> Iterator[Finding]:
    first: dict[str, Pointer] = {}
    for entries in (folder.offers, folder.applicants):
        for entry, pointer in entries.with_pointers():
            if entry.id in first:
                yield Finding("RU301", pointer.at("id"), {"id": entry.id}, first[entry.id].at("id"))
            else:
                first[entry.id] = pointer


def _check_settings(folder: RoundFolder, offers: _Known, applicants: _Known) -> Iterator[Finding]:
    if folder.round is None or folder.settings is None:
        return
    matching = folder.settings.at("matching")
    for number, pin in enumerate(folder.round.settings.matching.pins):
        yield from applicants.check(pin.applicant, matching.at("pins", number, "applicant"), offers)
        yield from offers.check(pin.offer, matching.at("pins", number, "offer"), applicants)
    for number, limit in enumerate(folder.round.settings.hosts):
        if limit.ranking:
            at = folder.settings.at("hosts", number, "ranking")
            yield from _check_list(limit.ranking, at, applicants, offers, "RU304")


def _check_list(
    ranking: tuple[Tied, ...], at: Pointer, known: _Known, others: _Known, code_if_twice: str
) -> Iterator[Finding]:
    """Yield what is wrong with wishes or a ranking; the common case, nothing, is decided with one set."""
    if () not in ranking and all(isinstance(id_, str) for id_ in ranking):
        ids = set(ranking)
        if len(ids) == len(ranking) and (not known.complete or ids <= known.ids):
            return
    first: dict[str, Pointer] = {}
    for id_, pointer in _members(ranking, at):
        if id_ is None:
            yield Finding("FD204", pointer, {"field": "the tie", "expected": "ids that are tied"})
        elif id_ in first:
            yield Finding(code_if_twice, pointer, {"id": id_}, first[id_])
        else:
            first[id_] = pointer
            yield from known.check(id_, pointer, others)


def _members(ranking: tuple[Tied, ...], at: Pointer) -> Iterable[tuple[str | None, Pointer]]:
    for place, group in enumerate(ranking):
        if isinstance(group, str):
            yield group, at.at(place)
        elif not group:
            yield None, at.at(place)
        else:
            for tied, id_ in enumerate(group):
                yield id_, at.at(place, tied)
