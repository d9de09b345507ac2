"""A rule that a pair breaks, in words."""

from praktik.audit.organisations import as_compared
from praktik.audit.pairs import Pairs
from praktik.round.wording import PairFacts, Rule, RuleWords, word_rule


def word_broken_rule(pairs: Pairs, applicant: str, offer: str, rule: Rule) -> RuleWords:
    """Return the words for the rule that a pair breaks."""
    a, o = pairs.round.applicant[applicant], pairs.round.offer[offer]
    mine, theirs = pairs.applicants[applicant], pairs.offers[offer]
    facts = PairFacts(
        home_sector=mine.sector,
        host_sector=theirs.sector,
        missing=[word for word in o.requires if as_compared(word) not in mine.has],
        ranks_somebody=bool(theirs.group),
        week=pairs.round.settings.week,
    )
    return word_rule(rule, a, o, facts)
