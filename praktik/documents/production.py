"""Letters and agendas onto disk: only what changed is rewritten, and what no longer holds is removed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from praktik.agenda.agenda import Agenda
from praktik.agenda.building import build_agenda
from praktik.agenda.left_out import describe_left_out
from praktik.agenda.stays import Stay, stays_of
from praktik.documents.agendas import agenda_path, render_agenda
from praktik.documents.catalogue import LETTER_KINDS, LETTERS, document_for
from praktik.documents.issuing import issue_letters
from praktik.documents.letter import Circumstances, Letter, unexplained
from praktik.documents.letters import list_letters
from praktik.documents.regrets import Regrets
from praktik.documents.rendering import environment_for
from praktik.documents.sent import SentLetter, format_sent, what_was_told
from praktik.placing.preparation import Preparation
from praktik.problems.catalogue import problem
from praktik.problems.phrase import Fact, Language, Listing, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, sort_by_place
from praktik.problems.words.documents import AND_MORE
from praktik.problems.words.reading import LETTERS_SENT
from praktik.problems.words.results import BUILDING, OUT_OF_ORDER, RENDERING, WRITING
from praktik.round.answers import Answers
from praktik.round.entries import validate_list
from praktik.round.finding import Finding, to_problems
from praktik.round.folder import Progress
from praktik.round.frame_file import frame_of
from praktik.round.models import Applicant, Offer
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE
from praktik.round.reader import read_data
from praktik.round.rounds import Round
from praktik.round.source import open_source
from praktik.round.writer import remove_file, write_file

OUT = "out"


@dataclass(frozen=True)
class Produced:
    """The files that were called for, how many of them were written, those removed, what to warn of, and to remark.

    `letters` are what the files hold, where these are letters.
    """

    files: tuple[Path, ...]
    written: int
    removed: tuple[Path, ...]
    warnings: tuple[Problem, ...]
    remarks: tuple[Phrase, ...] = ()
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
    sent_file = round_.folder / "sent.yaml"
    sent = _read_sent(sent_file)
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
        write_file(sent_file, format_sent([*sent, *(one.entry for one in issued)]))
    for path in removed:
        remove_file(path)
    written_letters = [one.letter for one in issued]
    warnings = tuple(_warnings(preparation, placements, written_letters))
    files = tuple(out / letter.path for letter in written_letters)
    return Produced(files, written, removed, warnings, letters=tuple(written_letters))


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
        yield problem("DO602", Place((round_.folder / "round.yaml").as_posix()))
    own = round_.settings.matching.policy
    if placements is None:
        return
    if letters and placements.policy != own:
        facts: dict[str, Fact] = {"used": placements.policy, "own": own}
        yield from to_problems([Finding("DO604", settings.at("matching", "policy"), facts)])
    early = sorted({stay.applicant for letter in letters if letter.paper.draft for stay in letter.filing.stays})
    if early:
        named: Fact = ", ".join(early[:5])
        if len(early) > 5:
            named = AND_MORE(names=named, number=len(early) - 5)
        yield problem("DO603", Place((round_.folder / FILE).as_posix()), applicants=named)


def produce_agendas(preparation: Preparation, placements: Placements, wanted: Wanted, progress: Progress) -> Produced:
    """Write an agenda for each intern whose stay has dates, and name the items that found no room.

    Interns who are at an offer on the same days get the same one, each in their own language.

    Raises:
        Refusal: a template is broken, or something cannot be written.
    """
    round_, eligibility = preparation.folder.round, preparation.eligibility
    assert round_ is not None
    assert eligibility is not None
    environment, frame = environment_for(round_.folder), frame_of(round_.folder)
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
            agenda = build_agenda(stay.offer, stay.interns, stay.days, round_.settings.agenda, language, frame)
            text = render_agenda(round_, agenda, together, language, environment)
            texts |= {out / agenda_path(intern.id, language): text for intern in readers}
        if wanted_here:
            findings += describe_left_out(agenda, stay.offer.programme, pointers[stay.offer.id])
            remarks += _reordered(agenda, stay.offer)
    written = sum(write_file(path, text) for path, text in texts.items())
    removed = tuple(_outdated_agendas(out, stays)) if wanted.is_everything() else ()
    for path in removed:
        remove_file(path)
    return Produced(tuple(texts), written, removed, tuple(sort_by_place(to_problems(findings))), tuple(remarks))


def _reordered(agenda: Agenda, offer: Offer) -> Iterator[Phrase]:
    if agenda.reordered:
        titles = Listing([f"'{offer.programme[index].title}'" for index in agenda.reordered])
        yield OUT_OF_ORDER(offer=offer.id, interns=Listing(agenda.interns), items=titles)


def _by_language(
    interns: Sequence[Applicant], wanted: Language | None, rounds: Language
) -> dict[Language, list[Applicant]]:
    """Return the interns by the language in which each reads the agenda."""
    readers: dict[Language, list[Applicant]] = {}
    for intern in interns:
        readers.setdefault(wanted or intern.language or rounds, []).append(intern)
    return readers


def _read_sent(path: Path) -> list[SentLetter]:
    if not path.exists():
        return []
    source = open_source(path, LETTERS_SENT)
    read = validate_list(source, read_data(source, LETTERS_SENT), SentLetter, LETTERS_SENT)
    if read.findings:
        raise Refusal(sort_by_place(to_problems(read.findings)))
    return read.entries


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
