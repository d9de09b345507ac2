"""What somebody probably meant, as a question."""

from praktik.problems.phrase import Phrase

DID_YOU_MEAN = Phrase("did you mean '{word}'?", "mente du '{word}'?")
