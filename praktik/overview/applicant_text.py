"""One applicant, as lines of text."""

from collections.abc import Iterator, Sequence

from praktik.overview.applicant import ApplicantView, Earlier, OpenFor, Prospect
from praktik.overview.pair_text import tell_standing
from praktik.overview.telling import (
    MOST_ROWS,
    tell_all,
    tell_barrier,
    tell_more,
    tell_pinned,
    tell_possibility,
    tell_region,
    tell_sector,
    tell_stretch,
)
from praktik.problems.layout import INDENT, labelled, wrap
from praktik.problems.phrase import Either, Fact, Language, Phrase, counted, say
from praktik.problems.words import overview as words
from praktik.round.wording import word_length


def applicant_text(view: ApplicantView, language: Language, width: int) -> Iterator[str]:
    """Yield the lines of one applicant."""
    yield from wrap(f"{view.id}  {view.name}", width)
    yield from labelled([(say(label, language), say(fact, language)) for label, fact in _facts(view)], width)
    yield ""
    yield from wrap(say(words.WISHES, language), width)
    if not view.wishes:
        yield f"{' ' * INDENT}{say(words.NO_WISHES, language)}"
    for prospect in view.wishes:
        yield from _prospect(view, prospect, language, width)
    if view.further:
        yield ""
        yield from wrap(say(words.FURTHER(rank=view.further[0].rank), language), width)
        for prospect in view.further[:MOST_ROWS]:
            yield from _further(prospect, language, width)
        yield from tell_more(len(view.further), language)
    if view.further_ineligible:
        yield ""
        yield from wrap(say(words.FURTHER_IMPOSSIBLE, language), width)
        yield from _grouped(view.further_ineligible, language, width)


def _facts(view: ApplicantView) -> Iterator[tuple[Phrase, Fact]]:
    yield words.ORGANISATION_LABEL, view.organisation
    yield words.SECTOR_LABEL, tell_sector(view.sector, view.organisation)
    yield words.REGION_LABEL, tell_region(view.region, view.organisation)
    available = [tell_stretch(stretch) for stretch in view.available]
    yield words.AVAILABLE_LABEL, Either(available) if available else words.ANY_TIME
    yield words.STAY_LABEL, word_length(*view.days)
    yield words.HAS_LABEL, tell_all(view.has)
    yield words.HISTORY_LABEL, tell_all(_history(view.history))
    yield words.SPECIAL_LABEL, words.YES if view.special_consideration else words.NO
    yield words.TOGETHER_LABEL, view.together_with or ""
    yield words.CONFLICTS_LABEL, tell_all(view.conflicts)
    yield words.GOAL_LABEL, view.goal or ""
    place = {"place": view.lottery_place, "applicants": view.applicants}
    yield words.LOTTERY_LABEL, words.LOTTERY_PLACE(number=view.lottery, **place)
    if view.open_to is not None:
        yield words.OPEN_LABEL, _open_to(view.open_to)
    if view.pinned is not None:
        yield words.PINNED_LABEL, tell_pinned(tell_all((view.pinned.offer, view.pinned.host)), view.pinned)


def _history(history: Earlier) -> Iterator[Fact]:
    if history.unplaced:
        yield words.WAS_UNPLACED(rounds=tell_all(history.unplaced))
    if history.placed:
        yield words.WAS_PLACED(rounds=tell_all(history.placed))
    if history.unplaced:
        yield words.COUNTS_AS(number=counted(history.counts, words.ROUND, words.ROUNDS))
    if not history.unplaced and not history.placed:
        yield words.NO_HISTORY


def _open_to(open_to: OpenFor) -> Fact:
    told = []
    if open_to.sectors is not None:
        told.append(words.IN_SECTORS(sectors=Either([words.SECTORS[sector] for sector in open_to.sectors])))
    if open_to.themes is not None:
        told.append(words.ABOUT_THEMES(themes=Either(open_to.themes)))
    if open_to.regions is not None:
        told.append(words.IN_REGIONS(regions=Either(open_to.regions)))
    return words.OPEN_TO_OFFERS(which=tell_all(told)) if told else words.OPEN_TO_ANYTHING


def _prospect(view: ApplicantView, prospect: Prospect, language: Language, width: int) -> Iterator[str]:
    """Yield a wish: the offer, whether it is possible and when or why not, and the place in its priority."""
    yield from _named(f"{prospect.rank:>3}  ", prospect, width)
    about: list[Fact]
    if prospect.barrier is not None:
        about = [tell_barrier(prospect.barrier), words.EXPECTED(expected=prospect.barrier.expected)]
    else:
        standing: list[Fact] = [*tell_standing(prospect.standing, view.criteria)]
        if prospect.place is not None and prospect.eligible_askers is not None:
            standing.insert(0, words.PLACE_AMONG(place=prospect.place, number=prospect.eligible_askers))
        about = [tell_possibility(prospect.possibilities), words.STANDING(standing=tell_all(standing))]
    for fact in about:
        yield from wrap(say(fact, language), width, " " * 5, hang=7)


def _further(prospect: Prospect, language: Language, width: int) -> Iterator[str]:
    yield from _named(" " * INDENT, prospect, width)
    yield from wrap(say(tell_possibility(prospect.possibilities), language), width, " " * 5, hang=7)


def _named(start: str, prospect: Prospect, width: int) -> list[str]:
    described = ", ".join(part for part in (prospect.title, prospect.host) if part)
    return wrap(f"{prospect.offer}  {described}", width, start, hang=7)


def _grouped(prospects: Sequence[Prospect], language: Language, width: int) -> Iterator[str]:
    """Yield each rule with the offers that it stands against."""
    by_rule: dict[str, list[Prospect]] = {}
    for prospect in prospects:
        if prospect.barrier is not None:
            by_rule.setdefault(prospect.barrier.rule, []).append(prospect)
    for group in by_rule.values():
        assert group[0].barrier is not None
        told = words.GROUPED(rule=group[0].barrier.words, offers=tell_all(sorted(one.offer for one in group)))
        yield from wrap(say(told, language), width, " " * INDENT, hang=2 * INDENT)
