"""Letters and agendas onto disk: only what changed is rewritten, and what no longer holds is removed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from praktik.agenda.agenda import Agenda
from praktik.agenda.building import build_agenda
from praktik.agenda.checks.overlaps import overlapping
from praktik.agenda.left_out import describe_left_out
from praktik.agenda.stays import Stay, stays_of
from praktik.documents.agendas import agenda_path, render_agenda
from praktik.documents.calendar_files import Stays, make_calendars
from praktik.documents.catalogue import LETTER_KINDS, LETTERS, document_for
from praktik.documents.contents import ApplicantProposal, HostProposal, ManagerApproval
from praktik.documents.issuing import issue_letters
from praktik.documents.letter import Circumstances, Letter, unexplained
from praktik.documents.letters import list_letters
from praktik.documents.regrets import Regrets
from praktik.documents.rendering import environment_for
from praktik.documents.sent import SentLetter, what_was_told
from praktik.documents.sent_file import Sent, read_sent, write_sent
from praktik.placing.preparation import Preparation
from praktik.problems.catalogue import problem
from praktik.problems.phrase import Dates, Fact, Language, Listing, Phrase, Weekday
from praktik.problems.place import Place
from praktik.problems.problem import Problem, sort_by_place
from praktik.problems.words.documents import AND_MORE
from praktik.problems.words.results import AT_ONCE, BUILDING, OUT_OF_ORDER, RENDERING, WRITING
from praktik.round.answers import Answers
from praktik.round.finding import Finding, to_problems
from praktik.round.folder import Progress
from praktik.round.frame_file import frame_of
from praktik.round.models import Applicant, Offer
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE
from praktik.round.rounds import Round
from praktik.round.writer import remove_file, write_file

OUT, SETTINGS_FILE = "out", "round.yaml"


@dataclass(frozen=True)
class Produced:
    """The files that were called for, how many of them were written, those removed, what to warn of, and to remark.

    `letters` are what the files hold, where these are letters. Beside agendas there are calendars.
    """

    files: tuple[Path, ...]
    written: int
    removed: tuple[Path, ...]
    warnings: tuple[Problem, ...]
    remarks: tuple[Phrase, ...] = ()
    calendars: tuple[Path, ...] = ()
    calendars_written: int = 0
    letters: tuple[Letter, ...] = ()


@dataclass(frozen=True)
class Wanted:
    """Which letters or agendas are asked for; None is all, or each one's own."""

    kind: str | None = None
    only: str | None = None
    language: Language | None = None

    def is_everything(self) -> bool:
        """Tell whether nothing is left out, so that what is not called for can go."""
        return self.kind is None and self.only is None


def produce_letters(
    preparation: Preparation, placements: Placements | None, wanted: Wanted, on: date, progress: Progress
) -> Produced:
    """Write the letters that are called for, and record them in sent.yaml; without placements these are receipts.

    All are rendered before the first is written, so that a broken template leaves nothing half done.

    Raises:
        Refusal: a template or sent.yaml is broken, or something cannot be written.
        WrongUsage: there is no such kind of letter.
    """
    round_ = preparation.folder.round
    assert round_ is not None
    letters_and_events = read_sent(round_.folder)
    sent = list(letters_and_events.letters)
    circumstances = _circumstances(preparation, placements, sent, on)
    letters = list_letters(round_, placements, wanted.kind, wanted.only, wanted.language, circumstances)
    issued = []
    for one in issue_letters(letters, environment_for(round_.folder), sent, on):
        issued.append(one)
        progress(RENDERING, len(issued), len(letters))
    out = round_.folder / OUT
    written = 0
    for number, one in enumerate(issued):
        written += write_file(out / one.letter.path, one.text)
        progress(WRITING, number, len(issued))
    removed: tuple[Path, ...] = ()
    if placements is not None and wanted.is_everything():
        about = _about_whom(round_, placements, circumstances)
        removed = tuple(_outdated_letters(out / "letters", about))
        if not Answers(round_.responses).published:  # drafts until then: those that no longer hold were never sent
            sent = [entry for entry in sent if entry.to in about.get(entry.letter, {entry.to})]
    if issued:
        write_sent(round_.folder, Sent((*sent, *(one.entry for one in issued)), letters_and_events.events))
    for path in removed:
        remove_file(path)
    written_letters = tuple(one.letter for one in issued)
    warnings = (
        *_warnings(preparation, placements, list(written_letters)),
        *_asking_too_late(preparation, [one.letter for one in issued if one.changed], on),
    )
    files = tuple(out / letter.path for letter in written_letters)
    return Produced(files, written, removed, warnings, letters=written_letters)


def _circumstances(
    preparation: Preparation, placements: Placements | None, sent: list[SentLetter], on: date
) -> Circumstances:
    if placements is None:
        return Circumstances(on=on, told=what_was_told(sent))
    regrets = Regrets(preparation, placements)
    return Circumstances(on, what_was_told(sent), regrets.waiting_places, regrets.explain)


def _warnings(preparation: Preparation, placements: Placements | None, letters: list[Letter]) -> Iterator[Problem]:
    """Yield what a coordinator should know before these letters go out."""
    round_, settings = preparation.folder.round, preparation.folder.settings
    assert round_ is not None
    assert settings is not None
    if round_.settings.coordinator is None:
        yield problem("DO602", Place((round_.folder / SETTINGS_FILE).as_posix()))
    own = round_.settings.matching.policy
    if placements is None:
        return
    if letters and placements.policy != own:
        facts: dict[str, Fact] = {"used": placements.policy, "own": own}
        yield from to_problems([Finding("DO604", settings.at("matching", "policy"), facts)])
    early = sorted({stay.applicant for letter in letters if letter.paper.draft for stay in letter.filing.stays})
    if early:
        yield problem("DO603", Place((round_.folder / FILE).as_posix()), applicants=_named(early))


def _asking_too_late(preparation: Preparation, letters: list[Letter], on: date) -> Iterator[Problem]:
    """Yield that letters of this day ask for an answer by an earlier one; a reminder knows that it does."""
    late: dict[date, set[str]] = {}
    for letter in letters:
        if isinstance(letter.data, ApplicantProposal | HostProposal | ManagerApproval):
            answer_by = letter.data.answer_by
            if answer_by is not None and answer_by < on:
                late.setdefault(answer_by, set()).add(letter.about)
    place = Place((preparation.folder.folder / SETTINGS_FILE).as_posix())
    for day, about in sorted(late.items()):
        yield problem("DO605", place, day=Dates(day, day), on=Dates(on, on), about=_named(sorted(about)))


def _named(ids: list[str]) -> Fact:
    named = ", ".join(ids[:5])
    return AND_MORE(names=named, number=len(ids) - 5) if len(ids) > 5 else named


def produce_agendas(
    preparation: Preparation, placements: Placements, wanted: Wanted, on: date, progress: Progress
) -> Produced:
    """Write an agenda and a calendar for each intern whose stay has dates, and name the items that found no room.

    Interns who are at an offer on the same days get the same one, each in their own language. Each offer has a calendar
    as well; what is new in a calendar is dated `on`.

    Raises:
        Refusal: a template is broken, or something cannot be written.
    """
    round_, eligibility = preparation.folder.round, preparation.eligibility
    assert round_ is not None
    assert eligibility is not None
    environment = environment_for(round_.folder)
    agenda_of = _AgendaOnce(round_)
    out = round_.folder / OUT
    texts: dict[Path, str] = {}
    findings: list[Finding] = []
    remarks: list[Phrase] = []
    pointers = preparation.folder.offers.pointers_by_id()
    by_applicant = {placement.applicant: placement for placement in placements.placements}
    stays = stays_of(round_, placements, eligibility.calendar)
    for number, stay in enumerate(stays):
        progress(BUILDING, number, len(stays))
        together = [by_applicant[intern.id] for intern in stay.interns]
        wanted_here = [intern for intern in stay.interns if wanted.only in {None, intern.id, stay.offer.id}]
        for language, readers in _by_language(wanted_here, wanted.language, round_.settings.language).items():
            agenda = agenda_of(stay, language)
            text = render_agenda(round_, agenda, together, language, environment)
            texts |= {out / agenda_path(intern.id, language): text for intern in readers}
        if wanted_here:
            findings += describe_left_out(agenda, stay.offer.programme, pointers[stay.offer.id])
            remarks += _reordered(agenda, stay.offer)
            remarks += _at_once(agenda)
    sent = read_sent(round_.folder)
    confirmed = {one.applicant for one in placements.placements if one.status == "confirmed"}
    calendars = make_calendars(round_, Stays(stays, agenda_of, confirmed), wanted.only, sent.events, on)
    written = sum(write_file(path, text) for path, text in texts.items())
    changed = sum(write_file(out / path, text) for path, text in calendars.texts.items())
    if calendars.events != sent.events:
        write_sent(round_.folder, Sent(sent.letters, calendars.events))
    removed = tuple(_outdated_agendas(out, stays)) if wanted.is_everything() else ()
    for path in removed:
        remove_file(path)
    problems = sort_by_place(to_problems(findings))
    beside = tuple(out / path for path in calendars.texts)
    return Produced(tuple(texts), written, removed, tuple(problems), tuple(remarks), beside, changed)


class _AgendaOnce:
    """Builds each agenda once, whoever wants it in whatever form."""

    def __init__(self, round_: Round) -> None:
        self._settings = round_.settings.agenda
        self._frame = frame_of(round_.folder)
        self._built: dict[tuple[str, tuple[date, ...], Language], Agenda] = {}

    def __call__(self, stay: Stay, language: Language) -> Agenda:
        """Return the agenda of a stay in a language."""
        key = stay.offer.id, stay.days, language
        if key not in self._built:
            self._built[key] = build_agenda(stay.offer, stay.interns, stay.days, self._settings, language, self._frame)
        return self._built[key]


def _reordered(agenda: Agenda, offer: Offer) -> Iterator[Phrase]:
    if agenda.reordered:
        titles = Listing([f"'{offer.programme[index].title}'" for index in agenda.reordered])
        yield OUT_OF_ORDER(offer=offer.id, interns=Listing(agenda.interns), items=titles)


def _at_once(agenda: Agenda) -> Iterator[Phrase]:
    """Yield that items are on top of each other, as they are only where the host has fixed both."""
    for day in agenda.days:
        for two in overlapping(day):
            interns = [one for one in agenda.interns if all(one in (item.for_whom or {one}) for item in two)]
            titles = Listing([f"'{item.title}'" for item in two])
            yield AT_ONCE(offer=agenda.offer, interns=Listing(interns), on=Weekday(day.day), items=titles)


def _by_language(
    interns: Sequence[Applicant], wanted: Language | None, rounds: Language
) -> dict[Language, list[Applicant]]:
    """Return the interns by the language in which each reads the agenda."""
    readers: dict[Language, list[Applicant]] = {}
    for intern in interns:
        readers.setdefault(wanted or intern.language or rounds, []).append(intern)
    return readers


def _about_whom(round_: Round, placements: Placements, circumstances: Circumstances) -> dict[str, set[str]]:
    """Return for each name of a letter about whom it could be written now."""
    about: dict[str, set[str]] = {name: set() for document in LETTERS for name in document.names()}
    for kind in LETTER_KINDS:
        for letter in list_letters(round_, placements, kind, None, None, replace(circumstances, explain=unexplained)):
            for name in document_for(letter.kind, letter.audience).names():
                about[name].add(letter.about)
    return about


def _outdated_letters(folder: Path, about: Mapping[str, set[str]]) -> Iterator[Path]:
    """Yield letters of earlier runs that could not be written now: a regret to somebody who has a place, say."""
    for name, holds in about.items():
        yield from _files_about_others(folder / name, holds)


def _outdated_agendas(out: Path, stays: Sequence[Stay]) -> Iterator[Path]:
    yield from _files_about_others(out / "agendas", {intern.id for stay in stays for intern in stay.interns})


def _files_about_others(folder: Path, ids: set[str]) -> Iterator[Path]:
    for path in sorted(folder.glob("*.*.html")):
        if path.name.rsplit(".", 2)[0] not in ids:
            yield path
