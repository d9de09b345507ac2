"""Public holidays by name, in both languages where they are known."""

from datetime import date

from praktik.rules.calendar import public_holidays


def test_danish_holidays_that_fall_on_working_days() -> None:
    found = public_holidays("DK", date(2027, 5, 6), date(2027, 5, 17))
    assert [(day.isoformat(), name.in_language("da"), name.in_language("en")) for day, name in found] == [
        ("2027-05-06", "Kristi himmelfartsdag", "Ascension Day"),
        ("2027-05-17", "Anden pinsedag", "Pentecost Monday"),
    ]


def test_first_and_last_day_count_and_so_does_new_year() -> None:
    found = public_holidays("DK", date(2026, 12, 25), date(2027, 1, 1))
    assert [day.isoformat() for day, _ in found] == ["2026-12-25", "2027-01-01"]


def test_a_country_without_danish_names_uses_its_own() -> None:
    ((_, name),) = public_holidays("SE", date(2027, 5, 6), date(2027, 5, 6))
    assert (name.in_language("da"), name.in_language("en")) == ("Kristi himmelsfärdsdag", "Ascension Day")
