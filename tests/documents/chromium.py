"""A headless Chromium that prints documents and is asked about them."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
PROGRAM = next(filter(None, map(shutil.which, NAMES)), None) if os.name == "posix" else None
WITHOUT = "no Chromium here: apt-get install chromium fonts-liberation fonts-noto-core fonts-noto-color-emoji"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)


class Chromium:
    """One browser for all documents, spoken to through pipes: starting one for each would take seconds."""

    def __init__(self, program: str, profile: Path) -> None:
        import fcntl  # not on Windows

        # Chromium reads on descriptor 3 and writes on 4; ours are moved out of the way first.
        its_input, self._output = (fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in os.pipe())
        self._input, its_output = (fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in os.pipe())

        def attach() -> None:
            os.dup2(its_input, 3)
            os.dup2(its_output, 4)

        self._process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={profile}"],
            preexec_fn=attach,  # noqa: PLW1509 - no thread has been started
            pass_fds=(3, 4),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_input)
        os.close(its_output)
        self._pending = b""
        self._calls = 0
        self._session: str | None = None
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._call("Page.enable")

    def print(self, page: Path) -> bytes:
        self._open(page)
        return base64.b64decode(self._call("Page.printToPDF", preferCSSPageSize=True)["data"])

    def ask(self, page: Path, *scripts: str) -> Any:
        """Run scripts in a page, one after the other, and return what the last one promises."""
        self._open(page)
        answer = None
        for script in scripts:
            answer = self._call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
            assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value") if answer else None

    def _open(self, page: Path) -> None:
        self._call("Page.navigate", url=page.as_uri())
        self._wait(lambda answer: answer.get("method") == "Page.loadEventFired")

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(20)
        os.close(self._input)
        os.close(self._output)

    def _call(self, method: str, **params: Any) -> Any:
        self._calls += 1
        message = {"id": self._calls, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._output, json.dumps(message).encode() + b"\0")
        return self._wait(lambda answer: answer.get("id") == self._calls)["result"]

    def _wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while True:
            while b"\0" not in self._pending:
                chunk = os.read(self._input, 1 << 20)
                assert chunk, "chromium ended"
                self._pending += chunk
            line, _, self._pending = self._pending.partition(b"\0")
            answer: dict[str, Any] = json.loads(line)
            if wanted(answer):
                return answer
