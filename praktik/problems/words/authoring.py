"""What `praktik new` and `praktik schema` say."""

from praktik.problems.phrase import Phrase

NAME_IS_NO_ID = Phrase(
    "'{name}' cannot be the id of a round: small letters a-z, digits, and . _ - between them, at most 64 characters"
    "{hint}",
    "'{name}' kan ikke være en rundes id: små bogstaver a-z, cifre og . _ - imellem dem, højst 64 tegn{hint}",
)
TRY_INSTEAD = Phrase("\ntry: praktik new {name}", "\nprøv: praktik new {name}")
NAME_OF_A_DEVICE = Phrase(
    "\nWindows keeps this name for a device: add a word", "\nWindows bruger navnet til en enhed: tilføj et ord"
)
FOLDER_IS_A_FILE = Phrase(
    "{folder} is a file: give the round another name", "{folder} er en fil: giv runden et andet navn"
)
FOLDER_HAS_FILES = Phrase(
    "the folder {folder} is not empty, and nothing has been written: give the round another name",
    "mappen {folder} er ikke tom, og der er ikke skrevet noget: giv runden et andet navn",
)
NO_WEEK = Phrase(
    "'{week}' is not a week between 2000 and 2099: write it as 2027-W37",
    "'{week}' er ikke en uge mellem 2000 og 2099: skriv den som 2027-W37",
)
BEGUN = Phrase("the round is in {folder}: {files}", "runden ligger i {folder}: {files}")
EXAMPLE_WEEK = Phrase(
    "the name has no year: the dates are for the week {week} as an example; --week gives another",
    "navnet har intet årstal: datoerne er til ugen {week} som eksempel; --week giver en anden",
)
NEXT_STEP = Phrase(
    "replace the examples by your own, and then run: praktik check {folder}",
    "erstat eksemplerne med jeres egne, og kør derefter: praktik check {folder}",
)
NO_SCHEMA = Phrase("there is no schema of '{name}': {hint}", "der er intet skema for '{name}': {hint}")
ONE_OF = Phrase("there are those of {names}", "der er for {names}")
