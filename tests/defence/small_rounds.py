"""Random rounds with a history: matched, published, answered, and matched once more."""

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import strategies as st

from praktik.placing.match import Terms, match_round
from praktik.placing.repair import Wanted, situation_after
from praktik.round.answers import Answers
from praktik.round.models import Response
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility
from tests.placing.random_rounds import rounds

POLICIES = ("stable", "stable", "draw", "stable-hosts", "rank-maximal", "greedy", "generous")
DAY = date(2027, 6, 20)


def answer(by: str, what: str, applicant: str | None = None, offer: str | None = None) -> Response:
    reason = "efter aftale med a0 og A1"
    entry = {"on": DAY.isoformat(), "by": by, "answer": what, "applicant": applicant, "offer": offer, "reason": reason}
    return Response.model_validate({key: value for key, value in entry.items() if value is not None})


def with_answers(round_: Round, *answers: Response) -> Round:
    return replace(round_, responses=(*round_.responses, *answers))


def random_answers(round_: Round, placements: Placements, random: Random) -> list[Response]:
    """Some answers that people may give to what is proposed; whoever is pinned does not take part."""
    pinned = {pin.applicant for pin in round_.settings.matching.pins}
    kept_offers = {pin.offer for pin in round_.settings.matching.pins}
    found = []
    for placement in placements.placements:
        if placement.applicant in pinned:
            continue
        by = random.choice(["applicant", "manager", "host"])
        match random.randrange(6):
            case 0:
                found.append(answer(by, "declined", placement.applicant, placement.offer))
            case 1:
                found.append(answer("applicant", "withdrawn", placement.applicant))
            case 2:
                found.append(answer(by, "accepted", placement.applicant, placement.offer))
            case 3 if placement.offer not in kept_offers and random.random() < 0.3:
                found.append(answer("host", "withdrawn", None, placement.offer))
    return found


def rematch(round_: Round, before: Placements, policy: str, wanted: Wanted) -> Placements:
    """Match once more after answers."""
    return match_round(Eligibility(round_), policy, situation_after(round_, before, wanted))


def as_it_stands(round_: Round, placements: Placements) -> Placements:
    """The placements with the statuses that the answers give them by now."""
    answers = Answers(round_.responses)
    now = [one._replace(status=answers.status(one.applicant, one.offer)) for one in placements.placements]
    return placements._replace(placements=tuple(now))


@st.composite
def rounds_with_results(draw: st.DrawFn) -> tuple[Round, Placements]:
    """Draw a round and a result of it: of its first match, of a repair, or with answers since."""
    round_ = draw(rounds(most_applicants=6)).build()
    policy = draw(st.sampled_from(POLICIES))
    random = Random(draw(st.integers(0, 2**32)))
    placements = match_round(Eligibility(round_), policy, terms=Terms(answer_by=DAY))
    for _ in range(draw(st.sampled_from([0, 0, 1, 2]))):
        if not round_.responses:
            round_ = with_answers(round_, answer("coordinator", "published"))
        round_ = with_answers(round_, *random_answers(round_, placements, random))
        lapse_before = date(2027, 6, 21) if random.random() < 0.3 else None
        placements = rematch(round_, placements, policy, Wanted(random.random() < 0.3, lapse_before))
    if draw(st.booleans()):
        round_ = with_answers(round_, *random_answers(round_, placements, random))
    return round_, as_it_stands(round_, placements)
