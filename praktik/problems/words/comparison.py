"""Words of `compare`: all policies side by side."""

from praktik.problems.phrase import Phrase

COMPARING = Phrase("comparing policies", "sammenligner metoder")
HEAD = Phrase(
    "Round {round}, {policies} side by side; nothing is written.",
    "Runde {round}, {policies} side om side; intet er skrevet.",
)
NOT_IMPROVED = Phrase(
    "Ties are left to the lottery here: ties: improve takes a round that nothing but the places of its offers limits.",
    "Delte pladser er her overladt til lodtrækningen: ties: improve går kun, hvor intet andet end tilbuddenes pladser "
    "begrænser runden.",
)
ONE_POLICY = Phrase("{number} policy", "{number} metode")
POLICIES = Phrase("{number} policies", "{number} metoder")
AFRESH = Phrase(
    "The proposals have been published: this compares matches made afresh, in which pins and answers count but no "
    "placement is kept.",
    "Forslagene er offentliggjort: her sammenlignes matchninger helt forfra, hvor placeringer i hånden og svar tæller, "
    "men ingen placering bevares.",
)
LEFT_OUT = Phrase(
    "Left out, since it takes a solver (install praktik with the extra exact): {policies}.",
    "Udeladt, da det kræver en løser (installér praktik med exact): {policies}.",
)
POLICY = Phrase("Policy", "Metode")
NOT_PLACED = Phrase("Not placed", "Ikke placeret")
WORST_WISH = Phrase("Worst wish", "Dårligste ønske")
UNFILLED = Phrase("Unfilled places", "Ubesatte pladser")
PLACED = Phrase("Placed", "Placeret")
FIRST_WISHES = Phrase("At the first wish", "På første ønske")
TOP_WISHES = Phrase("At wishes 1-3", "På ønske 1-3")
SUM_OF_RANKS = Phrase("Sum of ranks", "Sum af ønskenumre")
BLOCKING = Phrase("Blocking pairs", "Blokerende par")
BLOCKING_BY_PINS = Phrase("- only because of pins", "- kun på grund af placering i hånden")
ACROSS_SECTORS = Phrase("Across sectors", "På tværs af sektorer")
SENDERS = Phrase("Send more than they receive", "Sender flere, end de modtager")
CHANGED = Phrase("Other than placements.yaml", "Andet end i placements.yaml")
PERCENT = Phrase("{percent}%", "{percent} %")
NONE = Phrase("none", "intet")
JUDGED = Phrase(
    "Blocking pairs are judged without the lottery, under every policy. The sum of ranks counts those who are placed "
    "at a wish.",
    "Blokerende par vurderes uden lodtrækningen for alle metoder. Summen af ønskenumre tæller dem, der er placeret på "
    "et ønske.",
)
OPEN_TO_COUNTS_LAST = Phrase(
    "Where a policy wants the best ranks, offers that only open_to reaches count after the longest list of the round; "
    "in the figures here they count after the applicant's own list.",
    "Hvor en metode vil have de bedste ønsker, tæller tilbud, som kun open_to når, efter rundens længste liste; i "
    "tallene her tæller de efter ansøgerens egen liste.",
)
SETS_ASIDE = Phrase(
    "The round's priorities, the hosts' rankings among them, are set aside by: {policies}.",
    "Der ses bort fra rundens prioritering, også værternes rangordning, ved: {policies}.",
)
GUARANTEES = Phrase("What each guarantees", "Hvad hver metode lover")
WHO_GOT_WHAT = Phrase("Who got which wish", "Hvem fik hvilket ønske")
NO_PLACE = Phrase("no place", "ingen plads")
WISH = Phrase("wish {rank}", "ønske {rank}")
LATER_WISHES = Phrase("later wishes", "senere ønsker")
NOT_WISHED = Phrase("not a wish", "ikke et ønske")
CHANGES = Phrase(
    "{policy} against placements.yaml: {number} have something else",
    "{policy} i forhold til placements.yaml: {number} har noget andet",
)
ONE_CHANGE = Phrase(
    "{policy} against placements.yaml: 1 has something else",
    "{policy} i forhold til placements.yaml: 1 har noget andet",
)
NO_CHANGES = Phrase(
    "{policy} against placements.yaml: all have the same",
    "{policy} i forhold til placements.yaml: alle har det samme",
)
MORE = Phrase("… and {number} more (--format json has all)", "… og {number} mere (--format json har alle)")
