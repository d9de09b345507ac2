"""The keys of responses.yaml."""

from praktik.authoring.descriptions.described import Described, Keys, Words
from praktik.problems.phrase import Phrase

_PARTIES = {
    "applicant": Phrase("the applicant", "ansøgeren"),
    "manager": Phrase("the applicant's own manager", "ansøgerens egen chef"),
    "host": Phrase("the host", "værten"),
    "coordinator": Phrase("the coordinator", "koordinatoren"),
}
_ANSWERS = {
    "accepted": Phrase("yes", "ja"),
    "declined": Phrase("no", "nej"),
    "withdrawn": Phrase("the person or the offer is no longer there", "personen eller tilbuddet er trukket tilbage"),
    "cleared": Phrase("an earlier answer is taken back", "et tidligere svar er taget tilbage"),
    "published": Phrase("from here on the proposals stand", "herfra gælder matchforslagene"),
}

RESPONSE: Keys = {
    "on": Described(
        Words("Date", "Required. The day of the answer, written as 2027-06-21."),
        Words("Dato", "Påkrævet. Svarets dag, skrevet som 2027-06-21."),
    ),
    "applicant": Described(
        Words("Applicant", "The id of the applicant concerned. If left out: it is about an offer, or the whole round."),
        Words("Ansøger", "Id på den ansøger, det drejer sig om. Udeladt: det gælder et tilbud eller hele runden."),
    ),
    "offer": Described(
        Words("Offer", "The id of the offer concerned. If left out: it is about a person, or the whole round."),
        Words("Tilbud", "Id på det tilbud, det drejer sig om. Udeladt: det gælder en person eller hele runden."),
    ),
    "by": Described(
        Words("By", "Required. Who has answered."),
        Words("Fra", "Påkrævet. Hvem der har svaret."),
        _PARTIES,
    ),
    "answer": Described(
        Words("Answer", "Required. What the answer was; the latest one of each party counts."),
        Words("Svar", "Påkrævet. Hvad svaret var; det seneste fra hver part gælder."),
        _ANSWERS,
    ),
    "reason": Described(
        Words("Reason", "Why, in a few words, as far as it may be written down."),
        Words("Begrundelse", "Hvorfor, i få ord, så vidt det må skrives ned."),
    ),
}
