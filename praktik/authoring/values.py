"""Single values as an editor reads them: which types they may have, and how a text among them must look."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from praktik.problems.phrase import Phrase
from praktik.round.models import MOST_PLACES, DayCount, Places, WindowLeft, WindowTop
from praktik.round.scalars import (
    DEVICE_NAMES,
    EMAIL,
    LONGEST_ID,
    Clock,
    ClockRange,
    Day,
    Decimal,
    Email,
    Flag,
    Id,
    Line,
    Minutes,
    Moment,
    Text,
    WholeNumber,
    Word,
)


class Value(NamedTuple):
    """The keywords of JSON Schema for one kind of value, and what an editor says where something else stands."""

    schema: Mapping[str, Any]
    expected: Phrase


_ID = rf"(?!({'|'.join(sorted(DEVICE_NAMES))})(\.|$))[a-z0-9]([a-z0-9._-]*[a-z0-9_-])?"
_YEAR = "(199[0-9]|20[0-9][0-9]|2100)"
_DATE = f"{_YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"

VALUES: Mapping[object, Value] = {
    Id: Value(
        {"type": ["string", "number"], "pattern": f"^{_ID}$", "maxLength": LONGEST_ID, "minimum": 0},
        Phrase(
            "An id: small letters a-z, digits, and . _ - between them.",
            "Et id: små bogstaver a-z, cifre og . _ - imellem dem.",
        ),
    ),
    Text: Value(
        {"type": ["string", "number", "boolean"], "pattern": r"\S"},
        Phrase("Some text is expected here.", "Her skal stå en tekst."),
    ),
    Line: Value(
        {"type": ["string", "number", "boolean"], "pattern": r"^\s*\S[^\r\n]*\s*$"},
        Phrase("One line of text is expected here.", "Her skal stå en tekst på én linje."),
    ),
    Word: Value(
        {"type": ["string", "number", "boolean"], "pattern": r"^[^;|]*[^;|\s][^;|]*$"},
        Phrase("A word or two is expected here, without ; in it.", "Her skal stå et ord eller to, uden ; i."),
    ),
    Email: Value(
        {"type": "string", "pattern": rf"^\s*{EMAIL.strip('^$')}\s*$"},
        Phrase("An e-mail address such as navn@kommune.dk.", "En e-mailadresse som navn@kommune.dk."),
    ),
    WholeNumber: Value(
        {"type": ["integer", "string"], "pattern": "^(0|[1-9][0-9]{0,8})$", "minimum": 0, "maximum": 999_999_999},
        Phrase("A whole number, 0 or more.", "Et helt tal, 0 eller mere."),
    ),
    Places: Value(
        {"type": ["integer", "string"], "pattern": "^(0|[1-9][0-9]{0,3}|10000)$", "minimum": 0, "maximum": MOST_PLACES},
        Phrase("A whole number of places, such as 2.", "Et helt antal pladser, fx 2."),
    ),
    DayCount: Value(
        {"type": ["integer", "string"], "pattern": "^[1-5]$", "minimum": 1, "maximum": 5},
        Phrase("A number of working days, from 1 to 5.", "Et antal arbejdsdage, fra 1 til 5."),
    ),
    Decimal: Value(
        {
            "type": ["number", "string"],
            "pattern": r"^(0|[1-9][0-9]{0,5})(\.[0-9]{1,9})?$",
            "minimum": 0,
            "exclusiveMaximum": 1_000_000,
        },
        Phrase("A number such as 7.4, with a point.", "Et tal som 7.4, med punktum."),
    ),
    WindowLeft: Value(
        {
            "type": ["number", "string"],
            "pattern": r"^(([1-9][0-9]|1[01][0-9])(\.[0-9]{1,9})?|120(\.0{1,9})?)$",
            "minimum": 10,
            "maximum": 120,
        },
        Phrase("A number of millimetres from 10 to 120.", "Et antal millimeter fra 10 til 120."),
    ),
    WindowTop: Value(
        {
            "type": ["number", "string"],
            "pattern": r"^(([3-9][0-9]|10[0-9])(\.[0-9]{1,9})?|110(\.0{1,9})?)$",
            "minimum": 30,
            "maximum": 110,
        },
        Phrase("A number of millimetres from 30 to 110.", "Et antal millimeter fra 30 til 110."),
    ),
    Flag: Value(
        {"type": ["boolean", "string"], "pattern": "^(true|false)$"},
        Phrase("true or false.", "true eller false."),
    ),
    Day: Value(
        {"type": "string", "pattern": f"^{_DATE}$"},
        Phrase("A date written as 2027-09-13.", "En dato skrevet som 2027-09-13."),
    ),
    Clock: Value(
        {"type": "string", "pattern": f"^{_CLOCK}$"},
        Phrase('A time such as "09:30".', 'Et klokkeslæt som "09:30".'),
    ),
    ClockRange: Value(
        {"type": "string", "pattern": rf"^\s*{_CLOCK}\s*-\s*{_CLOCK}\s*$"},
        Phrase('From when to when: "08:30-16:00".', 'Fra hvornår til hvornår: "08:30-16:00".'),
    ),
    Moment: Value(
        {"type": "string", "pattern": rf"^{_DATE} \s*{_CLOCK}\s*$"},
        Phrase('Day and time: "2027-09-14 09:00".', 'Dag og tid: "2027-09-14 09:00".'),
    ),
    Minutes: Value(
        {"type": ["integer", "string"], "pattern": "^[1-9][0-9]{0,3}( ?min)?$", "minimum": 1, "maximum": 9999},
        Phrase("A number of minutes such as 90 or 90min.", "Et antal minutter, fx 90 eller 90min."),
    ),
}

WEEK = Value(
    {"pattern": f"^{_YEAR}-W(0[1-9]|[1-4][0-9]|5[0-3])$"},
    Phrase(
        "{{from: 2027-09-13, to: 2027-09-17}}, or a week as 2027-W37.",
        "{{from: 2027-09-13, to: 2027-09-17}} eller en uge som 2027-W37.",
    ),
)
LIST = Phrase(
    "A list: [x, y], or an item a line, each beginning with '- '.",
    "En liste: [x, y], eller ét punkt pr. linje, som begynder med '- '.",
)
TIE = Phrase(
    "An id, or a list of ids that are tied; no list inside that.",
    "Et id eller en liste af id'er, der er lige; ingen liste inde i den.",
)
