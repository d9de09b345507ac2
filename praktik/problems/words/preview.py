"""The page that shows all letters of a round at once."""

from praktik.problems.phrase import Phrase

TITLE = Phrase("Letters of the round: {round}", "Rundens breve: {round}")
SUMMARY = Phrase("{what} in {folder}.", "{what} i {folder}.")
LETTERS = Phrase("{number} letters and sheets", "{number} breve og ark")
ONE_LETTER = Phrase("{number} letter or sheet", "{number} brev eller ark")
DRAFTS = Phrase("{number} of them are drafts and must not be sent.", "{number} af dem er udkast og må ikke sendes.")
ONE_DRAFT = Phrase(
    "{number} of them is a draft and must not be sent.", "{number} af dem er et udkast og må ikke sendes."
)
BY_KIND = Phrase("How many of each kind", "Hvor mange af hver slags")
KIND = Phrase("Kind", "Slags")
READER = Phrase("To", "Til")
DANISH = Phrase("In Danish", "På dansk")
ENGLISH = Phrase("In English", "På engelsk")
IN_ALL = Phrase("In all", "I alt")
DRAFT = Phrase("draft", "udkast")
KIND_TO_READER = Phrase("{kind}, to {reader}", "{kind}, til {reader}")
NAME_AND_ID = Phrase("{name} ({id})", "{name} ({id})")
SHOWN_IN = Phrase("all letters on one page: {file}", "alle breve på én side: {file}")
