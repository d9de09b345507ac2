"""Why a file cannot be the logo of a round's letters."""

from praktik.problems.phrase import Phrase

OUTSIDE = Phrase("it lies outside the round's folder", "det ligger uden for rundens mappe")
INSIDE_THE_FOLDER = Phrase(
    "a file inside the round's folder, as templates/logo.png", "en fil i rundens mappe, som templates/logo.png"
)
COPY_IT_HERE = Phrase(
    "copy the picture into the round's folder, and write its path from there",
    "kopiér billedet til rundens mappe, og skriv stien derfra",
)
NOT_THERE = Phrase("there is no such file", "filen findes ikke")
A_PICTURE = Phrase("a picture: PNG, JPEG or SVG", "et billede: PNG, JPEG eller SVG")
NO_FILE = Phrase("no file {file}", "ingen fil {file}")
A_FOLDER = Phrase("a folder, {file}", "en mappe, {file}")
SEE_THE_NAME = Phrase(
    "see that name and folder are right: the path begins in the round's folder",
    "se efter, om navn og mappe er rigtige: stien begynder i rundens mappe",
)
TOO_LARGE = Phrase("it is too large: every letter holds it", "det er for stort: hvert brev indeholder det")
AT_MOST = Phrase("at most {most} kB", "højst {most} kB")
KILOBYTES = Phrase("{size} kB", "{size} kB")
MAKE_IT_SMALLER = Phrase(
    "save it smaller: on paper it is at most 46 mm wide, and 600 pixels are enough",
    "gem det mindre: på papir er det højst 46 mm bredt, og 600 pixels er nok",
)
UNREADABLE = Phrase("it cannot be read", "det kan ikke læses")
SYSTEM_SAYS = Phrase("the system says: {reason}", "systemet siger: {reason}")
NO_PICTURE = Phrase("it is no picture that can be shown", "det er ikke et billede, der kan vises")
BROKEN_SVG = Phrase("this SVG cannot be read", "SVG-filen kan ikke læses")
ELEMENT = Phrase("a file that begins with <{name}>", "en fil, der begynder med <{name}>")
SAVE_AS_PNG = Phrase("open the picture and save it as PNG or JPEG", "åbn billedet, og gem det som PNG eller JPEG")
DOES_MORE = Phrase("this SVG does more than draw", "SVG-filen gør mere end at tegne")
ONLY_DRAWS = Phrase(
    "an SVG without scripts, and that fetches nothing from elsewhere",
    "en SVG uden scripts, og som intet henter andre steder fra",
)
IN_LINE = Phrase("{what} in line {line}", "{what} i linje {line}")
SAVE_AS_PLAIN = Phrase(
    "save it as plain SVG in the drawing program, with fonts as paths and pictures embedded, or as PNG",
    "gem den som almindelig SVG i tegneprogrammet, med skrift som kurver og billeder indlejret, eller som PNG",
)
