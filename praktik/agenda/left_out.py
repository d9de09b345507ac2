"""What found no room on an agenda, in words for the host and the coordinator."""

from collections.abc import Iterator, Sequence

from praktik.agenda.agenda import Agenda, LeftOut, LeftOutReason
from praktik.problems.phrase import Fact, Listing, Phrase
from praktik.problems.words import documents as words
from praktik.round.finding import Finding, Pointer
from praktik.round.models import Item

_WORDS: dict[LeftOutReason, tuple[Phrase, Phrase, Phrase]] = {
    "outside_the_stay": (words.A_DAY_OF_THE_STAY, words.NOT_THERE_THAT_DAY, words.MOVE_OR_SAY_FOR_WHOM),
    "past_midnight": (words.END_ON_THE_SAME_DAY, words.END_AFTER_MIDNIGHT, words.BEGIN_EARLIER),
    "kept_for_reflection": (words.BESIDE_A_REFLECTION, words.TIME_FOR_REFLECTION, words.SHORTEN_FOR_REFLECTION),
    "no_gap": (words.MINUTES_IN_A_ROW, words.NO_GAP, words.SHORTEN_OR_MOVE),
    "cannot_fit_together": (words.ROOM_FOR_ALL_OF_THEM, words.CANNOT_FIT_TOGETHER, words.SHORTEN_OR_CUT_ONE),
    "not_found": (words.AN_AGENDA_WITH_IT, words.SEARCH_ENDED, words.FIX_A_TIME),
}


def describe_left_out(agenda: Agenda, programme: Sequence[Item], offer: Pointer) -> Iterator[Finding]:
    """Yield a warning for each item of an offer's programme that is left out."""
    for item in agenda.left_out:
        expected, found, hint = _WORDS[item.reason]
        facts: dict[str, Fact] = {
            "item": item.title,
            "applicant": "', '".join(agenda.interns),
            "expected": expected(minutes=programme[item.item_index].minutes, together=_together(item, programme)),
            "found": found,
            "hint": hint,
        }
        yield Finding("AG101", offer.at("programme", item.item_index), facts)


def _together(item: LeftOut, programme: Sequence[Item]) -> Listing:
    """Return the items that cannot all be on the agenda, each with its length."""
    items = (programme[index] for index in item.together)
    return Listing([words.ITEM_WITH_MINUTES(title=each.title, minutes=each.minutes) for each in items])
