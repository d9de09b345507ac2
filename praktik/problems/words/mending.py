"""What is said when files are mended, and when organisations.yaml could be more complete."""

from praktik.problems.phrase import Phrase

NOTHING_TO_MEND = Phrase("nothing that has only one safe answer", "intet, som kun har ét sikkert svar")
WRITE_THIS = Phrase("write these changes? [y/N] ", "skriv disse ændringer? [j/N] ")
YES = ("y", "yes", "j", "ja")
NOT_WRITTEN = Phrase("nothing was written", "intet blev skrevet")
MENDED = Phrase("mended: {files}", "rettet: {files}")
ONE_MISSING = Phrase(
    "1 organisation is not in organisations.yaml; to add it, paste:",
    "1 organisation står ikke i organisations.yaml; den kan tilføjes ved at indsætte:",
)
MISSING = Phrase(
    "{number} organisations are not in organisations.yaml; to add them, paste:",
    "{number} organisationer står ikke i organisations.yaml; de kan tilføjes ved at indsætte:",
)
MORE_MISSING = Phrase("… and {number} more; --all shows them", "… og {number} mere; --all viser dem")
ONE_CAN_BE_MENDED = Phrase("praktik check --fix mends 1 of them", "praktik check --fix retter 1 af dem")
CAN_BE_MENDED = Phrase("praktik check --fix mends {number} of them", "praktik check --fix retter {number} af dem")
CHANGED_MEANWHILE = Phrase(
    "somebody has changed it meanwhile: run praktik check --fix again",
    "den er blevet ændret imens: kør praktik check --fix igen",
)
