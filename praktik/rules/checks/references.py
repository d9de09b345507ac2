"""Ids: each used once, each known where it is named, nobody named twice in one list."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Literal, NamedTuple

from praktik.problems.phrase import Fact, Listing, Phrase
from praktik.problems.suggestion import Vocabulary
from praktik.problems.words import fields
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import ListOfEntries, RoundFolder
from praktik.round.models import Offer, Tied
from praktik.rules.organisations import Organisations

MOST_OFFERS_SHOWN = 3


def check_references(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    """Yield duplicate ids, unknown ids, and whoever stands twice in wishes or in a ranking."""
    offers = _Known(folder.offers, _OFFER_WORDS, organisations)
    applicants = _Known(folder.applicants, _APPLICANT_WORDS, organisations)
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
    """The ids of one kind, and what to say of one that is not among them.

    While an id is used twice or cannot be used at all, another may be missing for that: none is called unknown.
    """

    def __init__(self, entries: ListOfEntries, words_of_kind: "_KindWords", organisations: Organisations) -> None:
        self.ids = {entry.id for entry in entries.entries} | entries.refused_ids
        self.complete = entries.complete and len({entry.id for entry in entries.entries}) == len(entries.entries)
        self.words = words_of_kind
        self._entries: list[Any] = entries.entries
        self._organisations = organisations

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.ids)

    @cached_property
    def _id_of(self) -> dict[str, str | None]:
        """Return the id that each title or name stands for, and None for those that several have."""
        id_of: dict[str, str | None] = {}
        for entry in self._entries:
            name = (getattr(entry, self.words.field) or "").casefold()
            id_of[name] = None if name in id_of else entry.id
        return id_of

    @cached_property
    def _ids_of_hosts(self) -> dict[str, list[str]]:
        """Return the offers of each host, by the key of the organisation."""
        ids: dict[str, list[str]] = {}
        for entry in self._entries:
            if isinstance(entry, Offer):
                ids.setdefault(self._organisations.key(entry.host.organisation), []).append(entry.id)
        return ids

    def check(self, id_: str, at: Pointer, others: "_Known") -> Iterator[Finding]:
        if id_ in self.ids or not self.complete:
            return
        hint = others.words.is_one(id=id_) if id_ in others.ids else self._hint(id_)
        facts: dict[str, Fact] = {
            "what": self.words.the_one,
            "id": id_,
            "expected": self.words.its_id,
            "hint": hint,
        }
        yield Finding("RU302", at, facts, cure=id_.strip() if id_.strip() in self.ids else None)

    def _hint(self, written: str) -> Phrase:
        if (id_ := self._id_of.get(written.strip().casefold())) is not None:
            return words.ITS_ID_IS(name=written, id=id_)
        if (ids := self._ids_of_hosts.get(self._organisations.key(written))) is not None:
            return _offered_by(written, ids)
        return self._vocabulary.did_you_mean(written, self.words.add_it)


def _offered_by(organisation: str, ids: list[str]) -> Phrase:
    shown, more = Listing(ids[:MOST_OFFERS_SHOWN]), len(ids) - MOST_OFFERS_SHOWN
    if more > 0:
        return words.OFFERS_MORE(name=organisation, ids=shown, number=more)
    return words.OFFERS(name=organisation, ids=shown)


class _KindWords(NamedTuple):
    """How to speak of an offer, or of an applicant."""

    field: Literal["title", "name"]
    the_one: Phrase
    its_id: Phrase
    is_one: Phrase
    add_it: Phrase


_OFFER_WORDS = _KindWords("title", words.THE_OFFER, words.ID_OF_AN_OFFER, words.IS_AN_OFFER, words.ADD_THE_OFFER)
_APPLICANT_WORDS = _KindWords(
    "name", words.THE_APPLICANT, words.ID_OF_AN_APPLICANT, words.IS_AN_APPLICANT, words.ADD_THE_APPLICANT
)


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
            yield Finding(
                "FD204",
                pointer,
                {"field": fields.THE_TIE, "expected": fields.TIED_IDS, "hint": fields.FILL_IN_OR_REMOVE},
            )
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
