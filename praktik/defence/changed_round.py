"""A round as it would be: changed in memory, and refused where it could not be matched."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from praktik.defence.baseline import Baseline
from praktik.defence.capacity import with_room_for
from praktik.defence.typed_changes import Changes, PinChange, usage_of
from praktik.placing.host_room import NoRoom, SettledPlace, find_no_room
from praktik.placing.repair import Wanted, situation_after
from praktik.placing.settled_places import find_broken_rules
from praktik.placing.situation import Fixed, Situation
from praktik.problems.problem import WrongUsage
from praktik.problems.words import whatif as words
from praktik.round.finding import Pointer
from praktik.round.models import Pin, Response
from praktik.round.rounds import Round
from praktik.round.wording import word_answer
from praktik.rules.eligibility import Eligibility


class Imagined(NamedTuple):
    """A round as it would be, and what would be settled in it."""

    eligibility: Eligibility
    situation: Situation


def imagine(baseline: Baseline, changes: Changes) -> Imagined:
    """Return the round with its changes, and what is settled in it.

    Raises:
        WrongUsage: a pin that was typed breaks a rule or does not fit, or somebody who is settled has no room left.
    """
    changed = baseline.eligibility.of_changed(change_round(baseline.eligibility.round, changes))
    situation = situation_after(changed.round, baseline.standing, Wanted())
    for pin in changes.pins:
        _refuse_pin(changed, situation, pin)
    if changes.places or changes.pins:
        for found in find_no_room(changed, _settled(situation, changes, baseline.settings)):
            raise _no_room(found, changes)
    return Imagined(changed, situation)


def change_round(round_: Round, changes: Changes) -> Round:
    """Return the round with other places, further pins, and the answers of those who withdraw."""
    gone = {one.id for one in changes.withdrawals}
    places = {change.offer: change.after for change in changes.places}
    offers = tuple(
        with_room_for(offer, places[offer.id]) if offer.id in places else offer for offer in round_.offers
    )  # fmt: skip
    matching = round_.settings.matching
    pins = [pin for pin in matching.pins if pin.applicant not in gone and pin.offer not in gone]
    pins += [Pin.model_construct(applicant=pin.applicant, offer=pin.offer, reason="--pin") for pin in changes.pins]
    settings = round_.settings.model_copy(update={"matching": matching.model_copy(update={"pins": tuple(pins)})})
    responses = (*round_.responses, *(_withdrawn(round_, one.id) for one in changes.withdrawals))
    return replace(round_, settings=settings, offers=offers, responses=responses)


def _withdrawn(round_: Round, id_: str) -> Response:
    is_applicant = id_ in round_.applicant
    return Response.model_construct(
        on=date.max,  # nobody is told of this answer
        applicant=id_ if is_applicant else None,
        offer=None if is_applicant else id_,
        by="coordinator",
        answer="withdrawn",
    )


def _refuse_pin(eligibility: Eligibility, situation: Situation, pin: PinChange) -> None:
    pair = {"applicant": pin.applicant, "offer": pin.offer}
    kept = situation.kept.get(pin.applicant)
    if kept is not None and kept.offer != pin.offer:
        why = words.PIN_AGAINST_PLACEMENT(applicant=pin.applicant, offer=kept.offer)
        raise usage_of(pin.option, why)
    ending = situation.answers.ending(pin.applicant, pin.offer)
    if ending is not None:
        raise usage_of(pin.option, words.PIN_AGAINST_ANSWER(**pair, answer=word_answer(ending.answer)))
    for broken in find_broken_rules(eligibility, pin.applicant, Fixed(pin.offer)):
        raise usage_of(pin.option, words.PIN_BREAKS(**pair, **broken._asdict()))


def _settled(situation: Situation, changes: Changes, settings: Pointer) -> Iterator[SettledPlace]:
    """Yield all who are settled, those pinned by what was typed last."""
    typed = {pin.applicant for pin in changes.pins}
    for applicant, fixed in sorted(situation.fixed.items(), key=lambda one: one[0] in typed):
        yield SettledPlace(applicant, fixed, settings)


def _no_room(found: NoRoom, changes: Changes) -> WrongUsage:
    """Return the refusal that names the pin that was typed, or else the change of places."""
    applicant, offer = found.comers[-1].applicant, found.comers[-1].fixed.offer
    pin = next((pin for pin in changes.pins if pin.applicant == applicant), None)
    if pin is not None:
        return usage_of(pin.option, words.PIN_HAS_NO_ROOM(**found.facts()))
    options = [change.option for change in changes.places if change.offer == offer] or [
        one.option for one in changes.places
    ]
    return usage_of(" ".join(options), words.TOO_FEW_PLACES(**found.facts()))
