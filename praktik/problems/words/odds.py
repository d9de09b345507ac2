"""What the odds over many lotteries say."""

from praktik.problems.phrase import Phrase

DRAWING = Phrase("drawing lots", "trækker lod")
DRAWS_FROM_TO = Phrase(
    "the number of draws, {typed}, cannot be: from 1 to {most}",
    "antallet af lodtrækninger, {typed}, kan ikke være: fra 1 til {most}",
)
FASTER = Phrase(
    'this is many times as fast with NumPy, and gives the same numbers: pip install "praktik[odds]"',
    'det går mange gange hurtigere med NumPy og giver de samme tal: pip install "praktik[odds]"',
)

OVER_DRAWS = Phrase(
    "What would come out of {draws} draws that follow from the lottery text. Nothing is written.",
    "Hvad der ville komme ud af {draws} lodtrækninger, som følger af teksten til lodtrækningen. Der skrives intet.",
)
OVER_ONE_DRAW = Phrase(
    "What would come out of one draw that follows from the lottery text. Nothing is written.",
    "Hvad der ville komme ud af én lodtrækning, som følger af teksten til lodtrækningen. Der skrives intet.",
)
NO_TEXT_YET = Phrase(
    "No lottery text has been announced: the round's id stands in for it here.",
    "Der er ikke offentliggjort nogen tekst til lodtrækningen: rundens id står i dens sted her.",
)
AFRESH = Phrase(
    "The proposals have been published; here every draw is matched afresh, and what stands is not kept.",
    "Forslagene er offentliggjort; her matches hver lodtrækning forfra, og det, der står, beholdes ikke.",
)
CERTAINTY = Phrase(
    "With 95% certainty a share is at most {margin} percentage points off.",
    "Med 95 % sikkerhed er en andel højst {margin} procentpoint ved siden af.",
)

WITHOUT_A_PLACE = Phrase("Without a place:", "Uden plads:")
FIRST_WISHES_MET = Phrase("First wishes met:", "Opfyldte førsteønsker:")
ON_AVERAGE = Phrase(
    "{mean} on average, from {low} to {high} in nine draws out of ten",
    "{mean} i gennemsnit, fra {low} til {high} i ni ud af ti lodtrækninger",
)
OWN_UNPLACED = Phrase(
    "the round's own draw: {own}; {share} of the draws leave as many or more without a place",
    "rundens egen lodtrækning: {own}; i {share} af lodtrækningerne er lige så mange eller flere uden plads",
)
OWN_FIRST_WISHES = Phrase(
    "the round's own draw: {own}; {share} of the draws meet as few or fewer",
    "rundens egen lodtrækning: {own}; i {share} af lodtrækningerne er det lige så få eller færre",
)

APPLICANTS = Phrase("Applicants, most at risk first", "Ansøgere, størst risiko først")
NO_PLACE = Phrase("no place", "ingen plads")
INTERVAL = Phrase("95% interval", "95 %-interval")
NTH_WISH = Phrase("no. {wish}", "nr. {wish}")
LATER = Phrase("later", "senere")
ALWAYS_FIRST = Phrase(
    "Get their first wish in every draw ({number}): {names}",
    "Får deres første ønske i hver lodtrækning ({number}): {names}",
)
PINNED = Phrase(
    "Placed by hand, whatever is drawn ({number}): {names}",
    "Placeret i hånden, uanset lodtrækningen ({number}): {names}",
)
AND_MORE = Phrase("{names} and {number} more", "{names} og {number} mere")
MORE_ROWS = Phrase("… and {number} more, all with --format json", "… og {number} mere, alle med --format json")

OFFERS = Phrase("Offers, most contested first", "Tilbud, mest eftertragtede først")
PLACES = Phrase("places", "pladser")
ASKED = Phrase("asked", "søgt af")
TURNED_AWAY = Phrase("turned away", "afvises")
FULL = Phrase("full", "fyldt")
WHAT_IS_TURNED_AWAY = Phrase(
    "turned away: how many, in a draw, would rather have had the offer than what they get",
    "afvises: hvor mange der i en lodtrækning hellere ville have haft tilbuddet end det, de får",
)
WHAT_IS_FULL = Phrase(
    "full: in how many draws all its places are taken; its periods or its host's limit may turn people away before",
    "fyldt: i hvor mange lodtrækninger alle pladser er taget; perioderne eller værtens grænse kan afvise nogen før",
)
NOBODY_TURNED_AWAY = Phrase(
    "At {number} more nobody is ever turned away.", "Hos yderligere {number} bliver ingen nogensinde afvist."
)
NOBODY_TURNED_AWAY_AT_ONE = Phrase(
    "At one more nobody is ever turned away.", "Hos yderligere ét bliver ingen nogensinde afvist."
)
NOBODY_IS_TURNED_AWAY = Phrase("Nobody is ever turned away.", "Ingen bliver nogensinde afvist.")

PERCENT = Phrase("{number}%", "{number} %")
