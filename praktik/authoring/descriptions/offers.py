"""The keys of offers.yaml."""

from praktik.authoring.descriptions.described import Described, Keys, Words
from praktik.authoring.descriptions.shared import DATES, LANGUAGES, SECTORS
from praktik.problems.phrase import Phrase

_ITEM_KINDS = {
    "welcome": Phrase("welcome", "velkomst"),
    "visit": Phrase("a visit", "besøg"),
    "meeting": Phrase("a meeting", "møde"),
    "work": Phrase("taking part in the work", "arbejde sammen"),
    "pitstop": Phrase(
        "a pitstop: the department and the intern take up one topic",
        "pitstop: afdelingen og praktikanten tager ét emne op",
    ),
    "reflection": Phrase("time to think", "refleksionspause"),
    "lunch": Phrase("lunch", "frokost"),
    "travel": Phrase("on the way", "transport"),
    "debrief": Phrase("looking back on the day", "opsamling på dagen"),
    "evaluation": Phrase("evaluation of the stay", "evaluering af opholdet"),
}

OFFER: Keys = {
    "id": Described(
        Words("Id", "Required. Short and unique: small letters a-z, digits and . _ - as in assens-digital."),
        Words("Id", "Påkrævet. Kort og entydigt: små bogstaver a-z, cifre og . _ - som i assens-digital."),
    ),
    "title": Described(
        Words("Title", "What the stay is about, in a few words. Letters and applicants see it."),
        Words("Titel", "Hvad opholdet handler om, i få ord. Den står i brevene og ses af ansøgerne."),
    ),
    "host": Described(
        Words("Host", "Required. The organisation that receives: at least {organisation: Assens Kommune}."),
        Words("Vært", "Påkrævet. Organisationen, der tager imod: mindst {organisation: Assens Kommune}."),
    ),
    "contacts": Described(
        Words("Contacts", "Whom the intern and the coordinator can turn to; the first receives the letters."),
        Words("Kontaktpersoner", "Hvem praktikanten og koordinatoren kan henvende sig til; den første får brevene."),
    ),
    "places": Described(
        Words(
            "Places",
            "Required. How many interns the offer takes in all, as a whole number. 0 for a host that has stepped back.",
        ),
        Words(
            "Pladser",
            "Påkrævet. Hvor mange praktikanter tilbuddet tager i alt, som et helt tal. 0, hvis værten er sprunget fra.",
        ),
    ),
    "minimum": Described(
        Words("Minimum", "The host cancels with fewer interns than this. If left out: 1."),
        Words("Mindst", "Med færre praktikanter end dette aflyser værten. Udeladt: 1."),
    ),
    "periods": Described(
        Words(
            "Periods",
            "When interns can come: [{from: 2027-09-13, to: 2027-09-17}] or [2027-W37]. If left out: any time.",
        ),
        Words(
            "Perioder",
            "Hvornår praktikanter kan komme: [{from: 2027-09-13, to: 2027-09-17}] eller [2027-W37]. "
            "Udeladt: når som helst.",
        ),
    ),
    "days": Described(
        Words(
            "Length of stay", "How many working days the host takes somebody: {min: 2, max: 4}. If left out: 1 to 5."
        ),
        Words("Opholdets længde", "Hvor mange arbejdsdage værten tager imod: {min: 2, max: 4}. Udeladt: 1 til 5."),
    ),
    "themes": Described(
        Words("Themes", "Subjects in a word or two: [digitalisering, borgerservice]. Applicants can be open to them."),
        Words("Temaer", "Emner på et ord eller to: [digitalisering, borgerservice]. Ansøgere kan være åbne for dem."),
    ),
    "requires": Described(
        Words(
            "Requires", "What an intern must have, as [english, kørekort]; each must stand under the applicant's has."
        ),
        Words("Krav", "Hvad en praktikant skal have, fx [english, kørekort]; hvert krav skal stå i ansøgerens has."),
    ),
    "conflicts": Described(
        Words("Conflicts", "Organisations and ids of applicants that must never be placed here."),
        Words("Inhabilitet", "Organisationer og ansøgeres id'er, som aldrig må placeres her."),
    ),
    "ranking": Described(
        Words(
            "Ranking",
            "The ids of applicants, best first; those in an inner list are tied: [[a03, a09], a07]. Whoever is not "
            "named comes after all who are.",
        ),
        Words(
            "Prioritering",
            "Ansøgernes id'er, den bedste først; de, der står i en indre liste, er lige: [[a03, a09], a07]. Ansøgere, "
            "der ikke er nævnt, kommer efter alle de nævnte.",
        ),
    ),
    "ranked_only": Described(
        Words("Ranked only", "true: only applicants in the ranking are taken. If left out: false."),
        Words("Kun de prioriterede", "true: kun ansøgere i prioriteringen tages. Udeladt: false."),
    ),
    "language": Described(
        Words("Language", "The language of letters to this host. If left out: the language of the round."),
        Words("Sprog", "Sproget i breve til denne vært. Udeladt: rundens sprog."),
        LANGUAGES,
    ),
    "programme": Described(
        Words("Programme", "What the host wants to show. From it praktik agenda builds the programme of each stay."),
        Words("Program", "Hvad værten gerne vil vise. Ud fra det lægger praktik agenda programmet for hvert ophold."),
    ),
}

HOST: Keys = {
    "organisation": Described(
        Words("Organisation", "Required. The organisation's name, spelt alike everywhere: Assens Kommune."),
        Words("Organisation", "Påkrævet. Organisationens navn, stavet ens overalt: Assens Kommune."),
    ),
    "unit": Described(
        Words("Unit", "The department or team where the intern will be."),
        Words("Enhed", "Den afdeling eller det team, hvor praktikanten skal være."),
    ),
    "sector": Described(
        Words("Sector", "The host's sector. If left out: what organisations.yaml says."),
        Words("Sektor", "Værtens sektor. Udeladt: det, der står i organisations.yaml."),
        SECTORS,
    ),
    "region": Described(
        Words("Region", "The part of the country, such as Syddanmark. If left out: what organisations.yaml says."),
        Words("Landsdel", "Den del af landet, fx Syddanmark. Udeladt: det, der står i organisations.yaml."),
    ),
    "address": Described(
        Words("Address", "The postal address, one line an item: [Rådhus Allé 5, 5610 Assens]."),
        Words("Adresse", "Postadressen, en linje ad gangen: [Rådhus Allé 5, 5610 Assens]."),
    ),
}

PERIOD: Keys = {
    **DATES,
    "places": Described(
        Words("Places in this period", "A further limit for this period alone. If left out: the places of the offer."),
        Words("Pladser i perioden", "En yderligere grænse for denne periode alene. Udeladt: tilbuddets pladser."),
    ),
}

ITEM: Keys = {
    "title": Described(
        Words("Title", "Required. What it is, as the programme says it."),
        Words("Titel", "Påkrævet. Hvad det er, som det skal stå i programmet."),
    ),
    "kind": Described(
        Words("Kind", "What kind of item it is. If left out: work."),
        Words("Slags", "Hvilken slags programpunkt det er. Udeladt: work."),
        _ITEM_KINDS,
    ),
    "minutes": Described(
        Words("Minutes", "Required. How long it takes, as 90 or 90min."),
        Words("Minutter", "Påkrævet. Hvor længe det varer, skrevet som 90 eller 90min."),
    ),
    "at": Described(
        Words("Fixed at", 'Day and time, in quotes, if both are fixed: "2027-09-14 09:00". Not together with day.'),
        Words(
            "Fast tidspunkt", 'Dag og tid, i anførselstegn, hvis begge ligger fast: "2027-09-14 09:00". Ikke med day.'
        ),
    ),
    "day": Described(
        Words("Day of the stay", "On which day of the stay it is: 1 for the first. Not together with at."),
        Words("Opholdets dag", "Hvilken dag i opholdet det er: 1 for den første. Ikke sammen med at."),
    ),
    "time": Described(
        Words("Time", 'When it begins on that day, in quotes: "09:00". Needs day.'),
        Words("Klokkeslæt", 'Hvornår det begynder den dag, i anførselstegn: "09:00". Kræver day.'),
    ),
    "for": Described(
        Words("For whom", "The ids of the applicants it is meant for. If left out: for all."),
        Words("For hvem", "Id'erne på de ansøgere, det er for. Udeladt: for alle."),
    ),
    "with": Described(
        Words("With", "Whom the intern meets: names, or whole teams."),
        Words("Sammen med", "Hvem praktikanten møder: navne eller hele teams."),
    ),
    "place": Described(
        Words("Place", "Where it is: a room, a building, a town."),
        Words("Sted", "Hvor det er: et lokale, en bygning, en by."),
    ),
    "topic": Described(
        Words("Topic", "What it is about; for a pitstop, the question that is taken up."),
        Words("Emne", "Hvad det handler om; ved et pitstop det spørgsmål, der tages op."),
    ),
    "citizens": Described(
        Words(
            "Citizens",
            "true if the intern meets citizens or sees their cases: that waits until the confidentiality agreement is "
            "signed at the welcome. If left out: false.",
        ),
        Words(
            "Borgere",
            "true, hvis praktikanten møder borgere eller ser deres sager: det venter, til aftalen om fortrolighed er "
            "underskrevet ved velkomsten. Udeladt: false.",
        ),
    ),
}
