"""Cases with published answers: the literature's, and those collected from peers where they are at hand."""

import pytest

from .brute_force import SmallRound, blocking_pairs
from .published_cases import COLLECTED, JUDGED, MATCHED, MATCHED_BY_HOSTS, PROFILES, PublishedCase, cases
from .random_rounds import held_in, match


@pytest.mark.parametrize("case", list(cases(MATCHED)), ids=str)
def test_stable_finds_the_published_matching(case: PublishedCase) -> None:
    assert held_in(match(case.round().build(), "stable")) == case.matching("expected")


@pytest.mark.parametrize("case", list(cases(MATCHED_BY_HOSTS)), ids=str)
def test_stable_hosts_finds_the_published_matching(case: PublishedCase) -> None:
    assert held_in(match(case.round().build(), "stable-hosts")) == case.matching("expected")


@pytest.mark.parametrize("case", list(cases(tuple(PROFILES))), ids=str)
def test_a_profile_is_the_published_one(case: PublishedCase) -> None:
    small = SmallRound(case.round().build())
    held = held_in(match(small.round, PROFILES[case.facts["policy"]]))
    assert small.fits_all(held)
    ranks = [small.rank[applicant, offer] for applicant, offer in held.items() if offer is not None]
    longest = max(len(wishes) for wishes in case.facts["applicants"].values())
    found: dict[str, object] = {
        "size": len(ranks),
        "cost": sum(ranks),
        "profile": [ranks.count(rank) for rank in range(1, longest + 1)],
    }
    expected = case.facts["expected"]
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("case", list(cases((*MATCHED, *MATCHED_BY_HOSTS))), ids=str)
def test_the_published_matching_is_stable(case: PublishedCase) -> None:
    small = SmallRound(case.round().build())
    assert small.fits_all(case.matching("expected"))
    assert not blocking_pairs(small, case.matching("expected"))


@pytest.mark.parametrize("case", list(cases(JUDGED)), ids=str)
def test_the_verdict_on_a_published_matching_is_ours(case: PublishedCase) -> None:
    small = SmallRound(case.round().build())
    expected = case.facts["expected"]
    blocking = blocking_pairs(small, case.matching("matching"), after_lottery=False)
    assert small.fits_all(case.matching("matching"))
    assert (not blocking) == expected["stable"]
    named = [(case.applicants[one], case.offers[offer]) for one, offer in expected.get("blocking_includes", ())]
    assert set(named) <= set(blocking)


@pytest.mark.skipif(not COLLECTED.is_dir(), reason="../shared/cases is not here: only the literature's cases were run")
def test_the_collected_cases_of_these_policies_were_run() -> None:
    assert len(list(cases((*MATCHED, *JUDGED)))) >= 31 + 8
    assert len(list(cases((*MATCHED_BY_HOSTS, *PROFILES)))) >= 4 + 44
