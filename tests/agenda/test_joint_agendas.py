"""Several interns at one offer on the same days: one agenda, with items that are meant for some."""

from praktik.agenda.checks.overlaps import overlapping
from tests.agenda.small_agendas import MONDAY, TUESDAY, build, item, left_out, lines

TWO = (None, None)


def only(*interns: str) -> dict[str, list[str]]:
    return {"for": list(interns)}


def test_what_is_meant_for_different_interns_goes_on_at_the_same_time() -> None:
    agenda = build(
        item("Følg en sagsbehandler", 60, **only("a01")),
        item("Følg en jurist", 45, **only("a02")),
        item("Saml op sammen", 30),
        goals=TWO,
    )
    assert agenda.interns == ("a01", "a02")
    assert lines(agenda)[:6] == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-09:45 Følg en jurist [a02]",
        "09:00-10:00 Følg en sagsbehandler [a01]",
        "10:00-10:15*Refleksionspause",
        "10:15-10:45 Saml op sammen",
        "12:00-12:30*Frokost",
    ]
    assert not agenda.left_out


def test_what_is_meant_for_everybody_needs_everybody_to_be_free() -> None:
    agenda = build(
        item("Lægesamtale", 60, day="1", time="09:30", **only("a02")),
        item("Rundtur", 60),
        item("Skrivebordet", 60, **only("a01")),
        goals=TWO,
    )
    assert lines(agenda)[:5] == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-10:00 Skrivebordet [a01]",
        "09:30-10:30 Lægesamtale [a02]",
        "10:30-10:45*Refleksionspause",
        "10:45-11:45 Rundtur",
    ]


def test_an_item_for_all_by_name_is_an_item_for_all() -> None:
    agenda = build(item("Rundtur", 60, **only("a02", "a01")), item("En anden", 60, **only("a09")), goals=TWO)
    assert lines(agenda)[1] == "09:00-10:00 Rundtur"
    assert not agenda.left_out
    assert "En anden" not in " ".join(lines(agenda))


def test_who_has_no_lunch_of_their_own_gets_the_frames() -> None:
    agenda = build(item("Frokost ude", 45, day="1", time="12:00", kind="lunch", **only("a01")), goals=TWO)
    assert [line for line in lines(agenda) if "rokost" in line] == [
        "12:00-12:30*Frokost [a02]",
        "12:00-12:45 Frokost ude [a01]",
    ]


def test_the_pitstop_takes_up_the_goals_of_all() -> None:
    goals = ("inspiration: mødet ved skranken", None, "network", "inspiration: mødet ved skranken")
    agenda = build(days=(MONDAY, TUESDAY), goals=goals)
    [pitstop] = [shown for day in agenda.days for shown in day.items if shown.kind == "pitstop"]
    assert pitstop.topic == "mødet ved skranken; netværk"


def test_an_order_that_fits_is_found_where_two_have_different_gaps() -> None:
    """For both there is only 9-10: what a01 does alone has to wait, although it is given first."""
    agenda = build(
        item("Alene", 60, **only("a01")),
        item("Sammen", 60),
        item("Eftermiddag", 180, day="1", time="12:30"),
        item("Formiddag", 105, day="1", time="10:00", **only("a02")),
        goals=TWO,
    )
    assert lines(agenda)[1:4] == [
        "09:00-10:00 Sammen",
        "10:00-11:00 Alene [a01]",
        "10:00-11:45 Formiddag [a02]",
    ]
    assert agenda.reordered == (1,)
    assert left_out(agenda) == []


def test_items_at_once_are_those_that_somebody_would_have_both_of() -> None:
    agenda = build(
        item("For a01", 60, day="1", time="10:00", **only("a01")),
        item("For a02", 60, day="1", time="10:30", **only("a02")),
        item("For alle", 60, day="1", time="10:45"),
        goals=TWO,
    )
    found = [(earlier.title, later.title) for earlier, later in overlapping(agenda.days[0])]
    assert found == [("For a01", "For alle"), ("For a02", "For alle")]
