"""placements.yaml verified: everything in it worked out once more from the files."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from praktik.audit.answers import Answered
from praktik.audit.company import check_minimums, check_together
from praktik.audit.endings import answers_read, check_announced, check_answers, check_ended, check_statuses
from praktik.audit.head import check_head, check_inputs, check_pins
from praktik.audit.judged_outcome import judge_outcome
from praktik.audit.kept_places import check_kept, check_kept_dates, standing_after
from praktik.audit.pairs import Pairs
from praktik.audit.people import People, find_people
from praktik.audit.placed import check_dates, check_limits, check_pairs, stays_together
from praktik.audit.record import Record, read_record
from praktik.audit.room import Room
from praktik.audit.totals import check_reasons, check_statistics, check_unfilled
from praktik.audit.working_days import is_known_country
from praktik.problems.catalogue import is_error, problem
from praktik.problems.phrase import Fact, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, has_error, sort_by_place
from praktik.problems.words import audit as words
from praktik.problems.words.placements import IS_MISSING
from praktik.problems.words.reading import PLACEMENTS
from praktik.round.finding import Finding, to_problems
from praktik.round.folder import Progress, RoundFolder, read_round
from praktik.round.inputs import hash_inputs
from praktik.round.placements_file import FILE, is_as_written
from praktik.round.reader import read_data
from praktik.round.rounds import Round
from praktik.round.source import SourceFile, open_source
from praktik.round.wording import word_answer

_ALWAYS = ("file", "inputs", "people", "eligibility", "limits", "dates", "wishes", "reasons", "figures", "pins")
_OF_WORDS_AND_FIGURES = frozenset(("VE702", "VE709", "VE711", "VE712", "VE713"))
"""What can be wrong while it is known who is placed where, and all of it fits."""


class Verification(NamedTuple):
    """What was found: the violations and remarks, what was checked, and what could not be judged."""

    placements: int
    problems: tuple[Problem, ...]
    checked: tuple[str, ...]
    not_judged: tuple[Phrase, ...]

    @property
    def passed(self) -> bool:
        """Tell whether there is no violation."""
        return not has_error(self.problems)


def verify_round(path: Path, progress: Progress | None = None) -> Verification:
    """Return what verifying the placements of a round finds.

    Raises:
        Refusal: the round or placements.yaml cannot be read, or there is none.
    """
    pairs = Pairs(read_whole_round(path, progress))
    file = path / FILE
    if not file.exists():
        raise Refusal([_missing(pairs.round, Place(file.as_posix()))])
    source = open_source(file, PLACEMENTS)
    return verify_placements(pairs, source)


def _missing(round_: Round, place: Place) -> Problem:
    """Return that there are no placements yet, or that those which stand are gone."""
    published = [answer for answer in round_.responses if answer.answer == "published"]
    if not published:
        return problem("PL507", place)
    return problem("PL517", place, state=IS_MISSING, answer=word_answer(published[-1]))


def verify_placements(pairs: Pairs, source: SourceFile) -> Verification:
    """Return what verifying a placements.yaml finds: an edit first, then what has changed since, then the rest.

    Raises:
        Refusal: it is no YAML that can be read.
    """
    record = read_record(source, read_data(source, PLACEMENTS))
    edited = [] if is_as_written(source) else [problem("VE701", Place(source.name))]
    return _verify(pairs, record, edited)


def read_whole_round(path: Path, progress: Progress | None = None) -> Round:
    """Return a round of which every entry could be read.

    Raises:
        Refusal: some could not, or the country is unknown.
    """
    folder = read_round(path, progress)
    if has_error(folder.problems) or folder.round is None:
        raise Refusal(sort_by_place(folder.problems))
    _refuse_unknown_country(folder)
    return folder.round


def _refuse_unknown_country(folder: RoundFolder) -> None:
    assert folder.round is not None
    assert folder.settings is not None
    country = folder.round.settings.country
    if not is_known_country(country):
        facts: dict[str, Fact] = {"country": country, "hint": words.A_COUNTRY}
        raise Refusal(to_problems([Finding("RU315", folder.settings.at("country"), facts)]))


def _verify(pairs: Pairs, record: Record, edited: list[Problem]) -> Verification:
    people, answered = find_people(pairs, record), answers_read(pairs, record)
    pairs = pairs.where(standing_after(pairs, people, record, answered))
    room, inputs = Room(pairs), hash_inputs(pairs.round)
    changed, answers = list(check_inputs(pairs, record, inputs)), list(check_answers(pairs, record))
    findings = [
        *record.findings,
        *people.findings,
        *check_head(pairs, record, inputs, unchanged=not changed),
        *check_kept(pairs, people, record, answered),
        *check_ended(people, record, answered),
    ]
    if record.has_list("placements"):
        findings += _check_placements(room, people, record, answered)
    sound = not any(is_error(one.code) and one.code not in _OF_WORDS_AND_FIGURES for one in (*findings, *answers))
    outcome = judge_outcome(room, people, record, sound=sound)
    findings += [*check_announced(record), *outcome.findings]
    problems = [*edited, *to_problems([*changed, *answers]), *sort_by_place(to_problems(findings))]
    further = [name for name in ("fingerprint", "answers") if name in record.data]
    checked = (*_ALWAYS, *further, *outcome.checked)
    return Verification(len(people.placed), tuple(problems), checked, tuple(outcome.not_judged))


def _check_placements(room: Room, people: People, record: Record, answered: Answered) -> Iterator[Finding]:
    """Yield all that is wrong with who is placed where; what is counted, only where it can be."""
    pairs, stays = room.pairs, stays_together(room, people)
    yield from check_pins(pairs, people, record)
    yield from check_pairs(pairs, people)
    yield from check_statuses(people, answered)
    yield from check_together(room, people, record)
    yield from check_minimums(pairs, people)
    yield from check_limits(room, people, stays)
    yield from check_dates(room, people, stays)
    yield from check_kept_dates(pairs, people, record)
    yield from check_reasons(room, people)
    if record.has_list("unfilled"):
        yield from check_unfilled(room, people, record)
    if record.has_list("unplaced"):
        yield from check_statistics(room, people, record)
