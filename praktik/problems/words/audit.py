"""VE: what verify finds in placements.yaml when it works everything out once more."""

from collections.abc import Mapping

from praktik.problems.meaning import EXPECTED, FOUND, Meaning, warning
from praktik.problems.phrase import Phrase, alike

_MATCH_AGAIN = Phrase(
    "take the edit back, or run praktik match again", "tag rettelsen tilbage, eller kør praktik match igen"
)
_PIN_INSTEAD = Phrase(
    "take the edit back, or run praktik match again; a pin in round.yaml places somebody by hand",
    "tag rettelsen tilbage, eller kør praktik match igen; en placering i hånden skrives under pins i round.yaml",
)

AUDIT: Mapping[str, Meaning] = {
    "VE701": Meaning(
        Phrase("placements.yaml was edited after it was written", "placements.yaml er rettet, efter den blev skrevet"),
        Phrase("the file as praktik wrote it", "filen, som praktik skrev den"),
        Phrase("a checksum that does not fit the text", "en kontrolsum, der ikke passer til teksten"),
        _MATCH_AGAIN,
    ),
    "VE702": Meaning(
        Phrase("this is not as praktik writes it", "sådan skriver praktik det ikke"),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE703": Meaning(
        Phrase("{what} has changed since the match", "{what} er ændret siden matchningen"),
        Phrase("what matching read then", "det, matchningen læste dengang"),
        FOUND,
        Phrase("run praktik match again, and see what it changes", "kør praktik match igen, og se, hvad det ændrer"),
    ),
    "VE704": Meaning(
        Phrase("{what} is not in the round", "{what} er ikke med i runden"),
        Phrase("an id of the round", "et id fra runden"),
        alike("'{id}'"),
        _MATCH_AGAIN,
    ),
    "VE705": Meaning(
        Phrase("{what} stands twice", "{what} står to gange"),
        Phrase("each once, placed or unplaced", "hver én gang, placeret eller ikke placeret"),
        Phrase("the first time in line {line}", "første gang i linje {line}"),
        _MATCH_AGAIN,
    ),
    "VE706": Meaning(
        Phrase("applicant '{applicant}' is missing", "ansøgeren '{applicant}' mangler"),
        Phrase("everybody under placements or under unplaced", "alle under placements eller under unplaced"),
        Phrase("'{applicant}' in neither", "'{applicant}' ingen af stederne"),
        _MATCH_AGAIN,
    ),
    "VE707": Meaning(
        Phrase(
            "'{applicant}' may not be placed at '{offer}': {rule}",
            "'{applicant}' kan ikke placeres hos '{offer}': {rule}",
        ),
        EXPECTED,
        FOUND,
        _PIN_INSTEAD,
    ),
    "VE708": Meaning(
        Phrase(
            "more are placed at {where} than there is room for",
            "der er placeret flere hos {where}, end der er plads til",
        ),
        EXPECTED,
        FOUND,
        _PIN_INSTEAD,
    ),
    "VE709": Meaning(
        Phrase(
            "the number of the wish is wrong: '{applicant}' at '{offer}'",
            "ønskets nummer er forkert: '{applicant}' hos '{offer}'",
        ),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE710": Meaning(
        Phrase(
            "the dates are not those of the stay of '{applicant}' at '{offer}'",
            "datoerne er ikke dem, opholdet for '{applicant}' hos '{offer}' skal have",
        ),
        EXPECTED,
        FOUND,
        Phrase(
            "take the edit back; a pin in round.yaml may have dates of its own",
            "tag rettelsen tilbage; en placering i hånden (pins) kan have sine egne datoer",
        ),
    ),
    "VE711": Meaning(
        Phrase("the reason for '{applicant}' is not true", "grunden for '{applicant}' er ikke sand"),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE712": Meaning(
        Phrase("a figure is wrong: {what}", "et tal er forkert: {what}"),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE713": Meaning(
        Phrase("{what} is not that of the round", "{what} er ikke rundens"),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE714": Meaning(
        Phrase("a pin is not honoured: '{applicant}'", "en placering i hånden er ikke fulgt: '{applicant}'"),
        Phrase("'{applicant}' at '{offer}', as round.yaml says", "'{applicant}' hos '{offer}', som round.yaml siger"),
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE715": Meaning(
        Phrase(
            "'{applicant}' and '{offer}' prefer each other: a blocking pair",
            "'{applicant}' og '{offer}' foretrækker hinanden: et blokerende par",
        ),
        Phrase("no blocking pair: the policy promises it", "intet blokerende par: det lover metoden"),
        FOUND,
        _PIN_INSTEAD,
    ),
    "VE716": warning(
        Phrase(
            "'{applicant}' and '{offer}' prefer each other: a blocking pair",
            "'{applicant}' og '{offer}' foretrækker hinanden: et blokerende par",
        ),
        EXPECTED,
        FOUND,
        Phrase("be ready to explain it", "vær parat til at forklare det"),
    ),
    "VE717": Meaning(
        Phrase(
            "'{applicant}' could have had better by the policy",
            "'{applicant}' kunne have fået noget bedre efter metoden",
        ),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE718": Meaning(
        Phrase(
            "'{applicant}' is placed at '{offer}', but that has ended",
            "'{applicant}' er placeret hos '{offer}', men det er slut",
        ),
        Phrase("no placement of a pair that has ended", "ingen placering af et par, hvor det er slut"),
        FOUND,
        Phrase(
            "take the edit back, or run praktik match: it fills the place that came free",
            "tag rettelsen tilbage, eller kør praktik match: så bliver den ledige plads besat",
        ),
    ),
    "VE719": Meaning(
        Phrase(
            "responses.yaml no longer has the answers that the match had read",
            "responses.yaml har ikke længere de svar, matchningen havde læst",
        ),
        Phrase("the answers as they were then: {number}", "svarene, som de var dengang: {number}"),
        FOUND,
        Phrase(
            "put the answers back as they were: an answer is taken back with another one (cleared), never changed",
            "sæt svarene tilbage, som de var: et svar tages tilbage med et nyt (cleared), det rettes aldrig",
        ),
    ),
    "VE720": Meaning(
        Phrase(
            "placements stand under {key}, but nothing was published",
            "der står placeringer under {key}, men intet er offentliggjort",
        ),
        Phrase("none before an answer 'published' in responses.yaml", "ingen før et svar 'published' i responses.yaml"),
        Phrase("entries under {key}: {number}", "poster under {key}: {number}"),
        _MATCH_AGAIN,
    ),
    "VE721": Meaning(
        Phrase("'{applicant}' is kept, but not placed", "'{applicant}' står under kept, men er ikke placeret"),
        Phrase("a placement for everybody under kept", "en placering til alle under kept"),
        Phrase("no placement of '{applicant}'", "ingen placering af '{applicant}'"),
        _MATCH_AGAIN,
    ),
    "VE722": Meaning(
        Phrase(
            "the placement of '{applicant}' at '{offer}' has not ended so",
            "placeringen af '{applicant}' hos '{offer}' er ikke endt sådan",
        ),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE723": warning(
        Phrase(
            "there are answers that the match had not read",
            "der er svar, som matchningen ikke havde læst",
        ),
        Phrase(
            "a match that has read all answers; this file is judged by those it had read",
            "en matchning, der har læst alle svar; filen bedømmes efter dem, den havde læst",
        ),
        Phrase("answers since the match: {number}", "svar siden matchningen: {number}"),
        Phrase("run praktik match", "kør praktik match"),
    ),
    "VE724": warning(
        Phrase(
            "the round has changed since its fingerprint was announced",
            "runden er ændret, siden dens fingeraftryk blev offentliggjort",
        ),
        Phrase("the fingerprint that was announced: {announced}", "det offentliggjorte fingeraftryk: {announced}"),
        alike("{fingerprint}"),
        Phrase(
            "be ready to say what was changed, and why; version control shows it",
            "vær parat til at sige, hvad der blev ændret og hvorfor; versionsstyringen viser det",
        ),
    ),
    "VE725": Meaning(
        Phrase("'{organisation}' is out of balance", "'{organisation}' er ude af balance"),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE727": Meaning(
        Phrase(
            "'{one}' and '{other}' want one offer together or none, and are split",
            "'{one}' og '{other}' vil være sammen hos ét tilbud eller intet, og de er skilt ad",
        ),
        Phrase("both at the same offer, or both without a place", "begge hos samme tilbud eller begge uden plads"),
        FOUND,
        Phrase(
            "take the edit back, or run praktik match again; two pins in round.yaml may part them",
            "tag rettelsen tilbage, eller kør praktik match igen; to placeringer i hånden (pins) kan skille dem ad",
        ),
    ),
    "VE728": Meaning(
        Phrase("fewer are placed at '{offer}' than its minimum", "der er placeret færre hos '{offer}' end minimum"),
        Phrase("at least {minimum}, or nobody", "mindst {minimum} eller ingen"),
        FOUND,
        Phrase(
            "take the edit back, or run praktik match again; a pin in round.yaml keeps an offer open",
            "tag rettelsen tilbage, eller kør praktik match igen; en placering i hånden (pins) holder et tilbud åbent",
        ),
    ),
    "VE735": Meaning(
        Phrase(
            "'{applicant}' could be better off by an exchange of places, and nobody worse",
            "'{applicant}' kunne stilles bedre ved et bytte af pladser, og ingen ringere",
        ),
        Phrase(
            "no such exchange without a priority broken: ties: improve promises it",
            "intet sådant bytte, uden at en prioritering brydes: det lover ties: improve",
        ),
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE729": Meaning(
        Phrase(
            "what is listed under blocking is not what blocks: {what}",
            "det, der står under blocking, er ikke det, der blokerer: {what}",
        ),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE730": Meaning(
        Phrase(
            "a better profile was possible by the policy {policy}",
            "metoden {policy} kunne have givet en bedre fordeling på ønsker",
        ),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
    "VE731": Meaning(
        Phrase(
            "the hosts could have had better by the policy: '{applicant}'",
            "værterne kunne have fået noget bedre efter metoden: '{applicant}'",
        ),
        EXPECTED,
        FOUND,
        _MATCH_AGAIN,
    ),
}

# Answers
OTHER_ANSWERS = Phrase("other answers", "andre svar")
ONLY_ANSWERS = Phrase("only {number}", "kun {number}")
LAPSED_WITH_A_DAY = Phrase(
    "an answer that ended it, or lapsed with an answer_by that was passed",
    "et svar, der endte det, eller lapsed med en frist (answer_by), der blev overskredet",
)
LAPSED_WITHOUT_A_DAY = Phrase("lapsed, without answer_by", "lapsed uden answer_by")
STANDS_UNDER_ENDED = Phrase("the same pair under ended", "det samme par under ended")

BEST_OF_ALL = Phrase(
    "{best}, as in the stable outcome that is best for all applicants",
    "{best}, som i det stabile udfald, der er bedst for alle ansøgere",
)
BEST_OF_ALL_FOR_HOSTS = Phrase(
    "{best}, as in the stable outcome that is best for the hosts",
    "{best}, som i det stabile udfald, der er bedst for værterne",
)
WITHOUT_A_PLACE = Phrase("{number} without a place", "{number} uden plads")
AFTER_EXCHANGE = Phrase("{profile}, if {moves}", "{profile}, hvis {moves}")
DUE_AMONG_EQUALS = Phrase(
    "{best}: the profile would be as good, and nobody drawn before would have less",
    "{best}: fordelingen på ønsker ville være lige så god, og ingen, der er udtrukket før, ville få mindre",
)
DUE_IN_THE_DRAW = Phrase(
    "{best}: nobody drawn before would have less", "{best}: ingen, der er udtrukket før, ville få mindre"
)
BY_EXCHANGE = Phrase("{best}, as the exchange gives", "{best}, som udvekslingen giver")
BY_IMPROVEMENT = Phrase(
    "{best}, as the lottery and the exchanges after it give", "{best}, som lodtrækningen og byttene efter den giver"
)
CAN_HAVE = Phrase("'{applicant}' with {held} can have {other}", "'{applicant}' med {held} kan få {other}")
AS_MANY = Phrase("as many received as sent", "lige så mange modtaget som sendt")
BALANCED = Phrase(
    "received less sent from {least} to {most}: what imbalance and what stands beforehand allow",
    "modtaget minus sendt fra {least} til {most}: det, som ubalance (imbalance) og det på forhånd givne tillader",
)
RECEIVES_AND_SENDS = Phrase("{received} received, {sent} sent", "{received} modtaget, {sent} sendt")

# The form of the file
A_TEXT = Phrase("a text", "en tekst")
A_NUMBER = Phrase("a whole number", "et helt tal")
A_NUMBER_OR_NULL = Phrase("a whole number, or null", "et helt tal eller null")
A_DATE_OR_NULL = Phrase("a date such as 2027-09-13, or null", "en dato som 2027-09-13 eller null")
A_DATE = Phrase("a date such as 2027-09-13", "en dato som 2027-09-13")
A_HASH_FOR_EACH = Phrase("an id and a hash for each", "et id og en kontrolsum for hver")
A_VERSION_FOR_EACH = Phrase("a name and a version for each", "et navn og en version for hver")
LIST_OF_NAMES = Phrase("a list of names", "en liste med navne")
ONE_OR_TWO_IDS = Phrase("a list of one id, or of two", "en liste med ét id eller to")
LIST_UNDER = Phrase("a list under {key}", "en liste under {key}")
ENTRY_WITH_KEYS = Phrase("an entry with the keys {keys}", "en post med nøglerne {keys}")
KEY = Phrase("the key {key}", "nøglen {key}")
NO_SUCH_KEY = Phrase("no such key", "ingen sådan nøgle")
NO_OTHER_KEYS = Phrase("no other keys than those praktik writes", "ingen andre nøgler end dem, praktik skriver")

# What is spoken of
APPLICANT = Phrase("applicant '{id}'", "ansøgeren '{id}'")
OFFER = Phrase("offer '{id}'", "tilbuddet '{id}'")
HOST = Phrase("the host {organisation}", "værten {organisation}")
THE_ROUND = Phrase("the id of the round", "rundens id")
THE_POLICY = Phrase("the policy", "metoden")
THE_GUARANTEES = Phrase("what the policy guarantees", "det, metoden lover,")
THE_LOTTERY_TEXT = Phrase("the lottery text", "teksten til lodtrækningen")
THE_FINGERPRINT = Phrase("the fingerprint", "fingeraftrykket")
THE_STATUS = Phrase("the status of '{applicant}'", "status for '{applicant}'")
STATISTIC = Phrase("{key} under statistics", "{key} i statistikken")
UNFILLED_AT = Phrase("unfilled places at '{offer}'", "ubesatte pladser hos '{offer}'")
ONE_OF = Phrase("one of {names}", "en af {names}")
NOTHING_THERE = Phrase("nothing", "ingenting")

A_COUNTRY = Phrase(
    "write the code of the country whose public holidays count", "skriv koden for det land, hvis helligdage gælder"
)

# Pairs
NOT_ASKED_FOR = Phrase("it was not asked for", "det er ikke søgt")
WISHED_OR_OPEN = Phrase(
    "a wish, an offer that open_to fits, or a pin", "et ønske, et tilbud, som open_to passer på, eller en pin"
)
WISHES_ARE = Phrase("wishes of '{applicant}': {wishes}", "ønsker for '{applicant}': {wishes}")
AT_MOST_PLACES = Phrase("at most {places}", "højst {places}")
ARE_PLACED = Phrase("{number}: {names}", "{number}: {names}")
FIT_THE_PERIODS = Phrase(
    "interns who can share the periods ({limits})", "praktikanter, der kan dele perioderne ({limits})"
)
FROM_ONE_HOME = Phrase(
    "at most {most} from one organisation in one period", "højst {most} fra samme organisation i én periode"
)
A_PERIOD = Phrase("{dates}: {places}", "{dates}: {places}")
ANY_TIME = Phrase("any time: {places}", "når som helst: {places}")
NO_DATES = Phrase("no dates", "ingen datoer")
NOT_PLACED = Phrase("no place", "ingen plads")
AT_OFFER = Phrase("'{offer}'", "'{offer}'")
AT_WISH = Phrase("'{offer}' (wish {rank})", "'{offer}' (ønske {rank})")
FIRST_OF_A_TIE = Phrase(
    "'{offer}' (wish {rank} too, and first by the lottery)", "'{offer}' (også ønske {rank}, og først i lodtrækningen)"
)
AT_NO_WISH = Phrase("'{offer}' (not wished)", "'{offer}' (ikke ønsket)")
HAS = Phrase("'{applicant}' has {held}", "'{applicant}' har {held}")
WANTS = Phrase("'{applicant}' has {held} and prefers {wanted}", "'{applicant}' har {held} og foretrækker {wanted}")
HAS_LESS = alike("{wants}; {room}")
WOULD_OPEN = Phrase(
    "nobody is at '{offer}', and at least {minimum} would rather be there and fit: {names}",
    "der er ingen hos '{offer}', og mindst {minimum} vil hellere være der og kan være der: {names}",
)
THE_CLOSED_OFFER = Phrase("the closed offer '{offer}'", "det lukkede tilbud '{offer}'")
UNIT_AND_OFFER = alike("'{applicants}' + '{offer}'")
IDS_IN_QUOTES = Phrase("{others}' and '{last}", "{others}' og '{last}")
UNDER_BLOCKING = Phrase("an entry under blocking", "en post under blocking")
BLOCKS_NOT = Phrase("nothing under blocking that does not block", "intet under blocking, der ikke blokerer")
LISTED_AS_BLOCKING = Phrase("an entry under blocking", "en post under blocking")
FEWEST_CLAIMED = Phrase(
    "what stands against the result is listed: the file names it under blocking",
    "det, der står imod resultatet, står i filen under blocking",
)
A_FREE_PLACE = Phrase("there is a free place", "der er en ledig plads")
GIVES_WAY = Phrase(
    "'{other}' at '{offer}' would have to give way by {criterion}", "'{other}' hos '{offer}' måtte vige på {criterion}"
)
NO_PROMISE = Phrase(
    "nothing: policy {policy} does not promise stability", "intet: metoden {policy} lover ikke stabilitet"
)
ONLY_A_PIN = Phrase("nothing: a pin stands first", "intet: en placering i hånden går forud")
ONLY_WHAT_STOOD = Phrase(
    "nothing: pins and what stood before come first",
    "intet: placeringer i hånden og det, der stod i forvejen, går forud",
)
CRITERIA: Mapping[str, Phrase] = {
    "special_consideration": Phrase("special consideration", "særlige hensyn"),
    "host": Phrase("the host's ranking ({mine} before {theirs})", "værtens prioritering ({mine} før {theirs})"),
    "previously_unplaced": Phrase(
        "earlier rounds without a place ({mine} against {theirs})", "tidligere runder uden plads ({mine} mod {theirs})"
    ),
    "cross_sector": Phrase("another sector", "en anden sektor"),
    "lottery": Phrase("the lottery ({mine} before {theirs})", "lodtrækningen ({mine} før {theirs})"),
    "offer": Phrase("the order of the offers' ids", "rækkefølgen af tilbuddenes id"),
    "limits": Phrase("the limits of the host", "værtens grænser"),
}
UNRANKED = Phrase("unranked", "ikke prioriteret")

REASON = alike("{code} ({words})")

# The result
ONE_VERIFIED = Phrase("{number} placement verified: {what}", "{number} placering efterprøvet: {what}")
VERIFIED = Phrase("{number} placements verified: {what}", "{number} placeringer efterprøvet: {what}")
CHECKED: Mapping[str, Phrase] = {
    "file": Phrase("the file as written", "filen som skrevet"),
    "inputs": Phrase("the round unchanged since", "runden uændret siden"),
    "people": Phrase("everybody listed once", "alle nævnt én gang"),
    "eligibility": Phrase("every rule kept", "alle regler overholdt"),
    "limits": Phrase("every limit kept", "alle grænser overholdt"),
    "dates": Phrase("dates", "datoer"),
    "wishes": Phrase("numbers of wishes", "ønskernes numre"),
    "reasons": Phrase("reasons", "grunde"),
    "figures": Phrase("figures", "tal"),
    "pins": Phrase("pins", "placeringer i hånden"),
    "fingerprint": Phrase("the fingerprint", "fingeraftrykket"),
    "answers": Phrase("the answers read", "de læste svar"),
    "together": Phrase("pairs together and minimums met", "par sammen og minimum overholdt"),
    "stability_with_ties": Phrase(
        "no blocking pair by the priorities before the lottery",
        "intet blokerende par efter prioriteringen før lodtrækningen",
    ),
    "stability": Phrase("no blocking pair by the lottery numbers", "intet blokerende par efter lodtrækningens numre"),
    "best": Phrase("best for applicants", "bedst for ansøgerne"),
    "best_for_hosts": Phrase("best for hosts", "bedst for værterne"),
    "profile": Phrase("no better profile by any exchange", "ingen bedre fordeling på ønsker ved nogen ombytning"),
    "among_equals": Phrase(
        "among equal profiles the one that the lottery numbers give",
        "blandt lige gode fordelinger den, lodtrækningens numre giver",
    ),
    "draw": Phrase(
        "nobody passed over in the order of the lottery numbers",
        "ingen forbigået i rækkefølgen af lodtrækningens numre",
    ),
    "balance": Phrase("the balance of every organisation", "balancen i hver organisation"),
    "exchange": Phrase("nobody with less than the exchange gives", "ingen med mindre, end udvekslingen giver"),
    "improvement": Phrase(
        "no exchange left by which somebody gains and nobody loses, and those made that the lottery puts first",
        "intet bytte tilbage, hvor nogen vinder og ingen taber, og de bytter gjort, som lodtrækningen sætter først",
    ),
}
NOT_JUDGED = Phrase("not judged: {what}", "ikke bedømt: {what}")
WHETHER_FEWEST = Phrase(
    "whether less could block: that is for the solver to say", "om mindre kunne blokere: det står løseren inde for"
)
MORE_BLOCKING = Phrase("blocking pairs after the first {number}", "blokerende par efter de første {number}")
WHAT_STOOD_BEFORE = Phrase(
    "whether what is kept or ended stood before: only version control shows it",
    "om det, der er beholdt eller endt, stod i forvejen: det viser kun versionsstyringen",
)
WITHOUT_PLACEMENTS = Phrase(
    "who is placed where, since the list under placements cannot be read",
    "hvem der er placeret hvor, da listen under placements ikke kan læses",
)
RESULT_OF_POLICY = Phrase(
    "whether the result is the one policy {policy} gives", "om resultatet er det, metoden {policy} giver"
)
TOO_MANY_EXCHANGES = Phrase(
    "whether the result is the one policy {policy} gives: there are too many exchanges to go through",
    "om resultatet er det, metoden {policy} giver: der er for mange ombytninger at gå igennem",
)
BETTER_BY_SOLVER = Phrase(
    "whether policy {policy} could give better where pairs or minimums change as well: that is for the solver to say",
    "om metoden {policy} kunne give noget bedre, hvis også par eller minimum ændres: det står løseren inde for",
)
LOTTERY = Phrase("Lottery: {text}", "Lodtrækning: {text}")
RECOMPUTE = Phrase(
    "Anyone can recompute a number, such as the first:", "Enhver kan regne et nummer efter, såsom det første:"
)
