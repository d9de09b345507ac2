"""Issuing letters beside a bare Jinja loop over the same templates: `python -m benchmarks.letters [--letters N]`."""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from praktik.documents.issuing import issue_letters
from praktik.documents.letters import list_letters
from praktik.documents.rendering import environment_for
from praktik.placing.proposing import Orders, propose_placements

ROUND = Path(__file__).parent.parent / "rounds" / "2027-efteraar"


def seconds(work: Callable[[], None]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=10_000)
    number = parser.parse_args().letters
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "round"
        shutil.copytree(ROUND, folder, ignore=shutil.ignore_patterns("out", "placements.yaml"))
        proposal = propose_placements(folder, Orders(), lambda _what, _done, _total: None)
        environment = environment_for(folder)
    letters = list(
        islice(cycle(list_letters(proposal.eligibility.round, proposal.placements, None, None, "da")), number)
    )
    contexts = [
        {field.name: getattr(part, field.name) for part in (letter.paper, letter.data) for field in fields(part)}
        for letter in letters
    ]

    def issue() -> None:
        for _ in issue_letters(letters, environment, [], date(2027, 7, 2)):
            pass

    def render_barely() -> None:
        for letter, context in zip(letters, contexts, strict=True):
            environment.get_template(letter.template).render(context, date="2. juli 2027")

    render_barely()
    ours, bare = seconds(issue), seconds(render_barely)
    print(f"{number} letters: issued in {ours:.2f} s, a bare loop {bare:.2f} s, ratio {ours / bare:.2f} (wanted: 2)")


if __name__ == "__main__":
    main()
