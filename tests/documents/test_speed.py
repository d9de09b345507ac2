"""Issuing letters costs at most twice what a bare Jinja loop over the same templates does."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from time import process_time

from praktik.documents.environment import RoundEnvironment
from praktik.documents.issuing import issue_letters
from praktik.documents.letters import list_letters
from praktik.round.placements import Placements
from praktik.round.rounds import Round

TIMES = 20


def test_issuing_is_hardly_slower_than_rendering(
    full_round: Round, placements: Placements, environment: RoundEnvironment
) -> None:
    letters = list_letters(full_round, placements, None, None, "da")
    contexts = [
        {field.name: getattr(part, field.name) for part in (letter.paper, letter.data) for field in fields(part)}
        for letter in letters
    ]

    def render_barely() -> None:
        for _ in range(TIMES):
            for letter, context in zip(letters, contexts, strict=True):
                environment.get_template(letter.template).render(context, date="2. juli 2027")

    def issue() -> None:
        for _ in range(TIMES):
            for _letter in issue_letters(letters, environment, [], date(2027, 7, 2)):
                pass

    assert _quickest(issue) < 2 * _quickest(render_barely)


def _quickest(work: Callable[[], None]) -> float:
    times = []
    for _ in range(4):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times[1:])
