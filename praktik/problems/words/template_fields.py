"""What the fields of documents mean, and what kind of thing each is, to somebody who writes a template."""

from collections.abc import Mapping
from types import MappingProxyType

from praktik.problems.phrase import Phrase

NOUNS: Mapping[str, Phrase] = MappingProxyType(
    {
        "text": Phrase("text", "tekst"),
        "number": Phrase("number", "tal"),
        "flag": Phrase("true or false", "sandt eller falsk"),
        "date": Phrase("date", "dato"),
        "time": Phrase("time of day", "klokkeslæt"),
    }
)
ONE_OF_WORDS = Phrase("one of {words}", "en af {words}")
LIST_OF = Phrase("list of {what}", "liste af {what}")
BY_TEXT = Phrase("{what} by a text", "{what} efter en tekst")
WITH_PARTS = Phrase("with {parts}", "med {parts}")
UNKNOWN_KIND = Phrase("anything", "hvad som helst")

MEANINGS: Mapping[str, Phrase] = MappingProxyType(
    {
        # of every document
        "language": Phrase("the language of the document", "dokumentets sprog"),
        "kind": Phrase("which document it is", "hvilket dokument det er"),
        "audience": Phrase("who reads it", "hvem der læser det"),
        "round_title": Phrase("what the round is called", "hvad runden hedder"),
        "sender": Phrase("the authority that writes", "myndigheden, der skriver"),
        "contact": Phrase("whom the reader can ask", "hvem læseren kan spørge"),
        "case_number": Phrase("the case number of the round", "rundens journalnummer"),
        "privacy_notice": Phrase("the round's privacy notice", "rundens oplysninger om personoplysninger"),
        "recipient": Phrase("to whom the letter goes", "hvem brevet går til"),
        "window": Phrase("where the envelope's window shows the address", "hvor kuvertens rude viser adressen"),
        "logo": Phrase("the round's logo, ready to be shown", "rundens logo, klar til at blive vist"),
        "draft": Phrase("whether it does not hold yet", "om det endnu ikke gælder"),
        "date": Phrase("the date of the letter, written out", "brevets dato, skrevet ud"),
        # of some
        "id": Phrase("the id that the lottery reads", "det id, som lodtrækningen læser"),
        "applicant": Phrase("the id that the lottery read", "det id, som lodtrækningen læste"),
        "intern": Phrase("who comes", "hvem der kommer"),
        "interns": Phrase("who comes, one after the other", "hvem der kommer, en efter en"),
        "host": Phrase("where the intern goes", "hvor praktikanten skal hen"),
        "contacts": Phrase("whom to ask at the host", "hvem man kan spørge hos værten"),
        "stay": Phrase("the first and the last day", "den første og den sidste dag"),
        "manager": Phrase("the name of the intern's own manager", "navnet på praktikantens egen leder"),
        "wishes": Phrase("the wishes in order", "ønskerne i rækkefølge"),
        "ties": Phrase("whether some wishes are liked alike", "om nogle ønsker er lige gode"),
        "open_to": Phrase("what further offers are welcome", "hvilke andre tilbud der er velkomne"),
        "available": Phrase("when the applicant can come", "hvornår ansøgeren kan komme"),
        "shortest": Phrase("the fewest working days of a stay", "færrest arbejdsdage i et ophold"),
        "longest": Phrase("the most working days of a stay", "flest arbejdsdage i et ophold"),
        "has": Phrase("what the applicant brings", "hvad ansøgeren har med"),
        "never": Phrase("where the applicant must not go", "hvor ansøgeren ikke må komme hen"),
        "together_with": Phrase("with whom the applicant comes", "hvem ansøgeren kommer sammen med"),
        "special_consideration": Phrase("whether there is special consideration", "om der er særlige hensyn"),
        "method": Phrase("how places are decided", "hvordan pladserne fordeles"),
        "schedule": Phrase("the days that the reader waits for", "de dage, som læseren venter på"),
        "places": Phrase("how many interns the host takes", "hvor mange praktikanter værten tager"),
        "minimum": Phrase("the fewest for which the host goes on", "det mindste antal, værten gennemfører for"),
        "periods": Phrase("when the host takes interns", "hvornår værten tager praktikanter"),
        "themes": Phrase("the themes of the offer", "tilbuddets temaer"),
        "requires": Phrase("what an intern must bring", "hvad en praktikant skal have med"),
        "ranked": Phrase("how many applicants the host has ranked", "hvor mange ansøgere værten har rangordnet"),
        "ranked_only": Phrase("whether only they can come", "om kun de kan komme"),
        "programme": Phrase("the titles of what the host will show", "titlerne på det, værten vil vise"),
        "reason": Phrase("why it is so", "hvorfor det er sådan"),
        "wish": Phrase("the number of the wish, 1 first", "ønskets nummer, 1 er det første"),
        "answer_by": Phrase("the last day for an answer", "sidste dag for svar"),
        "workshop": Phrase("when and where hosts and interns meet", "hvornår og hvor værter og praktikanter mødes"),
        "instead_of": Phrase("the host of an earlier proposal", "værten i et tidligere forslag"),
        "asked": Phrase("how many wished the offer", "hvor mange der ønskede tilbuddet"),
        "declined": Phrase("how many the host has declined", "hvor mange værten har sagt nej til"),
        "employment_clause": Phrase(
            "who employs and insures the intern", "hvem der ansætter og forsikrer praktikanten"
        ),
        "day_begins": Phrase("when the working day begins", "hvornår arbejdsdagen begynder"),
        "lottery": Phrase("the text of the lottery", "lodtrækningens tekst"),
        "waiting_place": Phrase("the place on the waiting list", "pladsen på ventelisten"),
        "counts_next_round": Phrase("whether it counts in the next round", "om det tæller i næste runde"),
        "explained": Phrase(
            "a sentence for each wish, on what decided", "en sætning om hvert ønske og det, der afgjorde"
        ),
        "earlier": Phrase("the host of a proposal that no longer holds", "værten i et forslag, der ikke gælder mere"),
        "taken_back": Phrase("whether we took it back", "om vi tog det tilbage"),
        "cause": Phrase("who or what ended it", "hvem eller hvad der endte det"),
        "still_in": Phrase("whether there may be another place", "om der kan komme en anden plads"),
        "cancelled": Phrase("who does not come after all, and why", "hvem der alligevel ikke kommer, og hvorfor"),
        "seeking": Phrase("whether the places may go to others", "om pladserne kan gå til andre"),
        "before": Phrase("the days that were told before", "de dage, som blev oplyst før"),
        "changed": Phrase("whose days have changed", "hvis dage er ændret"),
        "overdue": Phrase("whether the last day for answers is over", "om svarfristen er overskredet"),
        "months": Phrase("how many months after the stay: 1 or 3", "hvor mange måneder efter opholdet: 1 eller 3"),
        "days": Phrase("the days of the stay, one by one", "opholdets dage, en for en"),
        "working_day": Phrase("when a working day begins and ends", "hvornår en arbejdsdag begynder og slutter"),
        "lunch": Phrase("when lunch begins and ends", "hvornår frokosten begynder og slutter"),
        "reflection_percent": Phrase(
            "how many per cent of a day stay open for reflection", "hvor mange procent af en dag der er til refleksion"
        ),
        "max_unbroken": Phrase("the most minutes without a break", "flest minutter uden pause"),
        "last_day": Phrase("the last day of the stay", "opholdets sidste dag"),
        "later": Phrase("the day three months later", "dagen tre måneder senere"),
        "working_days": Phrase("how many working days the stay has", "hvor mange arbejdsdage opholdet har"),
        "rules": Phrase("who may go where", "hvem der må komme hvor"),
        "guarantees": Phrase("what the method guarantees, as sentences", "hvad metoden garanterer, som sætninger"),
        "blocking": Phrase("what blocks the result, if anything does", "hvad der blokerer resultatet, hvis noget gør"),
        "fingerprint": Phrase("the hash of all inputs but the lottery", "hashen af alle data ud over lodtrækningen"),
        "announced": Phrase("the fingerprint announced before the draw", "det fingeraftryk, der blev meldt ud før"),
        "versions": Phrase("the programs used, with their versions", "de brugte programmer med deres versioner"),
        "figures": Phrase("the figures of the match", "fordelingens tal"),
        "answers": Phrase("how many have said yes by now", "hvor mange der har sagt ja nu"),
        "pins": Phrase("placements by hand, with their reasons", "placeringer i hånden med deres begrundelser"),
        "kept": Phrase("how many placements stood before", "hvor mange placeringer der stod i forvejen"),
        "ended": Phrase("placements that no longer stand", "placeringer, der ikke længere står"),
        "redraws": Phrase("draws that were set aside, and why", "lodtrækninger, der blev tilsidesat, og hvorfor"),
        "delete_after": Phrase("when the people are to be forgotten", "hvornår personerne skal glemmes"),
        "pictures": Phrase("a small picture of each day", "et lille billede af hver dag"),
        "names": Phrase("the interns' names by their ids", "praktikanternes navne efter deres id"),
        "reordered": Phrase("items that stand in another order", "punkter, der står i en anden rækkefølge"),
        "conflicts": Phrase("items that cannot all be there", "punkter, der ikke alle kan være der"),
        "left_out": Phrase("items that are not there", "punkter, der ikke er med"),
    }
)
