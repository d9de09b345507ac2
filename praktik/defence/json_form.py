"""A defence as JSON, for other programs; in public nobody else is named."""

import json
from datetime import date
from typing import Any

from praktik.defence.applicant import ApplicantDefence
from praktik.defence.offer import OfferDefence
from praktik.defence.public_text import tell_reason_publicly
from praktik.defence.reasons import Reason
from praktik.defence.result import Result
from praktik.defence.telling import tell_reason
from praktik.defence.waiting_list import WaitingLists
from praktik.problems.phrase import Language


def applicant_to_json(result: Result, defence: ApplicantDefence, language: Language, *, public: bool) -> str:
    """Return one applicant's result with its grounds."""
    entry, outcome = result.round.applicants[defence.applicant], defence.outcome
    offers = result.round.offers
    waiting: dict[str, Any] = {offers[offer].id: turn._asdict() for offer, turn in defence.waiting.items()}
    told = {
        "applicant": entry.id,
        "policy": result.placements.policy,
        "outcome": None
        if outcome is None
        else {
            "offer": offers[outcome.offer].id,
            "wish": outcome.wish,
            "from": _day(outcome.first),
            "to": _day(outcome.last),
            "status": outcome.status,
            "pinned": outcome.pinned is not None,
            "kept": outcome.kept,
        },
        "unplaced": defence.unplaced,
        "wishes": [_wish(result, defence.applicant, reason, language, public=public) for reason in defence.reasons],
        "waiting": {
            "offers": waiting,
            "overall": None if defence.overall is None else defence.overall._asdict(),
        },
        "answers_since": defence.answers_since,
    }
    return _dump(told)


def _wish(result: Result, applicant: int, reason: Reason, language: Language, *, public: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "wish": reason.wish,
        "offer": result.round.offers[reason.offer].id,
        "reason": reason.code,
    }
    if reason.rule is not None:
        told["rule"] = reason.rule
    if reason.answer is not None:
        told |= {"by": reason.answer.by, "on": _day(reason.answer.on)}
    if reason.price is not None:
        told["price"] = {
            "placed": reason.price.placed,
            "wishes": [{"wish": wish, "more": more} for wish, more in reason.price.wishes],
        }
    decision = reason.decision
    if decision is not None:
        told |= {"before": decision.before, "criterion": decision.ground}
        if not public or decision.ground != "host":  # how the host ranks people is the host's own affair
            told["yours"] = decision.yours
        if not public:
            told["against"] = None if decision.against is None else result.round.applicants[decision.against].id
            told["theirs"] = decision.theirs
    tell = tell_reason_publicly if public else tell_reason
    told["text"] = tell(result, applicant, reason).in_language(language)
    return told


def offer_to_json(result: Result, defence: OfferDefence, *, public: bool) -> str:
    """Return one offer's result with its grounds; in public numbers in the order of the askers stand for people."""
    numbers = {asker.applicant: number for number, asker in enumerate(defence.askers, start=1)}

    def who(applicant: int | None) -> str | int | None:
        if applicant is None:
            return None
        return numbers.get(applicant) if public else result.round.applicants[applicant].id

    def offer_id(offer: int | None) -> str | None:
        return None if offer is None or public else result.round.offers[offer].id

    told = {
        "offer": result.round.offers[defence.offer].id,
        "policy": result.placements.policy,
        "places": defence.places,
        "withdrawn": defence.withdrawn is not None,
        "askers": [
            {
                "applicant": who(one.applicant),
                "wish": one.wish,
                "state": one.state,
                "status": one.status,
                "elsewhere": offer_id(one.elsewhere),
                "elsewhere_wish": one.elsewhere_wish,
                "waiting_place": one.turn,
                "before_next_by": None if one.before_next is None else one.before_next.criterion,
            }
            for one in defence.askers
        ],
        "not_eligible": [
            {"wish": one.wish, "rule": one.rule, **({} if public else {"applicant": who(one.applicant)})}
            for one in defence.not_eligible
        ],
        "holders": [
            {
                "applicant": who(one.applicant),
                "status": one.status,
                "pinned": one.pinned,
                "kept": one.kept,
                "next": who(one.next),
            }
            for one in defence.holders
        ],
        "waiting": [who(applicant) for applicant in defence.waiting],
        "next": {"now": who(defence.next_now), "with_one_more_place": who(defence.next_with_one_more)},
        "answers_since": defence.answers_since,
    }
    return _dump(told)


def waiting_to_json(result: Result) -> str:
    """Return the waiting lists of a round."""
    lists, applicants, offers = WaitingLists(result), result.round.applicants, result.round.offers
    of_offers = lists.of_offers(range(len(offers)))
    told = {
        "overall": [applicants[applicant].id for applicant in lists.overall],
        "offers": {offers[offer].id: [applicants[one].id for one in waiting] for offer, waiting in of_offers.items()},
    }
    return _dump(told)


def _dump(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
