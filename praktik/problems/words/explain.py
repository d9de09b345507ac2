"""The words of `explain`: to the coordinator, who sees ids, and to an applicant, who reads of nobody else."""

from collections.abc import Mapping

from praktik.problems.phrase import Phrase

# the result
RESULT_LABEL = Phrase("result", "resultat")
PLACED = Phrase("{offer}, {wish}, {status}", "{offer}, {wish}, {status}")
PLACED_ON = Phrase("{offer}, {wish}, {dates}, {status}", "{offer}, {wish}, {dates}, {status}")
WISH_NUMBER = Phrase("wish no. {wish}", "ønske nr. {wish}")
OPEN_TO_NUMBER = Phrase("open to, as no. {wish}", "åben for, som nr. {wish}")
NOT_A_WISH = Phrase("not a wish", "ikke et ønske")
STATUSES: Mapping[str, Phrase] = {
    "proposed": Phrase("proposed", "foreslået"),
    "accepted": Phrase("accepted by some", "delvist godkendt"),
    "confirmed": Phrase("confirmed", "bekræftet"),
    "declined": Phrase("declined", "afslået"),
    "withdrawn": Phrase("withdrawn", "trukket tilbage"),
    "lapsed": Phrase("lapsed", "bortfaldet"),
}
NO_PLACE = Phrase("no place: {reason}", "ingen plads: {reason}")
BY_HAND_LABEL = Phrase("by hand", "på forhånd")
FROM_BEFORE_LABEL = Phrase("kept", "fra før")
STANDS_FROM_BEFORE = Phrase("the place stood before this match", "pladsen stod ved magt før denne matchning")
SINCE_LABEL = Phrase("since then", "siden da")
ANSWERS_SINCE_ONE = Phrase(
    "{number} answer has come; the next match takes it into account",
    "der er kommet {number} svar; næste matchning tager det med",
)
ANSWERS_SINCE = Phrase(
    "{number} answers have come; the next match takes them into account",
    "der er kommet {number} svar; næste matchning tager dem med",
)
POLICY_LABEL = Phrase("policy", "metode")

# each wish, to the coordinator
WISHES = Phrase("Wishes", "Ønsker")
OPEN_TO = Phrase(
    "Further offers they are open to, all as no. {wish}", "Yderligere tilbud, de er åbne for, alle som nr. {wish}"
)
NOTHING_ASKED = Phrase("nothing was asked for", "der er ikke søgt noget")
HERE = Phrase("placed here", "placeret her")
TIED = Phrase(
    "ranked equal with what they got; own ties are broken by their published numbers",
    "sat lige så højt som det, de fik; egne delte pladser afgøres af deres offentlige numre",
)
FIXED = Phrase("not tried: the place was settled before the matching", "ikke prøvet: pladsen lå fast før matchningen")
INELIGIBLE = Phrase("not eligible: {rule}: {found}", "ikke muligt: {rule}: {found}")
OUT = Phrase("no longer possible: {answer}", "ikke længere muligt: {answer}")
LAPSED = Phrase("lapsed, no answer by {day}", "bortfaldet, intet svar senest {day}")
FULL_ALIKE_ONE = Phrase(
    "full: {last}, who would have to give way, stands there {ground}",
    "optaget: {last}, der i så fald skulle vige, står der {ground}",
)
FULL_ALIKE = Phrase(
    "full: one of {number} would have to give way; the last of them, {last}, stands there {ground}",
    "optaget: en af {number} skulle i så fald vige; den sidste af dem, {last}, står der {ground}",
)
FULL_ONE = Phrase(
    "full: {last}, who would have to give way, comes before {ground}",
    "optaget: {last}, der i så fald skulle vige, står foran {ground}",
)
FULL = Phrase(
    "full: {number} come before, of whom one would have to give way; the last of them is {last}, {ground}",
    "optaget: {number} står foran, og en af dem skulle i så fald vige; den sidste af dem er {last}, {ground}",
)
GROUNDS: Mapping[str, Phrase] = {
    "special_consideration": Phrase("by special consideration", "på grund af særlige hensyn"),
    "host": Phrase(
        "by the host's ranking: {theirs} against {yours}", "efter værtens prioritering: {theirs} mod {yours}"
    ),
    "previously_unplaced": Phrase(
        "by earlier rounds without a place: {theirs} against {yours}",
        "efter tidligere runder uden plads: {theirs} mod {yours}",
    ),
    "cross_sector": Phrase("by crossing sectors", "ved at være på tværs af sektorer"),
    "lottery": Phrase(
        "by the lottery: {theirs}… is lower than {yours}…", "efter lodtrækningen: {theirs}… er lavere end {yours}…"
    ),
    "pinned": Phrase("because of being placed by hand", "på grund af en placering på forhånd"),
    "kept": Phrase("because the place stands from before", "på grund af en plads, der står ved magt fra før"),
    "alike": Phrase(
        "with the same priority: then what is wanted of the result as a whole decides",
        "med samme prioritet: så afgør målene for det samlede resultat",
    ),
}
OWN_PLACE = Phrase(
    "only their own place at the same host stands in the way, where they come higher in its order",
    "kun deres egen plads hos samme vært står i vejen, og dér står de højere i dens rækkefølge",
)
NO_PLACES = Phrase("there is no place at all", "der er slet ingen plads")
RANKED = Phrase("no. {number}", "nr. {number}")
NOT_RANKED = Phrase("not ranked", "ikke prioriteret")

AS_A_WHOLE: Mapping[str, Phrase] = {
    "partner": Phrase(
        "not possible together with {partner}, who cannot have it",
        "ikke muligt sammen med {partner}, som ikke kan få det",
    ),
    "no_room_for_two": Phrase(
        "no room for two, {partner} with them, beside those who have a place",
        "ikke plads til to, {partner} iberegnet, ved siden af dem, der har plads",
    ),
    "companion": Phrase(
        "{partner}, who comes along, would rather have what the two of them have",
        "{partner}, som kommer med, vil hellere have det, de to har fået",
    ),
    "unproven": Phrase(
        "not known: the time limit struck before it was shown whether this could be met",
        "ikke kendt: tiden slap op, før det var vist, om dette kunne lade sig gøre",
    ),
    "closed": Phrase(
        "closed: fewer would have come than the {minimum} that are its minimum",
        "lukket: der ville komme færre end de {minimum}, der er dets minimum",
    ),
    "blocking": Phrase(
        "stands against the result, and is listed under blocking: there is no result against which less stands",
        "står imod resultatet og er nævnt under blocking: der findes ikke et resultat, som mindre står imod",
    ),
    "balance": Phrase(
        "there is room, but the balance leaves none: an organisation would receive or send too many",
        "der er plads, men balancen tillader det ikke: en organisation ville modtage eller sende for mange",
    ),
    "exchanged": Phrase(
        "the places went to others in the exchange, in which each organisation receives as many as it sends",
        "pladserne gik til andre i udvekslingen, hvor hver organisation modtager lige så mange, som den sender",
    ),
    "aims": Phrase(
        "not reached: what is wanted of the result as a whole decided, pairs and minimums with it",
        "ikke nået: målene for det samlede resultat afgjorde det, par og minimum iberegnet",
    ),
}
GIVEN_UP = Phrase(
    "given up for the result as a whole: with it there would be {changes}",
    "opgivet af hensyn til det samlede resultat: med det ville der være {changes}",
)
GIVEN_UP_BY_LOTTERY = Phrase(
    "given up by the lottery: with it the result as a whole would be just as good",
    "opgivet ved lodtrækningen: med det ville det samlede resultat være lige så godt",
)
IMPROVED = Phrase(
    "full: of those who could give way none comes after by a criterion; {last}, equal but for the lottery, came by an "
    "exchange after it in which nobody lost, and no exchange of that kind leads here",
    "optaget: af dem, der kunne vige, står ingen bagefter efter noget kriterium; {last}, som kun lodtrækningen skiller "
    "fra, kom ved et bytte efter den, hvor ingen tabte, og intet bytte af den slags fører hertil",
)
FEWER_PLACED = Phrase("{number} fewer with a place", "{number} færre med en plads")
MORE_PLACED = Phrase("{number} more with a place", "{number} flere med en plads")
FEWER_AT_WISH = Phrase("{number} fewer at wish no. {wish}", "{number} færre på ønske nr. {wish}")
MORE_AT_WISH = Phrase("{number} more at wish no. {wish}", "{number} flere på ønske nr. {wish}")
FEWER_OPEN_TO = Phrase("{number} fewer at an offer they are open to", "{number} færre på et tilbud, de er åbne for")
MORE_OPEN_TO = Phrase("{number} more at an offer they are open to", "{number} flere på et tilbud, de er åbne for")

WAITING = Phrase("Waiting list", "Venteliste")
OVERALL = Phrase("all without a place: no. {place} of {of}", "alle uden plads: nr. {place} af {of}")
TURN = Phrase("{offer}: no. {place} of {of}", "{offer}: nr. {place} af {of}")

# to the applicant
OFFER_OF_HOST = Phrase("{title} ({host})", "{title} ({host})")
YOU_GOT = Phrase("{got} {offer}.", "{got} {offer}.")
YOU_GOT_WISH = Phrase("{got} {offer}, your wish no. {wish}.", "{got} {offer}, dit ønske nr. {wish}.")
YOU_GOT_OPEN = Phrase(
    "{got} {offer}, one of the offers you are open to.", "{got} {offer}, et af de tilbud, du er åben for."
)
YOU_HAVE = Phrase("You have a place at", "Du har fået plads på")
YOU_ARE_PROPOSED = Phrase("You are proposed for a place at", "Du er foreslået til en plads på")
YOU_WERE_PROPOSED = Phrase("You were proposed for a place at", "Du var foreslået til en plads på")
YOUR_DATES = Phrase("The dates are {dates}.", "Datoerne er {dates}.")
YOUR_PIN = Phrase("The place was agreed beforehand.", "Pladsen er aftalt på forhånd.")
YOUR_PLACE_ENDED = Phrase("The place no longer stands: {answer}", "Pladsen står ikke længere ved magt: {answer}")
YOU_GOT_NONE = Phrase("You have no place in this round.", "Du har ikke fået en plads i denne runde.")
YOUR_WISH = Phrase("Wish no. {wish}, {offer}: {why}", "Ønske nr. {wish}, {offer}: {why}")
YOU_ARE_OPEN = Phrase("You are open to {offer}: {why}", "Du er åben for {offer}: {why}")
YOU_TIED = Phrase("you ranked it equal to what you got.", "du har sat det lige så højt som det, du fik.")
YOU_FIXED = Phrase(
    "it was not tried, since your place was settled before the places were shared out.",
    "det er ikke prøvet, fordi din plads lå fast, før pladserne blev fordelt.",
)
YOUR_TURN = Phrase(
    "You are number {place} of {of} on the waiting list for {offer}.",
    "Du står som nummer {place} af {of} på ventelisten til {offer}.",
)
YOUR_OVERALL = Phrase(
    "You are number {place} of {of} on the waiting list of all who have no place.",
    "Du står som nummer {place} af {of} på den samlede venteliste over dem, der ikke har fået plads.",
)
YOUR_FULL = Phrase("{places} {ground}", "{places} {ground}")
ONE_PLACE_TAKEN_ALIKE = Phrase("there was 1 place; it went to somebody else.", "der var 1 plads; den gik til en anden.")
PLACES_TAKEN_ALIKE = Phrase(
    "there were {number} places; they went to others.", "der var {number} pladser; de gik til andre."
)
POSSIBLE_TAKEN_ALIKE = Phrase(
    "the places of which you could have had one went to others.", "de pladser, du kunne have fået en af, gik til andre."
)
ONE_PLACE_TAKEN = Phrase(
    "there was 1 place; it went to somebody who came before you.", "der var 1 plads; den gik til en, som kom før dig."
)
PLACES_TAKEN = Phrase(
    "there were {number} places; they went to {number} who came before you.",
    "der var {number} pladser; de gik til {number}, som kom før dig.",
)
ONE_POSSIBLE_TAKEN = Phrase(
    "the one place that you could have had went to somebody who came before you.",
    "den ene plads, du kunne have fået, gik til en, som kom før dig.",
)
POSSIBLE_TAKEN = Phrase(
    "the {number} places of which you could have had one went to {number} who came before you.",
    "de {number} pladser, hvoraf du kunne have fået en, gik til {number}, som kom før dig.",
)
YOUR_GROUNDS: Mapping[str, Phrase] = {
    "special_consideration": Phrase(
        "Individual considerations, to which this round gives precedence, decided it.",
        "Individuelle hensyn, som runden lader gå forud, afgjorde det.",
    ),
    "host": Phrase(
        "The host's own ranking of those who asked decided it.", "Værtens egen prioritering af ansøgerne afgjorde det."
    ),
    "previously_unplaced": Phrase(
        "What decided it is that this round puts those first who got no place in earlier rounds.",
        "Det afgørende var, at runden lader dem gå forud, som ikke fik plads i tidligere runder.",
    ),
    "cross_sector": Phrase(
        "What decided it is that this round puts placements across sectors first.",
        "Det afgørende var, at runden lader ophold på tværs af sektorer gå forud.",
    ),
    "lottery": Phrase(
        "The lottery decided it: your number begins with {yours}, and the last one that gave a place was lower.",
        "Lodtrækningen afgjorde det: dit lod begynder med {yours}, og det sidste, der gav plads, var lavere.",
    ),
    "pinned": Phrase(
        "A place that was agreed beforehand decided it.", "Det afgørende var, at en plads var aftalt på forhånd."
    ),
    "kept": Phrase("Places that had been given already were kept.", "Pladser, der allerede var givet, blev stående."),
    "alike": Phrase(
        "You and they had the same priority there; then what the round wants of the result as a whole decided.",
        "I havde samme prioritet dér; så afgjorde det, runden vil med det samlede resultat.",
    ),
}
YOUR_OWN_PLACE = Phrase(
    "only the place that you got at the same host stands in the way; you come higher in the host's order there.",
    "kun den plads, du fik hos samme vært, står i vejen; dér står du højere i værtens rækkefølge.",
)
YOUR_NO_PLACES = Phrase("it has no place that you could have had.", "det har ingen plads, som du kunne have fået.")
YOURS_AS_A_WHOLE: Mapping[str, Phrase] = {
    "partner": Phrase(
        "the two of you want the same offer or none, and this one was not possible for both.",
        "I to vil have det samme tilbud eller ingen, og dette var ikke muligt for jer begge.",
    ),
    "no_room_for_two": Phrase(
        "there was no room for you both beside those who have a place there.",
        "der var ikke plads til jer begge ved siden af dem, der har fået plads dér.",
    ),
    "companion": Phrase(
        "the two of you have the same offer or none, and for you both together this one would not have been better.",
        "I får det samme tilbud eller ingen, og for jer begge under ét havde dette ikke været bedre.",
    ),
    "unproven": Phrase(
        "the time for finding the best result ran out before it was known whether this could be met.",
        "tiden til at finde det bedste resultat slap op, før det var klarlagt, om dette kunne lade sig gøre.",
    ),
    "closed": Phrase(
        "it is closed in this round, since too few would have come.",
        "det er lukket i denne runde, fordi der ville komme for få.",
    ),
    "blocking": Phrase(
        "it could not be met without leaving even more wishes of this kind unmet elsewhere; the round says so openly.",
        "det kunne ikke lade sig gøre uden at gå endnu flere ønsker af den slags imod andre steder; runden siger det "
        "åbent.",
    ),
    "balance": Phrase(
        "each organisation receives as many as it sends, and that left no place for you there.",
        "hver organisation modtager lige så mange, som den sender, og det efterlod ingen plads til dig dér.",
    ),
    "exchanged": Phrase(
        "the places went to others in the exchange, in which each organisation receives as many as it sends.",
        "pladserne gik til andre i udvekslingen, hvor hver organisation modtager lige så mange, som den sender.",
    ),
    "aims": Phrase(
        "the round's published method, which looks at the result as a whole, left no place for you here.",
        "rundens offentliggjorte metode, som ser på det samlede resultat, efterlod ingen plads til dig her.",
    ),
}
YOURS_GIVEN_UP = Phrase(
    "it was given up for the sake of the result as a whole: had you got a place there, there would be {changes}.",
    "det blev opgivet af hensyn til det samlede resultat: havde du fået plads dér, ville der være {changes}.",
)
YOURS_GIVEN_UP_BY_LOTTERY = Phrase(
    "the lottery decided it: had you got it, the result as a whole would be just as good.",
    "lodtrækningen afgjorde det: havde du fået den, ville det samlede resultat være lige så godt.",
)
YOURS_IMPROVED = Phrase(
    "the places went to others who came before you or were equal to you. After the lottery, places were exchanged "
    "where somebody gained and nobody lost; no such exchange led to a place here for you.",
    "pladserne gik til andre, som kom før dig eller stod lige med dig. Efter lodtrækningen blev der byttet pladser, "
    "hvor nogen vandt, og ingen tabte; intet sådant bytte førte til en plads til dig her.",
)
COUNT_IMPROVED = Phrase(
    "at {number} the places went to others who came before you or were equal to you",
    "ved {number} gik pladserne til andre, som kom før dig eller stod lige med dig",
)
COUNT_GIVEN_UP = Phrase(
    "{number} were given up for the sake of the result as a whole",
    "{number} blev opgivet af hensyn til det samlede resultat",
)
COUNT_CLOSED = Phrase(
    "{number} are closed, since too few would have come", "{number} er lukket, fordi for få ville komme"
)
COUNT_PARTNER = Phrase(
    "{number} were not possible for you and your partner both", "{number} var ikke mulige for både dig og din partner"
)
COUNT_UNPROVEN = Phrase(
    "of {number} it was not known in time whether they could be met",
    "om {number} kunne lade sig gøre, var ikke klarlagt i tide",
)
COUNT_BALANCE = Phrase(
    "at {number} the balance between organisations left no place for you",
    "ved {number} efterlod balancen mellem organisationerne ingen plads til dig",
)
YOUR_OPEN_TO = Phrase("Further offers you are open to: {counts}.", "Øvrige tilbud, du er åben for: {counts}.")
COUNT_INELIGIBLE = Phrase(
    "at {number} the dates, a requirement or another rule of the round stood in the way",
    "ved {number} stod datoer, et krav eller en anden af rundens regler i vejen",
)
COUNT_FULL = Phrase(
    "at {number} the places went to others who came before you", "ved {number} gik pladserne til andre, som kom før dig"
)
COUNT_OUT = Phrase("{number} are not possible because of an answer", "{number} er ikke mulige på grund af et svar")

# why somebody may not come, to themselves
YOUR_RULES: Mapping[str, Phrase] = {
    "own_organisation": Phrase(
        "the host is the organisation where you work.", "værten er den organisation, hvor du selv arbejder."
    ),
    "cross_sector": Phrase(
        "you and the host must come from different sectors; yours is {home}, the host's is {host}.",
        "du og værten skal komme fra hver sin sektor; din er {home}, værtens er {host}.",
    ),
    "conflict": Phrase(
        "there is a conflict of interest between you and the host.",
        "der er inhabilitet mellem dig og værten.",
    ),
    "requires": Phrase(
        "the host requires {required}; your application does not mention {missing}.",
        "værten kræver {required}; {missing} står ikke i din ansøgning.",
    ),
    "ranked_only": Phrase(
        "the host takes only those whom it has ranked, and you are not among them.",
        "værten tager kun dem, den selv har prioriteret, og du er ikke blandt dem.",
    ),
    "days": Phrase(
        "you want a placement of {wanted}; the host takes interns for {taken}.",
        "du ønsker et ophold på {wanted}; værten tager praktikanter i {taken}.",
    ),
    "calendar": Phrase(
        "you can come {when}; the host takes interns {periods}, and {days} in a row must suit both.",
        "du kan komme {when}; værten tager praktikanter {periods}, og mindst {days} i træk skal passe begge.",
    ),
}
SECTORS: Mapping[str, Phrase] = {
    "state": Phrase("the state", "staten"),
    "region": Phrase("the regions", "regionerne"),
    "municipality": Phrase("the municipalities", "kommunerne"),
    "other": Phrase("another", "en anden"),
}
UNKNOWN_SECTOR = Phrase("not known", "ikke kendt")
TO_YOU: Mapping[str, Phrase] = {
    "applicant": Phrase("you", "dig"),
    "manager": Phrase("your manager", "din leder"),
    "host": Phrase("the host", "værten"),
    "coordinator": Phrase("the coordinator", "koordinatoren"),
}
YOUR_DECLINED = Phrase("the proposal was declined by {by}, {on}.", "forslaget blev afslået af {by}, {on}.")
YOUR_WITHDRAWN = Phrase("the proposal was withdrawn by {by}, {on}.", "forslaget blev trukket tilbage af {by}, {on}.")
OFFER_WITHDRAWN = Phrase("the offer was withdrawn, {on}.", "tilbuddet er trukket tilbage, {on}.")
YOU_WITHDREW = Phrase("your application was withdrawn, {on}.", "din ansøgning er trukket tilbage, {on}.")
YOUR_LAPSED = Phrase(
    "the proposal lapsed, since there was no answer by {day}.",
    "forslaget bortfaldt, da der ikke var svar senest {day}.",
)
NO_DAY = Phrase("the last day for answers", "svarfristen")

# an offer
PLACES_LABEL = Phrase("places", "pladser")
TAKEN = Phrase("{taken} of {places} taken", "{taken} af {places} besat")
OUT_LABEL = Phrase("answer", "svar")
ORDER_LABEL = Phrase("order", "rækkefølge")
DRAW_ORDER = Phrase(
    "the lottery's: the policy sets priorities aside", "lodtrækningens: metoden ser bort fra prioriteringer"
)
IMPROVED_ORDER = Phrase(
    "the lottery breaks ties; after it, those whom the priorities leave equal may have exchanged places",
    "lodtrækningen afgør delte pladser; efter den kan de, som prioriteringen stiller lige, have byttet pladser",
)
ASKERS = Phrase("Who asked and may come, in order", "Hvem der har søgt og kan komme, i rækkefølge")
NOBODY = Phrase("nobody", "ingen")
STATES: Mapping[str, Phrase] = {
    "here": Phrase("has a place here ({status})", "har plads her ({status})"),
    "out": Phrase("no longer possible: {answer}", "ikke længere muligt: {answer}"),
    "better": Phrase(
        "has a better wish, no. {elsewhere_wish}{elsewhere}", "har et bedre ønske, nr. {elsewhere_wish}{elsewhere}"
    ),
    "equal": Phrase("has one ranked equal{elsewhere}", "har et, der er sat lige så højt{elsewhere}"),
    "settled": Phrase("has a place that is settled{elsewhere}", "har en plads, der ligger fast{elsewhere}"),
    "waits": Phrase("waits as no. {turn}", "venter som nr. {turn}"),
    "waits_elsewhere": Phrase(
        "waits as no. {turn}, has no. {elsewhere_wish}{elsewhere}",
        "venter som nr. {turn}, har nr. {elsewhere_wish}{elsewhere}",
    ),
}
AT = Phrase(" at {offer}", " hos {offer}")
NOWHERE = Phrase("", "")
ASKER = Phrase("{who}: {wish}; {state}", "{who}: {wish}; {state}")
ASKER_BY_NUMBER = Phrase("{wish}; {state}", "{wish}; {state}")
BEFORE_NEXT: Mapping[str, Phrase] = {
    "special_consideration": Phrase(
        "before the next by special consideration", "før den næste på grund af særlige hensyn"
    ),
    "host": Phrase(
        "before the next by the host's ranking: {value}, the next {of_next}",
        "før den næste efter værtens prioritering: {value}, den næste {of_next}",
    ),
    "previously_unplaced": Phrase(
        "before the next by earlier rounds without a place: {value}, the next {of_next}",
        "før den næste efter tidligere runder uden plads: {value}, den næste {of_next}",
    ),
    "cross_sector": Phrase("before the next by crossing sectors", "før den næste, fordi det er på tværs af sektorer"),
    "lottery": Phrase(
        "before the next by the lottery: {value}… is lower than {of_next}…",
        "før den næste efter lodtrækningen: {value}… er lavere end {of_next}…",
    ),
}
BEFORE_NEXT_PUBLIC: Mapping[str, Phrase] = {
    "special_consideration": Phrase(
        "before the next by individual considerations", "før den næste på grund af individuelle hensyn"
    ),
    "host": Phrase("before the next by the host's ranking", "før den næste efter værtens prioritering"),
    "previously_unplaced": Phrase(
        "before the next by earlier rounds without a place", "før den næste efter tidligere runder uden plads"
    ),
    "cross_sector": BEFORE_NEXT["cross_sector"],
    "lottery": Phrase("before the next by the lottery", "før den næste efter lodtrækningen"),
}
NOT_ELIGIBLE = Phrase("Who asked but may not come", "Hvem der har søgt, men ikke kan komme")
NOT_ELIGIBLE_ONE = Phrase("{who}: {rule}: {found}", "{who}: {rule}: {found}")
COUNT_OF_RULE = Phrase("{number}: {rule}", "{number}: {rule}")
HOLDERS = Phrase("Who holds a place", "Hvem der har plads")
HOLDER = Phrase("{who}, {status}", "{who}, {status}")
HOLDER_PINNED = Phrase("{who}, {status}, placed by hand", "{who}, {status}, placeret på forhånd")
HOLDER_KEPT = Phrase("{who}, {status}, from before", "{who}, {status}, fra før")
NUMBERED = Phrase("no. {number}", "nr. {number}")
UNASKED = Phrase("somebody who did not ask", "en, der ikke har søgt")
NEXT = Phrase("Who would be next", "Hvem der ville være den næste")
NEXT_NOW = Phrase("as things are: {who}", "som det står nu: {who}")
NEXT_WITH_ONE_MORE = Phrase("with one place more: {who}", "med en plads mere: {who}")
NEXT_AFTER_ANY = Phrase(
    "if one of those who have a place leaves: {who}", "hvis en af dem, der har plads, falder fra: {who}"
)
NEXT_AFTER = Phrase("if {holder} leaves: {who}", "hvis {holder} falder fra: {who}")

# the waiting lists
ALL_WITHOUT = Phrase("All without a place, in order", "Alle uden plads, i rækkefølge")
OF_OFFERS = Phrase("Each offer's own list", "Hvert tilbuds egen liste")
WAITS_FOR = Phrase("{offer}: {who}", "{offer}: {who}")
NOBODY_WAITS = Phrase("nobody waits", "ingen venter")

# what was typed
ID_OR_WAITING = Phrase(
    "name an applicant or an offer, or ask for --waiting", "skriv en ansøger eller et tilbud, eller bed om --waiting"
)
WAITING_ALONE = Phrase(
    "--waiting is for all of the round: without an ID and without --public",
    "--waiting er for hele runden: uden ID og uden --public",
)
