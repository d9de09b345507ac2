"""Who reads each document, and when it is due."""

from collections.abc import Mapping
from types import MappingProxyType

from praktik.problems.phrase import Phrase

AUDIENCES: Mapping[str, Phrase] = MappingProxyType(
    {
        "applicant": Phrase("the applicant", "ansøgeren"),
        "host": Phrase("the host", "værten"),
        "host-without-intern": Phrase("the host of an offer without an intern", "værten for et tilbud uden praktikant"),
        "manager": Phrase("the applicant's own manager", "ansøgerens egen leder"),
        "pair": Phrase("the intern and the host together", "praktikanten og værten sammen"),
        "file": Phrase("the file and the steering group", "sagen og styregruppen"),
    }
)

KINDS: Mapping[str, Phrase] = MappingProxyType(
    {
        "receipt": Phrase("receipt", "kvittering"),
        "proposal": Phrase("proposal", "matchforslag"),
        "manager-approval": Phrase("manager approval", "ledergodkendelse"),
        "confirmation": Phrase("confirmation", "bekræftelse"),
        "regret": Phrase("regret", "afslag"),
        "cancellation": Phrase("cancellation", "aflysning"),
        "changed-dates": Phrase("changed dates", "ændrede datoer"),
        "reminder": Phrase("reminder", "påmindelse"),
        "follow-up": Phrase("follow-up", "opfølgning"),
        "workshop-sheet": Phrase("workshop sheet", "workshopark"),
        "agreement": Phrase("agreement on openness and confidentiality", "aftale om åbenhed og fortrolighed"),
        "daily-log": Phrase("daily log", "dagbog"),
        "evaluation": Phrase("evaluation", "evaluering"),
        "certificate": Phrase("certificate", "deltagerbevis"),
        "round-note": Phrase("round note", "rundenotat"),
        "agenda": Phrase("programme", "program"),
    }
)

AT_SIGN_UP = Phrase("at sign-up, before the match", "ved tilmeldingen, før fordelingen")
AFTER_THE_MATCH = Phrase("after the match", "efter fordelingen")
BEFORE_CONFIRMATION = Phrase("before the confirmation", "før bekræftelsen")
ONCE_ALL_SAID_YES = Phrase("once all three have said yes", "når alle tre har sagt ja")
WHEN_A_PLACEMENT_ENDS = Phrase(
    "when somebody has declined or withdrawn, or a proposal has lapsed",
    "når nogen har sagt nej eller trukket sig, eller et forslag er bortfaldet",
)
WHEN_DATES_CHANGE = Phrase(
    "when the dates are no longer those of the last letter", "når datoerne ikke længere er dem i det seneste brev"
)
WHEN_AN_ANSWER_IS_MISSING = Phrase(
    "from a week before the last day for answers, to those who have not answered",
    "fra en uge før svarfristen, til dem, der ikke har svaret",
)
AFTER_THE_STAY = Phrase("one month and three months after the placement", "en måned og tre måneder efter praktikken")
BEFORE_THE_STAY = Phrase("before the placement", "før praktikken")
AT_THE_WORKSHOP = Phrase("at the workshop before the placement", "på workshoppen før praktikken")
BEFORE_CITIZENS = Phrase(
    "on the first day, before the intern meets citizens", "den første dag, før praktikanten møder borgere"
)
EACH_DAY = Phrase("each day of the placement", "hver dag i praktikken")
LAST_DAY_AND_LATER = Phrase(
    "on the last day, and again three months later", "den sidste dag og igen tre måneder senere"
)
ON_THE_LAST_DAY = Phrase("on the last day", "den sidste dag")
BEFORE_THE_ROUND_IS_FORGOTTEN = Phrase(
    "after the match, and once more before personal data are deleted",
    "efter fordelingen og igen, før personoplysningerne slettes",
)
