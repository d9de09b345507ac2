"""A progress bar for whatever lasts over a second on a terminal; nothing elsewhere."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from praktik.problems.phrase import Language, Phrase

PATIENCE = 1.0


class ProgressBar:
    """Called with what is being done, how much of it is done, and how much there is."""

    def __init__(self, language: "Language") -> None:
        self._language = language
        self._watched = sys.stderr.isatty()
        self._start = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, what: "Phrase", done: int, total: int) -> None:
        """Show how far the work is, if anybody has been waiting for it."""
        if not self._watched or (self._bar is None and time.monotonic() - self._start < PATIENCE):
            return
        if self._bar is None or self._task is None:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("")
            self._bar.start()
        self._bar.update(self._task, description=what.in_language(self._language), completed=done, total=total)
