"""Answers: what is typed to record them, what keeps them from being recorded, and what is told afterwards."""

from praktik.problems.phrase import Phrase, alike

# What may stand in the file
IN_BRACKETS = Phrase("a list in square brackets", "en liste i kantede parenteser")
NO_LINES_AT_THE_END = Phrase(
    "a form in which a line at the end would mean something else",
    "en form, hvor en linje til sidst ville betyde noget andet",
)
ANOTHER_RUN_WRITES = Phrase(
    "another run of praktik is writing it; if there is none, delete {file}",
    "en anden kørsel af praktik er ved at skrive den; er der ingen, så slet {file}",
)

# What was typed
WHICH_ANSWER = Phrase(
    "the answer is missing: accepted, declined, withdrawn or cleared, after the ids, as in\n  {line}",
    "svaret mangler: accepted, declined, withdrawn eller cleared, efter id'erne, som i\n  {line}",
)
NO_ANSWER = Phrase(
    "'{typed}' is not an answer; {hint}\nthe answer comes last: {line}",
    "'{typed}' er ikke et svar; {hint}\nsvaret står sidst: {line}",
)
ANSWERS_ARE = Phrase("there are {names}", "der er {names}")
WHO_IS_MISSING = Phrase("nobody is named in front of '{answer}': {line}", "der står ingen foran '{answer}': {line}")
BY_WHOM = Phrase(
    "it is not said whose answer it is: {line}",
    "det fremgår ikke, hvis svar det er: {line}",
)
NO_PARTY = Phrase("--by '{typed}' is nobody who answers; {hint}", "--by '{typed}' er ingen, der svarer; {hint}")
ANSWER_LAST = Phrase("the answer '{answer}' comes last: {line}", "svaret '{answer}' står til sidst: {line}")
NO_REASON = Phrase(
    "no reason was given (--reason): whoever asks later will want to know",
    "der er ikke givet nogen begrundelse (--reason): den, der spørger senere, vil gerne vide hvorfor",
)
UNREADABLE_REASON = Phrase(
    "the reason has signs in it that cannot be seen: type it anew",
    "begrundelsen har tegn, der ikke kan ses: skriv den igen",
)
FUTURE = Phrase(
    "--on {day} is still to come (today is {today}): answers are recorded when they have been given",
    "--on {day} ligger i fremtiden (i dag er det {today}): et svar registreres, når det er givet",
)
ANSWER_BY_IS_PAST = Phrase(
    "--answer-by {day} is before the day of publishing, {on}",
    "--answer-by {day} ligger før dagen for offentliggørelsen, {on}",
)
NOT_BY_COORDINATOR = Phrase(
    "the coordinator cannot say yes for the others; when all three have said yes: {line}",
    "koordinatoren kan ikke sige ja for de andre; når alle tre har sagt ja: {line}",
)
NOT_BY_ALL = Phrase(
    "'{answer}' is said by one: --by applicant, manager, host or coordinator",
    "'{answer}' siges af én: --by applicant, manager, host eller coordinator",
)

# What the round has to say against it; each begins with who it is about
SEVERAL = Phrase("nothing was recorded:\n{objections}", "intet er registreret:\n{objections}")
ENDED_ALREADY = Phrase(
    "{applicant} at {offer}: {answer} ({where}); to take that back: praktik respond {id} cleared --by {by}",
    "{applicant} hos {offer}: {answer} ({where}); det tages tilbage med: praktik respond {id} cleared --by {by}",
)
WITHDRAWN_ALREADY = Phrase(
    "{id}: {answer} ({where}); to take that back: praktik respond {id} cleared --by {by}",
    "{id}: {answer} ({where}); det tages tilbage med: praktik respond {id} cleared --by {by}",
)
HAS_LAPSED = Phrase(
    "{applicant} has no placement: the one at {offer} has lapsed, there was no answer by {day}; to lift that: "
    "praktik respond {applicant} cleared --by coordinator",
    "{applicant} har ingen placering: den hos {offer} er bortfaldet, da der ikke var svar senest {day}; det ophæves "
    "med: praktik respond {applicant} cleared --by coordinator",
)
NO_DAY = Phrase("the last day", "den sidste dag")
IS_UNPLACED = Phrase("{applicant} is not placed: {reason}", "{applicant} er ikke placeret: {reason}")
IS_NOT_THERE = Phrase(
    "{applicant} is not in placements.yaml: run praktik match",
    "{applicant} står ikke i placements.yaml: kør praktik match",
)
NOBODY_AT = Phrase("nobody is placed at {offer}", "ingen er placeret hos {offer}")
NOT_FOR_A_PERSON = Phrase(
    "{id} is an applicant: whom the host does not take, it declines: praktik respond {id} declined --by host",
    "{id} er en ansøger: den, værten ikke tager, afslår den: praktik respond {id} declined --by host",
)
NOT_FOR_AN_OFFER = Phrase(
    "{id} is an offer: only the host or the coordinator withdraws it; an applicant is withdrawn by its own id",
    "{id} er et tilbud: kun værten eller koordinatoren trækker det tilbage; en ansøger trækkes tilbage med sit eget id",
)
NOTHING_TO_CLEAR = Phrase(
    "{id}: there is no answer by {by} to take back; {there_is}",
    "{id}: der er intet svar fra {by} at tage tilbage; {there_is}",
)
NO_ANSWERS_AT_ALL = Phrase("nobody has answered", "ingen har svaret")
THESE_ANSWERS = Phrase("there is:\n{answers}", "der er:\n{answers}")
ANYBODY = Phrase("anybody", "nogen")

# What is told
SAID_ALREADY = Phrase("{about}: said already, {answer} ({where})", "{about}: allerede registreret, {answer} ({where})")
CHANGES = Phrase("{about}: takes the place of {answer} ({where})", "{about}: træder i stedet for {answer} ({where})")
PAIR = Phrase("{applicant} at {offer}", "{applicant} hos {offer}")
RECORDED = Phrase("Recorded in {file}:", "Registreret i {file}:")
NOTHING_RECORDED = Phrase("Nothing new to record", "Intet nyt at registrere")
ENTRY = alike("{about}: {answer}")
FURTHER_IN = alike("  {line}")
STATUS = Phrase("{about} is now {status}", "{about} er nu {status}")
STATUS_MISSING = Phrase(
    "{about} is now {status}; a yes is missing from {missing}", "{about} er nu {status}; der mangler ja fra {missing}"
)
STATUSES = {
    "proposed": Phrase("proposed", "foreslået"),
    "accepted": Phrase("accepted by some", "delvist godkendt"),
    "confirmed": Phrase("confirmed", "bekræftet"),
    "declined": Phrase("declined", "afslået"),
    "withdrawn": Phrase("withdrawn", "trukket tilbage"),
    "lapsed": Phrase("lapsed", "bortfaldet"),
}
MATCH_TO_FILL = Phrase("run praktik match to fill the place", "kør praktik match for at besætte pladsen")
MATCH_TO_PLACE = Phrase(
    "run praktik match: what was taken back can be placed again",
    "kør praktik match: det, der er taget tilbage, kan placeres igen",
)
NOT_PUBLISHED_YET = Phrase(
    "nothing is published yet (praktik publish): until then praktik match starts afresh, and may place people "
    "elsewhere",
    "intet er offentliggjort endnu (praktik publish): indtil da begynder praktik match forfra og kan placere folk "
    "andre steder",
)

# Publishing
PUBLISHED = Phrase("Published on {day}: from here on proposals stand", "Offentliggjort {day}: herfra gælder forslagene")
PUBLISHED_BEFORE = Phrase("Was published on {day} already", "Blev allerede offentliggjort {day}")
THEY_STAND = Phrase("Placements that stand: {number}", "Placeringer, der står: {number}")
WITH_STATUS = alike("{status}: {number}")
NEW_DEADLINE = Phrase(
    "Proposals that now have {day} as the last day for answers: {number}",
    "Forslag, der nu har {day} som sidste dag for svar: {number}",
)
NO_NEW_DEADLINE = Phrase(
    "No proposal was without a last day for answers", "Ingen forslag manglede en sidste dag for svar"
)
HAVE_ENDED = Phrase(
    "Placements that answers have ended: {number}; run praktik match to fill the places",
    "Placeringer, som svar har sluttet: {number}; kør praktik match for at besætte pladserne",
)
NEXT_LETTERS = Phrase(
    "Next: praktik letters writes the proposals; answers are recorded with praktik respond ID accepted --by applicant",
    "Derefter: praktik letters skriver forslagene; svar registreres med praktik respond ID accepted --by applicant",
)
