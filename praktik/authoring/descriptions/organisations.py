"""The keys of organisations.yaml."""

from praktik.authoring.descriptions.described import Described, Keys, Words
from praktik.authoring.descriptions.shared import SECTORS

ORGANISATION: Keys = {
    "name": Described(
        Words("Name", "Required. The name by which the organisation goes in this round."),
        Words("Navn", "Påkrævet. Det navn, organisationen går under i runden."),
    ),
    "aliases": Described(
        Words("Other names", "Abbreviations and old names that stand for the same organisation: [Digst]."),
        Words("Andre navne", "Forkortelser og gamle navne, der står for den samme organisation: [Digst]."),
    ),
    "parent": Described(
        Words(
            "Belongs to", "The organisation above it. The two count as the same, so that nobody is placed at their own."
        ),
        Words("Hører under", "Organisationen over den. De to regnes for den samme, så ingen placeres hos sin egen."),
    ),
    "sector": Described(
        Words("Sector", "The sector, for offers and applicants that do not say their own."),
        Words("Sektor", "Sektoren, for tilbud og ansøgere, der ikke selv angiver en."),
        SECTORS,
    ),
    "region": Described(
        Words("Region", "The part of the country, for offers and applicants that do not say their own."),
        Words("Landsdel", "Landsdelen, for tilbud og ansøgere, der ikke selv angiver en."),
    ),
}
