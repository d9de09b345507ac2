"""A national round against a mere YAML loader: `python -m benchmarks.national [--shape plain|limits]`.

Writes a generated round (50,000 applicants x 12 wishes, 6,000 offers), then times `praktik match` as a process,
files to file, against PyYAML's CSafeLoader loading the same files, and prints the ratio and the peak memory.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECTORS = ("state", "region", "municipality")
REGIONS = ("Nordjylland", "Midtjylland", "Syddanmark", "Sjælland", "Hovedstaden")
THEMES = (
    "digitalisering",
    "borgerservice",
    "klima",
    "beskæftigelse",
    "sundhed",
    "byudvikling",
    "jura",
    "data",
)
LOADER = "import sys, yaml; [yaml.load(open(f, 'rb'), yaml.CSafeLoader) for f in sys.argv[1:]]"


def write_round(folder: Path, applicants: int, offers: int, wishes: int, shape: str, seed: int = 1) -> None:
    """Write a generated round; the shape `limits` has periods with places and a limit for each host."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    hosts = [f"Organisation {number:04}" for number in range(max(2, offers // 5))]
    sector = {host: chance.choice(SECTORS) for host in hosts}
    region = {host: chance.choice(REGIONS) for host in hosts}
    host_of = [chance.choice(hosts) for _ in range(offers)]
    _write_offers(folder, chance, applicants, host_of, sector, region, shape)
    popularity = [chance.paretovariate(1.2) for _ in range(offers)]
    with (folder / "applicants.yaml").open("w", encoding="utf-8") as file:
        for number in range(applicants):
            home = chance.choice(hosts)
            first, last = chance.choice(("06", "07", "13")), chance.choice((17, 24))
            ranked = list(dict.fromkeys(chance.choices(range(offers), popularity, k=wishes * 2)))[:wishes]
            listed = ", ".join(f"tilbud-{offer:05}" for offer in ranked)
            file.write(
                f"- id: a{number:05}\n  name: Ansøger Nummer {number}\n  organisation: {home}\n"
                f"  sector: {sector[home]}\n  region: {region[home]}\n  email: ansoeger{number}@organisation.example\n"
                f"  manager: {{name: Leder {number}, email: leder{number}@organisation.example}}\n"
                f"  wishes: [{listed}]\n"
                f"  available: [{{from: 2027-09-{first}, to: 2027-09-{last}}}]\n"
                f"  days: {{min: {chance.randint(2, 3)}, max: {chance.randint(3, 5)}}}\n"
                f"  has: [{chance.choice(('english', 'german', 'driving'))}]\n"
                "  goal: At lære af en arbejdsplads i en anden sektor\n"
            )
    limits = ""
    if shape == "limits":
        rows = "".join(f"  - {{organisation: {host}, places: {chance.randint(6, 14)}}}\n" for host in hosts)
        limits = f"hosts:\n{rows}"
    (folder / "round.yaml").write_text(
        f'round: national\nweek: 2027-W37\nmatching: {{lottery: "Lotto, uge 25 2027: 3 9 14"}}\n{limits}',
        "utf-8",
    )


def _write_offers(
    folder: Path,
    chance: random.Random,
    applicants: int,
    host_of: list[str],
    sector: dict[str, str],
    region: dict[str, str],
    shape: str,
) -> None:
    with (folder / "offers.yaml").open("w", encoding="utf-8") as file:
        for number, host in enumerate(host_of):
            places = chance.randint(4, 12)
            file.write(
                f"- id: tilbud-{number:05}\n  title: Ophold nummer {number}\n"
                f"  host: {{organisation: {host}, sector: {sector[host]}, region: {region[host]}}}\n"
                f"  places: {places}\n  days: {{min: 2, max: {chance.randint(3, 5)}}}\n"
                f"  themes: [{', '.join(chance.sample(THEMES, 2))}]\n"
            )
            if shape == "limits":
                half = (places + 1) // 2
                file.write(
                    f"  periods:\n    - {{from: 2027-09-06, to: 2027-09-10, places: {half}}}\n"
                    f"    - {{from: 2027-09-13, to: 2027-09-17, places: {half}}}\n"
                )
            if number % 3 == 0:
                ranked = chance.sample(range(applicants), min(applicants, 6))
                file.write(f"  ranking: [{', '.join(f'a{applicant:05}' for applicant in ranked)}]\n")


def _timed(command: list[str]) -> tuple[float, float]:
    """Run a command and return its seconds and its peak memory in MB (0 where the system does not tell)."""
    before = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - before
    try:
        import resource
    except ImportError:
        return seconds, 0.0
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--applicants", type=int, default=50_000)
    parser.add_argument("--offers", type=int, default=6_000)
    parser.add_argument("--wishes", type=int, default=12)
    parser.add_argument("--shape", choices=("plain", "limits"), default="plain")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="write the round there and keep it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        write_round(folder, options.applicants, options.offers, options.wishes, options.shape)
        files = [str(path) for path in sorted(folder.glob("*.yaml")) if path.name != "placements.yaml"]
        size = sum(Path(file).stat().st_size for file in files) / 1e6
        print(f"{options.applicants} applicants, {options.offers} offers, {size:.1f} MB of YAML, {options.shape}")
        for run in range(options.runs):
            (folder / "placements.yaml").unlink(missing_ok=True)
            match, memory = _timed([sys.executable, "-m", "praktik", "match", str(folder)])
            load, _ = _timed([sys.executable, "-c", LOADER, *files])
            print(
                f"run {run + 1}: match {match:.2f} s, CSafeLoader {load:.2f} s, ratio {match / load:.2f}",
                end="",
            )
            print(f", peak memory of match at most {memory:.0f} MB" if run == 0 else "")


if __name__ == "__main__":
    main()
