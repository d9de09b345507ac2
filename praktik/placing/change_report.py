"""What a repair has changed, line by line, each with its reason."""

from collections.abc import Iterator

from praktik.placing.changes import Change, find_changes
from praktik.problems.phrase import Dates, Fact, Language, Listing, Phrase, say
from praktik.problems.words import results as words
from praktik.round.answers import Answers
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round
from praktik.round.wording import word_answer


def tell_changes(round_: Round, before: Placements, now: Placements, language: Language) -> Iterator[str]:
    """Yield the lines that say what a repair has changed, and why; none where everything stands as before."""
    changes = list(find_changes(before, now))
    answers = Answers(round_.responses)
    yield say(words.KEPT(number=len(now.kept)), language)
    for change in changes:
        for line in _change(change, answers):
            yield f"  {say(line, language)}"


def _change(change: Change, answers: Answers) -> Iterator[Phrase]:
    """Yield what somebody lost, and what they got, each with its reason."""
    if change.ended is not None:
        ending = answers.ending(change.applicant, change.ended.offer)
        why: Fact = _lapsed(change.ended) if ending is None else word_answer(ending.answer)
        yield words.ENDED(applicant=change.applicant, offer=change.ended.offer, why=why)
    elif change.before is not None and change.now is None:
        yield words.LOST(applicant=change.applicant, offer=change.before.offer)
    if change.now is None:
        return
    why = _why(change)
    facts: dict[str, Fact] = {"applicant": change.applicant, "offer": change.now.offer, "why": why}
    facts["wish"] = _wish(change.now)
    if change.before is None or change.ended is not None:
        yield words.PLACED_NOW(**facts)
    elif change.gave_way:
        yield words.MOVED_ASIDE(**facts, before=change.before.offer, earlier=_wish(change.before))
    else:
        yield words.MOVED(**facts, before=change.before.offer, earlier=_wish(change.before))


def _why(change: Change) -> Phrase:
    """Return what made room for somebody."""
    if change.freed_by:
        return words.FREED_BY(names=Listing(change.freed_by))
    return words.GOES_BEFORE(names=Listing(change.goes_before)) if change.goes_before else words.THERE_WAS_ROOM


def _lapsed(placement: Placement) -> Phrase:
    day = placement.answer_by
    return words.LAPSED(day="?" if day is None else Dates(day, day))


def _wish(placement: Placement) -> Phrase:
    return words.NOT_WISHED if placement.wish is None else words.WISH_NUMBER(rank=placement.wish)
