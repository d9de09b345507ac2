"""One applicant's result with its grounds, as lines of text for the coordinator."""

from collections.abc import Iterator

from praktik.defence.applicant import ApplicantDefence, Outcome
from praktik.defence.result import Result
from praktik.defence.telling import tell_offer, tell_reason, tell_since, tell_unplaced, tell_wish
from praktik.problems.layout import labelled, wrap
from praktik.problems.phrase import Dates, Fact, Language, Phrase, say
from praktik.problems.words import explain as words
from praktik.round.lookup import describe_offer
from praktik.round.wording import word_answer


def applicant_text(result: Result, defence: ApplicantDefence, language: Language, width: int) -> Iterator[str]:
    """Yield the lines of one applicant."""
    entry = result.round.applicants[defence.applicant]
    yield from wrap(f"{entry.id}  {entry.name}, {entry.organisation}", width)
    facts = ((say(label, language), say(fact, language)) for label, fact in _facts(result, defence))
    yield from labelled(facts, width)
    yield ""
    yield from wrap(say(words.WISHES if defence.reasons else words.NOTHING_ASKED, language), width)
    yield from _wishes(result, defence, language, width)
    if defence.waiting or defence.overall is not None:
        yield ""
        yield from wrap(say(words.WAITING, language), width)
        for line in _turns(result, defence):
            yield from wrap(say(line, language), width, "  ", hang=4)


def _facts(result: Result, defence: ApplicantDefence) -> Iterator[tuple[Phrase, Fact]]:
    outcome = defence.outcome
    yield words.POLICY_LABEL, result.placements.policy
    if outcome is None:
        yield words.RESULT_LABEL, tell_unplaced(defence.unplaced, result.placements)
    else:
        yield words.RESULT_LABEL, _tell_outcome(result, defence.applicant, outcome)
        yield words.BY_HAND_LABEL, outcome.pinned or ""
        yield words.FROM_BEFORE_LABEL, words.STANDS_FROM_BEFORE if outcome.kept else ""
        yield words.SINCE_LABEL, "" if outcome.ending is None else word_answer(outcome.ending.answer)
    yield words.SINCE_LABEL, tell_since(defence.answers_since)


def _tell_outcome(result: Result, applicant: int, outcome: Outcome) -> Phrase:
    placed: dict[str, Fact] = {
        "offer": result.round.offers[outcome.offer].id,
        "wish": tell_wish(result, applicant, outcome.wish),
        "status": words.STATUSES[outcome.status],
    }
    if outcome.first is None or outcome.last is None:
        return words.PLACED(**placed)
    return words.PLACED_ON(**placed, dates=Dates(outcome.first, outcome.last))


def _wishes(result: Result, defence: ApplicantDefence, language: Language, width: int) -> Iterator[str]:
    wishes, is_told = len(result.round.applicants[defence.applicant].wishes), False
    for reason in defence.reasons:
        if reason.wish > wishes and not is_told:
            yield ""
            yield from wrap(say(words.OPEN_TO(wish=reason.wish), language), width)
            is_told = True
        offer = result.round.offers[reason.offer]
        yield from wrap(
            f"{offer.id}  {say(tell_offer(result, reason.offer), language)}", width, f"{reason.wish:>3}  ", hang=7
        )
        yield from wrap(say(tell_reason(result, defence.applicant, reason), language), width, " " * 5, hang=7)


def _turns(result: Result, defence: ApplicantDefence) -> Iterator[Phrase]:
    for offer, turn in defence.waiting.items():
        yield words.TURN(
            offer=describe_offer(result.round, result.round.offers[offer].id), place=turn.place, of=turn.of
        )
    if defence.overall is not None:
        yield words.OVERALL(place=defence.overall.place, of=defence.overall.of)
