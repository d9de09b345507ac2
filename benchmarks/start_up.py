"""How long praktik takes to start, beside bare imports: `python -m benchmarks.start_up [--runs N]`."""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUND = Path(__file__).parent.parent / "rounds" / "2027-efteraar"
TYPER = "import typer"
READING = 'import typer, pydantic, yaml, holidays; holidays.country_holidays("DK", years=2027)'


def seconds(arguments: list[str]) -> float:
    before = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "round"
        shutil.copytree(ROUND, folder, ignore=shutil.ignore_patterns("out", "placements.yaml"))
        subprocess.run([sys.executable, "-m", "praktik", "match", str(folder)], check=True, capture_output=True)
        options = ["--round", str(folder)]
        pairs = {
            "--help": (["-m", "praktik", "--help"], TYPER, 1.25),
            "--version": (["-m", "praktik", "--version"], TYPER, 1.25),
            "check": (["-m", "praktik", "check", str(folder)], READING, 1.6),
            "match": (["-m", "praktik", "match", str(folder)], READING, 1.6),
            "verify": (["-m", "praktik", "verify", str(folder)], READING, 1.6),
            "explain": (["-m", "praktik", "explain", "a08", *options], READING, 1.6),
            "whatif": (["-m", "praktik", "whatif", "--places", "assens-digital=+1", *options], READING, 1.6),
        }
        for name, (ours, imports, target) in pairs.items():
            ratios, times = [], []
            for _ in range(runs + 1):
                mine, bare = seconds(ours), seconds(["-c", imports])
                ratios.append(mine / bare)
                times.append(mine)
            print(
                f"{name:10} {statistics.median(times[1:]) * 1000:6.0f} ms, ratio {statistics.median(ratios[1:]):.2f} "
                f"(wanted: at most {target}) to: {imports}"
            )


if __name__ == "__main__":
    main()
