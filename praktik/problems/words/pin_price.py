"""Words for what pins cost others."""

from praktik.problems.phrase import Phrase

PINS = Phrase("Pins and what they cost others:", "Placeringer i hånden, og hvad de koster andre:")
NO_WISH_TAKEN = Phrase(
    "{applicant} {name} at {offer}: {pairs}, an earlier wish taken from nobody",
    "{applicant} {name} hos {offer}: {pairs}, et tidligere ønske taget fra ingen",
)
WISH_TAKEN = Phrase(
    "{applicant} {name} at {offer}: {pairs}, an earlier wish taken from",
    "{applicant} {name} hos {offer}: {pairs}, et tidligere ønske taget fra",
)
ONE_PAIR = Phrase("{number} blocking pair", "{number} blokerende par")
PAIRS = Phrase("{number} blocking pairs", "{number} blokerende par")
AND_MORE = Phrase("{names} and {number} more", "{names} og {number} mere")
