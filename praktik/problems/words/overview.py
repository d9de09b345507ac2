"""The words of `show`: the round, an applicant, an offer."""

from collections.abc import Mapping

from praktik.problems.phrase import Phrase

WEEKDAYS = (
    Phrase("Mon", "man."),
    Phrase("Tue", "tirs."),
    Phrase("Wed", "ons."),
    Phrase("Thu", "tors."),
    Phrase("Fri", "fre."),
    Phrase("Sat", "lør."),
    Phrase("Sun", "søn."),
)

SECTORS: Mapping[str, Phrase] = {
    "state": Phrase("state", "stat"),
    "region": Phrase("region", "region"),
    "municipality": Phrase("municipality", "kommune"),
    "other": Phrase("other", "andet"),
}
UNKNOWN = Phrase("unknown", "ukendt")
YES = Phrase("yes", "ja")
NO = Phrase("no", "nej")
NONE = Phrase("none", "ingen")
AND_MORE = Phrase("{number} more", "{number} mere")
MORE = Phrase("… and {number} more; --format json has all", "… og {number} mere; --format json viser alle")

WITH_DAYS = Phrase("{dates} ({days})", "{dates} ({days})")

# the round at a glance
TITLE = Phrase("{title} ({id})", "{title} ({id})")
OFFER = Phrase("{number} offer", "{number} tilbud")
OFFERS = Phrase("{number} offers", "{number} tilbud")
HOST = Phrase("{number} host", "{number} vært")
HOSTS = Phrase("{number} hosts", "{number} værter")
APPLICANT = Phrase("{number} applicant", "{number} ansøger")
APPLICANTS = Phrase("{number} applicants", "{number} ansøgere")
ORGANISATION = Phrase("{number} organisation", "{number} organisation")
ORGANISATIONS = Phrase("{number} organisations", "{number} organisationer")
COUNT_OF_OFFERS = Phrase("{offers} from {hosts}: {places}", "{offers} fra {hosts}: {places}")
COUNT_WITHIN_LIMITS = Phrase(
    "{offers} from {hosts}: {places}, {within} within the hosts' limits",
    "{offers} fra {hosts}: {places}, {within} inden for værternes grænser",
)
COUNT_OF_APPLICANTS = Phrase("{applicants} from {organisations}", "{applicants} fra {organisations}")
COUNT_WITH_PLACES_EACH = Phrase(
    "{applicants} from {organisations}: {dot} places each",
    "{applicants} fra {organisations}: {comma} pladser pr. ansøger",
)

TIMELINE = Phrase("Time line", "Tidslinje")
MOMENTS: Mapping[str, Phrase] = {
    "offers": Phrase("deadline for offers", "frist for tilbud"),
    "applications": Phrase("deadline for applications", "frist for ansøgninger"),
    "responses": Phrase("deadline for answers", "frist for svar"),
    "workshop": Phrase("workshop", "workshop"),
    "week": Phrase("stays", "ophold"),
    "delete_after": Phrase("personal data are deleted after this day", "personoplysninger slettes efter denne dag"),
}
HOLIDAY = Phrase("{weekday} {date} is {name}", "{weekday} {date} er {name}")
AT_TIME = Phrase("{colons}", "kl.\u00a0{dots}")

BY_SECTOR = Phrase("By sector", "Efter sektor")
APPLICANTS_HEADING = Phrase("applicants", "ansøgere")
OFFERS_HEADING = Phrase("offers", "tilbud")
PLACES_HEADING = Phrase("places", "pladser")

MOST_WANTED = Phrase("Most wanted", "Mest ønskede")
WISHES_HEADING = Phrase("wishes", "ønsker")
FIRST_HEADING = Phrase("first", "første")
BAR_HEADING = Phrase("█ first ░ later", "█ første ░ senere")
UNWISHED_BUT_OPEN = Phrase("{offer} ({number} open to it)", "{offer} ({number} åbne for det)")

OPEN = Phrase("Open to more", "Åbne for mere")
OPEN_COUNT = Phrase(
    "{number} of {applicants} take more than they wished, {anything} of them anything",
    "{number} af {applicants} tager mere, end de har ønsket, {anything} af dem hvad som helst",
)
TALLY = Phrase("{name}\u00a0{number}", "{name}\u00a0{number}")
SECTORS_LABEL = Phrase("sectors", "sektorer")
THEMES_LABEL = Phrase("themes", "temaer")
REGIONS_LABEL = Phrase("regions", "regioner")

ATTENTION = Phrase("Worth a look", "Værd at se på")
UNASKED_LABEL = Phrase("wished by nobody", "ønsket af ingen")
NOWHERE_LABEL = Phrase("no possible offer", "intet muligt tilbud")
PERSON = Phrase("{id} {name} ({organisation})", "{id} {name} ({organisation})")

DECIDING = Phrase("How it is decided", "Sådan afgøres det")
POLICY_LABEL = Phrase("policy", "metode")
LOTTERY_LABEL = Phrase("lottery", "lodtrækning")
NOT_ANNOUNCED = Phrase(
    "no text is announced, so the round's id serves: {text}",
    "ingen tekst er annonceret, så rundens id bruges: {text}",
)
PRIORITY_LABEL = Phrase("priority", "prioritering")
CRITERIA: Mapping[str, Phrase] = {
    "special_consideration": Phrase("special consideration", "særlige hensyn"),
    "host": Phrase("the host's ranking", "værtens prioritering"),
    "previously_unplaced": Phrase("no place in earlier rounds", "uden plads i tidligere runder"),
    "cross_sector": Phrase("across sectors", "på tværs af sektorer"),
    "lottery": Phrase("the lottery", "lodtrækning"),
}
NUMBERED = Phrase("{number} {text}", "{number} {text}")
RULES_LABEL = Phrase("rules", "regler")
CROSS_REQUIRED = Phrase("only across sectors", "kun på tværs af sektorer")
CROSS_IGNORED = Phrase("sectors make no difference", "sektorer har ingen betydning")
OWN_FORBIDDEN = Phrase("nobody at their own organisation", "ingen på deres egen organisation")
OWN_ALLOWED = Phrase("the own organisation is allowed", "egen organisation er tilladt")
SAME_HOME = Phrase(
    "at most {number} from one organisation at an offer at a time",
    "højst {number} fra samme organisation på et tilbud ad gangen",
)
PINS_LABEL = Phrase("by hand", "på forhånd")
PIN = Phrase("{who}: {reason}", "{who}: {reason}")
PIN_WITH_DATES = Phrase("{who}, {dates}: {reason}", "{who}, {dates}: {reason}")
APPLICANT_BY_NAME = Phrase("{id} {name}", "{id} {name}")
APPLICANT_AT = Phrase("{id} {name} at {offer}", "{id} {name} på {offer}")
LIMITS_LABEL = Phrase("host limits", "værtsgrænser")
LIMIT = Phrase(
    "{organisation} at most {number} (offers {offered})", "{organisation} højst {number} (tilbyder {offered})"
)

# an applicant and an offer
ORGANISATION_LABEL = Phrase("organisation", "organisation")
HOST_LABEL = Phrase("host", "vært")
SECTOR_LABEL = Phrase("sector", "sektor")
REGION_LABEL = Phrase("region", "region")
FROM_ORGANISATIONS = Phrase("{value}, from organisations.yaml", "{value}, fra organisations.yaml")
FROM_ALIAS = Phrase(
    "{value}, from organisations.yaml: '{name}' is {said_by}", "{value}, fra organisations.yaml: '{name}' er {said_by}"
)
FROM_PARENT = Phrase(
    "{value}, from organisations.yaml: '{name}' belongs to {said_by}",
    "{value}, fra organisations.yaml: '{name}' hører under {said_by}",
)
AVAILABLE_LABEL = Phrase("available", "kan komme")
ANY_TIME = Phrase("any time", "når som helst")
STAY_LABEL = Phrase("stay", "ophold")
HAS_LABEL = Phrase("has", "har")
HISTORY_LABEL = Phrase("history", "historik")
WAS_UNPLACED = Phrase("without a place in {rounds}", "uden plads i {rounds}")
WAS_PLACED = Phrase("placed in {rounds}", "med plads i {rounds}")
COUNTS_AS = Phrase("counts as {number} without a place", "tæller som {number} uden plads")
ROUND = Phrase("{number} round", "{number} runde")
ROUNDS = Phrase("{number} rounds", "{number} runder")
NO_HISTORY = Phrase("none known", "ingen kendt")
SPECIAL_LABEL = Phrase("special consideration", "særlige hensyn")
TOGETHER_LABEL = Phrase("together with", "sammen med")
CONFLICTS_LABEL = Phrase("conflicts", "inhabilitet")
GOAL_LABEL = Phrase("goal", "mål")
LOTTERY_PLACE = Phrase(
    "{number} …, no. {place} of {applicants} in the draw", "{number} …, nr. {place} af {applicants} i lodtrækningen"
)
PINNED_LABEL = Phrase("placed by hand", "placeret på forhånd")
OPEN_LABEL = Phrase("open to", "åben for")
OPEN_TO_OFFERS = Phrase("offers {which}", "tilbud {which}")
IN_SECTORS = Phrase("in the sector {sectors}", "i sektoren {sectors}")
ABOUT_THEMES = Phrase("about {themes}", "om {themes}")
IN_REGIONS = Phrase("in {regions}", "i {regions}")
OPEN_TO_ANYTHING = Phrase("any offer", "ethvert tilbud")

WISHES = Phrase("Wishes", "Ønsker")
NO_WISHES = Phrase("no wishes", "ingen ønsker")
POSSIBLE = Phrase("possible: {dates}", "muligt: {dates}")
POSSIBLE_WITHOUT_DATES = Phrase("possible; no dates are given", "muligt; der er ingen datoer")
LONGEST_WITHIN = Phrase("{stay} ({days}) within {within}", "{stay} ({days}) inden for {within}")
IMPOSSIBLE = Phrase("not possible: {rule}: {found}", "ikke muligt: {rule}: {found}")
EXPECTED = Phrase("it takes {expected}", "det kræver {expected}")
STANDING = Phrase("priority: {standing}", "prioritering: {standing}")
PLACE_AMONG = Phrase("no. {place} of {number} who can come", "nr. {place} af {number} mulige")
HAS_SPECIAL = Phrase("special consideration", "særlige hensyn")
RANKED_BY_HOST = Phrase("no. {number} in the host's ranking", "nr. {number} i værtens prioritering")
NOT_RANKED = Phrase("not ranked by the host", "ikke prioriteret af værten")
UNPLACED_BEFORE = Phrase("without a place in {rounds}", "uden plads i {rounds}")
ACROSS = Phrase("across sectors", "på tværs af sektorer")
NOT_ACROSS = Phrase("not across sectors", "ikke på tværs af sektorer")
LOTTERY_NUMBER = Phrase("lottery number {number} …", "lod {number} …")
FURTHER = Phrase(
    "Further offers that open_to reaches, all as no. {rank}", "Yderligere tilbud gennem open_to, alle som nr. {rank}"
)
FURTHER_IMPOSSIBLE = Phrase("Reached by open_to, but not possible", "Omfattet af open_to, men ikke muligt")
GROUPED = Phrase("{rule}: {offers}", "{rule}: {offers}")

# an offer
CONTACTS_LABEL = Phrase("contacts", "kontakt")
PLACES_LABEL = Phrase("places", "pladser")
WITH_MINIMUM = Phrase("{places}, at least {minimum} or none", "{places}, mindst {minimum} eller ingen")
PERIODS_LABEL = Phrase("periods", "perioder")
WITH_PLACES = Phrase("{dates} ({days}, {places})", "{dates} ({days}, {places})")
REQUIRES_LABEL = Phrase("requires", "kræver")
RANKING_LABEL = Phrase("ranking", "prioritering")
HOSTS_RANKING = Phrase(
    "{ranking} (the host's, from round.yaml)", "{ranking} (værtens for alle dens tilbud, fra round.yaml)"
)
RANKED_ONLY_LABEL = Phrase("takes only", "tager kun")
RANKED_ONLY = Phrase("those who are ranked", "dem, der er prioriteret")
LIMIT_LABEL = Phrase("host limit", "værtsgrænse")
LIMIT_OF_OFFER = Phrase(
    "{organisation} takes at most {number} in all at {offers}",
    "{organisation} tager højst {number} i alt på {offers}",
)
ASKERS = Phrase(
    "Applicants who can come, in the order in which the offer takes them",
    "Ansøgere, der kan komme, i den rækkefølge tilbuddet tager dem",
)
NOBODY_ASKS = Phrase("nobody asks for it", "ingen har søgt")
NOBODY_CAN = Phrase("none of those who ask", "ingen af dem, der har søgt")
NOT_POSSIBLE = Phrase("Applicants who ask but cannot come", "Ansøgere, der har søgt, men ikke kan komme")
WISH_HEADING = Phrase("wish", "ønske")
ONLY_OPEN = Phrase("open", "åben")
CRITERIA_HEADINGS: Mapping[str, Phrase] = {
    "special_consideration": Phrase("special", "hensyn"),
    "host": Phrase("ranked", "vært"),
    "previously_unplaced": Phrase("unplaced", "uden plads"),
    "cross_sector": Phrase("across", "på tværs"),
    "lottery": Phrase("lottery", "lod"),
}
SAME_FOR_ALL = Phrase("not shown, since all are alike in it: {criteria}", "ikke vist, da alle står lige: {criteria}")
PROGRAMME = Phrase("Programme", "Program")
MINUTES = Phrase("{number} min", "{number} min.")
DAY_OF_STAY = Phrase("day {number}", "dag {number}")
KINDS: Mapping[str, Phrase] = {
    "welcome": Phrase("welcome", "velkomst"),
    "visit": Phrase("visit", "besøg"),
    "meeting": Phrase("meeting", "møde"),
    "work": Phrase("work", "arbejde"),
    "pitstop": Phrase("pitstop", "pitstop"),
    "reflection": Phrase("reflection", "refleksion"),
    "lunch": Phrase("lunch", "frokost"),
    "travel": Phrase("travel", "transport"),
    "debrief": Phrase("debrief", "opsamling"),
    "evaluation": Phrase("evaluation", "evaluering"),
}
ITEM = Phrase("{title} ({kind})", "{title} ({kind})")
DAY_AND_DATE = Phrase("{weekday} {date}", "{weekday} {date}")
TIED = (Phrase("{ids}", "{ids}"), Phrase("({ids})", "({ids})"))
