"""Odds as JSON, for other programs."""

import json
from typing import Any

from praktik.defence.odds import ApplicantOdds, Chance, Odds, OfferOdds, Spread

DIGITS = 6


def odds_to_json(odds: Odds) -> str:
    """Return {draws, round, policy, lottery, unplaced, first_wishes, applicants, offers} as JSON."""
    return json.dumps(
        {
            "draws": odds.draws,
            "round": odds.round,
            "policy": odds.policy,
            "lottery": odds.lottery,
            "unplaced": _spread(odds.unplaced),
            "first_wishes": _spread(odds.first_wishes),
            "applicants": [_applicant(applicant) for applicant in odds.applicants],
            "offers": [_offer(offer) for offer in odds.offers],
        },
        ensure_ascii=False,
        indent=2,
    )


def _applicant(odds: ApplicantOdds) -> dict[str, Any]:
    wishes = [
        {
            "wish": wish.wish,
            **_chance(wish.chance),
            "offers": [{"offer": offer.offer, **_chance(offer.chance)} for offer in wish.offers],
        }
        for wish in odds.wishes
    ]
    return {"applicant": odds.applicant, "pinned": odds.pinned, "wishes": wishes, "no_place": _chance(odds.no_place)}


def _offer(odds: OfferOdds) -> dict[str, Any]:
    return {
        "offer": odds.offer,
        "places": odds.places,
        "asked": odds.asked,
        "chance_full": _chance(odds.full),
        "turned_away": round(odds.turned_away, DIGITS),
    }


def _spread(spread: Spread) -> dict[str, Any]:
    return {
        "mean": round(spread.mean, DIGITS),
        "percentile_5": spread.low,
        "percentile_95": spread.high,
        "own_draw": spread.own,
        "as_many_or_more": round(spread.as_many.probability, DIGITS),
        "as_few_or_fewer": round(spread.as_few.probability, DIGITS),
    }


def _chance(chance: Chance) -> dict[str, float]:
    low, high = chance.interval()
    return {"probability": round(chance.probability, DIGITS), "low": round(low, DIGITS), "high": round(high, DIGITS)}
