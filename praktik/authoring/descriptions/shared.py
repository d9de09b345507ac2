"""Keys that several files have: people, dates, lengths of stay, sectors and languages."""

from praktik.authoring.descriptions.described import Described, Keys, Words
from praktik.problems.phrase import Phrase

LANGUAGES = {"da": Phrase("Danish", "dansk"), "en": Phrase("English", "engelsk")}
SECTORS = {
    "state": Phrase("the state: ministries, agencies, institutions", "staten: ministerier, styrelser, institutioner"),
    "region": Phrase("a region", "en region"),
    "municipality": Phrase("a municipality", "en kommune"),
    "other": Phrase("anything else", "alt andet"),
}

PERSON: Keys = {
    "name": Described(
        Words("Name", "Required. The person's name, as letters are to say it."),
        Words("Navn", "Påkrævet. Personens navn, som det skal stå i brevene."),
    ),
    "email": Described(
        Words("E-mail", "The person's e-mail address. It is written in letters; praktik sends nothing itself."),
        Words("E-mail", "Personens e-mailadresse. Den skrives i brevene; praktik sender ikke selv noget."),
    ),
    "phone": Described(
        Words("Telephone", 'The telephone number, in quotes where it begins with a plus: "+45 00 00 00 00".'),
        Words("Telefon", 'Telefonnummeret, i anførselstegn, hvis det begynder med et plus: "+45 00 00 00 00".'),
    ),
}

DATES: Keys = {
    "from": Described(
        Words("First day", "Required. The first day, included, written as 2027-09-13."),
        Words("Første dag", "Påkrævet. Den første dag, som er med, skrevet som 2027-09-13."),
    ),
    "to": Described(
        Words("Last day", "Required. The last day, included, written as 2027-09-17."),
        Words("Sidste dag", "Påkrævet. Den sidste dag, som er med, skrevet som 2027-09-17."),
    ),
}

STAY_LENGTH: Keys = {
    "min": Described(
        Words("Shortest stay", "The fewest working days that are of use, from 1 to 5. If left out: 1."),
        Words("Korteste ophold", "Det mindste antal arbejdsdage, der giver mening, fra 1 til 5. Udeladt: 1."),
    ),
    "max": Described(
        Words("Longest stay", "The most working days that are possible, from 1 to 5. If left out: 5."),
        Words("Længste ophold", "Det største antal arbejdsdage, der kan lade sig gøre, fra 1 til 5. Udeladt: 5."),
    ),
}
