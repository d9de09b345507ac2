"""PL: placements, and what keeps them from being made or used."""

from praktik.problems.meaning import FOUND, HINT, Meaning, warning
from praktik.problems.phrase import Phrase, alike

_NOT_YET = "er ikke bygget endnu"

PLACEMENTS: dict[str, Meaning] = {
    "PL501": Meaning(
        Phrase("together_with is not handled yet", f"together_with {_NOT_YET}"),
        Phrase("applicants who are placed one by one", "ansøgere, der placeres en ad gangen"),
        Phrase("'{applicant}' together with '{partner}'", "'{applicant}' sammen med '{partner}'"),
        Phrase(
            "take together_with out of both entries and pin the pair at one offer",
            "fjern together_with hos begge, og placér parret i hånden hos ét tilbud (pins)",
        ),
    ),
    "PL502": Meaning(
        Phrase("a minimum above 1 is not handled yet", f"minimum over 1 {_NOT_YET}"),
        alike("minimum: 1"),
        alike("minimum: {minimum}"),
        Phrase(
            "take it out, and look at the result: an offer with too few can be given places: 0",
            "fjern det, og se på resultatet: et tilbud med for få kan få places: 0",
        ),
    ),
    "PL503": Meaning(
        Phrase("the policy '{policy}' is not available yet", "metoden '{policy}' " + _NOT_YET),
        Phrase("one of {available}", "en af {available}"),
        alike("'{policy}'"),
        Phrase("choose one of those", "vælg en af dem"),
    ),
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
        Phrase("answers cannot be taken into account yet", f"hensyn til svar {_NOT_YET}"),
        Phrase("no responses.yaml, or an empty list in it", "ingen responses.yaml, eller en tom liste i den"),
        Phrase("answers: {count}", "svar: {count}"),
        Phrase("move the file away to match afresh", "flyt filen væk for at matche forfra"),
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
}

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
EDITED_KEPT = Phrase("the edited file is kept as {file}", "den rettede fil er gemt som {file}")
WROTE = Phrase("wrote {file}", "skrev {file}")
UNCHANGED = Phrase("{file} is unchanged", "{file} er uændret")
ONE_WARNING = Phrase("1 warning: praktik check shows it", "1 advarsel: praktik check viser den")
WARNINGS = Phrase("{number} warnings: praktik check shows them", "{number} advarsler: praktik check viser dem")
