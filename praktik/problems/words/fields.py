"""FD: a field of an entry, and what stands in it."""

from praktik.problems.meaning import EXPECTED, FOUND, HINT, Meaning
from praktik.problems.phrase import Phrase, alike

_QUOTED_FOUND = alike("'{found}'")

FIELDS: dict[str, Meaning] = {
    "FD201": Meaning(Phrase("the key '{key}' is missing", "nøglen '{key}' mangler"), EXPECTED, FOUND, HINT),
    "FD202": Meaning(
        Phrase("unknown key '{key}'", "ukendt nøgle '{key}'"),
        Phrase("one of {keys}", "en af {keys}"),
        alike("'{key}'"),
        HINT,
    ),
    "FD203": Meaning(Phrase("{field} has the wrong form", "{field} har en forkert form"), EXPECTED, FOUND, HINT),
    "FD204": Meaning(
        Phrase("{field} is empty", "{field} er tom"),
        EXPECTED,
        Phrase("nothing", "ingenting"),
        HINT,
    ),
    "FD205": Meaning(
        Phrase("{field} is not one of the words it can be", "{field} er ikke et af de ord, der kan stå her"),
        EXPECTED,
        _QUOTED_FOUND,
        HINT,
    ),
    "FD206": Meaning(
        Phrase("{field} is not a whole number that fits", "{field} er ikke et helt tal, der passer"),
        EXPECTED,
        FOUND,
        HINT,
    ),
    "FD207": Meaning(
        Phrase("{field} is not a number that fits", "{field} er ikke et tal, der passer"), EXPECTED, FOUND, HINT
    ),
    "FD208": Meaning(
        Phrase("{field} is neither true nor false", "{field} er hverken true eller false"),
        Phrase("true or false", "true (ja) eller false (nej)"),
        FOUND,
        HINT,
    ),
    "FD209": Meaning(Phrase("{field} is not a date", "{field} er ikke en dato"), EXPECTED, FOUND, HINT),
    "FD210": Meaning(Phrase("{field} is not a time", "{field} er ikke et klokkeslæt"), EXPECTED, FOUND, HINT),
    "FD211": Meaning(Phrase("{found} cannot be an id", "{found} kan ikke være et id"), EXPECTED, FOUND, HINT),
    "FD212": Meaning(
        Phrase("{field} is a tie inside a tie", "{field} er en delt plads inden i en delt plads"),
        Phrase("an id", "et id"),
        Phrase("a list", "en liste"),
        Phrase("put all who are tied into one list", "saml alle, der står lige, i én liste"),
    ),
    "FD213": Meaning(
        Phrase("{field} has more than one line", "{field} fylder mere end én linje"),
        Phrase("one line of text", "én linje tekst"),
        FOUND,
        Phrase("write it on one line", "skriv det på én linje"),
    ),
    "FD215": Meaning(
        Phrase("something in {field} does not go together", "noget i {field} passer ikke sammen"),
        EXPECTED,
        FOUND,
        HINT,
    ),
    "FD217": Meaning(
        Phrase("{field} holds several values in one", "{field} rummer flere værdier i én"), EXPECTED, FOUND, HINT
    ),
    "FD216": Meaning(
        Phrase("{field} is not an e-mail address", "{field} er ikke en e-mailadresse"), EXPECTED, FOUND, HINT
    ),
}

# How to speak of a field, and of what was found in it
KEY = alike("'{key}'")
ITEM_OF = Phrase("item {number} of {field}", "nummer {number} i {field}")
THE_ENTRY = Phrase("the entry", "posten")
THE_FILE = Phrase("the file", "filen")
THE_TIE = Phrase("the tie", "den delte plads")
TIED_IDS = Phrase("ids that are tied", "id'er, der står lige")
NOTHING_FOUND = Phrase("nothing", "ingenting")
A_LIST = Phrase("a list", "en liste")
AN_EMPTY_LIST = Phrase("an empty list", "en tom liste")
AN_ENTRY = Phrase("an entry with keys", "en post med nøgler")
QUOTED = alike("'{value}'")
KEYS_AND_VALUES = Phrase("keys and values, such as {example}", "nøgler og værdier såsom {example}")
KEY_WITH_VALUE = alike("{key}: …")
ONLY_KEYS = Phrase("only {keys}", "kun {keys}")
NO_KEYS = Phrase("no keys at all", "slet ingen nøgler")
TEXT = Phrase("text", "tekst")
SOME_TEXT = Phrase("some text", "en tekst")
AN_ITEM = Phrase("at least one item", "mindst ét punkt")

# What to do
FILL_IN = Phrase("fill it in: an entry must have it", "udfyld feltet: posten skal have det")
FILL_IN_OR_REMOVE = Phrase("fill it in, or remove it", "udfyld feltet, eller fjern det")
ADD_IT = Phrase("add it to this entry", "tilføj den i posten")
ADD_THE_REASON = Phrase(
    "say why they are placed by hand, such as reason: agreed at the workshop",
    "skriv, hvorfor de er placeret i hånden, fx reason: aftalt på workshoppen",
)
REMOVE_OR_WRITE_THE_ENTRY = Phrase("remove it, or write the entry", "fjern den, eller skriv posten")
REMOVE_THE_DASH = Phrase("remove the '- ' at the beginning", "fjern '- ' i begyndelsen")
REMOVE_THE_LINE = Phrase("remove the line '{line}'", "fjern linjen '{line}'")
SPACE_AFTER_EACH_DASH = Phrase("put a space after each '-'", "sæt et mellemrum efter hvert '-'")
BEGIN_WITH_A_DASH = Phrase("begin each entry with '- '", "begynd hver post med '- '")
SPACE_AFTER_THE_COLON = Phrase("put a space after the colon: {line}", "sæt et mellemrum efter kolonet: {line}")
TEXT_CUT_BY_A_COMMA = Phrase(
    "put quotes round a text with a comma: {line}", "sæt anførselstegn om en tekst med komma: {line}"
)
NO_PERSONAL_NUMBER = Phrase(
    "delete it from the file: a CPR number must not stand here", "slet det fra filen: et CPR-nummer må ikke stå her"
)
NEVER_WHY = Phrase("write true, and never why", "skriv true, og aldrig hvorfor")
A_TEXT_OF = Phrase("a text of {number} characters", "en tekst på {number} tegn")
SEPARATE_WITH_COMMAS = Phrase("separate values with commas: [{values}]", "adskil værdier med komma: [{values}]")
ONE_VALUE = Phrase("one value between two commas", "én værdi mellem to kommaer")
NOTE_BEHIND_A_HASH = Phrase(
    "remove it; a note to yourself can stand behind a #", "fjern den; et notat til dig selv kan stå efter et #"
)
DECIMAL_POINT = Phrase(
    "write {key}: {number}: a comma begins a new key here", "skriv {key}: {number}: et komma begynder en ny nøgle her"
)
QUOTES_FOR_SIGNS = Phrase(
    "put quotes round a text that holds {{, [ or ': '", "sæt anførselstegn om en tekst med {{, [ eller ': '"
)
WITHOUT_BRACKETS = Phrase("write it without [ ]", "skriv det uden [ ]")
BRACKETS_OR_DASHES = Phrase(
    "put [ ] round it, or begin each item with '- '", "sæt [ ] om det, eller begynd hvert punkt med '- '"
)
WRITE = Phrase("write {value}", "skriv {value}")
WRITE_QUOTED = Phrase('write "{value}"', 'skriv "{value}"')
WRITE_ONE_WORD = Phrase("write one word", "skriv ét ord")
WRITE_PROPOSAL = Phrase("write '{value}'?", "skriv '{value}'?")
LEAVE_THE_KEY_OUT = Phrase("leave the key out", "udelad nøglen")

# Ids
ID_FOR_FILES = Phrase("an id that can be a file name everywhere", "et id, der kan være et filnavn overalt")
DEVICE_NAME = Phrase(
    "Windows keeps '{id}' for a device: add a word", "Windows bruger '{id}' om en enhed: tilføj et ord"
)
ID_FORM = Phrase(
    "small letters a-z, digits, and . _ - between them; at most {most} characters",
    "små bogstaver a-z, cifre og . _ - imellem dem; højst {most} tegn",
)

# Numbers
WHOLE_NUMBER = Phrase("a whole number written in digits, 0 or more", "et helt tal skrevet med cifre, 0 eller mere")
A_NUMBER = Phrase("a number such as 7.4", "et tal såsom 7.4")
TRUE_OR_FALSE = Phrase("true or false", "true (ja) eller false (nej)")
AT_MOST_PLACES = Phrase("at most {most} places", "højst {most} pladser")
WORKING_DAYS = Phrase("from 1 to {most} working days", "fra 1 til {most} arbejdsdage")
AT_LEAST_ONE_OR_NO_LIMIT = Phrase(
    "same_organisation_per_offer: 1 or more, or null for no limit",
    "same_organisation_per_offer: 1 eller mere, eller null for ingen grænse",
)
SHARE = Phrase("reflection_share from 0 to 1", "reflection_share fra 0 til 1")
MINUTES = Phrase("a number of minutes such as 90 or 90min", "et antal minutter såsom 90 eller 90min")
FIRST_DAY_IS_ONE = Phrase("day: 1 for the first day of the stay", "day: 1 for opholdets første dag")

# Dates and times
A_DATE = Phrase("a date written as 2027-09-13", "en dato skrevet som 2027-09-13")
EXISTING_DAY = Phrase("a day that exists, between {first} and {last}", "en dag, der findes, mellem {first} og {last}")
DAYS_OF_MONTH = Phrase("that month has {days} days", "den måned har {days} dage")
YEAR_IN_FOUR_DIGITS = Phrase(
    "write the year in four digits, and first: {date}?", "skriv årstallet med fire cifre, og først: {date}?"
)
DAY_AND_MONTH = Phrase("write {date}, if the day stands first", "skriv {date}, hvis dagen står først")
EXCEL_DATE = Phrase("a spreadsheet counts days so: write {date}", "sådan tæller et regneark dage: skriv {date}")
WITH_THE_YEAR = Phrase(
    "write the year as well: {{from: 2027-09-13, to: 2027-09-17}}",
    "skriv også årstallet: {{from: 2027-09-13, to: 2027-09-17}}",
)
RANGE_OR_WEEK = Phrase(
    "{{from: 2027-09-13, to: 2027-09-17}}, or a week as 2027-W37",
    "{{from: 2027-09-13, to: 2027-09-17}}, eller en uge som 2027-W37",
)
NO_SUCH_WEEK = Phrase(
    "a week that exists: {year} has no week {week}", "en uge, der findes: {year} har ingen uge {week}"
)
YEAR_OUT_OF_REACH = Phrase("a year between {first} and {last}", "et år mellem {first} og {last}")
WEEK_WITH_ITS_YEAR = Phrase(
    "write the year as well: 2027-W{week} is week {number} of 2027",
    "skriv også årstallet: 2027-W{week} er uge {number} i 2027",
)
A_TIME = Phrase('a time such as "09:30"', 'et klokkeslæt såsom "09:30"')
TIME_RANGE = Phrase('a start and an end such as "08:30-16:00"', 'en start og en slutning såsom "08:30-16:00"')
END_AFTER_START = Phrase("an end that is later than the start", "en slutning, der ligger efter starten")
A_MOMENT = Phrase('a day and a time such as "2027-09-14 09:00"', 'en dag og et klokkeslæt såsom "2027-09-14 09:00"')

# What does not go together
BOTH_DATES_OR_NEITHER = Phrase("both 'from' and 'to', or neither", "både 'from' og 'to', eller ingen af dem")
ADD_THE_OTHER_DATE = Phrase("add the other date", "tilføj den anden dato")
EACH_CRITERION_ONCE = Phrase("each criterion of priority once", "hvert kriterium i priority én gang")
REMOVE_THE_SECOND = Phrase("remove the second '{word}'", "fjern det andet '{word}'")
LUNCH_INSIDE_THE_DAY = Phrase("lunch inside the working day", "lunch inden for arbejdsdagen (day)")
CORRECT_LUNCH_OR_DAY = Phrase("correct lunch or day", "ret lunch eller day")
BREAK_WITHIN_A_REFLECTION = Phrase(
    "a shortest break that is no longer than a reflection", "en korteste pause, der ikke er længere end en refleksion"
)
CORRECT_BREAK = Phrase(
    "shorten shortest_break, or lengthen the minutes of reflection",
    "forkort shortest_break, eller forlæng minutes under reflection",
)
ARRIVE_WITHIN_THE_DAY = Phrase(
    "arriving within the working day, before it ends", "ankomst (arrive) inden for arbejdsdagen, før den slutter"
)
CORRECT_ARRIVE_OR_DAY = Phrase("correct arrive or day", "ret arrive eller day")
LEAVE_WITHIN_THE_DAY = Phrase(
    "leaving within the working day, after it begins", "afrejse (leave) inden for arbejdsdagen, efter at den er begyndt"
)
CORRECT_LEAVE_OR_DAY = Phrase("correct leave or day", "ret leave eller day")
AT_OR_DAY_WITH_TIME = Phrase("either 'at', or 'day' with 'time'", "enten 'at' eller 'day' med 'time'")
REMOVE_ONE_OF_THE_TWO = Phrase("remove one of the two", "fjern den ene af de to")
DAY_WITH_TIME = Phrase("'day' with 'time'", "'day' sammen med 'time'")
ADD_THE_DAY = Phrase("add 'day: 1' for the first day of the stay", "tilføj 'day: 1' for opholdets første dag")
AN_EMAIL = Phrase("an address such as navn@kommune.dk", "en adresse såsom navn@kommune.dk")
ONE_ADDRESS = Phrase("keep one address", "behold én adresse")
EMAIL_DOMAIN = Phrase("see whether something is missing after the @", "se efter, om der mangler noget efter @")
EMAIL_SIGN = Phrase("see whether it is a name, or has lost its @", "se efter, om det er et navn eller mangler @")
EMAIL_SPACES = Phrase("take the space out", "fjern mellemrummet")
EMAIL_IS_A_PHONE = Phrase(
    "it looks like a phone number: it belongs under phone", "det ligner et telefonnummer: det hører til under phone"
)
EMAIL_BARE = Phrase("write only the address: {value}", "skriv kun adressen: {value}")
