"""placements.yaml: written by `match`, reviewed and committed by people, and never edited unseen."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.problems.words.placements import TAKE_THE_EDIT_BACK
from praktik.problems.words.reading import PLACEMENTS
from praktik.round.placements import (
    AnswersRead,
    Blocking,
    InputHashes,
    Placement,
    Placements,
    Proof,
    Redraw,
    Statistics,
    Unfilled,
    Unplaced,
)
from praktik.round.reader import read_data
from praktik.round.source import SourceFile, open_source
from praktik.round.writer import quote

FILE = "placements.yaml"
_HEAD = """\
# Written by praktik match: review it and commit it, but do not edit it.
# To place somebody by hand, add a pin with its reason to round.yaml and match again.
"""
_CHECKSUM = "checksum: "


def format_placements(placements: Placements) -> str:
    """Return the text of placements.yaml; the same placements give the same text, always."""
    body = _HEAD + "".join(f"{line}\n" for line in _lines(placements))
    return f"{body}{_CHECKSUM}{_checksum(body)}\n"


def read_placements(folder: Path) -> Placements | None:
    """Return what placements.yaml holds; None where there is none.

    Raises:
        Refusal: it was edited by hand, or praktik did not write it.
    """
    path = folder / FILE
    if not path.exists():
        return None
    source = open_source(path, PLACEMENTS)
    if not is_as_written(source):
        raise Refusal([problem("PL504", Place(path.as_posix()), hint=TAKE_THE_EDIT_BACK)])
    data = read_data(source, PLACEMENTS)
    try:
        return _from_data(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Refusal([problem("PL510", Place(path.as_posix()))]) from None


def is_as_written(source: SourceFile) -> bool:
    """Tell whether the checksum at the end fits the text before it; line ends of another system are no edit."""
    text = source.raw.decode("utf-8").replace("\r\n", "\n")
    body, mark, checksum = text.rpartition(f"\n{_CHECKSUM}")
    return bool(mark) and checksum.strip() == _checksum(f"{body}\n")


def _checksum(body: str) -> str:
    return sha256(body.encode("utf-8")).hexdigest()


def _lines(placements: Placements) -> Iterator[str]:
    yield f"round: {quote(placements.round)}"
    yield f"policy: {placements.policy}"
    yield from _block("guarantees", (quote(sentence) for sentence in placements.guarantees))
    yield f"lottery: {quote(placements.lottery)}"
    if placements.fingerprint is not None:
        yield f"fingerprint: {quote(placements.fingerprint)}"
    if placements.announced is not None:
        yield f"announced: {quote(placements.announced)}"
    versions = ", ".join(f"{name}: {quote(version)}" for name, version in placements.versions.items())
    yield f"versions: {{{versions}}}"
    if placements.proof is not None:
        yield f"proof: {_proof(placements.proof)}"
    if placements.redraws:
        yield from _block(
            "redraws",
            (f"{{lottery: {quote(draw.lottery)}, reason: {quote(draw.reason)}}}" for draw in placements.redraws),
        )
    if placements.answers is not None:
        yield f"answers: {{number: {placements.answers.number}, sha256: {quote(placements.answers.sha256)}}}"
    yield from _statistics(placements.statistics)
    yield from _block(
        "unplaced",
        (f"{{applicant: {quote(one.applicant)}, reason: {one.reason}}}" for one in placements.unplaced),
    )
    yield from _block("placements", map(_placement, placements.placements))
    if placements.blocking:
        yield from _block("blocking", map(_blocking, placements.blocking))
    if placements.kept:
        yield from _block("kept", map(quote, placements.kept))
    if placements.ended:
        yield from _block("ended", map(_placement, placements.ended))
    yield from _block(
        "unfilled", (f"{{offer: {quote(one.offer)}, places: {one.places}}}" for one in placements.unfilled)
    )
    yield "inputs:"
    yield f"  round: {quote(placements.inputs.round)}"
    for kind, hashes in (("offers", placements.inputs.offers), ("applicants", placements.inputs.applicants)):
        yield f"  {kind}:" if hashes else f"  {kind}: {{}}"
        for id_, sha in hashes.items():
            yield f"    {quote(id_)}: {quote(sha)}"


def _statistics(statistics: Statistics) -> Iterator[str]:
    yield "statistics:"
    yield f"  applicants: {statistics.applicants}"
    yield f"  unplaced: {statistics.unplaced}"
    yield f"  worst_wish: {_number(statistics.worst_wish)}"
    yield f"  unfilled_places: {statistics.unfilled_places}"
    yield f"  placed: {statistics.placed}"
    yield f"  first_wishes: {statistics.first_wishes}"
    ranks = ", ".join(f"{rank}: {number}" for rank, number in statistics.wishes.items())
    yield f"  wishes: {{{ranks}}}"
    yield f"  cross_sector_share: {_number(statistics.cross_sector_share)}"


def _placement(placement: Placement) -> str:
    answer_by = "" if placement.answer_by is None else f", answer_by: {placement.answer_by}"
    return (
        f"{{applicant: {quote(placement.applicant)}, offer: {quote(placement.offer)}, "
        f"wish: {_number(placement.wish)}, from: {_number(placement.first)}, to: {_number(placement.last)}, "
        f"status: {placement.status}{answer_by}}}"
    )


def _proof(proof: Proof) -> str:
    written = [("proven", f"[{', '.join(map(quote, proof.proven))}]")] if proof.proven else []
    if proof.open is not None:
        written.append(("open", quote(proof.open)))
    written += [(key, str(cost)) for key in ("reached", "bound") if (cost := getattr(proof, key)) is not None]
    return f"{{{', '.join(f'{key}: {value}' for key, value in written)}}}"


def _blocking(blocking: Blocking) -> str:
    applicants = f"applicants: [{', '.join(map(quote, blocking.applicants))}], " if blocking.applicants else ""
    return f"{{{applicants}offer: {quote(blocking.offer)}}}"


def _number(value: float | date | None) -> str:
    return "null" if value is None else str(value)


def _block(key: str, items: Iterator[str]) -> Iterator[str]:
    lines = [f"  - {item}" for item in items]
    yield f"{key}:" if lines else f"{key}: []"
    yield from lines


def _from_data(data: Any) -> Placements:
    """Return the placements from plain data whose checksum was right: only the form can still be another."""
    statistics, inputs = data["statistics"], data["inputs"]
    return Placements(
        round=data["round"],
        policy=data["policy"],
        guarantees=tuple(data["guarantees"]),
        lottery=data["lottery"],
        versions=dict(data["versions"]),
        inputs=InputHashes(inputs["round"], dict(inputs["offers"]), dict(inputs["applicants"])),
        placements=tuple(_placement_from(entry) for entry in data["placements"]),
        unplaced=tuple(Unplaced(entry["applicant"], entry["reason"]) for entry in data["unplaced"]),
        unfilled=tuple(Unfilled(entry["offer"], int(entry["places"])) for entry in data["unfilled"]),
        statistics=Statistics(
            applicants=int(statistics["applicants"]),
            unplaced=int(statistics["unplaced"]),
            worst_wish=_whole(statistics["worst_wish"]),
            unfilled_places=int(statistics["unfilled_places"]),
            placed=int(statistics["placed"]),
            first_wishes=int(statistics["first_wishes"]),
            wishes={int(rank): int(number) for rank, number in statistics["wishes"].items()},
            cross_sector_share=None
            if statistics["cross_sector_share"] is None
            else float(statistics["cross_sector_share"]),
        ),
        redraws=tuple(Redraw(entry["lottery"], entry["reason"]) for entry in data.get("redraws", ())),
        fingerprint=data.get("fingerprint"),
        announced=data.get("announced"),
        answers=_answers_from(data["answers"]) if "answers" in data else None,
        kept=tuple(data.get("kept", ())),
        ended=tuple(_placement_from(entry) for entry in data.get("ended", ())),
        blocking=tuple(Blocking(tuple(one.get("applicants", ())), one["offer"]) for one in data.get("blocking", ())),
        proof=_proof_from(data["proof"]) if "proof" in data else None,
    )


def _proof_from(entry: Any) -> Proof:
    costs = {key: _whole(entry.get(key)) for key in ("reached", "bound")}
    return Proof(tuple(entry.get("proven", ())), entry.get("open"), **costs)


def _answers_from(entry: Any) -> AnswersRead:
    return AnswersRead(int(entry["number"]), entry["sha256"])


def _placement_from(entry: Any) -> Placement:
    return Placement(
        applicant=entry["applicant"],
        offer=entry["offer"],
        wish=_whole(entry["wish"]),
        first=_day(entry["from"]),
        last=_day(entry["to"]),
        status=entry["status"],
        answer_by=_day(entry.get("answer_by")),
    )


def _whole(text: str | None) -> int | None:
    return None if text is None else int(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
