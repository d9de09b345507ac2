"""Words of `whatif`: what somebody would have, and what was typed that cannot be."""

from praktik.problems.phrase import Phrase

NO_PLACE = Phrase("no place", "ingen plads")
HELD = Phrase("{offer} (wish no. {rank})", "{offer} (ønske nr. {rank})")
HELD_UNWISHED = Phrase("{offer} (not a wish)", "{offer} (ikke et ønske)")
FROM_TO = Phrase("{before} → {after}", "{before} → {after}")
