"""Facts of a defence in words that its several texts share."""

from typing import TYPE_CHECKING

from praktik.defence.reasons import Decision, Reason, Value
from praktik.defence.result import Result
from praktik.problems.phrase import NOTHING, Dates, Fact, Listing, Phrase
from praktik.problems.words import explain as words
from praktik.round.placements import Placements, UnplacedReason
from praktik.round.wording import word_answer, word_unplaced
from praktik.rules.wording import word_barrier

if TYPE_CHECKING:
    from praktik.defence.given_up import Price


def tell_offer(result: Result, offer: int) -> Fact:
    """Return an offer as people know it, by its title and host."""
    entry = result.round.offers[offer]
    if entry.title is None:
        return entry.host.organisation
    return words.OFFER_OF_HOST(title=entry.title, host=entry.host.organisation)


def tell_wish(result: Result, applicant: int, wish: int | None) -> Phrase:
    """Return which of the wishes an offer is."""
    if wish is None:
        return words.NOT_A_WISH
    is_wish = wish <= len(result.round.applicants[applicant].wishes)
    return (words.WISH_NUMBER if is_wish else words.OPEN_TO_NUMBER)(wish=wish)


def tell_unplaced(reason: UnplacedReason | None, placements: Placements) -> Phrase:
    """Return that somebody has no place, and why."""
    return words.NO_PLACE(reason=NOTHING if reason is None else word_unplaced(reason, placements))


def tell_since(number: int) -> Fact:
    """Return that answers have come which the match did not know of, if any have."""
    if not number:
        return ""
    return (words.ANSWERS_SINCE_ONE if number == 1 else words.ANSWERS_SINCE)(number=number)


def tell_reason(result: Result, applicant: int, reason: Reason) -> Phrase:
    """Return the reason for one offer, as the coordinator reads it."""
    match reason.code:
        case "placed":
            return words.HERE
        case "tied":
            return words.TIED
        case "fixed":
            return words.FIXED
        case "ineligible":
            assert reason.rule is not None
            barrier = word_barrier(result.eligibility, applicant, reason.offer, reason.rule)
            return words.INELIGIBLE(rule=barrier.rule, found=barrier.found)
        case "struck" | "withdrawn":
            return words.OUT(answer=_answer(reason))
        case "given_up":
            assert reason.price is not None
            changes = tell_changes(reason.price)
            return words.GIVEN_UP(changes=Listing(changes)) if changes else words.GIVEN_UP_BY_LOTTERY
        case "improved":
            assert reason.decision is not None
            assert reason.decision.against is not None
            return words.IMPROVED(last=result.round.applicants[reason.decision.against].id)
        case "full":
            assert reason.decision is not None
            return _tell_decision(result, reason.decision)
        case _:
            partner = result.market.partner.get(applicant)
            return words.AS_A_WHOLE[reason.code](
                partner="" if partner is None else result.round.applicants[partner].id,
                minimum=result.round.offers[reason.offer].minimum,
            )


def _answer(reason: Reason) -> Phrase:
    if reason.answer is not None:
        return word_answer(reason.answer)
    return words.LAPSED(day=words.NO_DAY if reason.lapsed is None else Dates(reason.lapsed, reason.lapsed))


def _tell_decision(result: Result, decision: Decision) -> Phrase:
    if decision.ground == "own_place":
        return words.OWN_PLACE
    if decision.against is None:
        return words.NO_PLACES
    last = result.round.applicants[decision.against].id
    ground = words.GROUNDS[decision.ground](
        yours=tell_value(decision.ground, decision.yours),
        theirs=tell_value(decision.ground, decision.theirs),
    )
    if decision.ground == "alike":
        full = words.FULL_ALIKE_ONE if decision.before == 1 else words.FULL_ALIKE
    else:
        full = words.FULL_ONE if decision.before == 1 else words.FULL
    return full(number=decision.before, last=last, ground=ground)


def tell_changes(price: "Price") -> list[Phrase]:
    """Return what would be otherwise in the result as a whole, the number of the placed first."""
    told = []
    if price.placed:
        told.append((words.FEWER_PLACED if price.placed < 0 else words.MORE_PLACED)(number=abs(price.placed)))
    for wish, more in price.wishes:
        if wish is None:
            told.append((words.FEWER_OPEN_TO if more < 0 else words.MORE_OPEN_TO)(number=abs(more)))
        else:
            told.append((words.FEWER_AT_WISH if more < 0 else words.MORE_AT_WISH)(number=abs(more), wish=wish))
    return told


def tell_value(ground: str, value: Value) -> Fact:
    """Return what a criterion looks at in a pair."""
    if ground == "host":
        return words.NOT_RANKED if value is None else words.RANKED(number=value)
    return "" if value is None else value
