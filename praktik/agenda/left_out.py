"""What found no room on an agenda, in words for the host and the coordinator."""

from collections.abc import Iterator

from praktik.agenda.agenda import Agenda, LeftOutReason
from praktik.round.finding import Finding, Pointer

_WORDS: dict[LeftOutReason, tuple[str, str, str]] = {
    "outside_the_stay": (
        "a day of the stay",
        "a day on which the intern is not there",
        "move the item to a day of the stay, or say with 'for' whom it is meant for",
    ),
    "past_midnight": ("an end on the same day", "an end after midnight", "begin earlier, or shorten the item"),
    "kept_for_reflection": (
        "{minutes} minutes beside a reflection on each day",
        "only the time that a day's reflection needs",
        "shorten this item or another one: a reflection is not crowded out",
    ),
    "no_gap": (
        "{minutes} minutes in a row within the working day, beside lunch",
        "no gap that is long enough",
        "shorten this item or another one, or give it another time",
    ),
}


def describe_left_out(agenda: Agenda, minutes: dict[int, int], offer: Pointer) -> Iterator[Finding]:
    """Yield a warning for each item left out; `minutes` are those of the offer's items, by their index."""
    for item in agenda.left_out:
        expected, found, hint = _WORDS[item.reason]
        facts = {
            "item": item.title,
            "applicant": agenda.applicant,
            "expected": expected.format(minutes=minutes[item.item_index]),
            "found": found,
            "hint": hint,
        }
        yield Finding("AG101", offer.at("programme", item.item_index), facts)
