"""The keys of applicants.yaml."""

from praktik.authoring.descriptions.described import Described, Keys, Words
from praktik.authoring.descriptions.shared import LANGUAGES, SECTORS

APPLICANT: Keys = {
    "id": Described(
        Words("Id", "Required. Short and unique: small letters a-z, digits and . _ - as in a07."),
        Words("Id", "Påkrævet. Kort og entydigt: små bogstaver a-z, cifre og . _ - som i a07."),
    ),
    "name": Described(
        Words("Name", "Required. The applicant's name, as letters are to say it."),
        Words("Navn", "Påkrævet. Ansøgerens navn, som det skal stå i brevene."),
    ),
    "organisation": Described(
        Words("Own organisation", "Required. Where the applicant works, spelt alike everywhere."),
        Words("Egen organisation", "Påkrævet. Hvor ansøgeren arbejder, stavet ens overalt."),
    ),
    "sector": Described(
        Words("Sector", "The sector of the own organisation. If left out: what organisations.yaml says."),
        Words("Sektor", "Den egen organisations sektor. Udeladt: det, der står i organisations.yaml."),
        SECTORS,
    ),
    "region": Described(
        Words("Region", "The part of the country where the applicant works. If left out: as in organisations.yaml."),
        Words("Landsdel", "Den del af landet, hvor ansøgeren arbejder. Udeladt: som i organisations.yaml."),
    ),
    "email": Described(
        Words("E-mail", "The applicant's e-mail address; the host receives it with the placement."),
        Words("E-mail", "Ansøgerens e-mailadresse; værten får den sammen med placeringen."),
    ),
    "address": Described(
        Words("Address", "The postal address for letters, one line an item: [Strandvejen 1, 2100 København Ø]."),
        Words("Adresse", "Postadressen til breve, en linje ad gangen: [Strandvejen 1, 2100 København Ø]."),
    ),
    "manager": Described(
        Words("Manager", "The applicant's own manager, who approves the stay: {name: …, email: …}."),
        Words("Egen chef", "Ansøgerens egen chef, som skal godkende opholdet: {name: …, email: …}."),
    ),
    "wishes": Described(
        Words(
            "Wishes",
            "The ids of offers, best first; those in an inner list are equally good: "
            "[assens-digital, [odense-borger, svendborg-it]].",
        ),
        Words(
            "Ønsker",
            "Tilbuddenes id'er, det bedste først; de, der står i en indre liste, er lige gode: "
            "[assens-digital, [odense-borger, svendborg-it]].",
        ),
    ),
    "open_to": Described(
        Words(
            "Open to",
            "Any further offer that fits all keys given here, after the wishes; {} is open to anything. "
            "If left out: nothing further.",
        ),
        Words(
            "Åben for",
            "Ethvert andet tilbud, der passer med alle nøgler her, efter ønskerne; {} er åben for alt. "
            "Udeladt: intet andet.",
        ),
    ),
    "available": Described(
        Words(
            "Available",
            "When the applicant can: [{from: 2027-09-13, to: 2027-09-17}] or [2027-W37]. If left out: any time.",
        ),
        Words(
            "Kan komme",
            "Hvornår ansøgeren kan: [{from: 2027-09-13, to: 2027-09-17}] eller [2027-W37]. Udeladt: når som helst.",
        ),
    ),
    "days": Described(
        Words("Length of stay", "How many working days the applicant wants: {min: 2, max: 4}. If left out: 1 to 5."),
        Words("Opholdets længde", "Hvor mange arbejdsdage ansøgeren ønsker: {min: 2, max: 4}. Udeladt: 1 til 5."),
    ),
    "has": Described(
        Words("Has", "What the applicant has of what offers require: [english, kørekort]."),
        Words("Har", "Hvad ansøgeren har af det, som tilbuddene kræver: [english, kørekort]."),
    ),
    "conflicts": Described(
        Words("Conflicts", "Organisations and ids of offers where the applicant must never be placed."),
        Words("Inhabilitet", "Organisationer og tilbuds id'er, hvor ansøgeren aldrig må placeres."),
    ),
    "together_with": Described(
        Words(
            "Together with",
            "The id of another applicant: the same offer or none. Both must name each other. "
            "praktik match cannot handle it yet.",
        ),
        Words(
            "Sammen med",
            "En anden ansøgers id: samme tilbud eller slet intet. Begge skal nævne hinanden. "
            "praktik match kan endnu ikke håndtere det.",
        ),
    ),
    "special_consideration": Described(
        Words(
            "Special consideration",
            "true if special consideration is to be taken. Never write why. If left out: false.",
        ),
        Words(
            "Særlige hensyn",
            "true, hvis der skal tages særlige hensyn. Skriv aldrig hvorfor. Udeladt: false.",
        ),
    ),
    "history": Described(
        Words("Earlier rounds", "The ids of rounds in which the applicant asked before."),
        Words("Tidligere runder", "Id'erne på runder, hvor ansøgeren har søgt før."),
    ),
    "goal": Described(
        Words(
            "Goal",
            "What the applicant wants to bring home, in one line; it may begin with network, inspiration or solution: "
            '"inspiration: …".',
        ),
        Words(
            "Mål",
            "Hvad ansøgeren vil have med hjem, på én linje; den kan begynde med network, inspiration eller solution: "
            '"inspiration: …".',
        ),
    ),
    "language": Described(
        Words("Language", "The language of letters to this applicant. If left out: the language of the round."),
        Words("Sprog", "Sproget i breve til denne ansøger. Udeladt: rundens sprog."),
        LANGUAGES,
    ),
}

OPEN_TO: Keys = {
    "sectors": Described(
        Words("Sectors", "Hosts of any of these sectors. If left out: all."),
        Words("Sektorer", "Værter i en af disse sektorer. Udeladt: alle."),
        SECTORS,
    ),
    "themes": Described(
        Words("Themes", "Offers with any of these themes. If left out: all."),
        Words("Temaer", "Tilbud med et af disse temaer. Udeladt: alle."),
    ),
    "regions": Described(
        Words("Regions", "Hosts in any of these parts of the country. If left out: all."),
        Words("Landsdele", "Værter i en af disse landsdele. Udeladt: alle."),
    ),
}

HISTORY: Keys = {
    "unplaced": Described(
        Words(
            "Without a place", "Rounds in which the applicant got no place: [2026-efteraar]. Counts in the priority."
        ),
        Words("Uden plads", "Runder, hvor ansøgeren ikke fik plads: [2026-efteraar]. Tæller i prioriteringen."),
    ),
    "placed": Described(
        Words("With a place", "Rounds in which the applicant got a place: [2025-efteraar]."),
        Words("Med plads", "Runder, hvor ansøgeren fik plads: [2025-efteraar]."),
    ),
}
