"""DO: letters and templates. AG: agendas."""

from praktik.problems.meaning import EXPECTED, FOUND, HINT, Meaning, warning
from praktik.problems.phrase import Phrase, alike

DOCUMENTS: dict[str, Meaning] = {
    "DO601": Meaning(
        Phrase("the template cannot be used: {reason}", "skabelonen kan ikke bruges: {reason}"), EXPECTED, FOUND, HINT
    ),
    "DO602": warning(
        Phrase("letters have no sender", "brevene har ingen afsender"),
        alike("coordinator: {{name, organisation, email, phone, address}}"),
        Phrase("no coordinator in round.yaml", "ingen coordinator i round.yaml"),
        Phrase("add it, so that people know who writes to them", "tilføj den, så folk ved, hvem der skriver til dem"),
    ),
    "DO603": warning(
        Phrase(
            "letters are written for placements that are not confirmed, or not over yet",
            "der skrives breve om placeringer, som ikke er bekræftet eller ikke er overstået endnu",
        ),
        Phrase(
            "placements to which applicant, manager and host have said yes, for a follow-up also over by now",
            "placeringer, som ansøger, chef og vært har sagt ja til; for en opfølgning også overstået nu",
        ),
        Phrase("not so yet: {applicants}", "endnu ikke: {applicants}"),
        Phrase(
            "they bear the word 'draft': run praktik letters when they are called for, and send those",
            "de bærer ordet 'udkast': kør praktik letters, når der er brug for dem, og send dem",
        ),
    ),
    "DO604": warning(
        Phrase("these placements were made by the policy '{used}'", "placeringerne er lavet med metoden '{used}'"),
        Phrase("the round's own policy, '{own}'", "rundens egen metode, '{own}'"),
        alike("'{used}'"),
        Phrase(
            "letters speak of the published method: see that it is this one, or run praktik match again",
            "brevene taler om den offentliggjorte metode: se efter, at det er denne, eller kør praktik match igen",
        ),
    ),
    "DO605": warning(
        Phrase(
            "letters ask for an answer by {day}, which is over on the day that they bear",
            "brevene beder om svar senest den {day}, som er forbi på den dag, de er dateret",
        ),
        Phrase("a last day for answers after {on}", "en svarfrist efter {on}"),
        Phrase("letters about {about}", "breve om {about}"),
        Phrase(
            "give new proposals a day of their own with praktik publish --answer-by, or correct deadlines.responses",
            "giv nye forslag deres egen frist med praktik publish --answer-by, eller ret deadlines.responses",
        ),
    ),
    "DO610": Meaning(
        Phrase("no PDF can be made here", "der kan ikke laves PDF her"),
        Phrase(
            "the package weasyprint, and Pango, by which it sets text", "pakken weasyprint og Pango, som den sætter med"
        ),
        FOUND,
        HINT,
    ),
    "DO611": warning(
        Phrase(
            "not all of the document can be printed as written", "ikke alt i dokumentet kan trykkes, som det er skrevet"
        ),
        Phrase("styles and pictures that WeasyPrint knows", "typografi og billeder, som WeasyPrint kender"),
        alike("{said}"),
        Phrase(
            "change the round's own template or stylesheet, and look at the PDF",
            "ret rundens egen skabelon eller stylesheet, og se på PDF-filen",
        ),
    ),
    "DO620": Meaning(
        Phrase("the template cannot say this: {reason}", "skabelonen kan ikke sige det her: {reason}"),
        EXPECTED,
        FOUND,
        HINT,
    ),
    "DO621": Meaning(
        Phrase("the template cannot be read: {reason}", "skabelonen kan ikke læses: {reason}"), EXPECTED, FOUND, HINT
    ),
    "DO622": Meaning(
        Phrase("another template cannot be put in: {reason}", "en anden skabelon kan ikke sættes ind: {reason}"),
        EXPECTED,
        FOUND,
        HINT,
    ),
    "DO623": warning(
        Phrase("the block '{block}' is never shown", "blokken '{block}' bliver aldrig vist"),
        Phrase("a block of what it extends: {expected}", "en blok i det, som den udvider: {expected}"),
        alike("'{block}'"),
        HINT,
    ),
    "DO624": warning(
        Phrase(
            "the template leaves out what this document should say: {fields}",
            "skabelonen udelader noget, som dokumentet bør sige: {fields}",
        ),
        Phrase("a document that {reader} can act on", "et dokument, som {reader} kan handle efter"),
        Phrase("no mention of {fields}", "ingen omtale af {fields}"),
        Phrase(
            "write it, as {printed} for instance; praktik templates list {document} tells what it is",
            "skriv det, for eksempel {printed}; praktik templates list {document} fortæller, hvad det er",
        ),
    ),
    "DO625": warning(
        Phrase(
            "the round writes in both languages, but has its own template in one of them alone",
            "runden skriver på begge sprog, men har kun sin egen skabelon på det ene",
        ),
        alike("{expected}"),
        Phrase("the shipped template in the other language", "den medfølgende skabelon på det andet sprog"),
        Phrase(
            "change the other one too: praktik templates copy {document} --language {language}",
            "ret også den anden: praktik templates copy {document} --language {language}",
        ),
    ),
    "DO626": warning(
        Phrase("no document uses this file", "intet dokument bruger denne fil"),
        Phrase(
            "a file named as a shipped template, or one that such a template puts in",
            "en fil med navn som en medfølgende skabelon, eller en, som sådan en sætter ind",
        ),
        FOUND,
        HINT,
    ),
    "DO627": Meaning(
        Phrase("the logo cannot be used: {reason}", "logoet kan ikke bruges: {reason}"), EXPECTED, FOUND, HINT
    ),
    "DO628": warning(
        Phrase(
            "the template puts in one of another language, which its reader would get",
            "skabelonen sætter en på et andet sprog ind, og det er den, læseren ville få",
        ),
        Phrase("a template in the same language", "en skabelon på samme sprog"),
        alike("'{name}'"),
        Phrase("write '{expected}'", "skriv '{expected}'"),
    ),
    "DO629": warning(
        Phrase(
            "the document is not complete in itself: a reader's browser would fetch '{reference}'",
            "dokumentet er ikke fuldstændigt i sig selv: læserens browser ville hente '{reference}'",
        ),
        Phrase("pictures and styles in the document itself", "billeder og typografi i selve dokumentet"),
        alike("'{reference}'"),
        Phrase(
            "put CSS in styles/own.css, and a picture in as 'data:…'; a logo is set in round.yaml, under documents",
            "skriv CSS i styles/own.css, og sæt billeder ind som 'data:…'; logoet angives i round.yaml under documents",
        ),
    ),
    "DO630": Meaning(
        Phrase(
            "the template makes no document: it has neither page nor letterhead",
            "skabelonen giver ikke noget dokument: den har hverken side eller brevhoved",
        ),
        Phrase("{{% extends … %}}, or a page that begins with <html>", "{{% extends … %}} eller en side med <html>"),
        Phrase("neither of them", "ingen af delene"),
        Phrase(
            'begin with {{% extends "{name}" %}} and put the text into a block of it',
            'begynd med {{% extends "{name}" %}}, og skriv teksten i en af dens blokke',
        ),
    ),
    "DO631": warning(
        Phrase(
            "the braces of the stylesheet do not match: what follows may have no effect",
            "tuborgklammerne i stylesheetet passer ikke sammen: det, der følger, virker måske ikke",
        ),
        Phrase("a '}}' for each '{{'", "en '}}' for hver '{{'"),
        Phrase("{opened} of '{{' and {closed} of '}}'", "{opened} af '{{' og {closed} af '}}'"),
        Phrase("look for the rule that is not closed", "led efter den regel, der ikke er afsluttet"),
    ),
    "AG101": warning(
        Phrase(
            "'{item}' does not fit into the stay of '{applicant}'",
            "der er ikke plads til '{item}' i opholdet for '{applicant}'",
        ),
        EXPECTED,
        FOUND,
        HINT,
    ),
}

NO_SUCH_PACKAGE = Phrase("no such package", "ingen sådan pakke")
INSTALL_WEASYPRINT = Phrase(
    'install it: pip install "praktik[pdf]"; or print the HTML file from a browser',
    'installer den: pip install "praktik[pdf]"; eller udskriv HTML-filen fra en browser',
)
INSTALL_PANGO = Phrase(
    "install Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 (Debian, Ubuntu), brew install "
    "pango (macOS), or MSYS2's mingw-w64-x86_64-pango (Windows); or print the HTML file from a browser",
    "installer Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 (Debian, Ubuntu), brew install "
    "pango (macOS) eller MSYS2's mingw-w64-x86_64-pango (Windows); eller udskriv HTML-filen fra en browser",
)
AND_MORE = Phrase("{names} and {number} more", "{names} og {number} mere")
NO_LONGER_IN_THE_ROUND = Phrase("no longer in the round", "ikke længere i runden")

# Templates; what Jinja itself says is quoted as it says it, in English
A_TEMPLATE = Phrase("a template", "en skabelon")
NO_SUCH_TEMPLATE = Phrase("no such template", "skabelonen findes ikke")
NAME_OF_A_TEMPLATE = Phrase("the name of a template", "navnet på en skabelon")
REACHES_TOO_FAR = Phrase("it reaches for more than the data", "den rækker ud efter mere end dataene")
DATA_OF_ITS_OWN = Phrase("the document's own data", "dokumentets egne data")
PRINT_A_FIELD = Phrase("print a field of the data", "skriv et felt fra dataene")
READABLE_TEMPLATE = Phrase("a template that Jinja can read", "en skabelon, som Jinja kan læse")
ENDS_THE_STYLE = Phrase(
    "a browser would take this for the end of the style, and what follows for part of the document",
    "en browser ville tage det for slutningen på typografien og resten for en del af dokumentet",
)
STYLE_ALONE = Phrase("CSS alone, without '</' and '<!'", "kun CSS, uden '</' og '<!'")
WRITE_STYLE_ALONE = Phrase(
    "take it out; markup belongs into a template, and a picture in SVG is written as base64",
    "fjern det; opmærkning hører til i en skabelon, og et billede i SVG skrives som base64",
)
LACKS_WORDS = Phrase("it lacks words that {files} uses", "den mangler ord, som {files} bruger")
ALL_WORDS = Phrase("all words that the shipped template sets", "alle ord, som den medfølgende skabelon sætter")
NO_WORDS = Phrase("no {words}", "ingen {words}")
SET_EACH_WORD = Phrase(
    "set them as the shipped template of this name does: {{% set word = … %}}",
    "sæt dem, som den medfølgende skabelon af samme navn gør: {{% set ord = … %}}",
)
INCLUDES_ITSELF = Phrase("it extends or includes itself", "den udvider eller indsætter sig selv")
ANOTHER_TEMPLATE = Phrase("another template", "en anden skabelon")
EXTEND_SHIPPED = Phrase(
    "to change a block of a shipped template, extend 'shipped/' and its name",
    "for at ændre en blok i en medfølgende skabelon udvides 'shipped/' og dens navn",
)
USABLE_VALUE = Phrase("a value that can be used so", "en værdi, der kan bruges sådan")
NO_PART_OF_IT = Phrase("'{name}' is not part of it", "'{name}' er ikke en del af det")
TEXT_WITHOUT_PARTS = Phrase("a text, which has no parts", "en tekst, som ikke har dele")
NOT_AMONG_THE_DATA = Phrase("'{name}' is not among the data", "'{name}' er ikke blandt dataene")
ONE_OF = Phrase("one of {names}", "en af {names}")
ALWAYS_ESCAPED = Phrase(
    "text of the round is always escaped: put markup into the template itself",
    "tekst fra runden indsættes altid som ren tekst: skriv opmærkning i selve skabelonen",
)
NOTHING_THERE = Phrase("nothing", "ingenting")
TEMPLATES_LIST = Phrase(
    "praktik templates list shows the names; remove the file, or put it in somewhere",
    "praktik templates list viser navnene; fjern filen, eller sæt den ind et sted",
)
ROUND_HAS_ERRORS = Phrase(
    "the templates were tried on the example round alone: this round has problems, which praktik check shows",
    "skabelonerne er kun prøvet på eksempelrunden: runden her har selv problemer, som praktik check viser",
)
ROUND_NOT_MATCHED = Phrase(
    "the templates were tried on the example round alone: this round is not matched yet",
    "skabelonerne er kun prøvet på eksempelrunden: runden her er ikke fordelt endnu",
)
UNUSED_FIELDS = Phrase(
    "{file} leaves out {fields}: all right, if that is meant", "{file} udelader {fields}: i orden, hvis det er meningen"
)
ONE_OF_MANY = Phrase("one of {names} and {number} more", "en af {names} og {number} mere")
NO_FILTER = Phrase("there is no filter '{name}'", "der er intet filter '{name}'")
A_FILTER = Phrase("the name of a filter", "navnet på et filter")
FILTER_WRITES_OTHERS = Phrase(
    "the filter '{filter}' writes something else than this", "filteret '{filter}' skriver noget andet end det her"
)
NO_TEST = Phrase("there is no test '{name}'", "der er ingen test '{name}'")
A_TEST = Phrase("the name of a test", "navnet på en test")
TEXT_OR_NUMBER = Phrase("a text or a number", "en tekst eller et tal")
PRINTED_BY_A_FILTER = Phrase(
    "a date or a time cannot be printed by itself", "en dato eller et tidspunkt kan ikke skrives alene"
)
YES_OR_NO = Phrase("what is true or false cannot be printed", "det, der er sandt eller falsk, kan ikke skrives")
HAS_PARTS = Phrase("what has parts cannot be printed as a whole", "det, der har dele, kan ikke skrives som et hele")
WRITE_IT_SO = Phrase("write it so: {printed}", "skriv det sådan: {printed}")
NOT_CLOSED = Phrase("{{% {tag} … %}} is not closed", "{{% {tag} … %}} er ikke afsluttet")
ITS_END = Phrase("{{% end{tag} %}} before this", "{{% end{tag} %}} før dette")
CLOSE_IT = Phrase(
    "write {{% end{tag} %}} where the {{% {tag} … %}} above ends",
    "skriv {{% end{tag} %}}, hvor {{% {tag} … %}} ovenfor slutter",
)

# What found no room on an agenda
A_DAY_OF_THE_STAY = Phrase("a day of the stay", "en dag i opholdet")
NOT_THERE_THAT_DAY = Phrase("a day on which the intern is not there", "en dag, hvor praktikanten ikke er der")
MOVE_OR_SAY_FOR_WHOM = Phrase(
    "move the item to a day of the stay, or say with 'for' whom it is meant for",
    "flyt punktet til en dag i opholdet, eller skriv med 'for', hvem det er til",
)
END_ON_THE_SAME_DAY = Phrase("an end on the same day", "en slutning samme dag")
END_AFTER_MIDNIGHT = Phrase("an end after midnight", "en slutning efter midnat")
BEGIN_EARLIER = Phrase("begin earlier, or shorten the item", "begynd tidligere, eller forkort punktet")
BESIDE_A_REFLECTION = Phrase(
    "{minutes} minutes beside a reflection on each day", "{minutes} minutter ud over en refleksionspause hver dag"
)
TIME_FOR_REFLECTION = Phrase(
    "only the time that a day's reflection needs", "kun den tid, som dagens refleksionspause har brug for"
)
SHORTEN_FOR_REFLECTION = Phrase(
    "shorten this item or another one: a reflection is not crowded out",
    "forkort dette punkt eller et andet: refleksionen bliver ikke skubbet ud",
)
MINUTES_IN_A_ROW = Phrase(
    "{minutes} minutes in a row within the working day, beside lunch",
    "{minutes} minutter i træk inden for arbejdsdagen ud over frokosten",
)
NO_GAP = Phrase("no gap that is long enough", "intet hul, der er langt nok")
SHORTEN_OR_MOVE = Phrase(
    "shorten this item or another one, or give it another time",
    "forkort dette punkt eller et andet, eller giv det et andet tidspunkt",
)
ROOM_FOR_ALL_OF_THEM = Phrase(
    "room for all of these beside the frame: {together}", "plads til alle disse ud over rammen: {together}"
)
ITEM_WITH_MINUTES = Phrase("'{title}' ({minutes} min)", "'{title}' ({minutes} min.)")
CANNOT_FIT_TOGETHER = Phrase(
    "no order in which they fit together with a reflection each day",
    "ingen rækkefølge, hvor de kan være sammen med en refleksionspause hver dag",
)
SHORTEN_OR_CUT_ONE = Phrase("shorten or cut one of them", "forkort eller fjern et af dem")
AN_AGENDA_WITH_IT = Phrase("an agenda that has this item as well", "et program, der også har dette punkt")
SEARCH_ENDED = Phrase(
    "none before the search ended; there may be one", "intet, før eftersøgningen sluttede; der kan findes et"
)
FIX_A_TIME = Phrase(
    "give this item or another one a day and a time, or shorten one",
    "giv dette punkt eller et andet en dag og et tidspunkt, eller forkort et",
)
