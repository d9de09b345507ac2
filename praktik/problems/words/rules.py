"""RU: the rules of a round. From RU401 on they are warnings."""

from praktik.problems.meaning import EXPECTED, FOUND, HINT, Meaning, warning
from praktik.problems.phrase import Phrase, alike

_QUOTED_ID = alike("'{id}'")
_ID_AGAIN = Phrase("'{id}' again", "'{id}' igen")
_ALSO_AT_LINE = Phrase("also at line {line}", "også i linje {line}")
_ALSO_AT = Phrase("also at {where}", "også ved {where}")
_SWAP_OR_CORRECT = Phrase(
    "swap the two, or correct the one that is wrong", "byt om på de to, eller ret den, der er forkert"
)
_COLUMNS_SWAPPED = Phrase(
    "see whether columns were swapped when this was copied", "se efter, om kolonner er byttet om under kopieringen"
)

RULES: dict[str, Meaning] = {
    "RU301": Meaning(
        Phrase("the id '{id}' is used twice", "id'et '{id}' er brugt to gange"),
        Phrase("an id of its own for each offer and each applicant", "et id for sig til hvert tilbud og hver ansøger"),
        Phrase("'{id}' also at {where}", "'{id}' også ved {where}"),
        Phrase(
            "give one of them another id; wishes and rankings that name it must follow",
            "giv den ene et andet id; ønsker og prioriteringer, der nævner det, skal følge med",
        ),
    ),
    "RU302": Meaning(Phrase("{what} '{id}' is unknown", "{what} '{id}' er ukendt"), EXPECTED, _QUOTED_ID, HINT),
    "RU303": Meaning(
        Phrase("'{id}' is wished twice", "'{id}' er ønsket to gange"),
        Phrase("each offer once in the wishes", "hvert tilbud én gang blandt ønskerne"),
        _ID_AGAIN,
        Phrase("keep the one that ranks it right", "behold det, der står på den rigtige plads"),
    ),
    "RU304": Meaning(
        Phrase("'{id}' is ranked twice", "'{id}' er prioriteret to gange"),
        Phrase("each applicant once in a ranking", "hver ansøger én gang i en prioritering"),
        _ID_AGAIN,
        Phrase("keep the one that ranks the applicant right", "behold den, der står på den rigtige plads"),
    ),
    "RU305": Meaning(
        Phrase("{what} ends before {it} starts", "{what} slutter, før {it} begynder"),
        Phrase("'to' on the same day as 'from', or later", "'to' samme dag som 'from' eller senere"),
        Phrase("from {first} to {last}", "fra {first} til {last}"),
        _SWAP_OR_CORRECT,
    ),
    "RU306": Meaning(
        Phrase("the shortest stay is longer than the longest", "det korteste ophold er længere end det længste"),
        Phrase("min at most as large as max", "min højst lige så stor som max"),
        alike("min {least}, max {most}"),
        _SWAP_OR_CORRECT,
    ),
    "RU307": Meaning(
        Phrase("there are fewer places than the minimum", "der er færre pladser end minimum"),
        Phrase("places at least as many as minimum", "mindst lige så mange places som minimum"),
        alike("places {places}, minimum {minimum}"),
        Phrase("lower the minimum, or raise the places", "sænk minimum, eller hæv antallet af pladser"),
    ),
    "RU308": Meaning(
        Phrase(
            "the pin of '{applicant}' at '{offer}' breaks a rule: {rule}",
            "håndplaceringen af '{applicant}' hos '{offer}' bryder en regel: {rule}",
        ),
        EXPECTED,
        FOUND,
        Phrase(
            "correct the entry that is wrong, or take the pin out",
            "ret den post, der er forkert, eller fjern håndplaceringen",
        ),
    ),
    "RU309": Meaning(
        Phrase("'{applicant}' is pinned twice", "'{applicant}' er placeret i hånden to gange"),
        Phrase("one pin an applicant", "én håndplacering pr. ansøger"),
        _ALSO_AT_LINE,
        Phrase("keep the one that was agreed", "behold den, der er aftalt"),
    ),
    "RU310": Meaning(
        Phrase(
            "there is no room for the pin of '{applicant}' at '{offer}'{beside}",
            "der er ikke plads til håndplaceringen af '{applicant}' hos '{offer}'{beside}",
        ),
        Phrase("pins within {limits}", "håndplaceringer inden for {limits}"),
        FOUND,
        Phrase(
            "take a pin out, or raise a limit: these cannot hold together",
            "fjern en håndplacering, eller hæv en grænse: de nævnte kan ikke gælde på én gang",
        ),
    ),
    "RU311": Meaning(
        Phrase(
            "the limit of '{organisation}' stands twice under hosts",
            "grænsen for '{organisation}' står to gange under hosts",
        ),
        Phrase("one entry a host organisation", "én post pr. værtsorganisation"),
        _ALSO_AT_LINE,
        Phrase(
            "join the two entries; aliases and parents count as the same organisation",
            "saml de to poster; aliaser og overordnede (parent) regnes som samme organisation",
        ),
    ),
    "RU312": Meaning(
        Phrase("the name '{name}' stands for two organisations", "navnet '{name}' står for to organisationer"),
        Phrase("each name and alias once in organisations.yaml", "hvert navn og alias én gang i organisations.yaml"),
        _ALSO_AT,
        Phrase("remove it from one of them", "fjern det fra den ene"),
    ),
    "RU313": Meaning(
        Phrase("the parents of '{name}' lead back to itself", "de overordnede for '{name}' fører tilbage til den selv"),
        Phrase("a parent above, never below", "en overordnet (parent) opad, aldrig nedad"),
        alike("{chain}"),
        Phrase("remove one of these parents", "fjern en af disse parent-linjer"),
    ),
    "RU315": Meaning(
        Phrase("country '{country}' is unknown", "landet '{country}' er ukendt"),
        Phrase("a two-letter country code", "en landekode på to bogstaver"),
        alike("'{country}'"),
        HINT,
    ),
    "RU316": Meaning(
        Phrase(
            "'{applicant}' wants to be with '{partner}', but not the other way round",
            "'{applicant}' vil være sammen med '{partner}', men ikke omvendt",
        ),
        Phrase("together_with: {applicant} at '{partner}' as well", "together_with: {applicant} også hos '{partner}'"),
        FOUND,
        Phrase(
            "add it there if both want it, or take it out here",
            "tilføj det dér, hvis begge ønsker det, eller fjern det her",
        ),
    ),
    "RU317": Meaning(
        Phrase(
            "the personal data of this round should be deleted by now",
            "rundens personoplysninger skulle være slettet nu",
        ),
        Phrase("no personal data after {until}", "ingen personoplysninger efter {until}"),
        Phrase("looked at on {today}", "set den {today}"),
        Phrase(
            "delete the people, keep the statistics; or give retention.delete_after the date that was decided",
            "slet personerne, og behold statistikken; eller giv retention.delete_after den dato, der er besluttet",
        ),
    ),
    "RU318": Meaning(
        Phrase(
            "the conflict with '{name}' keeps nobody apart: it seems to be misspelt",
            "inhabiliteten over for '{name}' holder ingen fra hinanden: navnet ser ud til at være stavet forkert",
        ),
        EXPECTED,
        Phrase(
            "no organisation, offer or applicant of that name", "ingen organisation, ansøger eller tilbud med det navn"
        ),
        HINT,
    ),
    "RU319": Meaning(
        Phrase("this looks like the header row of a spreadsheet", "det ligner overskrifterne fra et regneark"),
        EXPECTED,
        FOUND,
        Phrase("delete this entry", "slet denne post"),
    ),
    "RU320": Meaning(
        Phrase("the answer 'published' is the coordinator's alone", "svaret 'published' er koordinatorens alene"),
        Phrase("by: coordinator, and neither applicant nor offer", "by: coordinator og hverken applicant eller offer"),
        FOUND,
        Phrase(
            "take the entry out, and publish with praktik publish", "fjern posten, og offentliggør med praktik publish"
        ),
    ),
    "RU321": Meaning(
        Phrase("it is not said what '{answer}' is about", "det fremgår ikke, hvad '{answer}' drejer sig om"),
        EXPECTED,
        Phrase("'{answer}' by {by}, without it", "'{answer}' fra {by} uden det"),
        Phrase("add what is missing, or remove the entry", "tilføj det, der mangler, eller fjern posten"),
    ),
    "RU322": Meaning(
        Phrase("'{answer}' cannot be said by {by} here", "{by} kan ikke svare '{answer}' her"),
        EXPECTED,
        Phrase("'{answer}' by {by}", "'{answer}' fra {by}"),
        Phrase("correct 'by', or remove the entry", "ret 'by', eller fjern posten"),
    ),
    "RU323": Meaning(
        Phrase("this answer is dated {day}, which is still to come", "svaret er dateret {day}, som ligger i fremtiden"),
        Phrase("a day up to {today}", "en dag senest {today}"),
        alike("{day}"),
        Phrase("correct the date", "ret datoen"),
    ),
    "RU324": Meaning(
        Phrase(
            "'{applicant}' and '{partner}' want to be together, and the pins part them",
            "'{applicant}' og '{partner}' vil være sammen, og placeringerne i hånden skiller dem ad",
        ),
        Phrase("both pinned at the same offer", "begge placeret i hånden hos samme tilbud"),
        FOUND,
        Phrase(
            "change one of the pins, or take together_with out of both entries",
            "ret en af placeringerne (pins), eller fjern together_with hos begge",
        ),
    ),
    "RU401": warning(
        Phrase(
            "the wish '{offer}' of '{applicant}' can never be met: {rule}",
            "ønsket '{offer}' fra '{applicant}' kan aldrig opfyldes: {rule}",
        ),
        EXPECTED,
        FOUND,
        Phrase(
            "ask whichever side can change it, or let the wish stand as it is",
            "spørg den af parterne, der kan ændre det, eller lad ønsket stå",
        ),
    ),
    "RU402": warning(
        Phrase(
            "'{offer}' ranks '{applicant}', who did not ask for it",
            "'{offer}' prioriterer '{applicant}', som ikke har søgt",
        ),
        Phrase(
            "applicants who wish the offer or are open to it", "ansøgere, der ønsker tilbuddet eller er åbne for det"
        ),
        Phrase(
            "'{applicant}' neither wishes it nor is open to it",
            "'{applicant}' hverken ønsker det eller er åben for det",
        ),
        Phrase(
            "ask the applicant, or take the name out of the ranking",
            "spørg ansøgeren, eller tag navnet ud af prioriteringen",
        ),
    ),
    "RU403": warning(
        Phrase("'{applicant}' can be placed nowhere", "'{applicant}' kan ikke placeres nogen steder"),
        Phrase(
            "at least one wish or open_to that some offer can meet",
            "mindst ét ønske eller open_to, som et tilbud kan opfylde",
        ),
        FOUND,
        Phrase(
            "ask the applicant for further wishes, or to be open to more",
            "bed ansøgeren om flere ønsker eller om at være åben for mere",
        ),
    ),
    "RU404": warning(
        Phrase("nobody can be placed at '{offer}'", "ingen kan placeres hos '{offer}'"),
        Phrase(
            "at least one applicant who asks and is eligible", "mindst én ansøger, der søger og opfylder betingelserne"
        ),
        FOUND,
        Phrase(
            "see whether its limits are meant, or look for applicants",
            "se efter, om grænserne er ment sådan, eller find ansøgere",
        ),
    ),
    "RU405": warning(
        Phrase("no lottery text", "der er ingen tekst til lodtrækningen"),
        Phrase(
            "matching.lottery: an announced text that nobody could choose, such as the numbers of a public lottery",
            "matching.lottery: en tekst, der er meldt ud på forhånd, og som ingen kan vælge, fx en uges lottotal",
        ),
        Phrase("nothing: the round's id '{round}' is used", "ingenting: rundens id '{round}' bruges"),
        Phrase(
            "announce where the text will come from, then write it down",
            "meld ud, hvor teksten kommer fra, og skriv den så ind",
        ),
    ),
    "RU406": warning(
        Phrase("'{offer}' has no places", "'{offer}' har ingen pladser"),
        Phrase("at least 1", "mindst 1"),
        alike("places: 0"),
        Phrase(
            "right for a host that has stepped back; nobody will be placed there",
            "rigtigt, hvis værten har trukket sig; så bliver ingen placeret dér",
        ),
    ),
    "RU407": warning(
        Phrase("priority goes on after the lottery", "priority fortsætter efter lodtrækningen"),
        Phrase("lottery as the last criterion", "lottery som sidste kriterium"),
        Phrase(
            "{after} after it: never looked at, since the lottery decides everything",
            "{after} bagefter: bliver aldrig brugt, da lodtrækningen afgør alt",
        ),
        Phrase("move lottery to the end", "flyt lottery til sidst"),
    ),
    "RU408": warning(
        Phrase("'{organisation}' under hosts has no offer", "'{organisation}' under hosts har intet tilbud"),
        Phrase("an organisation that hosts in this round", "en organisation, der er vært i denne runde"),
        Phrase("no offer of it", "intet tilbud fra den"),
        HINT,
    ),
    "RU409": warning(
        Phrase(
            "the conflict with '{name}' concerns nobody in this round",
            "inhabiliteten over for '{name}' rammer ingen i runden",
        ),
        EXPECTED,
        Phrase(
            "no organisation, offer or applicant of that name", "ingen organisation, ansøger eller tilbud med det navn"
        ),
        HINT,
    ),
    "RU410": warning(
        Phrase("{what} has no working day", "{what} har ingen arbejdsdage"),
        Phrase("at least one working day", "mindst én arbejdsdag"),
        Phrase("{dates}: only {free}", "{dates}: kun {free}"),
        Phrase("correct the dates, or remove them", "ret datoerne, eller fjern dem"),
    ),
    "RU411": warning(
        Phrase("no stay of {least} can fit", "et ophold på {least} kan ikke lade sig gøre"),
        Phrase("at least {least} in a row", "mindst {least} i træk"),
        Phrase("at most {longest}, in {dates}", "højst {longest} i {dates}"),
        Phrase("lower days.min, or lengthen the dates", "sænk days.min, eller giv flere datoer"),
    ),
    "RU412": warning(
        Phrase("{later} comes before {earlier}", "{later} ligger før {earlier}"),
        Phrase("{earlier} first, then {later}", "først {earlier}, så {later}"),
        Phrase("{later_on} before {earlier_on}", "{later_on} før {earlier_on}"),
        Phrase("correct the date that is wrong", "ret den dato, der er forkert"),
    ),
    "RU413": warning(
        Phrase(
            "'{offer}' ranks '{applicant}', who cannot be placed there: {rule}",
            "'{offer}' prioriterer '{applicant}', som ikke kan placeres dér: {rule}",
        ),
        EXPECTED,
        FOUND,
        Phrase(
            "ask whichever side can change it, or take the name out of the ranking",
            "spørg den af parterne, der kan ændre det, eller tag navnet ud af prioriteringen",
        ),
    ),
    "RU414": warning(
        Phrase("nobody has '{word}', which '{offer}' requires", "ingen har '{word}', som '{offer}' kræver"),
        Phrase("at least one applicant with has: [{word}]", "mindst én ansøger med has: [{word}]"),
        FOUND,
        HINT,
    ),
    "RU415": warning(
        Phrase("{name} of {organisation} stands here twice", "{name} fra {organisation} står her to gange"),
        Phrase("each person once", "hver person én gang"),
        Phrase("the same name and organisation at {where}", "samme navn og organisation ved {where}"),
        Phrase(
            "join the two entries; if they are two people, tell them apart in the name",
            "saml de to poster; er det to personer, så skriv navnene, så de kan kendes fra hinanden",
        ),
    ),
    "RU416": warning(
        Phrase(
            "'{item}' lies outside every period of '{offer}'", "'{item}' ligger uden for alle perioder for '{offer}'"
        ),
        EXPECTED,
        FOUND,
        Phrase("correct the item's day, or the periods", "ret punktets dag, eller perioderne"),
    ),
    "RU417": warning(
        Phrase("'{name}' and '{other}' differ by one letter", "'{name}' og '{other}' er kun ét bogstav fra hinanden"),
        Phrase("one spelling for each organisation", "én stavemåde for hver organisation"),
        Phrase("'{other}' at {where}", "'{other}' ved {where}"),
        Phrase(
            "correct the spelling; if they are two organisations, write both into organisations.yaml",
            "ret stavemåden; er det to organisationer, så skriv dem begge i organisations.yaml",
        ),
    ),
    "RU418": warning(
        Phrase("{field} holds an e-mail address", "{field} indeholder en e-mailadresse"),
        EXPECTED,
        alike("'{value}'"),
        _COLUMNS_SWAPPED,
    ),
    "RU419": warning(
        Phrase(
            "the sector of {organisation} is another in organisations.yaml",
            "sektoren for {organisation} er en anden i organisations.yaml",
        ),
        Phrase("sector: {there}, as at {where}", "sector: {there} som ved {where}"),
        alike("sector: {here}"),
        Phrase(
            "correct the one that is wrong; here it can be left out", "ret den, der er forkert; her kan den udelades"
        ),
    ),
    "RU420": warning(
        Phrase(
            "the history of '{applicant}' names this round itself",
            "historikken for '{applicant}' nævner selve denne runde",
        ),
        Phrase("earlier rounds", "tidligere runder"),
        alike("'{round}'"),
        Phrase("take it out: it would count as an earlier round", "fjern den: den ville tælle som en tidligere runde"),
    ),
    "RU421": warning(
        Phrase("no offer {has} '{word}'", "intet tilbud {has} '{word}'"),
        Phrase("a word as it stands in the offers", "et ord, som det står i tilbuddene"),
        alike("'{word}'"),
        HINT,
    ),
    "RU422": warning(
        Phrase("'{name}' is not the id of a round", "'{name}' er ikke id'et på en runde"),
        Phrase(
            "the id that the earlier round has in its round.yaml", "det id, den tidligere runde har i sin round.yaml"
        ),
        alike("'{name}'"),
        Phrase("write it as there, such as {likely}", "skriv det som dér, fx {likely}"),
    ),
    "RU423": warning(
        Phrase("'{name}' begins like '{other}'", "'{name}' begynder som '{other}'"),
        Phrase("one name for each organisation: '{other}'", "ét navn for hver organisation: '{other}'"),
        Phrase("'{name}', which counts as another organisation", "'{name}', som regnes for en anden organisation"),
        HINT,
    ),
    "RU424": warning(
        Phrase("the region '{name}' is called '{other}' elsewhere", "regionen '{name}' hedder '{other}' andre steder"),
        Phrase("one spelling for each region", "én stavemåde for hver region"),
        Phrase("'{other}' at {where}", "'{other}' ved {where}"),
        Phrase(
            "spell it alike everywhere: open_to.regions finds only the same words",
            "stav det ens alle steder: open_to.regions finder kun de samme ord",
        ),
    ),
    "RU425": warning(
        Phrase("{what} is far from {other}", "{what} ligger langt fra {other}"),
        Phrase("dates close to {near}", "datoer tæt på {near}"),
        alike("{dates}"),
        Phrase("see whether the year is right", "se efter, om årstallet er rigtigt"),
    ),
    "RU426": warning(
        Phrase("'{name}' is an organisation, not a person", "'{name}' er en organisation, ikke en person"),
        Phrase(
            "the person under name, the workplace under organisation",
            "personen under name, arbejdspladsen under organisation",
        ),
        alike("name: {name}, organisation: {organisation}"),
        _COLUMNS_SWAPPED,
    ),
    "RU427": warning(
        Phrase("this does not look like an announced text", "det ligner ikke en tekst, der er meldt ud"),
        Phrase(
            "an announced text that nobody could choose, such as the numbers of a public lottery",
            "en tekst, der er meldt ud på forhånd, og som ingen kan vælge, fx en uges lottotal",
        ),
        alike("'{text}'"),
        Phrase(
            "write the announced text, or leave the line out until then", "skriv teksten, eller udelad linjen indtil da"
        ),
    ),
    "RU428": warning(
        Phrase("'{one}' and '{other}' have the same e-mail address", "'{one}' og '{other}' har samme e-mailadresse"),
        Phrase("an address for each person", "en adresse til hver person"),
        Phrase("'{email}' also at {where}", "'{email}' også ved {where}"),
        Phrase("see which of the two it belongs to", "se efter, hvem af de to den tilhører"),
    ),
    "RU429": warning(
        Phrase("this answer is dated before the one above it", "svaret er dateret før det, der står ovenfor"),
        Phrase("answers in the order of their dates", "svar i datoernes rækkefølge"),
        Phrase("{day}, after {earlier} at line {line}", "{day} efter {earlier} i linje {line}"),
        Phrase(
            "see that the order is meant: of two answers the one further down counts",
            "se efter, at rækkefølgen er ment: af to svar gælder det, der står længst nede",
        ),
    ),
    "RU430": warning(
        Phrase(
            "'{applicant}' and '{partner}' want to be together, but no offer can have both",
            "'{applicant}' og '{partner}' vil være sammen, men intet tilbud kan tage begge",
        ),
        Phrase("at least one offer that both ask for and can have", "mindst ét tilbud, som begge søger og kan få"),
        FOUND,
        HINT,
    ),
}

# What is spoken of
CAN_HAVE = Phrase("'{applicant}' can have {offers}", "'{applicant}' kan få {offers}")
NO_ROOM_FOR_BOTH = Phrase(
    "'{offer}' has no room for both{beside} ({limits})", "'{offer}' har ikke plads til begge{beside} ({limits})"
)
AND_OFFERS_MORE = Phrase("{offers}, and so {number} more", "{offers}, og det samme gælder {number} mere")
ASK_FOR_A_SHARED_WISH = Phrase(
    "ask them for a wish they share, or whether each would go alone; as it is {outcome}",
    "spørg dem om et fælles ønske, eller om de vil af sted hver for sig; som det er, {outcome}",
)
ASK_FOR_ROOM = Phrase(
    "ask the host for one more place, them for a further wish they share, or whether each would go alone; as it is "
    "{outcome}",
    "spørg værten om en plads mere, dem om endnu et fælles ønske, eller om de vil af sted hver for sig; som det er, "
    "{outcome}",
)
NEITHER_GETS_A_PLACE = Phrase("neither gets a place", "får ingen af dem plads")
ONLY_ONE_GETS_A_PLACE = Phrase("only '{applicant}' gets a place", "får kun '{applicant}' plads")
THE_OFFER = Phrase("the offer", "tilbuddet")
THE_APPLICANT = Phrase("the applicant", "ansøgeren")
ID_OF_AN_OFFER = Phrase("the id of an offer", "id'et på et tilbud")
ID_OF_AN_APPLICANT = Phrase("the id of an applicant", "id'et på en ansøger")
IS_AN_OFFER = Phrase("'{id}' is an offer", "'{id}' er et tilbud")
IS_AN_APPLICANT = Phrase("'{id}' is an applicant", "'{id}' er en ansøger")
ADD_THE_OFFER = Phrase("add the offer, or remove the id here", "tilføj tilbuddet, eller fjern id'et her")
ADD_THE_APPLICANT = Phrase("add the applicant, or remove the id here", "tilføj ansøgeren, eller fjern id'et her")
OFFERS = Phrase("{name} offers {ids}", "{name} tilbyder {ids}")
OFFERS_MORE = Phrase("{name} offers {ids} and {number} more", "{name} tilbyder {ids} og {number} mere")
ITS_ID_IS = Phrase("the id of '{name}' is {id}", "id'et for '{name}' er {id}")
AN_OFFER = Phrase("an offer", "et tilbud")
AN_APPLICANT = Phrase("an applicant", "en ansøger")
THE_WEEK = Phrase("the week", "ugen")
THE_STAY = Phrase("the stay", "opholdet")
THE_PERIOD = Phrase("the period", "perioden")
THE_TIME_AVAILABLE = Phrase("the time available", "tidsrummet")
IT = Phrase("it", "den")  # the week, the period
IT_NEUTER = Phrase("it", "det")  # the stay, the time
DENMARK_IS_DK = Phrase("Denmark is DK", "Danmark er DK")
SPELT_AS_IN_THE_OFFERS = Phrase(
    "see whether it is spelt as in the offers", "se efter, om det er stavet som i tilbuddene"
)

REST_INTO_UNIT = Phrase(
    "write '{other}' here and the rest under unit; or give it an entry in organisations.yaml, with parent: {other}",
    "skriv '{other}' her og resten under unit; eller giv den en post i organisations.yaml med parent: {other}",
)
REST_LEFT_OUT = Phrase(
    "write only '{other}' here; or give it an entry in organisations.yaml, with parent: {other}",
    "skriv kun '{other}' her; eller giv den en post i organisations.yaml med parent: {other}",
)

HAS_THE_THEME = Phrase("has the theme", "har temaet")
IS_IN_THE_REGION = Phrase("is in the region", "ligger i regionen")
REQUIRES = Phrase("requires", "kræver")

# What was found
NO_WISHES = Phrase("no wishes", "ingen ønsker")
NOTHING_FITS_OPEN_TO = Phrase(
    "nothing that open_to fits and the rules allow", "intet, som open_to passer på, og reglerne tillader"
)
ONLY_WISH_CANNOT = Phrase("the only wish cannot be met", "det eneste ønske kan ikke opfyldes")
ONLY_WISH_CANNOT_SINCE = Phrase("the only wish cannot be met: {rule}", "det eneste ønske kan ikke opfyldes: {rule}")
NO_WISH_CAN = Phrase("none of the {number} wishes can be met", "ingen af de {number} ønsker kan opfyldes")
NOR_OPEN_TO = Phrase(
    "{wishes}, nor any offer that open_to fits", "{wishes}, og heller intet tilbud, som open_to passer på"
)
ONE_WISHES_IT = Phrase(
    "one applicant wishes it, and a rule stands against it", "én ansøger ønsker det, men en regel er i vejen"
)
SOME_WISH_IT = Phrase(
    "{number} applicants wish it, and a rule stands against each",
    "{number} ansøgere ønsker det, men en regel er i vejen for hver",
)
NOBODY_ASKS = Phrase("nobody wishes it or is open to it", "ingen ønsker det eller er åben for det")
PARTNER_WITH_OTHER = Phrase("together_with: {other} at '{partner}'", "together_with: {other} hos '{partner}'")
PARTNER_WITH_NOBODY = Phrase("no together_with at '{partner}'", "intet together_with hos '{partner}'")
WITH_THEMSELVES = Phrase("'{applicant}' names nobody else", "'{applicant}' nævner kun sig selv")
CONFLICT_OF_APPLICANT = Phrase(
    "an organisation of the round, or the id of an offer", "en organisation i runden eller id'et på et tilbud"
)
CONFLICT_OF_OFFER = Phrase(
    "an organisation of the round, or the id of an applicant", "en organisation i runden eller id'et på en ansøger"
)
CONFLICT_WITH_ANOTHER = Phrase(
    "did you mean '{word}'? if it is another organisation, write it into organisations.yaml",
    "mente du '{word}'? er det en anden organisation, så skriv den i organisations.yaml",
)
HARMLESS_CONFLICT = Phrase(
    "right if it does not take part this time; otherwise see how it is spelt",
    "rigtigt, hvis den ikke er med denne gang; ellers se efter stavemåden",
)
FREE_DAYS = Phrase("weekend and public holidays", "weekend og helligdage")
ONE_PLACE = Phrase("{number} place", "{number} plads")
PLACES = Phrase("{number} places", "{number} pladser")
WORKING_DAY = Phrase("1 working day", "1 arbejdsdag")
WORKING_DAYS = Phrase("{number} working days", "{number} arbejdsdage")
DEADLINE_OFFERS = Phrase("the deadline for offers", "fristen for tilbud")
DEADLINE_APPLICATIONS = Phrase("the deadline for applications", "fristen for ansøgninger")
DEADLINE_RESPONSES = Phrase("the deadline for responses", "fristen for svar")
THE_DELETION = Phrase("the deletion of the personal data", "sletningen af personoplysningerne")
THE_WORKSHOP = Phrase("the workshop", "workshoppen")
THE_ROUNDS_WEEK = Phrase("the round's week", "rundens uge")
ALL_DATES = Phrase("all dates of offers and applicants", "alle datoer hos tilbud og ansøgere")
HAVE_INSTEAD = Phrase("what applicants have: {words}", "det, ansøgerne har: {words}")
HAVE_NOTHING = Phrase("no applicant has anything under has", "ingen ansøger har noget under has")
ASK_WHO_HAS_IT = Phrase(
    "ask the applicants, or see whether the host can do without",
    "spørg ansøgerne, eller hør, om værten kan undvære det",
)
DATES_IN_PERIODS = Phrase("a day inside {dates}", "en dag inden for {dates}")
DAY_OF_THE_STAY = Phrase("day 1 to {most} of the stay", "dag 1 til {most} i opholdet")
ON_DAY = Phrase("day: {day}", "day: {day}")
A_NAME = Phrase("a name", "et navn")

# Pins
OWN_DATES = Phrase("its own dates do not suit", "dens egne datoer passer ikke")
LENGTH_FOR_BOTH = Phrase(
    "{least} to {most} working days for '{applicant}' and '{offer}'",
    "{least} til {most} arbejdsdage for '{applicant}' og '{offer}'",
)
A_LENGTH_THAT_SUITS = Phrase(
    "a length that suits both '{applicant}' and '{offer}'", "en længde, der passer både '{applicant}' og '{offer}'"
)
DAYS_IN = Phrase("{number} in {dates}", "{number} i {dates}")
INSIDE_A_PERIOD = Phrase(
    "dates inside a period of '{offer}': {dates}", "datoer inden for en periode for '{offer}': {dates}"
)
WHEN_AVAILABLE = Phrase("dates on which '{applicant}' is available: {dates}", "datoer, hvor '{applicant}' kan: {dates}")

# Settled places that find no room
SETTLED_AT = Phrase("'{applicant}' at '{offer}' ({where})", "'{applicant}' hos '{offer}' ({where})")
BESIDE = Phrase(" beside {others}", " ved siden af {others}")
SO_MANY_OTHERS = Phrase("{number} others", "{number} andre")
LIMIT_OF_OFFER = Phrase("places: {places} of '{offer}'", "places: {places} for '{offer}'")
LIMIT_OF_PERIOD = Phrase(
    "places: {places} of '{offer}' in the period {dates}", "places: {places} for '{offer}' i perioden {dates}"
)
LIMIT_SAME_ORGANISATION = alike("same_organisation_per_offer: {most}")
LIMIT_OF_HOST = Phrase(
    "places: {places} of {organisation} under hosts", "places: {places} for {organisation} under hosts"
)

# What keeps an applicant from an offer
OWN_ORGANISATION = Phrase("the host is the applicant's own organisation", "værten er ansøgerens egen organisation")
ANOTHER_HOST = Phrase(
    "a host other than the home organisation (or own_organisation: allow)",
    "en anden vært end hjemmearbejdspladsen (eller own_organisation: allow)",
)
WORKS_AT = Phrase(
    "'{applicant}' works at {home}; '{offer}' belongs to {host}",
    "'{applicant}' arbejder i {home}; '{offer}' hører til {host}",
)
SAME_SECTOR = Phrase(
    "the two are not known to be of different sectors", "det vides ikke, at de to er fra forskellige sektorer"
)
DIFFERENT_SECTORS = Phrase(
    "different sectors, both known (cross_sector: require)", "forskellige sektorer, begge kendt (cross_sector: require)"
)
SECTORS = Phrase(
    "sector of '{applicant}': {home}; of the host: {host}", "sektor for '{applicant}': {home}; for værten: {host}"
)
UNKNOWN = Phrase("unknown", "ukendt")
IN_CONFLICT = Phrase("they are in conflict", "der er inhabilitet")
NO_CONFLICT = Phrase("no conflict on either side", "ingen inhabilitet fra nogen af siderne")
CONFLICTS = Phrase(
    "conflicts of '{applicant}': {of_applicant}; conflicts of '{offer}': {of_offer}",
    "inhabilitet for '{applicant}': {of_applicant}; inhabilitet for '{offer}': {of_offer}",
)
NOTHING_AT_ALL = Phrase("nothing", "ingenting")
REQUIREMENTS = Phrase(
    "the applicant has not all that the offer requires", "ansøgeren har ikke alt det, tilbuddet kræver"
)
ALL_OF = Phrase("all of {words}", "alt af {words}")
IS_MISSING = Phrase("'{applicant}' has {has}; missing: {missing}", "'{applicant}' har {has}; mangler: {missing}")
RANKED_ONLY = Phrase("the offer takes only those it ranks", "tilbuddet tager kun dem, det har prioriteret")
IN_THE_RANKING = Phrase(
    "'{applicant}' in the ranking of '{offer}', or ranked_only: false",
    "'{applicant}' i prioriteringen for '{offer}', eller ranked_only: false",
)
NOT_RANKED = Phrase("'{applicant}' is not ranked", "'{applicant}' er ikke prioriteret")
RANKS_NOBODY = Phrase("'{offer}' ranks nobody", "'{offer}' prioriterer ingen")
LENGTHS_APART = Phrase("no length of stay suits both", "ingen længde af opholdet passer begge")
LENGTHS_OVERLAP = Phrase("lengths that overlap", "længder, der overlapper")
LENGTHS = Phrase(
    "'{applicant}' wants {wanted}; '{offer}' takes interns for {taken}",
    "'{applicant}' ønsker {wanted}; '{offer}' tager praktikanter i {taken}",
)
CALENDARS_APART = Phrase("their calendars do not meet", "der er ingen dage, hvor begge kan")
DAYS_IN_A_ROW = Phrase("at least {days} in a row that suit both", "mindst {days} i træk, der passer begge")
CALENDARS = Phrase(
    "'{applicant}' can come {when}; '{offer}' takes interns {periods}",
    "'{applicant}' kan komme {when}; '{offer}' tager praktikanter {periods}",
)
ANY_TIME = Phrase("any time", "når som helst")
ANY_TIME_IN_THE_WEEK = Phrase("any time (the round's week is {dates})", "når som helst (rundens uge er {dates})")
FROM_TO_WORKING_DAYS = Phrase("{least}-{most} working days", "{least}-{most} arbejdsdage")

# Answers
PUBLISHED_BY = Phrase("'published' by {by}", "'published' fra {by}")
PUBLISHED_ABOUT = Phrase("'published' by {by}, about '{id}'", "'published' fra {by}, om '{id}'")
BOTH_IDS = Phrase("both an applicant and an offer", "både applicant og offer")
AN_ID = Phrase("an applicant, an offer, or both", "applicant, offer eller begge")
THE_THREE = Phrase(
    "applicant, manager or host: the coordinator cannot say yes for them",
    "applicant, manager eller host: koordinatoren kan ikke sige ja for dem",
)
WITHDRAW_A_PERSON = Phrase(
    "applicant, manager or coordinator, where a person withdraws",
    "applicant, manager eller coordinator, når en person trækker sig",
)
WITHDRAW_AN_OFFER = Phrase(
    "host or coordinator, where an offer is withdrawn", "host eller coordinator, når et tilbud trækkes tilbage"
)
