"""PL: placements, and what keeps them from being made or used."""

from praktik.problems.meaning import EXPECTED, FOUND, HINT, Meaning, warning
from praktik.problems.phrase import Phrase, alike

PLACEMENTS: dict[str, Meaning] = {
    "PL504": Meaning(
        Phrase("placements.yaml has been edited by hand", "placements.yaml er rettet i hånden"),
        Phrase("the file as praktik wrote it", "filen, som praktik skrev den"),
        Phrase("a checksum that does not fit the text", "en kontrolsum, der ikke passer til teksten"),
        HINT,
    ),
    "PL505": Meaning(
        Phrase(
            "placements.yaml was drawn with another lottery text",
            "placements.yaml er trukket med en anden tekst til lodtrækningen",
        ),
        Phrase('the same text: "{old}"', 'den samme tekst: "{old}"'),
        alike('"{new}"'),
        Phrase(
            'to draw anew, say why: praktik match --redraw --reason "…"; the reason is kept in the file',
            'skal der trækkes om, så skriv hvorfor: praktik match --redraw --reason "…"; grunden bliver i filen',
        ),
    ),
    "PL506": Meaning(
        Phrase("{what} has changed since the match", "{what} er ændret siden matchningen"),
        Phrase("what matching read then", "det, matchningen læste dengang"),
        FOUND,
        Phrase("run praktik match again, and see what it changes", "kør praktik match igen, og se, hvad det ændrer"),
    ),
    "PL507": Meaning(
        Phrase("there are no placements yet", "der er ingen placeringer endnu"),
        alike("placements.yaml"),
        Phrase("no such file", "ingen sådan fil"),
        Phrase("run praktik match first", "kør praktik match først"),
    ),
    "PL508": Meaning(
        Phrase("this takes a solver, which is not installed", "dette kræver en løser, som ikke er installeret"),
        Phrase(
            "the package highspy, for most-placed, for pairs, and for minimums that are not met by themselves",
            "pakken highspy, til most-placed, til par og til minimum, der ikke bliver nået af sig selv",
        ),
        Phrase("no such package", "ingen sådan pakke"),
        Phrase('install it: pip install "praktik[exact]"', 'installer den: pip install "praktik[exact]"'),
    ),
    "PL509": Meaning(
        Phrase("the file cannot be written", "filen kan ikke skrives"),
        Phrase("a place where you may write", "et sted, hvor du har lov at skrive"),
        alike("{reason}"),
        Phrase(
            "check who may write there, that no file stands where a folder is needed, and that the disk has room",
            "se efter, hvem der må skrive dér, om en fil står i vejen for en mappe, og om der er plads på disken",
        ),
    ),
    "PL510": Meaning(
        Phrase("placements.yaml is not a file of praktik's", "placements.yaml er ikke en fil fra praktik"),
        Phrase("a file that praktik match wrote", "en fil, som praktik match har skrevet"),
        Phrase("another form of the file", "en fil i en anden form"),
        Phrase("run praktik match with this version of praktik", "kør praktik match med denne version af praktik"),
    ),
    "PL511": warning(
        Phrase("the policy '{policy}' sets aside {what}", "metoden '{policy}' ser bort fra {what}"),
        Phrase("a policy that looks at them, such as stable", "en metode, der ser på dem, såsom stable"),
        Phrase("{number} of them in this round", "{number} af dem i runden"),
        Phrase(
            "choose another policy, or tell hosts and applicants",
            "vælg en anden metode, eller sig det til værter og ansøgere",
        ),
    ),
    "PL512": Meaning(
        Phrase(
            "the placement of '{applicant}' at '{offer}' stands, but breaks a rule now: {rule}",
            "'{applicant}' står som placeret hos '{offer}', men det bryder nu en regel: {rule}",
        ),
        EXPECTED,
        FOUND,
        Phrase(
            "take back what was changed in the round, or end the placement: praktik respond {applicant} declined "
            '--by coordinator --reason "…"',
            "tag ændringen i runden tilbage, eller afslut placeringen: praktik respond {applicant} declined "
            '--by coordinator --reason "…"',
        ),
    ),
    "PL513": Meaning(
        Phrase(
            "the placement of '{applicant}' at '{offer}' stands, but has no room any more{beside}",
            "'{applicant}' står som placeret hos '{offer}', men der er ikke længere plads{beside}",
        ),
        Phrase("placements within {limits}", "placeringer inden for {limits}"),
        FOUND,
        Phrase(
            "take back what was changed in the round, or end one of the placements: praktik respond {applicant} "
            'declined --by host --reason "…"',
            "tag ændringen i runden tilbage, eller afslut en af placeringerne: praktik respond {applicant} "
            'declined --by host --reason "…"',
        ),
    ),
    "PL514": Meaning(
        Phrase(
            "the placement of '{applicant}' at '{offer}' stands, but {what} is no longer in the round",
            "'{applicant}' står som placeret hos '{offer}', men {what} findes ikke længere i runden",
        ),
        Phrase("both entries, for as long as the placement stands", "begge poster, så længe placeringen står"),
        Phrase("no such entry", "ingen sådan post"),
        Phrase(
            'put the entry back, and record what has happened: praktik respond ID withdrawn --by … --reason "…"',
            'sæt posten tilbage, og skriv, hvad der er sket: praktik respond ID withdrawn --by … --reason "…"',
        ),
    ),
    "PL515": Meaning(
        Phrase(
            "'{applicant}' is pinned at '{offer}', but stands at '{held}'",
            "'{applicant}' er placeret i hånden hos '{offer}', men står hos '{held}'",
        ),
        Phrase("one place for each", "ét sted til hver"),
        Phrase("a placement that stands at '{held}'", "en placering, der står hos '{held}'"),
        Phrase(
            "end the placement first: praktik respond {applicant} declined --by coordinator "
            '--reason "…"; or take the pin out',
            "afslut placeringen først: praktik respond {applicant} declined --by coordinator "
            '--reason "…"; eller fjern placeringen i hånden',
        ),
    ),
    "PL516": Meaning(
        Phrase(
            "'{applicant}' is pinned at '{offer}' against an answer",
            "'{applicant}' er placeret i hånden hos '{offer}' imod et svar",
        ),
        Phrase("no answer against it", "intet svar imod"),
        FOUND,
        Phrase(
            "take the pin out, or take the answer back: praktik respond ID cleared --by …",
            "fjern placeringen i hånden, eller tag svaret tilbage: praktik respond ID cleared --by …",
        ),
    ),
    "PL517": Meaning(
        Phrase(
            "proposals stand, but placements.yaml, which says which, {state}",
            "forslagene står, men placements.yaml, som siger hvilke, {state}",
        ),
        Phrase("placements.yaml as praktik wrote it last", "placements.yaml, som praktik sidst skrev den"),
        alike("{answer}"),
        Phrase(
            "bring the file back from version control or a copy; to begin the round anew, take the answer "
            "'published' out of responses.yaml",
            "hent filen tilbage fra versionsstyring eller en kopi; skal runden begynde forfra, så tag svaret "
            "'published' ud af responses.yaml",
        ),
    ),
    "PL518": Meaning(
        Phrase("answers cannot be added to this file", "der kan ikke føjes svar til filen"),
        Phrase("a list with one entry a line", "en liste med én post pr. linje"),
        FOUND,
        Phrase(
            "write each entry on a line of its own: - {{on: 2027-06-10, applicant: a07, …}}; then record it again",
            "skriv hver post på sin egen linje: - {{on: 2027-06-10, applicant: a07, …}}; skriv så svaret igen",
        ),
    ),
    "PL527": Meaning(
        Phrase(
            "'{applicant}' and '{partner}' want to be together, but stand apart",
            "'{applicant}' og '{partner}' vil være sammen, men står hver for sig",
        ),
        Phrase("both at the same offer", "begge hos samme tilbud"),
        FOUND,
        Phrase(
            "take together_with out of both entries, or end a placement: praktik respond {standing} declined "
            '--by coordinator --reason "…"',
            "fjern together_with hos begge, eller afslut en placering: praktik respond {standing} declined "
            '--by coordinator --reason "…"',
        ),
    ),
    "PL522": Meaning(
        Phrase("there are no odds for this round", "der er ingen chancer at regne ud for denne runde"),
        Phrase(
            "a policy that draws quickly, and neither pairs nor minimums above 1",
            "en metode, der trækker hurtigt, og hverken par eller minimum over 1",
        ),
        Phrase(
            "'{policy}', in a round where each draw would take a solver",
            "'{policy}' i en runde, hvor hver lodtrækning kræver en løser",
        ),
        Phrase(
            "try another policy in round.yaml, or take pairs and minimums out of a copy of the round",
            "prøv en anden metode i round.yaml, eller fjern par og minimum i en kopi af runden",
        ),
    ),
    "PL525": Meaning(
        Phrase(
            "ties: improve takes a round that nothing but the places of its offers limits",
            "ties: improve går kun, hvor intet andet end tilbuddenes pladser begrænser runden",
        ),
        Phrase("no other limit than the places of each offer", "ingen anden grænse end hvert tilbuds pladser"),
        FOUND,
        Phrase(
            "write ties: lottery in round.yaml, or take this limit out",
            "skriv ties: lottery i round.yaml, eller fjern denne grænse",
        ),
    ),
    "PL526": warning(
        Phrase(
            "ties: improve makes no difference to the policy '{policy}'",
            "ties: improve gør ingen forskel for metoden '{policy}'",
        ),
        Phrase("the policy stable, which it is for", "metoden stable, som det gælder for"),
        alike("policy: {policy}"),
        Phrase("choose the policy stable, or leave ties out", "vælg metoden stable, eller udelad ties"),
    ),
    "PL519": Meaning(
        Phrase("placements.yaml belongs to another round", "placements.yaml hører til en anden runde"),
        Phrase("the placements of the round '{expected}'", "placeringerne i runden '{expected}'"),
        Phrase("those of the round '{found}'", "dem i runden '{found}'"),
        Phrase(
            "bring the right file back, or give round.yaml its id back; to match this round for the first time, move "
            "the file away",
            "hent den rigtige fil tilbage, eller giv round.yaml sit id tilbage; skal runden matches for første gang, "
            "så flyt filen væk",
        ),
    ),
}

# What limits a round beside the places of its offers
A_PAIR = Phrase("'{applicant}' together with '{partner}'", "'{applicant}' sammen med '{partner}'")
A_MINIMUM = Phrase("a minimum of {minimum} at '{offer}'", "minimum {minimum} hos '{offer}'")
PLACES_OF_PERIODS = Phrase(
    "periods of '{offer}' with fewer places than the offer", "perioder hos '{offer}' med færre pladser end tilbuddet"
)
A_LIMIT_BY_HOME = Phrase(
    "at most {most} from one organisation at an offer that has more places",
    "højst {most} fra samme organisation hos et tilbud, der har flere pladser",
)
A_LIMIT_OF_A_HOST = Phrase(
    "{organisation} takes at most {places}, and its offers have more places together",
    "{organisation} tager højst {places}, og dens tilbud har tilsammen flere pladser",
)

TAKE_THE_EDIT_BACK = Phrase(
    "take the edit back (to place somebody by hand, add a pin to round.yaml), or set the file aside with "
    'praktik match --redraw --reason "…"',
    "tag rettelsen tilbage (en placering i hånden skrives under pins i round.yaml), eller læg filen til side med "
    'praktik match --redraw --reason "…"',
)
THE_ROUND_CHANGED = Phrase(
    "what matching reads in round.yaml or organisations.yaml",
    "det, matchningen læser i round.yaml eller organisations.yaml,",
)
OTHER_SETTINGS = Phrase(
    "other settings, or other names of organisations", "andre indstillinger eller andre navne på organisationer"
)
THE_LOTTERY_TEXT = Phrase("the lottery text", "teksten til lodtrækningen")
THE_OFFER = Phrase("offer '{id}'", "tilbuddet '{id}'")
THE_APPLICANT = Phrase("applicant '{id}'", "ansøgeren '{id}'")
READ_DIFFERENTLY = Phrase(
    "an entry that the matching would read differently", "en post, som matchningen ville læse anderledes"
)
NEW_ENTRY = Phrase("an entry that was not there", "en post, der ikke var der")
GONE = Phrase("no such entry any more", "posten findes ikke længere")
RANKINGS = Phrase("the rankings of hosts", "værternes prioriteringer")
SPECIAL_CONSIDERATIONS = Phrase("special considerations", "særlige hensyn")
SPECIAL_BUT_AT_HOME = Phrase(
    "special considerations, except among the applicants of one organisation",
    "særlige hensyn, undtagen blandt ansøgerne fra den samme organisation",
)
EDITED_KEPT = Phrase("the edited file is kept as {file}", "den rettede fil er gemt som {file}")
WROTE = Phrase("wrote {file}", "skrev {file}")
UNCHANGED = Phrase("{file} is unchanged", "{file} er uændret")
ONE_WARNING = Phrase("1 warning: praktik check shows it", "1 advarsel: praktik check viser den")
WARNINGS = Phrase("{number} warnings: praktik check shows them", "{number} advarsler: praktik check viser dem")

ANSWERED = {
    "accepted": Phrase("accepted by {by}, {on}", "godkendt af {by}, {on}"),
    "declined": Phrase("declined by {by}, {on}", "afslået af {by}, {on}"),
    "withdrawn": Phrase("withdrawn by {by}, {on}", "trukket tilbage af {by}, {on}"),
    "cleared": Phrase("answer taken back by {by}, {on}", "svar taget tilbage af {by}, {on}"),
    "published": Phrase("published by {by}, {on}", "offentliggjort af {by}, {on}"),
}
BY = {
    "applicant": Phrase("the applicant", "ansøgeren"),
    "manager": Phrase("the manager", "egen chef"),
    "host": Phrase("the host", "værten"),
    "coordinator": Phrase("the coordinator", "koordinatoren"),
}
WITH_REASON = Phrase('{answer}: "{reason}"', '{answer}: "{reason}"')
IS_MISSING = Phrase("is missing", "mangler")
IS_EDITED = Phrase("has been edited by hand", "er rettet i hånden")
