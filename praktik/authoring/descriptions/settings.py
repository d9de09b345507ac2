"""The keys of round.yaml."""

from praktik.authoring.descriptions.described import Described, Keys, Words
from praktik.authoring.descriptions.shared import LANGUAGES, PERSON
from praktik.problems.phrase import Phrase

_POLICIES = {
    "stable": Phrase(
        "nobody is passed over by an offer that they wanted more and that would have taken them first",
        "ingen forbigås af et tilbud, som de hellere ville have haft, og som ville have taget dem først",
    ),
    "stable-hosts": Phrase(
        "stable as well, but the best for the priority of the hosts; not available yet",
        "også stabil, men bedst for værternes prioritering; findes ikke endnu",
    ),
    "most-placed": Phrase(
        "the most people placed without anybody being passed over; not available yet",
        "flest mulige får plads, uden at nogen forbigås; findes ikke endnu",
    ),
    "rank-maximal": Phrase(
        "as many first wishes as possible, then second, and so on; not available yet",
        "flest mulige førsteønsker, dernæst andetønsker og så videre; findes ikke endnu",
    ),
    "greedy": Phrase(
        "place as many as possible, then as many first wishes as possible; not available yet",
        "flest mulige får plads, dernæst flest mulige førsteønsker; findes ikke endnu",
    ),
    "generous": Phrase(
        "place as many as possible, then as few as possible at their last wish; not available yet",
        "flest mulige får plads, dernæst færrest mulige på deres sidste ønske; findes ikke endnu",
    ),
    "least-total-rank": Phrase(
        "place as many as possible, with the smallest sum of wish numbers; not available yet",
        "flest mulige får plads, med den mindste sum af ønskernes numre; findes ikke endnu",
    ),
    "exchange": Phrase(
        "each organisation receives as many as it sends, give or take the imbalance",
        "hver organisation modtager lige så mange, som den sender, bortset fra ubalancen",
    ),
    "draw": Phrase(
        "in the order of the lottery each gets the best that is left",
        "i lodtrækningens rækkefølge får hver især det bedste, der er tilbage",
    ),
}
_CRITERIA = {
    "special_consideration": Phrase(
        "applicants for whom special consideration is to be taken", "ansøgere, som der skal tages særlige hensyn til"
    ),
    "host": Phrase("the host's own ranking", "værtens egen prioritering"),
    "previously_unplaced": Phrase(
        "applicants who got no place in an earlier round, and none since",
        "ansøgere, der ikke fik plads i en tidligere runde og heller ikke siden",
    ),
    "cross_sector": Phrase(
        "applicants from another sector than the host's", "ansøgere fra en anden sektor end værtens"
    ),
    "lottery": Phrase("the lottery", "lodtrækningen"),
}

SETTINGS: Keys = {
    "round": Described(
        Words("The round's id", "Required. Short and unique: small letters a-z, digits and . _ - as in 2027-efteraar."),
        Words("Rundens id", "Påkrævet. Kort og entydigt: små bogstaver a-z, cifre og . _ - som i 2027-efteraar."),
    ),
    "title": Described(
        Words("The round's name", "The name of the round as letters say it. If left out, letters use the id."),
        Words("Rundens navn", "Rundens navn, som det skal stå i brevene. Udeladt: brevene bruger rundens id."),
    ),
    "country": Described(
        Words("Country", "The two letters of the country whose public holidays count. If left out: DK."),
        Words("Land", "De to bogstaver for det land, hvis helligdage gælder. Udeladt: DK."),
    ),
    "language": Described(
        Words(
            "Language",
            "The language of letters, and of praktik's messages about this round. An applicant or an offer may have "
            "another. If left out: letters are in Danish.",
        ),
        Words(
            "Sprog",
            "Sproget i breve og i praktiks meddelelser om runden. En ansøger eller et tilbud kan have et andet. "
            "Udeladt: brevene er på dansk.",
        ),
        LANGUAGES,
    ),
    "week": Described(
        Words(
            "The round's week",
            "The week or weeks of the round, for everybody who gives no dates: {from: 2027-09-13, to: 2027-09-17}, "
            "or 2027-W37.",
        ),
        Words(
            "Rundens uge",
            "Rundens uge eller uger, for alle, der ikke selv angiver datoer: {from: 2027-09-13, to: 2027-09-17} "
            "eller 2027-W37.",
        ),
    ),
    "workshop": Described(
        Words("Workshop", "When and where hosts and interns meet before the stay."),
        Words("Workshop", "Hvor og hvornår værter og praktikanter mødes før opholdet."),
    ),
    "deadlines": Described(
        Words("Deadlines", "The last days for offers, applications and answers."),
        Words("Frister", "De sidste dage for tilbud, ansøgninger og svar."),
    ),
    "coordinator": Described(
        Words("Coordinator", "Who runs the round and stands as the sender of its letters."),
        Words("Koordinator", "Den, der står for runden og er afsender af brevene."),
    ),
    "case_number": Described(
        Words("Case number", "The number of the file, printed on letters. In quotes it stays exactly as written."),
        Words("Sagsnummer", "Sagens nummer, som skrives på brevene. I anførselstegn bevares det, præcis som det står."),
    ),
    "matching": Described(
        Words("Matching", "How it is decided who gets which place."),
        Words("Matching", "Hvordan det afgøres, hvem der får hvilken plads."),
    ),
    "hosts": Described(
        Words(
            "Limits and rankings of hosts",
            "Organisations with several offers: how many interns they take in all, and a ranking for those of their "
            "offers that have none.",
        ),
        Words(
            "Værters grænser og prioriteringer",
            "Organisationer med flere tilbud: hvor mange praktikanter de tager i alt, og en prioritering for dem af "
            "deres tilbud, der ikke selv har en.",
        ),
    ),
    "agenda": Described(
        Words("Working day and programme", "The working day, and how much of it stays open for reflection."),
        Words("Arbejdsdag og program", "Arbejdsdagen, og hvor meget af den der holdes fri til refleksion."),
    ),
    "documents": Described(
        Words("Letters", "Where letters have their address, and the round's own wording in them."),
        Words("Breve", "Hvor adressen står på brevene, og rundens egne tekster i dem."),
    ),
    "retention": Described(
        Words("Retention", "How long personal data are kept."),
        Words("Opbevaring", "Hvor længe personoplysninger opbevares."),
    ),
}

WORKSHOP: Keys = {
    "date": Described(
        Words("Date", "Required. The day of the workshop, written as 2027-09-01."),
        Words("Dato", "Påkrævet. Dagen for workshoppen, skrevet som 2027-09-01."),
    ),
    "place": Described(
        Words("Place", "Where the workshop is held."),
        Words("Sted", "Hvor workshoppen holdes."),
    ),
    "time": Described(
        Words("Time", 'From when to when, in quotes: "10:00-15:00".'),
        Words("Tidspunkt", 'Fra hvornår til hvornår, i anførselstegn: "10:00-15:00".'),
    ),
}

DEADLINES: Keys = {
    "offers": Described(
        Words("Deadline for offers", "The last day on which hosts can send their offers."),
        Words("Frist for tilbud", "Sidste dag, hvor værterne kan sende deres tilbud."),
    ),
    "applications": Described(
        Words("Deadline for applications", "The last day on which applicants can send their wishes."),
        Words("Frist for ansøgninger", "Sidste dag, hvor ansøgerne kan sende deres ønsker."),
    ),
    "responses": Described(
        Words("Deadline for answers", "The last day for saying yes or no to a proposal. Letters name it."),
        Words("Frist for svar", "Sidste dag for at svare ja eller nej til et matchforslag. Den står i brevene."),
    ),
}

COORDINATOR: Keys = {
    **PERSON,
    "organisation": Described(
        Words("Organisation", "Where the coordinator works; printed as the sender."),
        Words("Organisation", "Hvor koordinatoren arbejder; skrives som afsender."),
    ),
    "unit": Described(
        Words("Unit", "The coordinator's department or team."),
        Words("Enhed", "Koordinatorens afdeling eller team."),
    ),
    "address": Described(
        Words("Address", "The sender's postal address, one line an item: [Hasserisvej 1, 9000 Aalborg]."),
        Words("Adresse", "Afsenderens postadresse, en linje ad gangen: [Hasserisvej 1, 9000 Aalborg]."),
    ),
}

MATCHING: Keys = {
    "policy": Described(
        Words("Policy", "What the placements are to achieve. This version has stable and draw. If left out: stable."),
        Words("Metode", "Hvad placeringerne skal opnå. Denne version har stable og draw. Udeladt: stable."),
        _POLICIES,
    ),
    "ties": Described(
        Words(
            "Ties",
            "Under the policy stable: what becomes of people whom an offer's order of priority leaves equal. "
            "If left out: lottery.",
        ),
        Words(
            "Delte pladser",
            "Ved metoden stable: hvad der sker med dem, som et tilbuds prioritering stiller lige. Udeladt: lottery.",
        ),
        {
            "lottery": Phrase(
                "the lottery decides between them; nobody gains by tactical wishes",
                "lodtrækningen afgør det; ingen vinder ved taktiske ønsker",
            ),
            "improve": Phrase(
                "then places are exchanged so that somebody is better off, nobody worse, and no priority broken; "
                "tactical wishes may pay, and nothing but the places of offers may limit the round",
                "derefter byttes der pladser, så nogen stilles bedre, ingen dårligere, og ingen prioritering brydes; "
                "taktiske ønsker kan betale sig, og intet andet end tilbuddenes pladser må begrænse runden",
            ),
        },
    ),
    "lottery": Described(
        Words(
            "Lottery text",
            "One line that nobody could choose, such as the numbers of a public draw. Announce beforehand where it "
            "will come from: it decides between people who are otherwise equal.",
        ),
        Words(
            "Lodtrækningstekst",
            "Én linje, som ingen har kunnet vælge, fx tallene fra en offentlig lodtrækning. Oplys på forhånd, hvor den "
            "kommer fra: den afgør, hvem der går forud, når alt andet er lige.",
        ),
    ),
    "priority": Described(
        Words(
            "Priority",
            "In which order an offer takes those who ask, criterion by criterion; the lottery ends it. "
            "If left out: all five as listed.",
        ),
        Words(
            "Prioritering",
            "I hvilken rækkefølge et tilbud tager dem, der søger, kriterium for kriterium; lodtrækningen afslutter. "
            "Udeladt: alle fem som angivet.",
        ),
        _CRITERIA,
    ),
    "cross_sector": Described(
        Words("Other sector", "Whether interns are to come to another sector than their own. If left out: prefer."),
        Words("Anden sektor", "Om praktikanter skal til en anden sektor end deres egen. Udeladt: prefer."),
        {
            "require": Phrase("only another sector is possible", "kun en anden sektor er mulig"),
            "prefer": Phrase("another sector goes first", "en anden sektor går forud"),
            "ignore": Phrase("the sector makes no difference", "sektoren er uden betydning"),
        },
    ),
    "own_organisation": Described(
        Words("Own organisation", "Whether somebody can be placed where they work. If left out: forbid."),
        Words("Egen organisation", "Om nogen kan placeres dér, hvor de selv arbejder. Udeladt: forbid."),
        {"forbid": Phrase("never", "aldrig"), "allow": Phrase("allowed", "tilladt")},
    ),
    "same_organisation_per_offer": Described(
        Words(
            "From one organisation",
            "How many from one home organisation an offer takes in the same period. If left out: no limit.",
        ),
        Words(
            "Fra samme organisation",
            "Hvor mange fra samme organisation et tilbud tager i den samme periode. Udeladt: ingen grænse.",
        ),
    ),
    "imbalance": Described(
        Words(
            "Imbalance",
            "Under the policy exchange: by how many an organisation may receive more or fewer than it sends. "
            "If left out: 0.",
        ),
        Words(
            "Ubalance",
            "Ved metoden exchange: hvor mange flere eller færre en organisation må modtage, end den sender. "
            "Udeladt: 0.",
        ),
    ),
    "pins": Described(
        Words("Placed by hand", "Placements that were agreed by hand; each needs a reason that can be shown."),
        Words("Fastlagte placeringer", "Placeringer, der er aftalt i hånden; hver af dem kræver en begrundelse."),
    ),
}

PIN: Keys = {
    "applicant": Described(
        Words("Applicant", "Required. The applicant's id."),
        Words("Ansøger", "Påkrævet. Ansøgerens id."),
    ),
    "offer": Described(
        Words("Offer", "Required. The offer's id."),
        Words("Tilbud", "Påkrævet. Tilbuddets id."),
    ),
    "reason": Described(
        Words("Reason", "Required. Why the two are placed together, so that others can be told."),
        Words("Begrundelse", "Påkrævet. Hvorfor de to placeres sammen, så andre kan få det at vide."),
    ),
    "from": Described(
        Words("First day of the stay", "If the dates are agreed as well: the first day. Needs 'to'."),
        Words("Opholdets første dag", "Hvis også datoerne er aftalt: den første dag. Kræver 'to'."),
    ),
    "to": Described(
        Words("Last day of the stay", "If the dates are agreed as well: the last day. Needs 'from'."),
        Words("Opholdets sidste dag", "Hvis også datoerne er aftalt: den sidste dag. Kræver 'from'."),
    ),
}

HOST_LIMIT: Keys = {
    "organisation": Described(
        Words("Organisation", "Required. The organisation that hosts, spelt as in its offers."),
        Words("Organisation", "Påkrævet. Organisationen, der er vært, stavet som i dens tilbud."),
    ),
    "places": Described(
        Words("Places in all", "How many interns the organisation takes across all its offers. If left out: no limit."),
        Words(
            "Pladser i alt", "Hvor mange praktikanter organisationen tager på tværs af tilbud. Udeladt: ingen grænse."
        ),
    ),
    "ranking": Described(
        Words(
            "Ranking",
            "The ids of applicants, best first, for those of its offers that have no ranking; those in an inner list "
            "are tied: [a03, [a09, a07]].",
        ),
        Words(
            "Prioritering",
            "Ansøgernes id'er, den bedste først, for dem af dens tilbud, der ingen prioritering har; de, der står i en "
            "indre liste, er lige: [a03, [a09, a07]].",
        ),
    ),
    "imbalance": Described(
        Words("Imbalance", "Under the policy exchange: this organisation's own limit in place of matching.imbalance."),
        Words("Ubalance", "Ved metoden exchange: organisationens egen grænse i stedet for matching.imbalance."),
    ),
}

AGENDA: Keys = {
    "day": Described(
        Words("Working day", 'From when to when, in quotes. If left out: "08:30-16:00".'),
        Words("Arbejdsdag", 'Fra hvornår til hvornår, i anførselstegn. Udeladt: "08:30-16:00".'),
    ),
    "lunch": Described(
        Words("Lunch", 'From when to when, in quotes, within the working day. If left out: "12:00-12:30".'),
        Words("Frokost", 'Fra hvornår til hvornår, i anførselstegn, inden for arbejdsdagen. Udeladt: "12:00-12:30".'),
    ),
    "max_hours": Described(
        Words("Hours a day", "The most hours of programme in a day, with a decimal point. If left out: 7.4."),
        Words("Timer om dagen", "Flest timers program på en dag, med decimalpunktum. Udeladt: 7.4."),
    ),
    "reflection_share": Described(
        Words(
            "Share for reflection", "How much of the time stays open for reflection, from 0 to 1. If left out: 0.15."
        ),
        Words("Andel til refleksion", "Hvor meget af tiden der holdes fri til refleksion, fra 0 til 1. Udeladt: 0.15."),
    ),
    "max_unbroken": Described(
        Words("Without a break", "The most minutes in a row without a break, as 90 or 90min. If left out: 90min."),
        Words("Uden pause", "Flest minutter i træk uden pause, skrevet som 90 eller 90min. Udeladt: 90min."),
    ),
    "arrive": Described(
        Words("Arrival", 'When interns arrive on their first day, as "10:30". If left out: when the day begins.'),
        Words("Ankomst", 'Hvornår praktikanterne kommer den første dag, som "10:30". Udeladt: når dagen begynder.'),
    ),
    "leave": Described(
        Words(
            "Departure",
            'When interns leave on their last day, as "14:00"; of no effect in a stay of one day that has not begun by '
            "then. If left out: when the day ends.",
        ),
        Words(
            "Afrejse",
            'Hvornår praktikanterne tager hjem den sidste dag, som "14:00"; uden virkning for et ophold på én dag, der '
            "ikke er begyndt inden da. Udeladt: når dagen slutter.",
        ),
    ),
}

DOCUMENTS: Keys = {
    "window_left": Described(
        Words("Window from the left", "Millimetres from the left edge to the address in the window. If left out: 20."),
        Words("Rude fra venstre", "Millimeter fra venstre kant til adressen i rudekuverten. Udeladt: 20."),
    ),
    "window_top": Described(
        Words("Window from the top", "Millimetres from the upper edge to the address in the window. If left out: 44."),
        Words("Rude fra oven", "Millimeter fra øverste kant til adressen i rudekuverten. Udeladt: 44."),
    ),
    "logo": Described(
        Words("Logo", "A PNG, JPEG or SVG inside the round's folder, of at most 300 kB. If left out: none."),
        Words("Logo", "En PNG, JPEG eller SVG i rundens mappe på højst 300 kB. Udeladt: intet."),
    ),
    "logo_text": Described(
        Words("Logo in words", "What the logo shows, for readers who do not see it. If left out: Logo and the sender."),
        Words("Logoet i ord", "Hvad logoet viser, til læsere, der ikke ser det. Udeladt: Logo og afsenderen."),
    ),
    "sender": Described(
        Words("Sender", "The sender's block on letters. What is left out is taken from the coordinator."),
        Words("Afsender", "Afsenderens felt på brevene. Det, der er udeladt, tages fra koordinatoren."),
    ),
    "privacy_notice": Described(
        Words("Personal data", "Where to read how personal data are handled. If left out: letters say whom to ask."),
        Words(
            "Personoplysninger", "Hvor man kan læse om behandlingen af personoplysninger. Udeladt: hvem man kan spørge."
        ),
    ),
    "employment_clause": Described(
        Words(
            "Terms of employment",
            "Your own words on employment, pay and insurance for the letter that the manager signs. "
            "If left out: the usual ones.",
        ),
        Words(
            "Ansættelsesvilkår",
            "Jeres egen tekst om ansættelse, løn og forsikring i det brev, som chefen skriver under på. "
            "Udeladt: den sædvanlige.",
        ),
    ),
}

SENDER: Keys = {
    "organisation": Described(
        Words("Organisation", "The authority that writes, as the head of a letter names it."),
        Words("Organisation", "Myndigheden, der skriver, som den står øverst på brevet."),
    ),
    "unit": Described(
        Words("Unit", "The part of the organisation that writes."),
        Words("Enhed", "Den del af organisationen, der skriver."),
    ),
    "address": Described(
        Words("Address", "The sender's address, a list of lines."),
        Words("Adresse", "Afsenderens adresse, en liste af linjer."),
    ),
    "phone": Described(
        Words("Phone", "The sender's telephone number, the switchboard's for one."),
        Words("Telefon", "Afsenderens telefonnummer, for eksempel omstillingens."),
    ),
    "email": Described(
        Words("E-mail", "The sender's e-mail address, a shared mailbox for one."),
        Words("E-mail", "Afsenderens e-mailadresse, for eksempel en fælles postkasse."),
    ),
    "lines": Described(
        Words("Further lines", "What else stands in the block: a website, a registration number."),
        Words("Flere linjer", "Hvad der ellers står i feltet: hjemmeside, CVR-nummer, EAN-nummer."),
    ),
}

RETENTION: Keys = {
    "delete_after": Described(
        Words("Delete after", "The last day on which personal data are kept, written as 2028-09-30."),
        Words("Slet efter", "Sidste dag, hvor personoplysninger opbevares, skrevet som 2028-09-30."),
    ),
}
