"""An agenda made from an offer's programme and the days of a stay.

First what the host has fixed, which never moves. Round it the frame's own room: lunch, welcome, debriefs,
evaluation. Then the rest of the programme in the order given, each item into the first gap that fits: those
tied to a day, the frame's pitstop, and those that can go anywhere. Last the reflections, for which every day
has kept room. What finds no room is left out and named.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from praktik.agenda.agenda import Agenda, AgendaDay, LeftOut
from praktik.agenda.day_plan import DayPlan, place_in_first_gap
from praktik.agenda.edges import DayEdges
from praktik.agenda.frame import SHIPPED_FRAME, Frame
from praktik.agenda.layout import lay_out
from praktik.agenda.pitstops import place_pitstop, topic_of
from praktik.agenda.points import Booking, Point, agenda_item, by_time, minutes_at
from praktik.agenda.programme import programme_for
from praktik.problems.phrase import Language
from praktik.round.models import AgendaSettings, Applicant, Offer


def build_agenda(
    offer: Offer,
    applicant: Applicant,
    days: Sequence[date],
    settings: AgendaSettings,
    language: Language,
    frame: Frame = SHIPPED_FRAME,
) -> Agenda:
    """Return the agenda of an applicant's stay; `days` are the working days of the stay, in order."""
    programme = programme_for(offer, applicant.id, days)
    reflection = frame.reflection.point(language)
    edges = DayEdges(frame, settings, language, programme.flexible)
    plans = [
        edges.settle(day, programme.fixed.get(day, ()), first=day == days[0], last=day == days[-1]) for day in days
    ]
    tied = [point for point in edges.waiting if point.day is not None]
    free = [point for point in edges.waiting if point.day is None]

    no_room = _place(tied, plans, reflection.minutes)
    if len(days) >= frame.fewest_days_for_pitstop and not programme.has("pitstop"):
        pitstop = replace(frame.pitstop.point(language), topic=topic_of(applicant.goal, language))
        place_pitstop(pitstop, plans, minutes_at(settings.lunch[0]), reflection.minutes)
    no_room += _place(free, plans, reflection.minutes)

    laid_out = {plan.day: lay_out(plan, reflection, settings.max_unbroken, frame.shortest_gap) for plan in plans}
    # An event on a day off within the stay is kept as it is: that day is no working day, and has no frame.
    bookings = {day: by_time(fixed) for day, fixed in programme.fixed.items()} | laid_out
    return Agenda(
        interns=(applicant.id,),
        offer=offer.id,
        days=tuple(_agenda_day(day, bookings[day]) for day in sorted(bookings)),
        left_out=tuple(sorted([*programme.left_out, *no_room], key=lambda left_out: left_out.item_index)),
    )


def _place(points: Sequence[Point], plans: Sequence[DayPlan], reflection: int) -> list[LeftOut]:
    """Place the flexible points, and return those for which there is no room."""
    left_out = []
    for point in points:
        on_its_days = [plan for plan in plans if point.day in {None, plan.day}]
        openings = [(plan, opening) for plan in on_its_days for opening in plan.openings]
        reason = place_in_first_gap(point, openings, reflection)
        if reason is not None and point.index is not None:
            left_out.append(LeftOut(point.index, point.title, reason))
    return left_out


def _agenda_day(day: date, bookings: Sequence[Booking]) -> AgendaDay:
    return AgendaDay(day, tuple(agenda_item(booking, day) for booking in bookings))
