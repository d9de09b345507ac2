"""What a command says of its result: the summary of a match, what was written, and how far a long work is."""

from collections.abc import Mapping
from types import MappingProxyType

from praktik.problems.phrase import Phrase

HEAD = Phrase(
    "Round {round}, policy {policy}, lottery: {lottery}", "Runde {round}, metode {policy}, lodtrækning: {lottery}"
)
NOT_PLACED = Phrase("Not placed: {number} of {applicants}", "Ikke placeret: {number} af {applicants}")
REASONS = {
    "no_eligible_offer": Phrase("no offer that was asked for is eligible", "intet tilbud, der er søgt, er muligt"),
    "outranked": Phrase(
        "others came first at every offer that was possible", "andre kom først ved hvert tilbud, der var muligt"
    ),
    "offer_closed": Phrase("the offer was closed below its minimum", "tilbuddet blev lukket, da der var for få"),
    "partner_unplaced": Phrase("no offer had room for both", "intet tilbud havde plads til begge"),
    "declined": Phrase("a proposal was declined or has lapsed", "et forslag blev afslået eller er bortfaldet"),
    "withdrawn": Phrase("withdrawn", "trukket tilbage"),
}
OUTRANKED: Mapping[str, Phrase] = MappingProxyType(
    {
        "outranked": REASONS["outranked"],
        "not_exchanged": Phrase(
            "others had the places of every offer that was possible, or the balance left none",
            "andre fik pladserne ved hvert tilbud, der var muligt, eller balancen efterlod ingen",
        ),
        "as_a_whole": Phrase(
            "the result as a whole left no place at any offer that was possible",
            "det samlede resultat efterlod ingen plads ved de tilbud, der var mulige",
        ),
        "not_in_time": Phrase(
            "no place was found before the time limit struck", "der blev ikke fundet en plads, før tiden slap op"
        ),
    }
)
"""What it means that places went to others, where they were not taken one after another."""
PRINTING = Phrase("making PDFs", "laver PDF-filer")
PRINTED = Phrase("{what} in {folder}: {written} new", "{what} i {folder}: {written} nye")
ONE_PDF = Phrase("{number} PDF", "{number} PDF")
PDFS = Phrase("{number} PDFs", "{number} PDF'er")
ALL_IN_ONE = Phrase("all as one file for the printer: {file}", "alle som én fil til printeren: {file}")
WORST_WISH = Phrase("Worst wish: {worst}", "Dårligste ønske: {worst}")
NONE = Phrase("none", "intet")
NUMBER_AND_WHO = Phrase("no. {rank} ({who})", "nr. {rank} ({who})")
AND_MORE = Phrase("{names} and {number} more", "{names} og {number} mere")
UNFILLED = Phrase("Unfilled places: {number}", "Ubesatte pladser: {number}")
TO_REPEAT = Phrase(
    "To repeat the draw: fingerprint {fingerprint}, the lottery text above, {versions}",
    "For at gentage lodtrækningen: fingeraftryk {fingerprint}, teksten til lodtrækningen ovenfor, {versions}",
)
AS_ANNOUNCED = Phrase(
    "{receipt}\nThe round is as it was when its fingerprint was announced.",
    "{receipt}\nRunden er, som den var, da dens fingeraftryk blev offentliggjort.",
)
NOT_AS_ANNOUNCED = Phrase(
    "{receipt}\nThe round has changed since its fingerprint was announced: {announced}",
    "{receipt}\nRunden er ændret, siden dens fingeraftryk blev offentliggjort: {announced}",
)
KEPT = Phrase("Placements that stand from before: {number}", "Placeringer, der fortsat står: {number}")
ENDED = Phrase("{applicant} at {offer} has ended: {why}", "{applicant} hos {offer} er ophørt: {why}")
LAPSED = Phrase("lapsed, no answer by {day}", "bortfaldet, intet svar senest {day}")
LOST = Phrase(
    "{applicant} no longer has a place at {offer}: others come first there now",
    "{applicant} har ikke længere plads hos {offer}: andre kommer nu først",
)
PLACED_NOW = Phrase(
    "{applicant} is placed at {offer}, {wish}: {why}", "{applicant} er placeret hos {offer}, {wish}: {why}"
)
MOVED = Phrase(
    "{applicant} is moved from {before} ({earlier}) to {offer}, {wish}: {why}",
    "{applicant} er flyttet fra {before} ({earlier}) til {offer}, {wish}: {why}",
)
FREED_BY = Phrase("a place came free after {names}", "en plads blev ledig efter {names}")
MOVED_ASIDE = Phrase(
    "{applicant} is moved from {before} ({earlier}), where others come first now, to {offer}, {wish}: {why}",
    "{applicant} er flyttet fra {before} ({earlier}), hvor andre nu kommer først, til {offer}, {wish}: {why}",
)
GOES_BEFORE = Phrase("comes before {names} there", "kommer dér før {names}")
THERE_WAS_ROOM = Phrase("there was room", "der var plads")
WISH_NUMBER = Phrase("wish no. {rank}", "ønske nr. {rank}")
NOT_WISHED = Phrase("not a wish", "ikke et ønske")
PLACED = Phrase(
    "Placed: {number}, of these {share} at their first wish", "Placeret: {number}, heraf {share} på deres første ønske"
)
WISHES = Phrase("wishes: {profile}", "ønsker: {profile}")
AT_RANK = Phrase("{number} at no. {rank}", "{number} på nr. {rank}")
PINNED_UNWISHED = Phrase("{number} pinned without a wish", "{number} placeret i hånden uden et ønske")
ACROSS_SECTORS = Phrase("Across sectors: {share}", "På tværs af sektorer: {share}")
SHARE = Phrase("{part} ({percent}%)", "{part} ({percent} %)")
PERCENT = Phrase("{percent}%", "{percent} %")
MORE_IN_THE_FILE = Phrase("… and {number} more, all in placements.yaml", "… og {number} mere, alle i placements.yaml")

# What a policy guarantees; placements.yaml records it in English, whoever runs it
STABLE = Phrase(
    "stable: no applicant and no offer prefer each other to what they got, the lottery having broken all ties",
    "stabil: ingen ansøger og intet tilbud foretrækker hinanden frem for det, de fik, når lodtrækningen har afgjort "
    "alle delte pladser",
)
BEST_FOR_APPLICANTS = Phrase(
    "best for applicants among all stable placements", "bedst for ansøgerne blandt alle stabile placeringer"
)
STRATEGY_PROOF = Phrase(
    "strategy-proof for applicants within the round: nobody gains by changing wishes or open_to",
    "taktik betaler sig ikke for ansøgere i runden: ingen vinder ved at ændre ønsker eller open_to",
)
BEST_FOR_HOSTS = Phrase(
    "best for hosts among all stable placements, by the order of priority",
    "bedst for værterne blandt alle stabile placeringer efter prioriteringens rækkefølge",
)
HOSTS_NOT_STRATEGY_PROOF = Phrase(
    "not strategy-proof: an applicant may gain by wishing for less",
    "taktik kan betale sig: en ansøger kan vinde ved at ønske færre tilbud",
)
IN_LOTTERY_ORDER = Phrase(
    "in lottery order each applicant gets the best that those drawn before leave possible",
    "i lodtrækningens rækkefølge får hver ansøger det bedste, som de tidligere udtrukne lader være muligt",
)
RANK_MAXIMAL = Phrase(
    "as many first wishes as possible, then as many second, and so on, whatever the number placed",
    "så mange første ønsker som muligt, derefter så mange andre ønsker og så videre, uanset hvor mange der placeres",
)
MOST_PLACED = Phrase("as many placed as possible", "så mange placeret som muligt")
THEN_FIRST_WISHES = Phrase(
    "among these as many first wishes as possible, then as many second, and so on",
    "blandt disse så mange første ønsker som muligt, derefter så mange andre ønsker og så videre",
)
THEN_FEWEST_LAST = Phrase(
    "among these as few as possible at the last rank, then at the last but one, and so on",
    "blandt disse så få som muligt på det sidste ønske, derefter på det næstsidste og så videre",
)
THEN_LEAST_RANKS = Phrase("among these the least sum of ranks", "blandt disse den mindste sum af ønskernes numre")
AMONG_EQUALS_THE_LOTTERY = Phrase(
    "among equally good results, in lottery order each gets the best rank still possible",
    "blandt lige gode resultater får hver i lodtrækningens rækkefølge det bedste ønske, der stadig er muligt",
)
NOT_STRATEGY_PROOF = Phrase(
    "not strategy-proof: an applicant may gain by tactical wishes",
    "taktik kan betale sig: en ansøger kan vinde ved taktiske ønsker",
)
EFFICIENT = Phrase(
    "efficient: nobody could do better without somebody doing worse",
    "effektiv: ingen kunne få det bedre, uden at en anden fik det dårligere",
)
NOT_STABLE = Phrase("not stable: priorities are not looked at", "ikke stabil: der ses ikke på prioriteringer")
STABLE_WITH_PAIRS = Phrase(
    "stable: no applicant, no pair and no closed offer stands against it, the lottery having broken all ties",
    "stabil: ingen ansøger, intet par og intet lukket tilbud står imod den, når lodtrækningen har afgjort alle delte "
    "pladser",
)
STABLE_WITH_TIES = Phrase(
    "stable: no applicant and no offer prefer each other to what they got; whom a host ranks alike it does not prefer",
    "stabil: ingen ansøger og intet tilbud foretrækker hinanden frem for det, de fik; dem, en vært stiller lige, "
    "foretrækker den ikke for hinanden",
)
NOBODY_WORSE_THAN_BY_LOTTERY = Phrase(
    "nobody is worse off than if the lottery alone had broken all ties",
    "ingen er ringere stillet, end hvis lodtrækningen alene havde afgjort alle delte pladser",
)
CONSTRAINED_EFFICIENT = Phrase(
    "nobody could be better off without somebody being worse off or a priority being broken",
    "ingen kunne stilles bedre, uden at en anden blev stillet ringere, eller en prioritering blev brudt",
)
FEWEST_BLOCKING = Phrase(
    "no result is stable; this one is blocked as little as possible: {number}, listed under blocking",
    "intet udfald er stabilt; dette blokeres så lidt som muligt: {number}, som står under blocking",
)
MAYBE_FEWER_BLOCKING = Phrase(
    "not stable: blocked by {number}, listed under blocking; there was no time to show whether it could be fewer",
    "ikke stabil: blokeres af {number}, som står under blocking; der var ikke tid til at vise, om det kan være færre",
)
THEN_MOST_PLACED = Phrase("among these as many placed as possible", "blandt disse så mange placeret som muligt")
THEN_BEST_BY_PRIORITY = Phrase(
    "among these the best by the order of priority, the first in it first",
    "blandt disse det bedste efter prioriteringens rækkefølge, den første i den først",
)
TIME_OVER = Phrase(
    "the time limit struck before this was known to be best: {aim}",
    "tiden slap op, før det var vist, at dette er bedst muligt: {aim}",
)
TIME_OVER_BETWEEN = Phrase(
    "the time limit struck before this was known to be best: {aim}; {reached} reached, {bound} not ruled out",
    "tiden slap op, før det var vist, at dette er bedst muligt: {aim}; {reached} nået, {bound} ikke udelukket",
)
AIMS: Mapping[str, Phrase] = MappingProxyType(
    {
        "blocking": Phrase("how much blocks", "hvor meget der blokerer"),
        "placed": Phrase("the number placed", "antallet af placerede"),
        "ranks": Phrase("the sum of ranks", "summen af ønskernes numre"),
        "profile": Phrase("the profile of wishes", "fordelingen på ønsker"),
        "priority": Phrase("the order of priority", "prioriteringens rækkefølge"),
        "lottery": Phrase("the choice among equals in lottery order", "valget mellem lige gode i lodtrækningens orden"),
    }
)
"""What a solver makes as good as it can, one after the other."""
WHO_GETS_WHAT = Phrase("how many get a place, and which", "hvor mange der får plads, og hvilken")
BALANCED = Phrase(
    "balanced: each organisation receives as many as it sends, give or take the imbalance that it is allowed; places "
    "that stand beforehand count, and where they alone exceed it, nobody else adds to that",
    "balanceret: hver organisation modtager lige så mange, som den sender, bortset fra den ubalance, der er tilladt; "
    "pladser, der ligger fast på forhånd, tæller med, og hvor de alene overskrider den, gør ingen anden det værre",
)
EFFICIENT_IN_BALANCE = Phrase(
    "efficient within the balance: none of the other placements that keep it is better for somebody and worse for "
    "nobody, the lottery having broken applicants' own ties",
    "effektiv inden for balancen: ingen anden fordeling, der overholder den, er bedre for nogen og dårligere for "
    "ingen, når lodtrækningen har afgjort ansøgernes egne delte pladser",
)
OWN_APPLICANTS_IN_ORDER = Phrase(
    "an organisation's own applicants have their turn by special consideration, then earlier rounds without a place, "
    "then the lottery",
    "en organisations egne ansøgere får deres tur efter særlige hensyn, så tidligere runder uden plads, så "
    "lodtrækningen",
)
IN_TURN_IN_BALANCE = Phrase(
    "among these each gets the best rank still possible, in the order of special consideration, then earlier rounds "
    "without a place, then the lottery",
    "blandt disse får hver det bedste ønske, der stadig er muligt, i rækkefølge efter særlige hensyn, så tidligere "
    "runder uden plads, så lodtrækningen",
)
EXCHANGE_NOT_STABLE = Phrase(
    "not stable: an offer's own order of priority is not looked at, and a place may stay empty that somebody wishes",
    "ikke stabil: der ses ikke på tilbuddets egen prioritering, og en plads kan stå tom, selv om nogen ønsker den",
)
PINS_FIRST = Phrase(
    "pins stand first: all this holds among the others, for the places that remain",
    "placeringer i hånden går forud: det gælder blandt de øvrige for de pladser, der er tilbage",
)
KEPT_FIRST = Phrase(
    "pins and placements that stood before come first: all this holds among the others, for the places that remain",
    "placeringer i hånden og placeringer, der stod i forvejen, går forud: det gælder blandt de øvrige for de pladser, "
    "der er tilbage",
)
OF_PROFILES = (AMONG_EQUALS_THE_LOTTERY, EFFICIENT, NOT_STRATEGY_PROOF, NOT_STABLE)
PROMISES: Mapping[str, tuple[Phrase, ...]] = MappingProxyType(
    {
        "stable": (STABLE, BEST_FOR_APPLICANTS, STRATEGY_PROOF),
        "stable-hosts": (STABLE, BEST_FOR_HOSTS, HOSTS_NOT_STRATEGY_PROOF),
        "rank-maximal": (RANK_MAXIMAL, *OF_PROFILES),
        "greedy": (MOST_PLACED, THEN_FIRST_WISHES, *OF_PROFILES),
        "generous": (MOST_PLACED, THEN_FEWEST_LAST, *OF_PROFILES),
        "least-total-rank": (MOST_PLACED, THEN_LEAST_RANKS, *OF_PROFILES),
        "exchange": (
            BALANCED,
            EFFICIENT_IN_BALANCE,
            OWN_APPLICANTS_IN_ORDER,
            STRATEGY_PROOF,
            EXCHANGE_NOT_STABLE,
        ),
        "draw": (IN_LOTTERY_ORDER, EFFICIENT, STRATEGY_PROOF, NOT_STABLE),
    }
)
"""By policy, what holds of every result of it."""
PROMISES_OF_IMPROVED_TIES = (
    STABLE_WITH_TIES,
    NOBODY_WORSE_THAN_BY_LOTTERY,
    CONSTRAINED_EFFICIENT,
    NOT_STRATEGY_PROOF,
)
"""What holds of stable with `ties: improve`."""
PROMISES_BESIDE_MINIMUMS: Mapping[str, tuple[Phrase, ...]] = MappingProxyType(
    {
        "stable": (STABLE_WITH_PAIRS, NOT_STRATEGY_PROOF),
        "stable-hosts": (STABLE_WITH_PAIRS, NOT_STRATEGY_PROOF),
        "rank-maximal": PROMISES["rank-maximal"],
        "greedy": PROMISES["greedy"],
        "generous": PROMISES["generous"],
        "least-total-rank": PROMISES["least-total-rank"],
        "exchange": (
            BALANCED,
            EFFICIENT_IN_BALANCE,
            OWN_APPLICANTS_IN_ORDER,
            NOT_STRATEGY_PROOF,
            EXCHANGE_NOT_STABLE,
        ),
        "draw": (IN_LOTTERY_ORDER, EFFICIENT, NOT_STRATEGY_PROOF, NOT_STABLE),
    }
)
"""What still holds where a round has minimums, and what was found without looking at them meets them all."""

ONE_LETTER = Phrase("{number} letter", "{number} brev")
LETTERS = Phrase("{number} letters", "{number} breve")
ONE_AGENDA = Phrase("{number} agenda", "{number} program")
AGENDAS = Phrase("{number} agendas", "{number} programmer")
ONE_CALENDAR = Phrase("{number} calendar", "{number} kalender")
CALENDARS = Phrase("{number} calendars", "{number} kalendere")
PRODUCED = Phrase("{what} in {folder}: {written} written", "{what} i {folder}: {written} skrevet")
NOTHING_CALLED_FOR = Phrase(
    "nothing is called for: see whether kind and id go together with the placements",
    "der er ikke brug for noget: se efter, om slags og id passer med placeringerne",
)
REMOVED = Phrase("removed {file}, which no longer holds", "fjernede {file}, som ikke længere gælder")
OUT_OF_ORDER = Phrase(
    "{interns} at {offer}: in another order than the host gave, to fit the times: {items}",
    "{interns} hos {offer}: i en anden rækkefølge, end værten gav, så det passer med tiderne: {items}",
)
AT_ONCE = Phrase(
    "{interns} at {offer}: the host has fixed two items at once on {on}: {items}",
    "{interns} hos {offer}: værten har lagt to punkter fast på samme tid {on}: {items}",
)

READING = Phrase("reading {file}", "læser {file}")
CHECKING = Phrase("checking applicants", "kontrollerer ansøgere")
MATCHING = Phrase("matching", "matcher")
RENDERING = Phrase("rendering letters", "sætter breve op")
TRYING = Phrase("trying templates", "prøver skabeloner")
WRITING = Phrase("writing letters", "skriver breve")
BUILDING = Phrase("building agendas", "bygger programmer")
