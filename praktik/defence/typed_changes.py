"""What somebody typed for `whatif`, made into changes of a round."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from praktik.defence.capacity import room_of
from praktik.placing.policies import TIME_LIMIT
from praktik.problems.phrase import Phrase
from praktik.problems.problem import WrongUsage
from praktik.problems.words import whatif as words
from praktik.round.lookup import find_id
from praktik.round.models import MOST_PLACES
from praktik.round.rounds import Round
from praktik.round.wording import word_places

_AMOUNT = re.compile(r"[+-]?[0-9]{1,6}")


class Typed(NamedTuple):
    """What was typed: each --places, --without and --pin, the policy, and the seconds that a solver may take."""

    places: Sequence[str] = ()
    without: Sequence[str] = ()
    pins: Sequence[str] = ()
    policy: str | None = None
    seconds: float = TIME_LIMIT

    def asks_for_something(self) -> bool:
        """Tell whether anything would be otherwise."""
        return bool(self.places or self.without or self.pins or self.policy)


class PlacesChange(NamedTuple):
    """An offer that can take more or fewer than it can; `option` is what was typed, as in the other changes."""

    offer: str
    before: int
    after: int
    option: str


class Withdrawal(NamedTuple):
    """An applicant or an offer that takes no part any more."""

    id: str
    option: str


class PinChange(NamedTuple):
    """Somebody placed by hand."""

    applicant: str
    offer: str
    option: str


class Changes(NamedTuple):
    """All that would be otherwise in a round."""

    places: tuple[PlacesChange, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    pins: tuple[PinChange, ...] = ()


def read_changes(round_: Round, typed: Typed) -> Changes:
    """Return the changes that were typed; ids may be parts of names.

    Raises:
        WrongUsage: something typed is unknown, is no number of places, or contradicts the rest.
    """
    withdrawals = tuple(_read_withdrawals(round_, typed.without))
    changes = Changes(tuple(_read_places(round_, typed.places)), withdrawals, tuple(_read_pins(round_, typed.pins)))
    gone = {one.id for one in withdrawals}
    for change in changes.places:
        _refuse_if(change.offer in gone, change.option, words.LEFT_OUT(id=change.offer))
    for pin in changes.pins:
        for id_ in (pin.applicant, pin.offer):
            _refuse_if(id_ in gone, pin.option, words.LEFT_OUT(id=id_))
    return changes


def usage_of(option: str, why: Phrase) -> WrongUsage:
    """Return the wrong usage that names the option."""
    return WrongUsage(words.IN_OPTION(option=option, words=why))


def _read_places(round_: Round, typed: Sequence[str]) -> Iterator[PlacesChange]:
    now: dict[str, int] = {}
    for text in typed:
        option = f"--places {text}"
        name, equals, amount = (part.strip() for part in text.rpartition("="))
        _refuse_if(not equals or not name, option, words.NO_EQUALS_PLACES)
        id_ = _find_offer(round_, name, option)
        _refuse_if(not _AMOUNT.fullmatch(amount), option, words.NO_NUMBER(typed=amount))
        before = now.get(id_, room_of(round_.offer[id_]))
        after = before + int(amount) if amount[0] in "+-" else int(amount)
        shown = word_places(before)
        _refuse_if(after < 0, option, words.NEGATIVE_PLACES(offer=id_, places=shown, number=after))
        _refuse_if(after > MOST_PLACES, option, words.TOO_MANY_PLACES(most=MOST_PLACES))
        now[id_] = after
        yield PlacesChange(id_, before, after, option)


def _read_withdrawals(round_: Round, typed: Sequence[str]) -> Iterator[Withdrawal]:
    for text in typed:
        option = f"--without {text}"
        yield Withdrawal(_find(round_, text, option), option)


def _read_pins(round_: Round, typed: Sequence[str]) -> Iterator[PinChange]:
    pinned = {pin.applicant: pin.offer for pin in round_.settings.matching.pins}
    seen: set[str] = set()
    for text in typed:
        option = f"--pin {text}"
        who, equals, where = (part.strip() for part in text.partition("="))
        _refuse_if(not (who and equals and where), option, words.NO_EQUALS_PIN)
        applicant, offer = _find_applicant(round_, who, option), _find_offer(round_, where, option)
        _refuse_if(applicant in seen, option, words.PINNED_TWICE(applicant=applicant))
        if applicant in pinned:
            raise usage_of(option, words.PINNED_ALREADY(applicant=applicant, offer=pinned[applicant]))
        seen.add(applicant)
        yield PinChange(applicant, offer, option)


def _find_offer(round_: Round, typed: str, option: str) -> str:
    """Return the offer that was meant; applicants are not looked through, so that a town's name is enough."""
    _refuse_if(typed in round_.applicant, option, words.NOT_AN_OFFER(id=typed))
    return _find(replace(round_, applicants=()), typed, option)


def _find_applicant(round_: Round, typed: str, option: str) -> str:
    _refuse_if(typed in round_.offer, option, words.NOT_AN_APPLICANT(id=typed))
    return _find(replace(round_, offers=()), typed, option)


def _find(round_: Round, typed: str, option: str) -> str:
    try:
        return find_id(round_, typed)
    except WrongUsage as wrong:
        raise usage_of(option, wrong.words) from None


def _refuse_if(wrong: bool, option: str, why: Phrase) -> None:
    if wrong:
        raise usage_of(option, why)
