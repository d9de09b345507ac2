"""A rule that keeps two apart, in words."""

from praktik.problems.phrase import Fact
from praktik.round.wording import PairFacts, Rule, RuleWords, word_rule
from praktik.rules.eligibility import Eligibility
from praktik.rules.organisations import fold


def word_barrier(eligibility: Eligibility, applicant: int, offer: int, rule: Rule) -> RuleWords:
    """Return the words for the rule that keeps an applicant from an offer."""
    a, o = eligibility.round.applicants[applicant], eligibility.round.offers[offer]
    mine, theirs = eligibility.applicants[applicant], eligibility.offers[offer]
    facts = PairFacts(
        home_sector=mine.sector,
        host_sector=theirs.sector,
        missing=[word for word in o.requires if fold(word) not in mine.has],
        ranks_somebody=bool(theirs.group),
        week=eligibility.round.settings.week,
    )
    return word_rule(rule, a, o, facts)


def barrier_facts(eligibility: Eligibility, applicant: int, offer: int, rule: Rule) -> dict[str, Fact]:
    """Return the facts of the rule that keeps two apart, as a finding tells them."""
    return {
        "applicant": eligibility.round.applicants[applicant].id,
        "offer": eligibility.round.offers[offer].id,
        **word_barrier(eligibility, applicant, offer, rule)._asdict(),
    }
