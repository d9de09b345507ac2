"""An agenda made from an offer's programme and the days of a stay.

First what the host has fixed, which never moves. Round it the frame's own room: lunch, welcome, debriefs,
evaluation. Then the rest of the programme in the order given, each item into the first gap that fits: those
tied to a day, the frame's pitstop, and those that can go anywhere; by a search where that leaves something over.
Last the reflections, for which every day has kept room. What finds no room is left out and named.

Interns whose stays at an offer have the same dates have one agenda. An item that is meant for some of them
takes only their time; the others may have something else meanwhile.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from praktik.agenda.agenda import Agenda, AgendaDay
from praktik.agenda.blocks import Block, blocks_of
from praktik.agenda.day_plan import DayPlan
from praktik.agenda.days_with_room import DaysWithRoom
from praktik.agenda.edges import DayEdges, hours_of
from praktik.agenda.frame import part_point, pitstop_topic
from praktik.agenda.layout import lay_out
from praktik.agenda.openings import Placed, open_up
from praktik.agenda.order import out_of_order
from praktik.agenda.points import Booking, agenda_item, by_time, clock_at, minutes_at
from praktik.agenda.programme import programme_for
from praktik.agenda.selection import Candidate, Selecting, Selection
from praktik.problems.phrase import Language
from praktik.round.frame import Frame
from praktik.round.models import AgendaSettings, Applicant, Offer


def build_agenda(
    offer: Offer,
    interns: Sequence[Applicant],
    days: Sequence[date],
    settings: AgendaSettings,
    language: Language,
    frame: Frame,
    most_steps: int | None = None,
) -> Agenda:
    """Return the agenda of the stay of these interns; `days` are the working days of the stay, in order.

    `most_steps` is how far to search for room; fewer than usual are for those who try out many programmes.
    """
    ids = tuple(intern.id for intern in interns)
    programme = programme_for(offer, ids, days)
    edges = DayEdges(frame, settings, language, ids, programme.flexible)
    plans = []
    for day in days:
        first, last = day == days[0], day == days[-1]
        hours = hours_of(settings, first=first, last=last)
        plans.append(edges.settle(day, hours, programme.fixed.get(day, ()), first=first, last=last))
    pitstop = None
    if len(days) >= frame.pitstop.fewest_days and not programme.has("pitstop"):
        topic = pitstop_topic(frame.pitstop, [intern.goal for intern in interns], language)
        pitstop = Block((replace(part_point("pitstop", frame.pitstop, language), topic=topic),))

    selection = _select(plans, pitstop, blocks_of(edges.waiting, frame.between), settings, frame, most_steps)
    # An event on a day off within the stay is kept as it is: that day is no working day, and has no frame.
    bookings = {day: by_time(fixed) for day, fixed in programme.fixed.items()}
    bookings |= _laid_out(plans, selection, settings, frame, language)
    hours_by_day = {plan.day: plan.hours for plan in plans}
    agenda_days = [_agenda_day(day, bookings[day], hours_by_day.get(day)) for day in sorted(bookings)]
    left_out = sorted([*programme.left_out, *selection.left_out], key=lambda each: each.item_index)
    anywhere = {point.index for point in edges.waiting if point.day is None}
    return Agenda(ids, offer.id, tuple(agenda_days), tuple(left_out), out_of_order(agenda_days, anywhere))


def _select(
    plans: Sequence[DayPlan],
    pitstop: Block | None,
    blocks: Sequence[Block],
    settings: AgendaSettings,
    frame: Frame,
    most_steps: int | None,
) -> Selection:
    """Find a place for the flexible blocks; the frame's pitstop if it can be after lunch, not on the first day."""
    room = DaysWithRoom(plans, blocks, frame.reflection.minutes)
    frames = []
    if pitstop is not None:
        days = [*range(1, len(plans)), 0]
        frames.append(Candidate(pitstop, room.piece(pitstop, days, minutes_at(settings.lunch[0]))))
    hosts = [Candidate(block, room.piece(block)) for block in blocks]
    wishes = room.wishes(settings.reflection_share, settings.max_unbroken)
    return Selecting(list(wishes), room.that_must_reflect(), most_steps).select(frames, hosts)


def _laid_out(
    plans: Sequence[DayPlan], selection: Selection, settings: AgendaSettings, frame: Frame, language: Language
) -> Mapping[date, list[Booking]]:
    reflection = part_point("reflection", frame.reflection, language)
    bookings = {}
    for number, plan in enumerate(plans):
        placed = [
            Placed(block, slot.start, order)
            for order, (block, slot) in enumerate(selection.placed)
            if slot.day == number
        ]
        openings = open_up(plan, placed)
        bookings[plan.day] = lay_out(plan, openings, reflection, settings.max_unbroken, frame.shortest_break)
    return bookings


def _agenda_day(day: date, bookings: Sequence[Booking], hours: tuple[int, int] | None) -> AgendaDay:
    items = tuple(agenda_item(booking, day) for booking in bookings)
    return AgendaDay(day, items, None if hours is None else (clock_at(hours[0]), clock_at(hours[1])))
