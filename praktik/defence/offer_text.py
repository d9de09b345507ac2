"""One offer's result with its grounds, and the waiting lists, as lines of text."""

from collections import Counter
from collections.abc import Iterator

from praktik.defence.offer import Asker, Difference, Holder, OfferDefence
from praktik.defence.result import Result
from praktik.defence.telling import tell_since, tell_value, tell_wish
from praktik.defence.waiting_list import WaitingLists
from praktik.problems.layout import labelled, wrap
from praktik.problems.phrase import Fact, Language, Listing, Phrase, say
from praktik.problems.words import explain as words
from praktik.round.lookup import describe_applicant, describe_offer
from praktik.round.wording import Rule, RuleWords, word_answer
from praktik.rules.wording import word_barrier


def offer_text(result: Result, defence: OfferDefence, language: Language, width: int, *, public: bool) -> Iterator[str]:
    """Yield the lines of one offer; in public numbers stand for the people, and what is only theirs is left out."""
    text = _OfferText(result, defence, public=public)
    yield from wrap(describe_offer(result.round, result.round.offers[defence.offer].id), width)
    yield from labelled(((say(label, language), say(fact, language)) for label, fact in text.facts()), width)
    for heading, lines in text.parts():
        yield ""
        yield from wrap(say(heading, language), width)
        for start, line in lines:
            yield from wrap(say(line, language), width, start, hang=7)


def waiting_text(result: Result, language: Language, width: int) -> Iterator[str]:
    """Yield the waiting lists of a round: all who have no place, and who waits for each offer."""
    lists = WaitingLists(result)
    yield from wrap(say(words.ALL_WITHOUT, language), width)
    if not lists.overall:
        yield f"  {say(words.NOBODY_WAITS, language)}"
    for number, applicant in enumerate(lists.overall, start=1):
        described = describe_applicant(result.round, result.round.applicants[applicant].id)
        yield from wrap(described, width, f"{number:>3}  ", hang=7)
    yield ""
    yield from wrap(say(words.OF_OFFERS, language), width)
    offers = result.round.offers
    for offer, waiting in lists.of_offers(range(len(offers))).items():
        ids = Listing([result.round.applicants[applicant].id for applicant in waiting])
        line = words.WAITS_FOR(offer=offers[offer].id, who=ids if waiting else words.NOBODY_WAITS)
        yield from wrap(say(line, language), width, "  ", hang=4)


class _OfferText:
    """The parts of the text about one offer."""

    def __init__(self, result: Result, defence: OfferDefence, *, public: bool) -> None:
        self._result = result
        self._defence = defence
        self._public = public
        self._numbers = {asker.applicant: number for number, asker in enumerate(defence.askers, start=1)}

    def facts(self) -> Iterator[tuple[Phrase, Fact]]:
        """Yield what is said of the offer itself."""
        defence = self._defence
        yield words.POLICY_LABEL, self._result.placements.policy
        yield words.PLACES_LABEL, words.TAKEN(taken=len(defence.holders), places=defence.places)
        if defence.by_lottery:
            yield words.ORDER_LABEL, words.DRAW_ORDER
        if self._result.improves_ties:
            yield words.ORDER_LABEL, words.IMPROVED_ORDER
        if defence.withdrawn is not None:
            withdrawn = defence.withdrawn.answer
            yield (
                words.OUT_LABEL,
                word_answer(withdrawn.model_copy(update={"reason": None}) if self._public else withdrawn),
            )
        yield words.SINCE_LABEL, tell_since(defence.answers_since)

    def parts(self) -> Iterator[tuple[Phrase, list[tuple[str, Fact]]]]:
        """Yield each part's heading with its lines, and what these begin with."""
        nobody: list[tuple[str, Fact]] = [("  ", words.NOBODY)]
        yield words.ASKERS, list(self._askers()) or nobody
        if self._defence.not_eligible:
            yield words.NOT_ELIGIBLE, list(self._not_eligible())
        yield words.HOLDERS, [("  ", self._holder(holder)) for holder in self._defence.holders] or nobody
        yield words.NEXT, [("  ", line) for line in self._next()]

    def _name(self, applicant: int) -> Fact:
        if not self._public:
            return self._result.round.applicants[applicant].id
        number = self._numbers.get(applicant)
        return words.UNASKED if number is None else words.NUMBERED(number=number)

    def _described(self, applicant: int) -> Fact:
        if self._public:
            return self._name(applicant)
        return describe_applicant(self._result.round, self._result.round.applicants[applicant].id)

    def _askers(self) -> Iterator[tuple[str, Fact]]:
        for number, asker in enumerate(self._defence.askers, start=1):
            wish = tell_wish(self._result, asker.applicant, asker.wish)
            state = self._state(asker)
            who = self._described(asker.applicant)
            told = words.ASKER_BY_NUMBER if self._public else words.ASKER
            yield f"{number:>3}  ", told(who=who, wish=wish, state=state)
            if asker.before_next is not None:
                yield " " * 7, self._before_next(asker.before_next)

    def _state(self, asker: Asker) -> Phrase:
        elsewhere: Fact = words.NOWHERE
        if asker.elsewhere is not None and not self._public:
            elsewhere = words.AT(offer=self._result.round.offers[asker.elsewhere].id)
        state: str = asker.state
        if state == "waits" and asker.elsewhere is not None:
            state = "waits_elsewhere"
        answer: Fact = words.STATUSES["lapsed"]
        if asker.ending is not None:
            of_offer = asker.ending.answer.applicant is None  # which is said once, above all who asked
            short = self._public or of_offer
            answer = words.STATUSES[asker.ending.status] if short else word_answer(asker.ending.answer)
        return words.STATES[state](
            status=words.STATUSES[asker.status or "proposed"],
            answer=answer,
            elsewhere=elsewhere,
            elsewhere_wish=asker.elsewhere_wish or "-",
            turn=asker.turn or "-",
        )

    def _before_next(self, difference: Difference) -> Phrase:
        if self._public:
            return words.BEFORE_NEXT_PUBLIC[difference.criterion]
        value, of_next = (tell_value(difference.criterion, one) for one in (difference.value, difference.of_next))
        return words.BEFORE_NEXT[difference.criterion](value=value, of_next=of_next)

    def _not_eligible(self) -> Iterator[tuple[str, Fact]]:
        entries = self._defence.not_eligible
        barriers = [self._barrier(one.applicant, one.rule) for one in entries]
        if self._public:
            rules = {barrier.rule.en: barrier.rule for barrier in barriers}
            for rule, number in Counter(barrier.rule.en for barrier in barriers).items():
                yield "  ", words.COUNT_OF_RULE(number=number, rule=rules[rule])
            return
        for one, barrier in zip(entries, barriers, strict=True):
            who = self._described(one.applicant)
            yield "  ", words.NOT_ELIGIBLE_ONE(who=who, rule=barrier.rule, found=barrier.found)

    def _barrier(self, applicant: int, rule: Rule) -> RuleWords:
        return word_barrier(self._result.eligibility, applicant, self._defence.offer, rule)

    def _holder(self, holder: Holder) -> Phrase:
        told = words.HOLDER_PINNED if holder.pinned else words.HOLDER_KEPT if holder.kept else words.HOLDER
        return told(who=self._described(holder.applicant), status=words.STATUSES[holder.status])

    def _next(self) -> Iterator[Fact]:
        defence = self._defence
        if defence.next_now is not None:
            yield words.NEXT_NOW(who=self._described(defence.next_now))
        following = {holder.next for holder in defence.holders}
        if len(following) == 1:
            yield words.NEXT_AFTER_ANY(who=self._or_nobody(following.pop()))
        else:
            for holder in defence.holders:
                yield words.NEXT_AFTER(holder=self._name(holder.applicant), who=self._or_nobody(holder.next))
        yield words.NEXT_WITH_ONE_MORE(who=self._or_nobody(defence.next_with_one_more))

    def _or_nobody(self, applicant: int | None) -> Fact:
        return words.NOBODY if applicant is None else self._described(applicant)
