"""The picture of a day shows each minute as what it is."""

from hypothesis import given, settings

from praktik.agenda.checks.fault import Judged
from praktik.agenda.checks.picture_text import SIGNS, draw_agenda
from praktik.agenda.picture import MARKS, pictures_of
from praktik.agenda.points import minutes_at
from praktik.agenda.stays import Stay
from praktik.round.frame_file import shipped_frame
from tests.agenda.test_agenda_properties import Case, cases


@settings(max_examples=40, deadline=None)
@given(cases())
def test_bars_stand_where_their_items_do(case: Case) -> None:
    days = case.agenda().days
    for day, picture in zip(days, pictures_of(days), strict=True):
        origin = picture.hours[0] * 60
        assert picture.length == 60 * (len(picture.hours) - 1)
        for item, bar in zip(day.items, picture.bars, strict=True):
            assert (bar.start + origin, bar.length) == (
                minutes_at(item.start),
                minutes_at(item.end) - minutes_at(item.start),
            )
            assert 0 <= bar.start < bar.start + bar.length <= picture.length
            assert bar.mark == MARKS[item.kind]


@settings(max_examples=40, deadline=None)
@given(cases())
def test_each_sign_is_what_lies_at_the_middle_of_its_minutes(case: Case) -> None:
    agenda = case.agenda()
    stay = Stay((case.applicant,), case.offer, case.days)
    lines = list(draw_agenda(Judged(stay, case.applicant, agenda, case.settings, shipped_frame()), "en", 200))
    drawn = [day for day in agenda.days if day.items]
    assert len(lines) == (1 + len(drawn) if drawn else 0)
    for line, day in zip(lines[1:], drawn, strict=True):
        first = min(item.start.hour for each in drawn for item in each.items)
        bar = line[11 : line.rindex(" %") - 5]
        for number, sign in enumerate(bar):
            minute = first * 60 + (number + 0.5) * 7.5
            there = [item for item in day.items if minutes_at(item.start) <= minute < minutes_at(item.end)]
            assert sign == "X" if len(there) > 1 else sign in ({SIGNS[MARKS[there[0].kind]]} if there else {".", " "})
