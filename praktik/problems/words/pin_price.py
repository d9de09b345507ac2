"""Words for what pins cost others."""

from praktik.problems.phrase import Phrase

PINS = Phrase("Pins and what they cost others:", "Placeringer i hånden, og hvad de koster andre:")
NO_WISH_TAKEN = Phrase(
    "{applicant} {name} at {offer}: {pairs}; nobody lost an earlier wish to it",
    "{applicant} {name} hos {offer}: {pairs}; ingen mistede et bedre ønske ved det",
)
WISH_TAKEN = Phrase(
    "{applicant} {name} at {offer}: {pairs}; an earlier wish was lost by",
    "{applicant} {name} hos {offer}: {pairs}; et bedre ønske mistede",
)
ONE_PAIR = Phrase("{number} blocking pair", "{number} blokerende par")
PAIRS = Phrase("{number} blocking pairs", "{number} blokerende par")
AND_MORE = Phrase("{names} and {number} more", "{names} og {number} mere")
