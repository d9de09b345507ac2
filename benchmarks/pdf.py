"""`letters --pdf` beside bare WeasyPrint on the same documents, and by two processes beside one.

`python -m benchmarks.pdf [--letters N]`: of the large example round, after its match; making the documents is no part.
Beside the peer it prints seconds of processor time, and of two processes seconds on the clock, which say something only
where two processors have nothing else to do; of both the better of two runs.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from praktik.documents.pdf import load_weasyprint
from praktik.documents.printing import pdf_of, print_files
from praktik.documents.production import Wanted, produce_letters
from praktik.placing.preparation import check_round
from praktik.placing.proposing import Orders, propose_placements

ROUND = Path(__file__).parent.parent / "rounds" / "2027-efteraar"


def quietly(_what: object, _done: int, _total: int) -> None:
    """Report nothing."""


def write_letters(folder: Path, number: int) -> list[Path]:
    """Match the round and write its letters; return so many of them, of all kinds."""
    from datetime import date

    shutil.copytree(ROUND, folder, ignore=shutil.ignore_patterns("out", "placements*", "sent.yaml"))
    propose_placements(folder, Orders(), quietly)
    preparation = check_round(folder)
    placements = propose_placements(folder, Orders(), quietly).placements
    files = produce_letters(preparation, placements, Wanted(), date(2027, 7, 2), quietly).files
    return list(files[:: max(1, len(files) // number)])[:number]


def best_seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    runs = []
    for _ in range(2):
        before = clock()
        work()
        runs.append(clock() - before)
    return min(runs)


def print_barely(files: list[Path]) -> None:
    """Print the documents as somebody would with WeasyPrint alone."""
    from weasyprint import HTML

    for path in files:
        HTML(filename=path.as_posix()).write_pdf(pdf_of(path).as_posix(), pdf_variant="pdf/ua-1")


def print_afresh(files: list[Path], jobs: int) -> None:
    """Print the documents as `letters --pdf --jobs` does."""
    for path in files:
        pdf_of(path).unlink(missing_ok=True)
    print_files(files, jobs, quietly)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=100)
    number = parser.parse_args().letters
    load_weasyprint()
    with tempfile.TemporaryDirectory() as temporary:
        files = write_letters(Path(temporary) / "round", number)
        print_barely(files[:3])
        bare = best_seconds(lambda: print_barely(files), time.process_time)
        ours = best_seconds(lambda: print_afresh(files, 1), time.process_time)
        by_one = best_seconds(lambda: print_afresh(files, 1), time.perf_counter)
        by_two = best_seconds(lambda: print_afresh(files, 2), time.perf_counter)
    print(f"{len(files)} letters: {ours:.1f} s, bare WeasyPrint {bare:.1f} s, ratio {ours / bare:.2f} (wanted: 1.15)")
    print(f"one process {by_one:.1f} s, two {by_two:.1f} s, ratio {by_two / by_one:.2f} (wanted: close to a half)")


if __name__ == "__main__":
    main()
