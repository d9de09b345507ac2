"""What somebody had and has now, in words."""

from praktik.defence.outcome import Held
from praktik.problems.phrase import Phrase
from praktik.problems.words import whatif as words


def tell_move(before: Held | None, after: Held | None) -> Phrase:
    """Return what somebody had and what they have, with an arrow between."""
    return words.FROM_TO(before=tell_held(before), after=tell_held(after))


def tell_held(held: Held | None) -> Phrase:
    """Return what somebody has, and at which rank it was wished."""
    if held is None:
        return words.NO_PLACE
    if held.wish is None:
        return words.HELD_UNWISHED(offer=held.offer)
    return words.HELD(offer=held.offer, rank=held.wish)
