"""A national round with mistakes beside the same round without: `python -m benchmarks.mistakes`.

Writes a generated round (50,000 applicants), scatters mistakes over its applicants, then times `praktik check` as a
process on both: until the first line is shown, and until the end. Says whether each mistake was found, and the peak
memory.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.national import write_round

MISTAKES = {
    "RU302": (r"tilbud-(\d{5})\]", r"tilbod-\1]"),
    "FD209": (r"from: 2027-09-(\d\d)", r"from: \1.9.2027"),
    "FD202": ("  wishes:", "  wihses:"),
    "FD205": (r"  sector: \w+", "  sector: kommunen"),
    "FD206": (r"max: (\d)", r"max: \1 dage"),
    "FD211": ("- id: a", "- id: A"),
    "FD216": (r"email: ansoeger(\d+)@", r"email: ansoeger\1"),
    "RU301": (r"- id: a\d+", "- id: a00000"),
}


def spoil(text: str, number: int, seed: int = 1) -> tuple[str, Counter[str]]:
    """Return the text with so many mistakes, one an entry, and how many there are of each code."""
    chance = random.Random(seed)
    entries = re.split(r"(?m)^(?=- id)", text)[1:]
    counts: Counter[str] = Counter()
    for place in chance.sample(range(1, len(entries)), number):
        code = chance.choice(list(MISTAKES))
        pattern, wrong = MISTAKES[code]
        entries[place], changed = re.subn(pattern, wrong, entries[place], count=1)
        counts[code] += changed
    return "".join(entries), counts


def timed_check(folder: Path) -> tuple[float, float, str]:
    """Return the seconds until the first line, those until the end, and the last line."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "praktik", "check", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        first = time.perf_counter() - start
        lines += process.stdout.readlines()
    return first, time.perf_counter() - start, lines[-1].strip()


def found_codes(folder: Path) -> Counter[str]:
    """Return how many problems there are of each code."""
    command = [sys.executable, "-m", "praktik", "check", str(folder), "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    return Counter(problem["code"] for problem in json.loads(done.stdout)["problems"])


def peak_memory() -> float:
    """Return the peak memory of the processes so far, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--applicants", type=int, default=50_000)
    parser.add_argument("--offers", type=int, default=6_000)
    parser.add_argument("--mistakes", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        clean, wrong = Path(temporary) / "clean", Path(temporary) / "wrong"
        for folder in (clean, wrong):
            write_round(folder, options.applicants, options.offers, 12, "plain")
            offers = folder / "offers.yaml"  # rankings of people who did not ask would be mistakes of another kind
            offers.write_text(re.sub(r"(?m)^  ranking: .*\n", "", offers.read_text("utf-8")), "utf-8")
        path = wrong / "applicants.yaml"
        text, counts = spoil(path.read_text("utf-8"), options.mistakes)
        path.write_text(text, "utf-8")
        for run in range(options.runs):
            _, without, _ = timed_check(clean)
            first, total, summary = timed_check(wrong)
            print(f"run {run + 1}: clean {without:.2f} s; with mistakes first {first:.2f} s, all {total:.2f} s", end="")
            print(f", ratio {first / without:.2f}; {summary}")
        print(f"peak memory at most {peak_memory():.0f} MB")
        found = found_codes(wrong)
        for code, number in sorted(counts.items()):
            print(f"{code}: {number} made, {found[code]} found")


if __name__ == "__main__":
    main()
