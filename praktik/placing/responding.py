"""Answers recorded: each is judged by what stands, and all are appended, or none."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from praktik.placing.answered_round import AnsweredRound, read_answered_round
from praktik.problems.phrase import Fact, Lines, Listing, Phrase
from praktik.problems.problem import WrongUsage
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import answers as words
from praktik.problems.words import placements as placement_words
from praktik.round.answers import EVERYBODY, PARTIES, Answers, Party
from praktik.round.folder import Progress
from praktik.round.lookup import find_id
from praktik.round.models import Response
from praktik.round.placements import Placement, Status
from praktik.round.responses_file import answers_file, append_answers
from praktik.round.rounds import Round
from praktik.round.wording import word_answer, word_unplaced

Answer = Literal["accepted", "declined", "withdrawn", "cleared"]
About = tuple[str | None, str | None]


class Request(NamedTuple):
    """What was typed: ids or parts of names, the answer, whose it is, and when and why it was given."""

    typed: tuple[str, ...]
    answer: Answer
    by: Party | Literal["all"]
    on: date
    reason: str | None = None

    @property
    def parties(self) -> tuple[Party, ...]:
        """Return those in whose name something is said."""
        if self.by != "all":
            return (self.by,)
        return PARTIES if self.answer == "accepted" else EVERYBODY


class Verdict(NamedTuple):
    """What becomes of one thing that is said: an entry, perhaps with a remark; a remark alone; or an objection."""

    entry: Response | None = None
    remark: Phrase | None = None
    objection: Phrase | None = None


class Outcome(NamedTuple):
    """What a placement is by now, and who has not said yes to it."""

    applicant: str
    offer: str
    status: Status
    missing: tuple[Party, ...]


class Recorded(NamedTuple):
    """What was appended and to which file, what is to be remarked, and what became of the placements concerned.

    `must_match` tells that a place came free, `may_match` that somebody can be placed again.
    """

    round: Round
    file: Path
    appended: tuple[Response, ...]
    remarks: tuple[Phrase, ...]
    outcomes: tuple[Outcome, ...]
    must_match: bool
    may_match: bool


def read_request(typed: Sequence[str], by: str | None, reason: str | None, on: date) -> Request:
    """Return what was typed as a request: ids, then the answer.

    Raises:
        WrongUsage: the answer, or whose it is, is missing or unknown, or could be said in no round.
    """
    *ids, last = typed or ("",)
    answer = next((one for one in get_args(Answer) if one == last), None)
    if answer is None:
        said = next((one for one in get_args(Answer) if one in typed), None)
        if said is not None:
            line = line_to_type([one for one in typed if one != said] or ["ID"], said, by or "applicant")
            raise WrongUsage(words.ANSWER_LAST(answer=said, line=line))
        example = line_to_type(ids or typed or ("ID",), "accepted", by or "applicant")
        if not typed:
            raise WrongUsage(words.WHICH_ANSWER(line=example))
        hint = did_you_mean(last, get_args(Answer), words.ANSWERS_ARE(names=Listing(get_args(Answer))))
        raise WrongUsage(words.NO_ANSWER(typed=last, hint=hint, line=example))
    if not ids:
        raise WrongUsage(words.WHO_IS_MISSING(answer=answer, line=line_to_type(("ID",), answer, by or "applicant")))
    if by is None:
        choice = "|".join((*EVERYBODY, "all"))
        raise WrongUsage(words.BY_WHOM(line=line_to_type(ids, answer, choice)))
    parties: tuple[Party | Literal["all"], ...] = (*EVERYBODY, "all")
    party = next((one for one in parties if one == by), None)
    if party is None:
        hint = did_you_mean(by, parties, words.ANSWERS_ARE(names=Listing(parties)))
        raise WrongUsage(words.NO_PARTY(typed=by, hint=hint))
    request = Request(tuple(ids), answer, party, on, " ".join((reason or "").split()) or None)
    _check_request(request)
    return request


def record_answers(folder: Path, request: Request, progress: Progress) -> Recorded:
    """Return what was recorded in responses.yaml: all that was said, or what was new of it.

    Raises:
        Refusal: the round's files cannot be read, or the answers cannot be written.
        WrongUsage: somebody is unknown, or what was said contradicts what stands.
    """
    return append_answers(folder, lambda: _decide(read_answered_round(folder, progress), request))


def _check_request(request: Request) -> None:
    """Refuse what could be said in no round."""
    if request.by == "all" and request.answer in {"declined", "withdrawn"}:
        raise WrongUsage(words.NOT_BY_ALL(answer=request.answer))
    if request.by == "coordinator" and request.answer == "accepted":
        raise WrongUsage(words.NOT_BY_COORDINATOR(line=line_to_type(request.typed, "accepted", "all")))
    if request.reason is not None and not request.reason.isprintable():
        raise WrongUsage(words.UNREADABLE_REASON)


def line_to_type(typed: Sequence[str], answer: str, by: str) -> str:
    """Return a line that would have been right."""
    reason = ' --reason "…"' if answer in {"declined", "withdrawn"} else ""
    return f"praktik respond {shlex.join(typed)} {answer} --by {by}{reason}"


def _decide(read: AnsweredRound, request: Request) -> Recorded:
    ids = list(dict.fromkeys(find_id(read.round, typed) for typed in request.typed))
    said = [verdict for id_ in ids for verdict in _verdicts(read, request, id_)]
    objections = _different(verdict.objection for verdict in said)
    if objections:
        one = len(objections) == 1
        raise WrongUsage(objections[0] if one else words.SEVERAL(objections=Lines(objections)))
    entries = _each_once(verdict.entry for verdict in said if verdict.entry is not None)
    remarks = _different(verdict.remark for verdict in said)
    if entries and request.answer in {"declined", "withdrawn"} and request.reason is None:
        remarks.append(words.NO_REASON)
    if entries and not read.answers.published and request.answer in {"accepted", "declined"}:
        remarks.append(words.NOT_PUBLISHED_YET)
    now = Answers([*read.round.responses, *entries])
    concerned = [one for one in read.standing() if any(_concerns(entry, one) for entry in entries)]
    outcomes = tuple(_outcome(now, one) for one in concerned)
    lifted = any(read.ends(entry) for entry in entries if entry.answer == "cleared")
    return Recorded(
        round=read.round,
        file=answers_file(read.round.folder),
        appended=entries,
        remarks=tuple(remarks),
        outcomes=outcomes,
        must_match=any(outcome.status in {"declined", "withdrawn"} for outcome in outcomes),
        may_match=lifted and read.placements is not None,
    )


def _each_once(entries: Iterator[Response]) -> tuple[Response, ...]:
    """Return entries without those that two ids lead to, an applicant and the offer where they are placed."""
    by_subject = {(entry.applicant, entry.offer, entry.by): entry for entry in entries}
    return tuple(by_subject.values())


def _different(phrases: Iterable[Phrase | None]) -> list[Phrase]:
    """Return what is said, each thing once."""
    different: list[Phrase] = []
    for phrase in phrases:
        if phrase is not None and phrase not in different:
            different.append(phrase)
    return different


def _concerns(entry: Response, placement: Placement) -> bool:
    return entry.applicant in {None, placement.applicant} and entry.offer in {None, placement.offer}


def _outcome(answers: Answers, placement: Placement) -> Outcome:
    pair = placement.applicant, placement.offer
    status = answers.status(*pair)
    missing = () if status in {"confirmed", "declined", "withdrawn"} else answers.missing(*pair)
    return Outcome(*pair, status, missing)


def _verdicts(read: AnsweredRound, request: Request, id_: str) -> Iterator[Verdict]:
    if request.answer == "cleared":
        return _take_back(read, request, id_)
    if request.answer == "withdrawn":
        return iter((_withdraw(read, request, id_),))
    return _answer(read, request, id_)


def _answer(read: AnsweredRound, request: Request, id_: str) -> Iterator[Verdict]:
    """Yield what becomes of a yes or a no about the placement of somebody, or about those that stand at an offer."""
    read.need_placements()
    if id_ in read.round.applicant:
        placements = [one for one in read.standing() if one.applicant == id_]
        if not placements:
            yield _said_of_what_ended(read, request, id_) or Verdict(objection=_not_placed(read, id_))
    else:
        there = [one for one in read.standing() if one.offer == id_]
        placements = [one for one in there if read.answers.ending(one.applicant, one.offer) is None] or there
        if not there:
            withdrawn = read.withdrawn(None, id_)
            yield Verdict(objection=words.NOBODY_AT(offer=id_) if withdrawn is None else _withdrawn(read, withdrawn))
    for placement in placements:
        for by in request.parties:
            yield _about_placement(read, request, placement, by)


def _said_of_what_ended(read: AnsweredRound, request: Request, applicant: str) -> Verdict | None:
    """Return the remark that just this was said already, and has ended a placement."""
    assert read.placements is not None
    for placement in read.placements.ended:
        if placement.applicant != applicant:
            continue
        earlier = read.answers.of(applicant, placement.offer, request.parties[0])
        if earlier is not None and earlier.answer == request.answer:
            return Verdict(remark=_told(words.SAID_ALREADY, read, earlier))
    return None


def _about_placement(read: AnsweredRound, request: Request, placement: Placement, by: Party) -> Verdict:
    pair = placement.applicant, placement.offer
    earlier, ending = read.answers.of(*pair, by), read.answers.ending(*pair)
    if earlier is not None and earlier.answer == request.answer:
        return Verdict(remark=_told(words.SAID_ALREADY, read, earlier))
    if ending is not None:
        return Verdict(objection=_ended(read, placement, ending.answer))
    remark = None if earlier is None else _told(words.CHANGES, read, earlier)
    return Verdict(_entry(request, pair, by), remark)


def _withdraw(read: AnsweredRound, request: Request, id_: str) -> Verdict:
    is_person = id_ in read.round.applicant
    about: About = (id_, None) if is_person else (None, id_)
    by = request.parties[0]
    if is_person and by == "host":
        return Verdict(objection=words.NOT_FOR_A_PERSON(id=id_))
    if not is_person and by in {"applicant", "manager"}:
        return Verdict(objection=words.NOT_FOR_AN_OFFER(id=id_))
    withdrawn = read.withdrawn(*about)
    if withdrawn is None:
        return Verdict(_entry(request, about, by))
    if withdrawn.by == by:
        return Verdict(remark=_told(words.SAID_ALREADY, read, withdrawn))
    return Verdict(objection=_withdrawn(read, withdrawn))


def _take_back(read: AnsweredRound, request: Request, id_: str) -> Iterator[Verdict]:
    """Yield an entry for each answer about somebody that is taken back, and for a placement of theirs that has lapsed.

    Of an offer, the answer about the offer itself is taken back; only where there is none, those about its interns:
    a host that comes back has not thereby changed its mind about somebody.
    """
    if id_ in read.round.applicant:
        given = [one for one in read.answers.counting() if one.applicant == id_]
    else:
        there = [one for one in read.answers.counting() if one.offer == id_]
        given = [one for one in there if one.applicant is None and one.by in request.parties] or there
    taken = [one for one in given if one.by in request.parties]
    for one in taken:
        yield Verdict(_entry(request, (one.applicant, one.offer), one.by))
    over = [one for one in read.lapsed() if one.applicant == id_]
    lapsed = over if "coordinator" in request.parties else []
    for placement in lapsed:
        yield Verdict(_entry(request, (placement.applicant, placement.offer), "coordinator"))
    if taken or lapsed:
        return
    there_is: Phrase = words.NO_ANSWERS_AT_ALL
    if given:
        told = [words.FURTHER_IN(line=words.ENTRY(about=name_subject(one), answer=word_answer(one))) for one in given]
        there_is = words.THESE_ANSWERS(answers=Lines(told))
    elif over:
        yield Verdict(objection=_lapsed(over[0]))
        return
    by = words.ANYBODY if request.by == "all" else placement_words.BY[request.by]
    yield Verdict(objection=words.NOTHING_TO_CLEAR(id=id_, by=by, there_is=there_is))


def _entry(request: Request, about: About, by: Party) -> Response:
    return Response.model_construct(
        on=request.on, applicant=about[0], offer=about[1], by=by, answer=request.answer, reason=request.reason
    )


def _told(phrase: Phrase, read: AnsweredRound, earlier: Response) -> Phrase:
    return phrase(about=name_subject(earlier), answer=word_answer(earlier), where=read.where(earlier))


def _ended(read: AnsweredRound, placement: Placement, answer: Response) -> Phrase:
    if answer.applicant is None or answer.offer is None:
        return _withdrawn(read, answer)  # said once, however many placements it has ended
    facts: dict[str, Fact] = {"applicant": placement.applicant, "offer": placement.offer, "by": answer.by}
    facts |= {"answer": word_answer(answer), "where": read.where(answer)}
    return words.ENDED_ALREADY(**facts, id=answer.applicant)


def _withdrawn(read: AnsweredRound, answer: Response) -> Phrase:
    id_ = answer.applicant or answer.offer or ""
    return words.WITHDRAWN_ALREADY(id=id_, answer=word_answer(answer), where=read.where(answer), by=answer.by)


def _lapsed(placement: Placement) -> Phrase:
    return words.HAS_LAPSED(
        applicant=placement.applicant, offer=placement.offer, day=placement.answer_by or words.NO_DAY
    )


def _not_placed(read: AnsweredRound, applicant: str) -> Phrase:
    """Return why somebody has no placement: it has ended, they have withdrawn, or they were not placed."""
    assert read.placements is not None
    ended = [one for one in read.placements.ended if one.applicant == applicant]
    for placement in ended:
        ending = read.answers.ending(applicant, placement.offer)
        if ending is not None:
            return _ended(read, placement, ending.answer)
    for placement in ended:
        if placement.status == "lapsed":
            return _lapsed(placement)
    withdrawn = read.withdrawn(applicant, None)
    if withdrawn is not None:
        return _withdrawn(read, withdrawn)
    for one in read.placements.unplaced:
        if one.applicant == applicant:
            return words.IS_UNPLACED(applicant=applicant, reason=word_unplaced(one.reason, read.placements))
    return words.IS_NOT_THERE(applicant=applicant)


def name_subject(answer: Response) -> Fact:
    """Return the ids that an answer is about."""
    if answer.applicant is not None and answer.offer is not None:
        return words.PAIR(applicant=answer.applicant, offer=answer.offer)
    return answer.applicant or answer.offer or ""
