"""Small rounds, by hand and at random, as text that becomes entries."""

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from praktik.round.models import Applicant, Offer, Organisation, Settings
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility

Text = dict[str, Any]
ROUND = "2027-efteraar"
WEEK = {"from": "2027-09-13", "to": "2027-09-17"}
STRETCHES: tuple[list[Any], ...] = ([], [WEEK], [{"from": "2027-09-13", "to": "2027-09-14"}], [WEEK, "2027-W38"])
ORGANISATIONS = ("Assens Kommune", "Odense Kommune", "Digst", "Skat")


def offer(id_: str = "o1", organisation: str = "Assens Kommune", host: Text | None = None, **more: Any) -> Text:
    return {"id": id_, "host": {"organisation": organisation, **(host or {})}, "places": "1", **more}


def applicant(id_: str = "a1", organisation: str = "Digst", **more: Any) -> Text:
    return {"id": id_, "name": id_.upper(), "organisation": organisation, **more}


def eligibility_of(
    offers: list[Text], applicants: list[Text], organisations: list[Text] | None = None, **settings: Any
) -> Eligibility:
    round_ = Round(
        Path("small"),
        Settings.model_validate({"round": ROUND, **settings}),
        tuple(sorted(map(Offer.model_validate, offers), key=lambda one: one.id)),
        tuple(sorted(map(Applicant.model_validate, applicants), key=lambda one: one.id)),
        tuple(map(Organisation.model_validate, organisations or [])),
    )
    return Eligibility(round_)


@st.composite
def eligibilities(draw: st.DrawFn) -> Eligibility:
    """Rounds of up to four offers and five applicants, with all that eligibility and priority look at."""
    offer_ids = [f"o{number}" for number in range(draw(st.integers(1, 4)))]
    applicant_ids = [f"a{number}" for number in range(draw(st.integers(1, 5)))]

    def one_of(*values: Any) -> Any:
        return draw(st.sampled_from(values))

    days = ({"min": "1", "max": "5"}, {"min": "2", "max": "3"}, {"min": "4", "max": "5"})
    offers = [
        offer(
            id_,
            one_of(*ORGANISATIONS),
            {"sector": one_of("state", "municipality", None)},
            periods=one_of(*STRETCHES),
            days=one_of(*days),
            ranking=draw(_rankings(applicant_ids)),
            ranked_only=one_of("true", "false", "false"),
            conflicts=one_of([], ["a0"], ["Skat"]),
            themes=one_of([], ["klima"]),
        )
        for id_ in offer_ids
    ]
    applicants = [
        applicant(
            id_,
            one_of(*ORGANISATIONS),
            sector=one_of("state", "municipality", None),
            wishes=draw(_rankings(offer_ids)),
            open_to=one_of(None, {}, {"themes": ["klima"]}, {"sectors": ["state"]}),
            available=one_of(*STRETCHES),
            days=one_of(*days),
            special_consideration=one_of("true", "false"),
            history={"unplaced": one_of([], ["2025-efteraar"]), "placed": one_of([], ["2024-efteraar"])},
        )
        for id_ in applicant_ids
    ]
    matching = {"cross_sector": one_of("prefer", "require", "ignore"), "own_organisation": one_of("forbid", "allow")}
    return eligibility_of(offers, applicants, matching=matching, week=one_of(None, WEEK))


@st.composite
def _rankings(draw: st.DrawFn, ids: list[str]) -> list[Any]:
    """Some of the ids in an order; the last two are sometimes tied."""
    chosen = draw(st.lists(st.sampled_from(ids), unique=True, max_size=len(ids)))
    if len(chosen) > 1 and draw(st.booleans()):
        return [*chosen[:-2], chosen[-2:]]
    return list(chosen)
