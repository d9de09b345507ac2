"""RD: reading a file, and whatever YAML refuses."""

from praktik.problems.meaning import EXPECTED, FOUND, HINT, Meaning, warning
from praktik.problems.phrase import Phrase, alike

READING: dict[str, Meaning] = {
    "RD101": Meaning(
        Phrase("the file is missing", "filen mangler"),
        EXPECTED,
        Phrase("no such file", "ingen sådan fil"),
        HINT,
    ),
    "RD102": Meaning(
        Phrase("a folder stands where a file belongs", "her står en mappe, hvor der skal være en fil"),
        Phrase("a text file", "en tekstfil"),
        Phrase("a folder", "en mappe"),
        HINT,
    ),
    "RD103": Meaning(
        Phrase("the file cannot be read", "filen kan ikke læses"),
        Phrase("a file that you may read", "en fil, du har lov at læse"),
        alike("{reason}"),
        Phrase("check who may open the file", "se efter, hvem der må åbne filen"),
    ),
    "RD104": Meaning(
        Phrase("the file is too large", "filen er for stor"),
        Phrase("at most {limit} MB", "højst {limit} MB"),
        alike("{size} MB"),
        Phrase(
            "split it into several files in a folder, or remove what is not part of the round",
            "del den i flere filer i en mappe, eller fjern det, der ikke hører til runden",
        ),
    ),
    "RD105": Meaning(
        Phrase("the file is empty", "filen er tom"),
        EXPECTED,
        Phrase("nothing but space and comments", "kun mellemrum og kommentarer"),
        HINT,
    ),
    "RD106": Meaning(
        Phrase("the file is not UTF-8", "filen er ikke UTF-8"),
        Phrase("text saved as UTF-8", "tekst gemt som UTF-8"),
        FOUND,
        Phrase("save the file again with the encoding UTF-8", "gem filen igen med tegnsættet UTF-8"),
    ),
    "RD107": Meaning(
        Phrase("a character that cannot be seen", "et tegn, der ikke kan ses"),
        Phrase("only characters that can be seen", "kun tegn, der kan ses"),
        Phrase("the character {character}", "tegnet {character}"),
        HINT,
    ),
    "RD108": Meaning(
        Phrase("a tab is used as indentation", "der er rykket ind med et tabulatortegn"),
        Phrase("spaces, since YAML takes no tabs there", "mellemrum, da YAML ikke tillader tabulatortegn dér"),
        Phrase("a tab", "et tabulatortegn"),
        Phrase("replace each tab by two spaces", "erstat hvert tabulatortegn med to mellemrum"),
    ),
    "RD109": Meaning(
        Phrase("this is not valid YAML: {reason}", "det er ikke gyldig YAML: {reason}"), EXPECTED, FOUND, HINT
    ),
    "RD110": Meaning(
        Phrase("the key '{key}' stands twice in the same entry", "nøglen '{key}' står to gange i samme post"),
        Phrase("each key once", "hver nøgle én gang"),
        Phrase("the first one is at line {line}", "den første står i linje {line}"),
        HINT,
    ),
    "RD111": Meaning(
        Phrase(
            "'{mark}' would be an anchor or alias of YAML, which praktik's files do without",
            "'{mark}' ville være et anker eller alias i YAML, og dem bruger praktiks filer ikke",
        ),
        Phrase("the value itself", "selve værdien"),
        alike("'{mark}'"),
        Phrase(
            "write the value out, or put quotes round a text that begins with {sign}",
            "skriv værdien helt ud, eller sæt anførselstegn om en tekst, der begynder med {sign}",
        ),
    ),
    "RD112": Meaning(
        Phrase(
            "'{tag}' would be a tag of YAML, which praktik's files do without",
            "'{tag}' ville være et mærke (tag) i YAML, og dem bruger praktiks filer ikke",
        ),
        Phrase("the value itself", "selve værdien"),
        alike("'{tag}'"),
        Phrase(
            "remove it, or put quotes round a text that begins with !",
            "fjern det, eller sæt anførselstegn om en tekst, der begynder med !",
        ),
    ),
    "RD113": Meaning(
        Phrase("a second document begins here", "her begynder et nyt dokument"),
        Phrase("one document a file", "ét dokument i hver fil"),
        Phrase("'---' in the middle of the file", "'---' midt i filen"),
        Phrase(
            "remove the line, or move what follows to a file of its own",
            "fjern linjen, eller flyt det følgende til en fil for sig",
        ),
    ),
    "RD114": Meaning(
        Phrase("the lists and entries are nested too deep", "lister og poster ligger for dybt inden i hinanden"),
        Phrase("at most {limit} levels", "højst {limit} niveauer"),
        Phrase("one more", "ét mere"),
        Phrase("look for a bracket that is never closed", "se efter en parentes, der ikke bliver lukket"),
    ),
    "RD115": Meaning(
        Phrase("a key must be a word", "en nøgle skal være et ord"),
        Phrase("a word, then a colon", "et ord og så et kolon"),
        FOUND,
        HINT,
    ),
    "RD116": Meaning(
        Phrase("both {file} and the folder {folder} exist", "både {file} og mappen {folder} findes"),
        Phrase("one of the two", "en af de to"),
        Phrase("entries in both places", "poster begge steder"),
        Phrase(
            "move the file into the folder, or the folder's entries into the file",
            "flyt filen ind i mappen, eller mappens poster ind i filen",
        ),
    ),
    "RD117": Meaning(Phrase("this would not be read", "det her ville ikke blive læst"), EXPECTED, FOUND, HINT),
    "RD118": Meaning(
        Phrase("an error value from a spreadsheet", "en fejlværdi fra et regneark"),
        Phrase("the value itself", "selve værdien"),
        Phrase(
            "'{value}', what a spreadsheet shows where a formula fails",
            "'{value}', som et regneark viser, hvor en formel slår fejl",
        ),
        Phrase("copy the value again, or leave the key out", "kopiér værdien igen, eller udelad nøglen"),
    ),
    "RD119": warning(
        Phrase("from # on, this is a comment", "fra # og frem er det en kommentar"),
        Phrase("quotes round a text that holds ' #'", "anførselstegn om en tekst, der indeholder ' #'"),
        Phrase("a text that ends with '{value}'", "en tekst, der slutter med '{value}'"),
        HINT,
    ),
    "RD120": Meaning(
        Phrase("this text was garbled when it was converted", "teksten her blev forvansket, da den blev konverteret"),
        Phrase("letters as people write them", "bogstaver, som man skriver dem"),
        alike("'{word}'"),
        Phrase(
            "it should probably be '{likely}'; open the original as UTF-8, and copy the text again",
            "der skal nok stå '{likely}'; åbn originalen som UTF-8, og kopiér teksten igen",
        ),
    ),
}

# What a file should hold
SETTINGS_OF_THE_ROUND = Phrase("the settings of the round", "rundens indstillinger")
LIST_OF = Phrase("a list of {nouns}", "en liste med {nouns}")
OFFERS = Phrase("offers", "tilbud")
APPLICANTS = Phrase("applicants", "ansøgere")
ORGANISATIONS = Phrase("organisations", "organisationer")
ANSWERS = Phrase("answers", "svar")
PLACEMENTS = Phrase("placements", "matchforslag")
THE_FRAME = Phrase("the frame of the agendas", "rammen om programmerne")
LETTERS_SENT = Phrase("a list of letters", "en liste med breve")

# A file that is not there, or not where it should be
MOVE_THE_FOLDER = Phrase("move the folder away, and put the file there", "flyt mappen væk, og læg filen dér")
WRITE_THE_FILE = Phrase(
    "write it, or put several files into the folder {folder}", "skriv den, eller læg flere filer i mappen {folder}"
)
RENAME = Phrase("rename {wrong} to {right}", "omdøb {wrong} til {right}")
WRITE_OUT_THE_SPREADSHEET = Phrase(
    "{wrong} is a spreadsheet, which praktik cannot read: write each of its rows as an entry in {right}",
    "{wrong} er et regneark, som praktik ikke kan læse: skriv hver af dets rækker som en post i {right}",
)
RENAME_IT = Phrase("rename it to {right}", "omdøb den til {right}")
JOIN_IT = Phrase("join it with {right}, or remove it", "saml den med {right}, eller fjern den")
THE_NAME = Phrase("the name {right}", "navnet {right}")
A_YAML_FILE = Phrase("put at least one file there that ends in .yaml", "læg mindst én fil dér, der ender på .yaml")
SIDE_BY_SIDE = Phrase("all files side by side", "alle filer side om side")
FOLDER_INSIDE = Phrase("a folder inside", "en mappe indeni")
MOVE_UP = Phrase("move its files up into {folder}", "flyt filerne op i {folder}")
A_DEVICE = Phrase("a device or a pipe, not a file", "en enhed eller et rør, ikke en fil")
SYSTEM_REFUSES = Phrase("the system refuses", "systemet afviser det")
WRITE_AN_EMPTY_LIST = Phrase("an empty list is written []", "en tom liste skrives []")

# Characters
UTF_16 = Phrase("a file saved as UTF-16", "en fil gemt som UTF-16")
THE_BYTE = Phrase("the byte 0x{byte}", "byten 0x{byte}")
BYTE_AT_THE_END = Phrase(
    "the byte 0x{byte} at the very end: the last character is cut in two",
    "byten 0x{byte} til allersidst: det sidste tegn er skåret over",
)
BYTE_IN_WINDOWS = Phrase(
    "the byte 0x{byte}, which would be '{character}' in Windows-1252",
    "byten 0x{byte}, som ville være '{character}' i Windows-1252",
)
DELETE_IT = Phrase("delete it", "slet det")
LOOKS_LIKE_A_SPACE = Phrase("{code}, which only looks like a space", "{code}, som kun ligner et mellemrum")
REPLACE_BY_A_SPACE = Phrase(
    "replace it by a space; it often comes along when text is pasted from a web page or a letter",
    "erstat det med et mellemrum; det følger tit med, når tekst kopieres fra en hjemmeside eller et brev",
)
HAS_NO_WIDTH = Phrase("{code}, which takes up no room", "{code}, som ikke fylder noget")
DELETE_THE_UNSEEN = Phrase(
    "delete it; it often comes along when text is pasted from a web page or a letter",
    "slet det; det følger tit med, når tekst kopieres fra en hjemmeside eller et brev",
)
WRITTEN_WITH_A_BACKSLASH = Phrase("{code}, written with a backslash", "{code}, skrevet med en omvendt skråstreg")
DOUBLE_THE_BACKSLASH = Phrase(
    'inside "…" a backslash has a meaning of its own: write \\\\ for it, or use single quotes',
    'inden i "…" har en omvendt skråstreg sin egen betydning: skriv \\\\, eller brug enkelte anførselstegn',
)

# Comments
QUOTE_IT_OR_SPACE_IT = Phrase(
    "write {line}, or a space after the # if it is a note",
    "skriv {line}, eller sæt et mellemrum efter #, hvis det er en bemærkning",
)
QUOTE_ALL_OF_IT = Phrase(
    "put quotes round all of the text, or a space after the # if it is a note",
    "sæt anførselstegn om hele teksten, eller et mellemrum efter #, hvis det er en bemærkning",
)

# Keys
KEEP_ONE = Phrase(
    "keep one of them; a new entry of a list begins with '- '",
    "behold den ene; en ny post i en liste begynder med '- '",
)
WRITE_A_DASH = Phrase(
    "a new entry begins here: write - {line}, in the column where the other entries begin",
    "her begynder en ny post: skriv - {line} i den kolonne, hvor de andre poster begynder",
)
NOT_A_KEY = Phrase("a list or an entry in place of a key", "en liste eller en post i stedet for en nøgle")
QUOTE_BRACKETS = Phrase(
    "put quotes round a text that begins with {{ or [", "sæt anførselstegn om en tekst, der begynder med {{ eller ["
)
STANDS_FOR_NOTHING = Phrase("'{text}', which stands for nothing", "'{text}', som betyder ingenting")
WRITE_THE_KEY = Phrase("write the key's name", "skriv nøglens navn")
CUT_OFF = Phrase(
    "the last line seems to be cut off: complete it, or remove it",
    "den sidste linje ser ud til at være afbrudt: skriv den færdig, eller fjern den",
)
