"""Whoever is pinned has a place, and so has the offer an intern: the checks must not warn of the contrary."""

import shutil
from pathlib import Path

from praktik.placing.preparation import check_round
from praktik.placing.proposing import Orders, propose_placements

ASSENS = Path(__file__).parent.parent.parent / "rounds" / "assens"


def test_a_pin_without_a_wish_is_no_hopeless_case(tmp_path: Path) -> None:
    folder = tmp_path / "assens"
    shutil.copytree(ASSENS, folder, ignore=shutil.ignore_patterns("out", "placements*.yaml", "sent.yaml"))
    applicants, settings = folder / "applicants.yaml", folder / "round.yaml"
    before, _, rest = applicants.read_text("utf-8").partition("- id: a03")
    rest = rest.replace("  wishes: [assens-digital]\n", "", 1)
    applicants.write_text(f"{before}- id: a03{rest}", "utf-8")
    pin = "  pins: [{applicant: a03, offer: nyborg-borger, reason: aftalt}]\n"
    settings.write_text(settings.read_text("utf-8").replace("matching:\n", f"matching:\n{pin}"), "utf-8")
    assert [one.code for one in check_round(folder).problems()] == ["RU402"]  # assens-digital ranked a03
    proposal = propose_placements(folder, Orders(), lambda _what, _done, _total: None)
    assert ("a03", "nyborg-borger", None) in {one[:3] for one in proposal.placements.placements}
