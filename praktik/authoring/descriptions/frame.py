"""The keys of templates/frame.yaml: what every stay has round the host's programme."""

from praktik.authoring.descriptions.described import Described, Keys, Words

OWN_FRAME: Keys = {
    "welcome": Described(
        Words("Welcome", "The first item of the stay. If left out: half an hour on expectations, with the agreement."),
        Words("Velkomst", "Det første punkt i opholdet. Udeladt: en halv time om forventninger, med aftalen."),
    ),
    "lunch": Described(
        Words("Lunch", "What lunch is called, and how far it may give way; round.yaml says when it is."),
        Words("Frokost", "Hvad frokosten hedder, og hvor meget den må vige; round.yaml siger, hvornår den er."),
    ),
    "reflection": Described(
        Words("Reflection", "The break after each long stretch, of which every day has one. If left out: 15 minutes."),
        Words("Refleksion", "Pausen efter hvert langt stræk, som hver dag har mindst én af. Udeladt: 15 minutter."),
    ),
    "pitstop": Described(
        Words("Pitstop", "The pitstop of a stay for which the host has planned none. If left out: 45 minutes."),
        Words("Pitstop", "Pitstoppet i et ophold, hvor værten ikke selv har planlagt et. Udeladt: 45 minutter."),
    ),
    "debrief": Described(
        Words("Daily debrief", "The last item of each day. If left out: 15 minutes."),
        Words("Dagens opsamling", "Det sidste punkt hver dag. Udeladt: 15 minutter."),
    ),
    "evaluation": Described(
        Words("Closing evaluation", "The last item of the stay. If left out: half an hour."),
        Words("Afsluttende evaluering", "Det sidste punkt i opholdet. Udeladt: en halv time."),
    ),
    "shortest_break": Described(
        Words("Shortest break", "Open minutes that count as a break, no more than a reflection. If left out: 10."),
        Words("Korteste pause", "Frie minutter, der tæller som pause, højst som en refleksion. Udeladt: 10."),
    ),
    "between": Described(
        Words(
            "Between items",
            "Minutes kept free after each item that the host has given no time, for questions and the way to the next "
            "place. If left out: 0.",
        ),
        Words(
            "Mellem punkter",
            "Minutter, der holdes fri efter hvert punkt, som værten ikke har givet et tidspunkt, til spørgsmål og "
            "vejen til næste sted. Udeladt: 0.",
        ),
    ),
}

PART: Keys = {
    "minutes": Described(
        Words("Minutes", "How long it takes, as 30 or 30min. If left out: unchanged."),
        Words("Minutter", "Hvor længe det varer, skrevet som 30 eller 30min. Udeladt: uændret."),
    ),
    "title": Described(
        Words("Title", "What it is called, in both languages. If left out: unchanged."),
        Words("Titel", "Hvad det hedder, på begge sprog. Udeladt: uændret."),
    ),
    "topic": Described(
        Words("Topic", "What it is about, in both languages."),
        Words("Emne", "Hvad det handler om, på begge sprog."),
    ),
    "with": Described(
        Words("With", "Who takes part, in both languages."),
        Words("Sammen med", "Hvem der er med, på begge sprog."),
    ),
}

PITSTOP: Keys = {
    **PART,
    "topic": Described(
        Words("Topic", "What it is about where no intern has a goal, in both languages."),
        Words("Emne", "Hvad det handler om, når ingen praktikant har et mål, på begge sprog."),
    ),
    "fewest_days": Described(
        Words("From so many days", "The fewest days of a stay that has a pitstop. If left out: unchanged."),
        Words("Fra så mange dage", "Det færreste antal dage i et ophold med pitstop. Udeladt: uændret."),
    ),
    "goals": Described(
        Words("Goals", "The topic for an intern who has named no more than the kind of goal. If left out: unchanged."),
        Words("Mål", "Emnet for en praktikant, der ikke har nævnt andet end måltypen. Udeladt: uændret."),
    ),
}

LUNCH: Keys = {
    "title": PART["title"],
    "shortest": Described(
        Words(
            "Shortest",
            "The fewest minutes to which lunch is shortened for what the host has fixed. If left out: unchanged.",
        ),
        Words(
            "Korteste",
            "Færrest minutter, frokosten forkortes til for det, værten har lagt fast. Udeladt: uændret.",
        ),
    ),
    "reach": Described(
        Words("Reach", "How many minutes lunch may move for what the host has fixed. If left out: unchanged."),
        Words(
            "Spillerum",
            "Hvor mange minutter frokosten må flytte sig for det, værten har lagt fast. Udeladt: uændret.",
        ),
    ),
}

GOALS: Keys = {
    "network": Described(
        Words("Network", "The topic for the goal network, in both languages. If left out: unchanged."),
        Words("Netværk", "Emnet ved målet network, på begge sprog. Udeladt: uændret."),
    ),
    "inspiration": Described(
        Words("Inspiration", "The topic for the goal inspiration, in both languages. If left out: unchanged."),
        Words("Inspiration", "Emnet ved målet inspiration, på begge sprog. Udeladt: uændret."),
    ),
    "solution": Described(
        Words("Solution", "The topic for the goal solution, in both languages. If left out: unchanged."),
        Words("Løsning", "Emnet ved målet solution, på begge sprog. Udeladt: uændret."),
    ),
}

TEXT: Keys = {
    "da": Described(
        Words("Danish", "Required. The text in Danish."),
        Words("Dansk", "Påkrævet. Teksten på dansk."),
    ),
    "en": Described(
        Words("English", "Required. The text in English."),
        Words("Engelsk", "Påkrævet. Teksten på engelsk."),
    ),
}
