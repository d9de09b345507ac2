"""What answers have made of the placements: those that the match had read decide, later ones are told."""

from collections.abc import Iterator

from praktik.audit.answers import Answered
from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.audit.record import Listed, Record
from praktik.problems.phrase import Fact
from praktik.problems.words import audit as words
from praktik.round.finding import Finding
from praktik.round.inputs import hash_answers
from praktik.round.wording import word_answer


def answers_read(pairs: Pairs, record: Record) -> Answered:
    """Return the answers that the match had read, as responses.yaml has them now; all, where that cannot be told."""
    return Answered(pairs.round.responses[: _number_read(pairs, record)])


def check_answers(pairs: Pairs, record: Record) -> Iterator[Finding]:
    """Yield that answers which the match had read are others now, and how many have come since.

    To publish the placements as they are changes nothing in them.
    """
    responses, read, at = pairs.round.responses, record.answers, record.at.at("answers")
    since = [one for one in responses[_number_read(pairs, record) :] if one.answer != "published"]
    if read is not None and hash_answers(responses[: read.number]) != read:
        only = words.ONLY_ANSWERS(number=len(responses))
        found = only if len(responses) < read.number else words.OTHER_ANSWERS
        yield Finding("VE719", at, {"number": read.number, "found": found})
    elif since:
        where = record.at.at("placements", part="key") if read is None else at
        yield Finding("VE723", where, {"number": len(since)})


def check_statuses(people: People, answered: Answered) -> Iterator[Finding]:
    """Yield the placements that an answer has ended, and those whose status is not what the answers make of them."""
    for applicant, offer in people.held.items():
        entry = people.placed[applicant]
        end, right = answered.end(applicant, offer), answered.status(applicant, offer)
        if end is not None:
            facts: dict[str, Fact] = {"applicant": applicant, "offer": offer, "found": word_answer(end.answer)}
            yield Finding("VE718", entry.at.at("offer"), facts)
        elif "status" in entry.values and entry.values["status"] != right:
            facts = {"what": words.THE_STATUS(applicant=applicant), "expected": right}
            yield Finding("VE713", entry.at.at("status"), {**facts, "found": entry.values["status"]})


def check_ended(people: People, record: Record, answered: Answered) -> Iterator[Finding]:
    """Yield what is told as ended and has not ended so, and whoever is placed all the same where it lapsed."""
    for entry in record.ended:
        applicant, offer, status = (entry.values.get(key) for key in ("applicant", "offer", "status"))
        if applicant is None or offer is None or status is None:
            continue
        end = answered.end(applicant, offer)
        pair: dict[str, Fact] = {"applicant": applicant, "offer": offer}
        if not has_lapsed(entry) and (end is None or status != end.status):
            expected: Fact = words.LAPSED_WITH_A_DAY if end is None else word_answer(end.answer)
            yield Finding("VE722", entry.at.at("status"), {**pair, "expected": expected, "found": _found(entry)})
        if end is None and people.held.get(applicant) == offer:
            yield Finding("VE718", people.placed[applicant].at.at("offer"), {**pair, "found": words.STANDS_UNDER_ENDED})


def has_lapsed(entry: Listed) -> bool:
    """Tell whether a placement has ended since nobody answered in time."""
    return entry.values.get("status") == "lapsed" and "answer_by" in entry.values


def check_announced(record: Record) -> Iterator[Finding]:
    """Yield that the round was another when its fingerprint was announced."""
    announced, fingerprint = record.data.get("announced"), record.data.get("fingerprint")
    if announced is not None and fingerprint is not None and announced != fingerprint:
        yield Finding("VE724", record.at.at("announced"), {"announced": announced, "fingerprint": fingerprint})


def _number_read(pairs: Pairs, record: Record) -> int:
    if record.answers is not None:
        return record.answers.number
    return len(pairs.round.responses) if "answers" in record.data or not record.data else 0


def _found(entry: Listed) -> Fact:
    status = entry.values["status"]
    return words.LAPSED_WITHOUT_A_DAY if status == "lapsed" else str(status)
