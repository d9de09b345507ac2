"""What `praktik templates` says: the list of templates, copies of them, and the result of testing them."""

from praktik.problems.phrase import Phrase

# the list
HEAD = Phrase("{name}: {kind}, to {reader}, {moment}", "{name}: {kind}, til {reader}, {moment}")
LANGUAGES = Phrase("languages: {languages}", "sprog: {languages}")
OWN = Phrase("{language} (the round's own)", "{language} (rundens egen)")
USES = Phrase("uses: {fields}", "bruger: {fields}")
MAY_USE = Phrase("may use as well: {fields}", "kan også bruge: {fields}")
IN_EVERY = Phrase("Every document may use: {fields}", "Alle dokumenter kan bruge: {fields}")
PARTS = Phrase("Parts and styles that documents share: {names}", "Dele og typografi, som dokumenterne deler: {names}")
MORE_ABOUT_ONE = Phrase(
    "What each field means: praktik templates list NAME. To change a template: praktik templates copy NAME",
    "Hvad hvert felt betyder: praktik templates list NAVN. For at ændre en skabelon: praktik templates copy NAVN",
)
FIELD = Phrase("{name}: {kind}", "{name}: {kind}")
FIELD_WITH_MEANING = Phrase("{name}: {meaning} ({kind})", "{name}: {meaning} ({kind})")
NOT_USED = Phrase("{field}; not used", "{field}; bruges ikke")

# copies
SEVERAL_TEMPLATES = Phrase("'{typed}' could be any of these:\n{names}", "'{typed}' kan være en af disse:\n{names}")
NO_TEMPLATE = Phrase("there is no template '{typed}'; {hint}", "der er ingen skabelon '{typed}'; {hint}")
TEMPLATES_ARE = Phrase("praktik templates list shows them", "praktik templates list viser dem")
COPY_EXISTS = Phrase(
    "{file} is there already, and somebody may have changed it: change that one, or move it away and copy again",
    "{file} er der allerede, og nogen kan have ændret den: ret i den, eller flyt den væk og kopiér igen",
)
COPIED = Phrase("copied to {file}", "kopieret til {file}")
ALREADY_COPIED = Phrase("{file} is there already, as it was copied", "{file} er der allerede, som den blev kopieret")
NEXT = Phrase(
    "change it as you like; then test it: praktik templates check",
    "ret den, som du vil; prøv den så: praktik templates check",
)

# the head of a copy
COPY_OF = Phrase("The round's own version of {name}.", "Rundens egen udgave af {name}.")
FOR_WHOM = Phrase("Read by {reader}, {moment}.", "Læses af {reader}, {moment}.")
HOW_TO_PRINT = Phrase(
    "{{{{ field }}}} prints a field, {{{{ stay|dates }}}} prints days, {{{{ answer_by|date }}}} a date. "
    "What stands between {{% if field %}} and {{% endif %}} is shown only where there is such a field. "
    "All else is HTML, and stands as you write it.",
    "{{{{ felt }}}} skriver et felt, {{{{ stay|dates }}}} skriver dage, {{{{ answer_by|date }}}} en dato. "
    "Det, der står mellem {{% if felt %}} og {{% endif %}}, vises kun, hvis feltet er der. "
    "Resten er HTML og står, som du skriver det.",
)
HOW_TO_STYLE = Phrase(
    "This is CSS; styles/own.css is the place for what shall only look a little different.",
    "Det er CSS; styles/own.css er stedet til det, der kun skal se lidt anderledes ud.",
)
DELETE_TO_RETURN = Phrase(
    "Delete this file to have the shipped version again. Test your changes: praktik templates check",
    "Slet filen for at få den medfølgende udgave igen. Prøv dine rettelser: praktik templates check",
)
ITS_FIELDS = Phrase("Fields of this document:", "Dokumentets felter:")
COMMON_FIELDS = Phrase("Fields of every document: {fields}", "Felter i alle dokumenter: {fields}")

# the check
NO_PROBLEMS = Phrase(
    "no problems in the templates: {own} of the round's own, tried on {tried} documents",
    "ingen problemer i skabelonerne: {own} af rundens egne, prøvet på {tried} dokumenter",
)
