"""What somebody typed that cannot be right, and what the program says of itself."""

from praktik.problems.phrase import Phrase

NO_ROUND = Phrase(
    "there is no round.yaml here or in a folder above, and no round under rounds/",
    "der er ingen round.yaml her eller i en mappe ovenfor, og ingen runde under rounds/",
)
SEVERAL_ROUNDS = Phrase(
    "there are several rounds: {names}\nname the one you mean, or go into its folder",
    "der er flere runder: {names}\nskriv den, du mener, eller gå ind i dens mappe",
)
NO_ROUND_IN = Phrase(
    "there is no round in {folder}: a round has a round.yaml",
    "der er ingen runde i {folder}: en runde har en round.yaml",
)
NO_FOLDER = Phrase("there is no folder {folder}", "der er ingen mappe {folder}")
WITH_QUESTION = Phrase("{words}; {question}", "{words}; {question}")
TWO_ROUNDS = Phrase(
    "two rounds are named: give one of ROUND and --round", "der er nævnt to runder: skriv enten ROUND eller --round"
)
AMBIGUOUS = Phrase("'{typed}' could be any of these:\n{candidates}", "'{typed}' kan være en af disse:\n{candidates}")
AMBIGUOUS_AMONG_MANY = Phrase(
    "'{typed}' could be any of these:\n{candidates}\n  … and {number} more",
    "'{typed}' kan være en af disse:\n{candidates}\n  … og {number} mere",
)
NOBODY_CALLED = Phrase(
    "no applicant and no offer is called '{typed}'", "ingen ansøger og intet tilbud hedder '{typed}'"
)
NO_LANGUAGE = Phrase("there is no language '{typed}': da or en", "der er intet sprog '{typed}': da eller en")
LANGUAGE_VARIABLE = Phrase(
    "the environment variable PRAKTIK_LANGUAGE is '{value}': it can be da or en",
    "miljøvariablen PRAKTIK_LANGUAGE er '{value}': den kan være da eller en",
)
NO_FORMAT = Phrase("there is no format '{typed}'; {hint}", "der er intet format '{typed}'; {hint}")
NO_DATE = Phrase(
    "'{typed}' is not a date: write it as 2027-06-10", "'{typed}' er ikke en dato: skriv den som 2027-06-10"
)
REDRAW_WITH_REASON = Phrase(
    '--redraw and --reason go together: praktik match --redraw --reason "…"',
    '--redraw og --reason hører sammen: praktik match --redraw --reason "…"',
)
NOTHING_STANDS = Phrase(
    "--improve and --lapse are for placements that stand: nothing has been published yet (praktik publish)",
    "--improve og --lapse er til placeringer, der står: intet er offentliggjort endnu (praktik publish)",
)
LAPSE_ON = Phrase("--on goes with --lapse", "--on hører sammen med --lapse")
NO_FINGERPRINT = Phrase(
    "'{typed}' is not a fingerprint: it is the 64 signs that praktik fingerprint prints",
    "'{typed}' er ikke et fingeraftryk: det er de 64 tegn, som praktik fingerprint skriver",
)
NO_POLICY = Phrase("the policy '{policy}' is not available; {hint}", "metoden '{policy}' findes ikke; {hint}")
NO_LETTER = Phrase("there is no kind of letter '{kind}'; {hint}", "der er ingen slags brev '{kind}'; {hint}")
LETTERS_ARE = Phrase("letters are: {names}", "brevene er: {names}")
CANNOT_PRINT = Phrase(
    "what was found cannot be printed: {reason}", "det, der blev fundet, kan ikke udskrives: {reason}"
)
FAULT_OF_OURS = Phrase(
    "this is a fault of praktik's own, not of your round; please report it with the lines above",
    "det er en fejl i praktik selv, ikke i din runde; meld den gerne med linjerne ovenfor",
)
NO_COMMAND = Phrase("there is no command '{name}'; {hint}", "der er ingen kommando '{name}'; {hint}")
THERE_ARE = Phrase("there are {names}", "der er {names}")
TIME_LIMIT_ABOVE_0 = Phrase(
    "--time-limit {typed}: type more than 0 seconds, and at most {most}",
    "--time-limit {typed}: skriv mere end 0 sekunder og højst {most}",
)
ONLY_WITH_PDF = Phrase("{option} is for PDFs: add --pdf", "{option} er til PDF-filer: tilføj --pdf")
ONLY_WITH_PREVIEW = Phrase(
    "--open is for the page of all letters: add --preview", "--open er til siden med alle breve: tilføj --preview"
)
JOBS_FROM_TO = Phrase(
    "the number of processes, {typed}, cannot be: from 1 to {most}",
    "antallet af processer, {typed}, kan ikke være: fra 1 til {most}",
)
