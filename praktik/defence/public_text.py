"""One applicant's result with its grounds, as sentences to themselves: of nobody else, and fit for a letter."""

from collections import Counter
from collections.abc import Iterator

from praktik.defence.applicant import ApplicantDefence, Outcome
from praktik.defence.reasons import Decision, Reason
from praktik.defence.result import Result
from praktik.defence.telling import tell_changes, tell_offer
from praktik.problems.layout import wrap
from praktik.problems.phrase import Dates, Fact, Language, Listing, Phrase, say
from praktik.problems.words import explain as words
from praktik.round.models import Response
from praktik.round.placements import STANDING
from praktik.round.wording import Rule, word_days, word_length, word_when
from praktik.rules.organisations import fold

SHOWN_OF_OWN_NUMBER = 8


def public_text(result: Result, defence: ApplicantDefence, language: Language, width: int) -> Iterator[str]:
    """Yield the lines that an applicant may be sent."""
    for sentence in _outcome(result, defence):
        yield from wrap(say(sentence, language), width)
    missed = [reason for reason in defence.reasons if reason.code != "placed"]
    if missed:
        yield ""
    for reason in missed:
        yield from wrap(say(tell_wish_publicly(result, defence.applicant, reason), language), width, hang=2)
    turns = [
        words.YOUR_TURN(place=turn.place, of=turn.of, offer=tell_offer(result, offer))
        for offer, turn in defence.waiting.items()
    ]
    if defence.overall is not None:
        turns.append(words.YOUR_OVERALL(place=defence.overall.place, of=defence.overall.of))
    if turns:
        yield ""
    for sentence in turns:
        yield from wrap(say(sentence, language), width, hang=2)


def letter_sentences(result: Result, applicant: int, reasons: list[Reason], language: Language) -> tuple[str, ...]:
    """Return one sentence for each wish that could not be met, and one for all that `open_to` reaches."""
    wishes = len(result.round.applicants[applicant].wishes)
    told: list[Fact] = [
        tell_wish_publicly(result, applicant, reason)
        for reason in reasons
        if reason.wish <= wishes and reason.code != "placed"
    ]
    if further := [reason.code for reason in reasons if reason.wish > wishes and reason.code != "placed"]:
        told.append(words.YOUR_OPEN_TO(counts=Listing(list(_counts(Counter(further))))))
    return tuple(say(sentence, language) for sentence in told)


def _counts(codes: Counter[str]) -> Iterator[Phrase]:
    if codes["ineligible"]:
        yield words.COUNT_INELIGIBLE(number=codes["ineligible"])
    if codes["full"]:
        yield words.COUNT_FULL(number=codes["full"])
    for counted, those in (
        (words.COUNT_GIVEN_UP, ("given_up", "blocking", "exchanged", "aims")),
        (words.COUNT_IMPROVED, ("improved",)),
        (words.COUNT_CLOSED, ("closed",)),
        (words.COUNT_PARTNER, ("partner", "no_room_for_two", "companion")),
        (words.COUNT_BALANCE, ("balance",)),
        (words.COUNT_UNPROVEN, ("unproven",)),
    ):
        if number := sum(codes[code] for code in those):
            yield counted(number=number)
    if out := codes["struck"] + codes["withdrawn"]:
        yield words.COUNT_OUT(number=out)


def _outcome(result: Result, defence: ApplicantDefence) -> Iterator[Phrase]:
    outcome = defence.outcome
    if outcome is None:
        yield words.YOU_GOT_NONE
        return
    yield _where(result, defence.applicant, outcome)
    if outcome.first is not None and outcome.last is not None:
        yield words.YOUR_DATES(dates=Dates(outcome.first, outcome.last))
    if outcome.pinned is not None:
        yield words.YOUR_PIN
    if outcome.ending is not None:
        answer = _tell_answer(outcome.ending.answer)
        yield words.YOUR_PLACE_ENDED(answer=answer)


def _where(result: Result, applicant: int, outcome: Outcome) -> Phrase:
    offer = tell_offer(result, outcome.offer)
    got = words.YOU_ARE_PROPOSED
    if outcome.status not in STANDING:
        got = words.YOU_WERE_PROPOSED
    elif outcome.status == "confirmed":
        got = words.YOU_HAVE
    if outcome.wish is None:
        return words.YOU_GOT(got=got, offer=offer)
    if outcome.wish > len(result.round.applicants[applicant].wishes):
        return words.YOU_GOT_OPEN(got=got, offer=offer)
    return words.YOU_GOT_WISH(got=got, offer=offer, wish=outcome.wish)


def tell_wish_publicly(result: Result, applicant: int, reason: Reason) -> Phrase:
    """Return the sentence that tells an applicant what became of one offer they asked for."""
    offer, why = tell_offer(result, reason.offer), tell_reason_publicly(result, applicant, reason)
    if reason.wish > len(result.round.applicants[applicant].wishes):
        return words.YOU_ARE_OPEN(offer=offer, why=why)
    return words.YOUR_WISH(wish=reason.wish, offer=offer, why=why)


def tell_reason_publicly(result: Result, applicant: int, reason: Reason) -> Phrase:
    """Return the reason for one offer in words to the applicant."""
    match reason.code:
        case "placed":
            return words.HERE
        case "tied":
            return words.YOU_TIED
        case "fixed":
            return words.YOU_FIXED
        case "ineligible":
            assert reason.rule is not None
            return _tell_rule(result, applicant, reason.offer, reason.rule)
        case "struck" | "withdrawn":
            if reason.answer is not None:
                return _tell_answer(reason.answer)
            return words.YOUR_LAPSED(day=words.NO_DAY if reason.lapsed is None else Dates(reason.lapsed, reason.lapsed))
        case "given_up":
            assert reason.price is not None
            changes = tell_changes(reason.price)
            return words.YOURS_GIVEN_UP(changes=Listing(changes)) if changes else words.YOURS_GIVEN_UP_BY_LOTTERY
        case "improved":
            return words.YOURS_IMPROVED
        case "full":
            assert reason.decision is not None
            return _tell_decision(reason.decision)
        case _:
            return words.YOURS_AS_A_WHOLE[reason.code]


def _tell_decision(decision: Decision) -> Phrase:
    if decision.ground == "own_place":
        return words.YOUR_OWN_PLACE
    if decision.ground == "no_places":
        return words.YOUR_NO_PLACES
    if decision.ground == "alike":
        taken = words.POSSIBLE_TAKEN_ALIKE
        if decision.fills_the_offer:
            taken = words.ONE_PLACE_TAKEN_ALIKE if decision.before == 1 else words.PLACES_TAKEN_ALIKE
    elif decision.fills_the_offer:
        taken = words.ONE_PLACE_TAKEN if decision.before == 1 else words.PLACES_TAKEN
    else:
        taken = words.ONE_POSSIBLE_TAKEN if decision.before == 1 else words.POSSIBLE_TAKEN
    ground = words.YOUR_GROUNDS[decision.ground](yours=str(decision.yours)[:SHOWN_OF_OWN_NUMBER])
    return words.YOUR_FULL(places=taken(number=decision.before), ground=ground)


def _tell_answer(answer: Response) -> Phrase:
    """Return an answer without its reason, in which somebody may have named anybody."""
    on = Dates(answer.on, answer.on)
    if answer.applicant is None:
        return words.OFFER_WITHDRAWN(on=on)
    if answer.offer is None:
        return words.YOU_WITHDREW(on=on)
    said = words.YOUR_DECLINED if answer.answer == "declined" else words.YOUR_WITHDRAWN
    return said(by=words.TO_YOU[answer.by], on=on)


def _tell_rule(result: Result, applicant: int, offer: int, rule: Rule) -> Phrase:
    """Return the rule and both facts, but nothing of a conflict beside that there is one."""
    eligibility = result.eligibility
    a, o = result.round.applicants[applicant], result.round.offers[offer]
    told = words.YOUR_RULES[rule]
    match rule:
        case "cross_sector":
            mine, theirs = eligibility.applicants[applicant].sector, eligibility.offers[offer].sector
            return told(home=_tell_sector(mine), host=_tell_sector(theirs))
        case "requires":
            has = eligibility.applicants[applicant].has
            missing = [word for word in o.requires if fold(word) not in has]
            return told(required=Listing(o.requires), missing=Listing(missing))
        case "days":
            wanted, taken = (word_length(days.least, days.most) for days in (a.days, o.days))
            return told(wanted=wanted, taken=taken)
        case "calendar":
            when, periods = (word_when(ranges, result.round.settings.week) for ranges in (a.available, o.periods))
            return told(when=when, periods=periods, days=word_days(max(a.days.least, o.days.least)))
        case _:
            return told


def _tell_sector(sector: str | None) -> Phrase:
    return words.UNKNOWN_SECTOR if sector is None else words.SECTORS[sector]
