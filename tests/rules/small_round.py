"""A round of one offer and one applicant, with whatever an example needs changed."""

from pathlib import Path
from typing import Any

from praktik.round.models import Applicant, Offer, Organisation, Settings
from praktik.round.rounds import Round
from praktik.round.wording import Rule
from praktik.rules.eligibility import Eligibility
from praktik.rules.priority import Priorities

Text = dict[str, Any]


def offer(id_: str = "o1", organisation: str = "Assens Kommune", host: Text | None = None, **more: Any) -> Offer:
    text = {"id": id_, "host": {"organisation": organisation, **(host or {})}, "places": "1", **more}
    return Offer.model_validate(text)


def applicant(id_: str = "a1", organisation: str = "Digst", **more: Any) -> Applicant:
    return Applicant.model_validate({"id": id_, "name": id_, "organisation": organisation, **more})


def round_of(
    offers: list[Offer],
    applicants: list[Applicant],
    matching: Text | None = None,
    organisations: list[Text] | None = None,
    **settings: Any,
) -> Round:
    return Round(
        Path("small"),
        Settings.model_validate({"round": "2027-efteraar", "matching": matching or {}, **settings}),
        tuple(sorted(offers, key=lambda one: one.id)),
        tuple(sorted(applicants, key=lambda one: one.id)),
        tuple(Organisation.model_validate(entry) for entry in organisations or []),
    )


def barrier(round_: Round, applicant_id: str = "a1", offer_id: str = "o1") -> Rule | None:
    """What stands between two, if anything."""
    eligibility = Eligibility(round_)
    return eligibility.barrier(eligibility.applicant_index[applicant_id], eligibility.offer_index[offer_id])


def barrier_between(one: Applicant, other: Offer, **more: Any) -> Rule | None:
    return barrier(round_of([other], [one], **more), one.id, other.id)


def taken_in_order(round_: Round, offer_id: str = "o1") -> list[str]:
    """The applicants in the order in which an offer takes them."""
    eligibility = Eligibility(round_)
    number, index = Priorities(eligibility).number, eligibility.offer_index[offer_id]
    order = sorted(range(len(round_.applicants)), key=lambda one: number(one, index))
    return [round_.applicants[one].id for one in order]
