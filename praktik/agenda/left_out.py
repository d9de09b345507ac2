"""What found no room on an agenda, in words for the host and the coordinator."""

from collections.abc import Iterator

from praktik.agenda.agenda import Agenda, LeftOutReason
from praktik.problems.phrase import Fact, Phrase
from praktik.problems.words import documents as words
from praktik.round.finding import Finding, Pointer

_WORDS: dict[LeftOutReason, tuple[Phrase, Phrase, Phrase]] = {
    "outside_the_stay": (words.A_DAY_OF_THE_STAY, words.NOT_THERE_THAT_DAY, words.MOVE_OR_SAY_FOR_WHOM),
    "past_midnight": (words.END_ON_THE_SAME_DAY, words.END_AFTER_MIDNIGHT, words.BEGIN_EARLIER),
    "kept_for_reflection": (words.BESIDE_A_REFLECTION, words.TIME_FOR_REFLECTION, words.SHORTEN_FOR_REFLECTION),
    "cannot_fit_together": (words.MINUTES_IN_A_ROW, words.NO_GAP, words.SHORTEN_OR_MOVE),
    "not_found": (words.MINUTES_IN_A_ROW, words.NO_GAP, words.SHORTEN_OR_MOVE),
    "no_gap": (words.MINUTES_IN_A_ROW, words.NO_GAP, words.SHORTEN_OR_MOVE),
}


def describe_left_out(agenda: Agenda, minutes: dict[int, int], offer: Pointer) -> Iterator[Finding]:
    """Yield a warning for each item left out; `minutes` are those of the offer's items, by their index."""
    for item in agenda.left_out:
        expected, found, hint = _WORDS[item.reason]
        facts: dict[str, Fact] = {
            "item": item.title,
            "applicant": ", ".join(agenda.interns),
            "expected": expected(minutes=minutes[item.item_index]),
            "found": found,
            "hint": hint,
        }
        yield Finding("AG101", offer.at("programme", item.item_index), facts)
