"""Example rounds spoilt in many ways: `python -m benchmarks.spoilt --variants 20000`.

Each variant has one file with mutated bytes, swapped or missing lines, a cut end or odd values. Each is checked, its
messages are framed in both languages, and what has one safe answer is mended on a copy. Ends at the first fault; prints
how many rounds had problems, and the slowest check.
"""

import argparse
import random
import shutil
import tempfile
import time
from pathlib import Path

from praktik.authoring.mending import mend_round
from praktik.placing.preparation import check_round
from tests.round.spoiling import assert_placed, spoil

ROUNDS = Path(__file__).parents[1] / "rounds"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--variants", type=int, default=20_000)
    parser.add_argument("--large-every", type=int, default=20, help="take the larger round every so often")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    wrong, mended, slowest, worst = 0, 0, 0.0, -1
    for seed in range(options.seed, options.seed + options.variants):
        dice = random.Random(f"spoilt {seed}")
        original = ROUNDS / ("2027-efteraar" if seed % options.large_every == 0 else "assens")
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "round"
            ignored = shutil.ignore_patterns("out", "placements*.yaml", "sent.yaml")
            shutil.copytree(original, folder, ignore=ignored)
            path = dice.choice(sorted(folder.rglob("*.yaml")))
            path.write_bytes(spoil(dice, path.read_bytes()))
            texts = {
                file.as_posix(): file.read_bytes().decode("utf-8-sig", errors="replace")
                for file in folder.rglob("*.yaml")
            }
            start = time.perf_counter()
            try:
                problems = check_round(folder).problems()
                seconds = time.perf_counter() - start
                assert_placed(problems, texts)
                mended += bool(problems) and bool(mend_round(folder))
            except Exception:
                print(f"variant {seed}, {path.name}:")
                raise
        wrong += bool(problems)
        if seconds > slowest:
            slowest, worst = seconds, seed
        if (seed + 1) % 1000 == 0:
            print(
                f"{seed + 1}: {wrong} with problems, {mended} could be mended, slowest {slowest:.2f} s ({worst})",
                flush=True,
            )
    print(
        f"{options.variants} variants, {wrong} with problems, {mended} could be mended; slowest check {slowest:.2f} s"
    )


if __name__ == "__main__":
    main()
