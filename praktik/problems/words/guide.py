"""What stands round the guide to a code, at a terminal and on the page of the docs."""

from praktik.problems.phrase import Phrase

WHY = Phrase("Why it matters", "Derfor er det vigtigt")
WRONG = Phrase("Wrong", "Forkert")
RIGHT = Phrase("Right", "Rigtigt")
SAVED_AS = Phrase("{file}, saved as {encoding}", "{file}, gemt som {encoding}")

FAMILIES = {
    "RD": Phrase("Reading the files", "Læsning af filerne"),
    "FD": Phrase("The fields of an entry", "Felterne i en post"),
    "RU": Phrase("The rules of the round", "Rundens regler"),
    "PL": Phrase("Placements", "Matchforslag"),
    "DO": Phrase("Letters", "Breve"),
    "AG": Phrase("Agendas", "Programmer"),
    "VE": Phrase("Verifying placements", "Efterprøvning af matchforslag"),
}
MORE = Phrase(
    "Why each matters, with a wrong and a right example: praktik rule CODE",
    "Hvorfor en kode betyder noget, med et forkert og et rigtigt eksempel: praktik rule KODE",
)
UNKNOWN_CODE = Phrase("there is no problem with the code '{code}'", "der findes ikke noget problem med koden '{code}'")
PERHAPS = Phrase("did you mean {code}?", "mente du {code}?")
ALL_CODES = Phrase("praktik rule lists them all", "praktik rule viser dem alle")

TITLE = Phrase("The problems that praktik finds", "De problemer, praktik finder")
INTRODUCTION = Phrase(
    "Each problem has a code that stays the same from version to version. An error stops the round until it is "
    "mended; a warning only wants to be seen. `praktik rule CODE` shows the same at the terminal. The examples show "
    "only the files that matter, and every one of them is run by a test: the wrong one gives this code and no other, "
    "the right one gives nothing",
    "Hvert problem har en kode, der er den samme fra version til version. En fejl stopper runden, til den er rettet; "
    "en advarsel skal bare ses. `praktik rule KODE` viser det samme i terminalen. Eksemplerne viser kun de filer, det "
    "handler om, og hvert af dem bliver afprøvet: det forkerte giver netop denne kode, det rigtige giver ingen",
)
OTHER_LANGUAGE = Phrase("[På dansk](problemer.md)", "[In English](problems.md)")
