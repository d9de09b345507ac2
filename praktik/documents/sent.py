"""Entries of sent.yaml: which letter went to whom, in which language, with which date, and the hash of what it said."""

from collections.abc import Iterable
from datetime import date

from praktik.documents.letter import Letter
from praktik.documents.told import LetterTold, StayTold, Told
from praktik.problems.phrase import Language
from praktik.round.models import DateRange, Days, Entry
from praktik.round.scalars import Day, Id, Line
from praktik.round.writer import quote

Key = tuple[str, str, str]


class ToldStay(Entry):
    """A placement as a letter told of it, without days where none were known."""

    applicant: Id
    offer: Id
    days: Days | None = None


class SentLetter(Entry):
    """One entry of sent.yaml: `letter` is its name, `to` the applicant or offer it is about.

    The hash is that of the letter with its date left blank. `stays` are the placements that it told of, and `before`
    those that it said no longer hold: a later letter can then say what has changed.
    """

    letter: Line
    to: Id
    language: Language
    date: Day
    sha256: Line
    stays: tuple[ToldStay, ...] = ()
    before: tuple[ToldStay, ...] = ()

    @property
    def key(self) -> Key:
        """Return what makes it this letter and no other."""
        return self.letter, self.to, self.language


def entry_for(letter: Letter, day: date, sha256: str) -> SentLetter:
    """Return the entry of a letter that bears this day."""
    return SentLetter.model_construct(
        letter=letter.name,
        to=letter.about,
        language=letter.language,
        date=day,
        sha256=sha256,
        stays=_kept(letter.filing.stays),
        before=_kept(letter.filing.before),
    )


def by_key(entries: Iterable[SentLetter]) -> dict[Key, SentLetter]:
    """Return the entries by letter, reader and language; of two the later one counts."""
    return {entry.key: entry for entry in entries}


def what_was_told(entries: Iterable[SentLetter]) -> Told:
    """Return what the letters in sent.yaml have told."""
    return Told(
        ((entry.letter, entry.to), LetterTold(entry.date, _read(entry.stays), _read(entry.before))) for entry in entries
    )


def in_order(entries: Iterable[SentLetter]) -> list[SentLetter]:
    """Return the entries as they stand in sent.yaml, of two about the same letter the later."""
    return sorted(by_key(entries).values(), key=lambda entry: entry.key)


def _kept(stays: Iterable[StayTold]) -> tuple[ToldStay, ...]:
    return tuple(
        ToldStay.model_construct(
            applicant=one.applicant,
            offer=one.offer,
            days=None if one.days is None else DateRange.model_construct(first=one.days.first, last=one.days.last),
        )
        for one in stays
    )


def _read(stays: Iterable[ToldStay]) -> tuple[StayTold, ...]:
    return tuple(
        StayTold(stay.applicant, stay.offer, None, None)
        if stay.days is None
        else StayTold(stay.applicant, stay.offer, stay.days.first, stay.days.last)
        for stay in stays
    )


def format_letter(entry: SentLetter) -> str:
    """Return the line of a letter in sent.yaml."""
    return (
        f"- {{letter: {quote(entry.letter)}, to: {quote(entry.to)}, language: {entry.language}, "
        f"date: {entry.date}, sha256: {quote(entry.sha256)}"
        f"{_stays('stays', entry.stays)}{_stays('before', entry.before)}}}"
    )


def _stays(key: str, stays: Iterable[ToldStay]) -> str:
    told = ", ".join(_stay(stay) for stay in stays)
    return f", {key}: [{told}]" if told else ""


def _stay(stay: ToldStay) -> str:
    days = "" if stay.days is None else f", days: {{from: {stay.days.first}, to: {stay.days.last}}}"
    return f"{{applicant: {quote(stay.applicant)}, offer: {quote(stay.offer)}{days}}}"
