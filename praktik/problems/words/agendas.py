"""AG: what is wrong with a finished agenda, and what would mend it."""

from collections.abc import Mapping

from praktik.problems.meaning import HINT, Meaning, warning
from praktik.problems.phrase import Phrase, alike

AGENDAS: dict[str, Meaning] = {
    "AG102": Meaning(
        Phrase("too little reflection on {on} in the stay of {who}", "for lidt refleksion {on} i opholdet for {who}"),
        Phrase(
            "at least {wanted} minutes of reflection or open time: {share} % of {time} minutes",
            "mindst {wanted} minutter refleksion eller fri tid: {share} % af {time} minutter",
        ),
        Phrase("{found} minutes, {percent} %", "{found} minutter, {percent} %"),
        HINT,
    ),
    "AG103": Meaning(
        Phrase("no reflection on {on} in the stay of {who}", "ingen refleksion {on} i opholdet for {who}"),
        Phrase("a reflection on each day", "en refleksionspause hver dag"),
        Phrase("no room for one", "ingen plads til en"),
        HINT,
    ),
    "AG104": Meaning(
        Phrase(
            "{minutes} minutes without a break on {on} in the stay of {who}",
            "{minutes} minutter uden pause {on} i opholdet for {who}",
        ),
        Phrase("a break after {limit} minutes at most", "en pause efter højst {limit} minutter"),
        Phrase("no break from {start} to {end}", "ingen pause fra kl. {start} til {end}"),
        HINT,
    ),
    "AG105": warning(
        Phrase("'{item}' alone lasts {minutes} minutes", "'{item}' varer alene {minutes} minutter"),
        Phrase("a break after {limit} minutes at most", "en pause efter højst {limit} minutter"),
        Phrase("{minutes} minutes in the stay of {who}", "{minutes} minutter i opholdet for {who}"),
        HINT,
    ),
    "AG106": Meaning(
        Phrase("{what} has more hours than the round allows", "{what} har flere timer, end runden tillader"),
        Phrase("{most} hours a day at most, lunch aside", "højst {most} timer om dagen ud over frokosten"),
        Phrase("{found} hours in the stay of {who}", "{found} timer i opholdet for {who}"),
        HINT,
    ),
    "AG107": warning(
        Phrase("'{item}' lies outside the working hours", "'{item}' ligger uden for arbejdstiden"),
        Phrase("{opens} to {closes} on a working day", "kl. {opens} til {closes} på en arbejdsdag"),
        Phrase("{found} in the stay of {who}", "{found} i opholdet for {who}"),
        HINT,
    ),
    "AG108": Meaning(
        Phrase("'{item}' and '{other}' overlap", "'{item}' og '{other}' overlapper"),
        Phrase("one item at a time", "ét programpunkt ad gangen"),
        Phrase(
            "both from {start} to {end} on {on} in the stay of {who}",
            "begge fra kl. {start} til {end} {on} i opholdet for {who}",
        ),
        HINT,
    ),
    "AG109": Meaning(
        Phrase("the stay of {who} does not begin with a welcome", "opholdet for {who} begynder ikke med en velkomst"),
        Phrase(
            "a welcome first on {on}, where the confidentiality agreement is signed",
            "først en velkomst {on}, hvor aftalen om fortrolighed underskrives",
        ),
        alike("{found}"),
        HINT,
    ),
    "AG110": warning(
        Phrase(
            "the stay of {who} does not end with an evaluation", "opholdet for {who} slutter ikke med en evaluering"
        ),
        Phrase("a closing evaluation last on {on}", "til sidst en afsluttende evaluering {on}"),
        alike("{found}"),
        HINT,
    ),
    "AG111": warning(
        Phrase("the stay of {who} has no pitstop", "opholdet for {who} har intet pitstop"),
        Phrase("a pitstop in a stay of two days or more", "et pitstop i et ophold på to dage eller mere"),
        Phrase("{days} days and no pitstop", "{days} dage og intet pitstop"),
        HINT,
    ),
    "AG112": warning(
        Phrase("the pitstop '{item}' is not prepared", "pitstoppet '{item}' er ikke forberedt"),
        Phrase("a topic, and who takes it up", "et emne, og hvem der tager det op"),
        Phrase("{found}, on {on} in the stay of {who}", "{found}, {on} i opholdet for {who}"),
        HINT,
    ),
    "AG113": Meaning(
        Phrase(
            "'{item}' meets citizens before the confidentiality agreement",
            "'{item}' møder borgere før aftalen om fortrolighed",
        ),
        Phrase(
            "no citizens before the welcome has ended, where the agreement is signed",
            "ingen borgere, før velkomsten er slut, hvor aftalen underskrives",
        ),
        Phrase("{start} on {on} in the stay of {who}", "kl. {start} {on} i opholdet for {who}"),
        HINT,
    ),
    "AG114": Meaning(
        Phrase("'{person}' is in two places at once", "'{person}' er to steder på én gang"),
        Phrase("people at one item at a time", "deltagere ved ét programpunkt ad gangen"),
        Phrase(
            "'{item}' in the stay of {who} and '{other}' in another's, {start} to {end} on {on}",
            "'{item}' i opholdet for {who} og '{other}' i et andet, kl. {start} til {end} {on}",
        ),
        HINT,
    ),
    "AG115": warning(
        Phrase(
            "'{site}' twice on {on} in the stay of {who}, with a journey between",
            "'{site}' to gange {on} i opholdet for {who} med transport imellem",
        ),
        Phrase("what is at one place, one after the other", "det, der er samme sted, lige efter hinanden"),
        Phrase(
            "'{item}' at {again}, and before the journey {start}",
            "'{item}' kl. {again}, og før transporten kl. {start}",
        ),
        HINT,
    ),
}

A_DAY_OFF = Phrase("{on}, which is no working day", "{on}, som ikke er en arbejdsdag")
FROM_TO = Phrase("{start} to {end}", "kl. {start} til {end}")
THE_WORKING_DAY = Phrase(
    "the round's own working day, {start} to {end},", "rundens egen arbejdsdag, kl. {start} til {end},"
)
A_DAY = alike("{on}")
IS_FIRST = Phrase("'{item}' at {start}", "'{item}' kl. {start}")
IS_LAST = Phrase("'{item}' until {end}", "'{item}' til kl. {end}")
NOTHING_THERE = Phrase("nothing", "ingenting")
NO_TOPIC = Phrase("no topic", "intet emne")
NOBODY = Phrase("nobody who takes part", "ingen, der er med")
NO_TOPIC_AND_NOBODY = Phrase("no topic, and nobody who takes part", "intet emne og ingen, der er med")

# What would mend it
SHORTEN = Phrase("shorten {item} by {by} min (minutes: {left})", "afkort {item} med {by} min. (minutes: {left})")
MOVE = Phrase("move it to {on} at {clock} ({key})", "flyt det til {on} kl. {clock} ({key})")
SPLIT = Phrase(
    "split it in two of {first} and {second} min, at {clock} and {later}",
    "del det i to på {first} og {second} min., kl. {clock} og {later}",
)
CUT = Phrase("leave it out", "udelad det")
MOVE_ITEM = Phrase("move {item} to {on} at {clock} ({key})", "flyt {item} til {on} kl. {clock} ({key})")
SPLIT_ITEM = Phrase(
    "split {item} in two of {first} and {second} min, at {clock} and {later}",
    "del {item} i to på {first} og {second} min., kl. {clock} og {later}",
)
CUT_ITEM = Phrase("leave {item} out", "udelad {item}")
CUT_THE_REST = Phrase("leave out all that has no room", "udelad alt det, der ikke er plads til")
AN_ITEM = Phrase("'{title}' ({minutes} min)", "'{title}' ({minutes} min.)")
GIVE_TOPIC_AND_PEOPLE = Phrase("add {keys} to the item", "tilføj {keys} til punktet")
WRITE_A_GOAL = Phrase(
    "write a goal for the applicant, or plan a pitstop with a topic in the offer's programme",
    "skriv et mål (goal) for ansøgeren, eller læg et pitstop med et emne ind i tilbuddets program",
)
CHANGE_THE_SETTINGS: Mapping[str, Phrase] = {
    "day": Phrase(
        "shorten day in round.yaml's agenda, or raise max_hours",
        "afkort day i agenda i round.yaml, eller hæv max_hours",
    ),
    "arrive": Phrase(
        "let interns arrive earlier: with whatever programme, there is no time for it on the first day",
        "lad praktikanterne komme tidligere: uanset programmet er der ikke tid til det den første dag",
    ),
    "leave": Phrase(
        "let interns leave later: with whatever programme, there is no time for it on the last day",
        "lad praktikanterne tage hjem senere: uanset programmet er der ikke tid til det den sidste dag",
    ),
}
AND_ALSO = Phrase("{ways}; and also {also}", "{ways}; og desuden {also}")
HOLDING_THE_REST = Phrase(
    "{ways}; and give the items without a time the time they have in the agenda now",
    "{ways}; og giv punkterne uden tid den tid, de har i programmet nu",
)
CUT_SEVERAL = Phrase(
    "no single change mends it: shorten, move or leave out several items",
    "ingen enkelt ændring er nok: afkort, flyt eller udelad flere punkter",
)

# The picture of a day
SIGNS: Mapping[str, Phrase] = {
    "programme": Phrase("programme", "program"),
    "pitstop": alike("pitstop"),
    "reflection": Phrase("reflection", "refleksion"),
    "frame": Phrase("welcome, debrief, evaluation", "velkomst, opsamling, evaluering"),
    "lunch": Phrase("lunch", "frokost"),
    "travel": Phrase("travel", "transport"),
}
OPEN = Phrase("open", "frit")
TWO_AT_ONCE = Phrase("two at once", "to på én gang")
SHARE = Phrase(
    "% at the end: how much of the day is reflection or open, lunch aside",
    "% til sidst: hvor meget af dagen der er refleksion eller frit, frokosten ikke medregnet",
)
NOTHING_FOUND = Phrase("nothing to remark on {agendas}", "intet at bemærke til {agendas}")
GO_WITH_CHECK = Phrase(
    "--format, --all and --strict go with --check", "--format, --all og --strict hører sammen med --check"
)
CHECK_WRITES_NOTHING = Phrase(
    "--check writes nothing: leave out --language, --pdf and --jobs",
    "--check skriver ingen filer: udelad --language, --pdf og --jobs",
)
