"""What YAML's parser refuses, in the words of somebody who has never heard of a parser."""

from praktik.problems.phrase import Phrase, alike

QUOTED = alike("'{text}'")
IN_COLUMN = Phrase("'{text}' in column {column}", "'{text}' i kolonne {column}")
END_OF_LINE = Phrase("the end of the line", "slutningen af linjen")
END_OF_FILE = Phrase("the end of the file", "slutningen af filen")

SECOND_COLON = Phrase("a second colon on the line", "endnu et kolon på linjen")
ONE_COLON = Phrase(
    "one 'key: value' on a line, and quotes round a text that holds ': '",
    "én 'nøgle: værdi' på hver linje, og anførselstegn om en tekst, der indeholder ': '",
)
QUOTE_THE_VALUE = Phrase("put quotes round the text: {line}", "sæt anførselstegn om teksten: {line}")
QUOTE_AFTER_THE_COLON = Phrase(
    "put quotes round the text after the first colon", "sæt anførselstegn om teksten efter det første kolon"
)
PART_OF_THE_LINE_ABOVE = Phrase(
    "this line is taken for a part of the one above", "linjen bliver læst som en del af den ovenfor"
)
KEYS_BELOW_EACH_OTHER = Phrase(
    "a key of its own on each line, all keys of an entry exactly below each other",
    "én nøgle på hver linje, og alle nøgler i en post præcis under hinanden",
)
INDENT_LIKE_THE_OTHERS = Phrase(
    "indent it exactly like the other keys of its entry", "ryk den ind præcis som postens andre nøgler"
)
SPACE_AFTER_THE_COLON_ABOVE = Phrase(
    "put a space after the colon in line {number}: {line}", "sæt et mellemrum efter kolonet i linje {number}: {line}"
)
NO_COLON_ABOVE = Phrase(
    "line {number} has no colon: write 'key: value' there", "linje {number} har intet kolon: skriv 'nøgle: værdi' dér"
)
NO_SPACE_AFTER_THE_COLON = Phrase("there is no space after the colon", "der er intet mellemrum efter kolonet")
KEY_AND_VALUE = Phrase("key: value", "nøgle: værdi")
WRITE_LINE = Phrase("write {line}", "skriv {line}")
WRITE_BELOW_THE_OTHERS = Phrase(
    "write {line}, in the column where the other entries begin",
    "skriv {line} i den kolonne, hvor de andre poster begynder",
)
KEY_WITHOUT_COLON = Phrase("a key without a colon", "en nøgle uden kolon")
KEY_COLON_SPACE = Phrase("a key, a colon and a space", "en nøgle, et kolon og et mellemrum")
WRITE_KEY_AND_VALUE = Phrase(
    "write 'key: value', or indent the line deeper if it goes on with the text above",
    "skriv 'nøgle: værdi', eller ryk linjen længere ind, hvis den fortsætter teksten ovenfor",
)
OPEN_QUOTATION = Phrase("a quotation mark is never closed", "et anførselstegn bliver aldrig lukket")
CLOSING_QUOTATION = Phrase("a closing quotation mark", "et afsluttende anførselstegn")
CLOSE_THE_QUOTATION = Phrase(
    "close the quotation; inside '…' an apostrophe is written twice",
    "luk citatet; inden i '…' skrives en apostrof to gange",
)
NONE_BEFORE_THE_END = Phrase("none before the file ends", "intet, før filen slutter")
QUOTATION_OPENED_HERE = Phrase(
    "the quotation mark opened here is not closed", "anførselstegnet, der åbnes her, bliver ikke lukket"
)
RUNS_ON = Phrase("a text that runs on to line {number}", "en tekst, der fortsætter til linje {number}")
CLOSE_IT_ON_ITS_LINE = Phrase(
    "close it where the text ends, in line {number}", "luk det i linje {number}, hvor teksten slutter"
)
NOT_A_HYPHEN = Phrase("this sign does not begin an entry of a list", "dette tegn begynder ikke en post i en liste")
HYPHEN_AND_SPACE = Phrase("a hyphen and a space: '- '", "en bindestreg og et mellemrum: '- '")
SIGN = Phrase("'{sign}', the character {code}", "'{sign}', tegnet {code}")
A_LIST = Phrase("a list", "en liste")
ENTRY_IN_BRACES = Phrase("an entry in braces", "en post i krøllede parenteser")
INTERRUPTED = Phrase("{what} is interrupted here", "{what} bliver afbrudt her")
COMMA_OR_BRACKET = Phrase("a comma or {closing}", "et komma eller {closing}")
PUT_A_COMMA = Phrase(
    "put a comma between two values, and close the bracket with {closing}",
    "sæt et komma mellem to værdier, og luk parentesen med {closing}",
)
NOT_CLOSED = Phrase("{what} is not closed", "{what} bliver ikke lukket")
A_CLOSING = Phrase("a closing {closing}", "et afsluttende {closing}")
CLOSE_AT_ITS_END = Phrase(
    "put {closing} at its end, and a comma between two values",
    "sæt {closing}, hvor den slutter, og et komma mellem to værdier",
)
TEXT_GOES_ON = Phrase(
    "the text goes on after its closing quotation mark", "teksten fortsætter efter det afsluttende anførselstegn"
)
NOTHING_MORE = Phrase("nothing more on the line", "ikke mere på linjen")
ALL_INSIDE_THE_QUOTES = Phrase(
    "put all of the text inside the quotation marks; inside '…' an apostrophe is written twice",
    "sæt hele teksten inden for anførselstegnene; inden i '…' skrives en apostrof to gange",
)
CLOSING_WITHOUT_OPENING = Phrase(
    "a closing bracket without an opening one", "en slutparentes uden en begyndelsesparentes"
)
AS_MANY_AS = Phrase("as many ] and }} as [ and {{", "lige så mange ] og }} som [ og {{")
REMOVE_IT = Phrase("remove it", "fjern den")
NO_KEY_BEFORE_THE_COLON = Phrase("there is no key before the colon", "der står ingen nøgle før kolonet")
WRITE_THE_KEY_BEFORE = Phrase("write the key's name before the colon", "skriv nøglens navn før kolonet")
SEE_INDENTATION_AND_QUOTES = Phrase(
    "see whether it is indented right, and whether all quotes and brackets above are closed",
    "se efter, om den er rykket rigtigt ind, og om alle anførselstegn og parenteser ovenfor er lukket",
)
BEGIN_LIKE_THE_KEY = Phrase(
    "begin it in column {column}, like the key in line {number}",
    "begynd i kolonne {column} som nøglen i linje {number}",
)
DOES_NOT_FIT_IN = Phrase("this line does not fit in here", "linjen passer ikke ind her")
KEY_INDENTED_LIKE_THE_OTHERS = Phrase(
    "a key, indented exactly like the other keys of its entry", "en nøgle, rykket ind præcis som postens andre nøgler"
)
BEGIN_LIKE_THE_ENTRIES = Phrase(
    "begin it in column {column} like the others, or deeper if it is a list inside the entry above",
    "begynd i kolonne {column} som de andre, eller længere inde, hvis det er en liste i posten ovenfor",
)
BEGIN_BELOW_THE_FIRST_KEY = Phrase(
    "begin it in column {column}, below the first key of its entry",
    "begynd i kolonne {column}, under postens første nøgle",
)
DOES_NOT_FIT_INTO_THE_LIST = Phrase("this line does not fit into the list", "linjen passer ikke ind i listen")
DASH_IN_COLUMN = Phrase(
    "a '-' in column {column}, or a line that belongs to the entry above",
    "et '-' i kolonne {column}, eller en linje, der hører til posten ovenfor",
)
ENDS_IN_THE_MIDDLE = Phrase(
    "the file ends in the middle of a list or an entry", "filen slutter midt i en liste eller en post"
)
CLOSING_BRACKET = Phrase("a closing ] or }}", "et afsluttende ] eller }}")
CLOSE_WHAT_WAS_OPENED = Phrase("close what was opened with [ or {{", "luk det, der blev åbnet med [ eller {{")
VALUE_MISSING = Phrase("a value is missing", "der mangler en værdi")
VALUE_BETWEEN_COMMAS = Phrase("a value between two commas", "en værdi mellem to kommaer")
WRITE_THE_VALUE = Phrase(
    "write the value, or remove the extra comma or bracket",
    "skriv værdien, eller fjern det overflødige komma eller den overflødige parentes",
)
CANNOT_BEGIN_WITH = Phrase("a text cannot begin with this sign", "en tekst kan ikke begynde med dette tegn")
QUOTES_ROUND_SIGNS = Phrase(
    "quotes round a text that begins with @ ` % & * ! | > or ?",
    "anførselstegn om en tekst, der begynder med @ ` % & * ! | > eller ?",
)
WRITE_QUOTED = Phrase('write "{text}"', 'skriv "{text}"')
QUOTE_THE_TEXT = Phrase("put quotes round the text", "sæt anførselstegn om teksten")
GOES_ON_AFTER_THE_END = Phrase("the file goes on where it should end", "filen fortsætter, hvor den skulle slutte")
ONE_LIST_OR_ONE_ENTRY = Phrase(
    "one list, or the keys of one entry, all beginning in the same column",
    "én liste eller nøglerne i én post, som alle begynder i samme kolonne",
)
FIRST_ENTRY_WITHOUT_A_DASH = Phrase("the first entry has no dash", "den første post har ingen bindestreg")
SEE_THIS_AND_THE_LINE_ABOVE = Phrase(
    "see whether this line, or the one above, is indented right",
    "se efter, om denne linje eller den ovenfor er rykket rigtigt ind",
)
MEANINGLESS_BACKSLASH = Phrase(
    "a backslash inside double quotes that means nothing",
    "en omvendt skråstreg i dobbelte anførselstegn, som ikke betyder noget",
)
DOUBLE_BACKSLASH = Phrase("\\\\ for a backslash", "\\\\ for en omvendt skråstreg")
SINGLE_QUOTES_OR_DOUBLE_BACKSLASH = Phrase(
    "write the text in single quotes, or double the backslash",
    "skriv teksten i enkelte anførselstegn, eller skriv skråstregen to gange",
)
LIST_ON_THE_LINE_OF_ITS_KEY = Phrase(
    "a list cannot begin on the line of its key", "en liste kan ikke begynde på samme linje som sin nøgle"
)
DASHES_ON_LINES_OF_THEIR_OWN = Phrase(
    "each '- ' on a line of its own, below the key", "hver '- ' på sin egen linje, under nøglen"
)
PUT_IT_ON_THE_NEXT_LINE = Phrase("put it on the next line", "sæt den på næste linje")
QUOTED_OR_ON_THE_NEXT_LINE = Phrase(
    "put it on the next line; if it is a text, write {line}", "sæt den på næste linje; er det en tekst, så skriv {line}"
)
DASH_AS_VALUE = Phrase("a dash alone is no value", "en bindestreg alene er ingen værdi")
VALUE_OR_NOTHING = Phrase("a value, or nothing", "en værdi eller ingenting")
LEAVE_IT_EMPTY = Phrase("remove the dash, or the whole line", "fjern bindestregen eller hele linjen")
COMMA_AT_THE_END = Phrase("a comma after the end of the value", "et komma, efter at værdien er slut")
REMOVE_THE_COMMA = Phrase("remove the comma", "fjern kommaet")
TEXT_AFTER_BRACKET = Phrase("the text goes on after a closing bracket", "teksten fortsætter efter en slutparentes")
QUOTES_ROUND_BRACKETS = Phrase(
    "quotes round a text that begins with [", "anførselstegn om en tekst, der begynder med ["
)
TWO_VERSIONS = Phrase(
    "git has put two versions of the file into each other here",
    "git har her sat to udgaver af filen ind i hinanden",
)
ONE_VERSION = Phrase("one version of each entry", "én udgave af hver post")
CHOOSE_A_VERSION = Phrase(
    "keep the version that is right, and delete the lines <<<<<<<, ======= and >>>>>>>",
    "behold den rigtige udgave, og slet linjerne <<<<<<<, ======= og >>>>>>>",
)
A_TABLE = Phrase("this is a table from a spreadsheet", "det er en tabel fra et regneark")
ENTRIES_OF_KEYS = Phrase(
    "entries that begin with '- ', and 'key: value' on each line",
    "poster, der begynder med '- ', og 'nøgle: værdi' på hver linje",
)
WRITE_OUT_THE_TABLE = Phrase(
    "praktik cannot read tables: write each row as an entry",
    "praktik kan ikke læse tabeller: skriv hver række som en post",
)
CANNOT_BE_READ_ON = Phrase("it cannot be read from here on", "resten kan ikke læses herfra")
KEYS_AND_VALUES_OR_A_LIST = Phrase("keys and values, or a list", "nøgler og værdier, eller en liste")
SEE_QUOTES_BRACKETS_INDENTATION = Phrase(
    "see whether quotes, brackets and indentation are right, here and on the line above",
    "se efter, om anførselstegn, parenteser og indrykning er rigtige, her og på linjen ovenfor",
)
