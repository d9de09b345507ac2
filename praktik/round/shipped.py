"""Where what is shipped lies: in the installed package, or beside it in a checkout."""

from functools import lru_cache
from pathlib import Path

import praktik


def shipped_templates() -> Path:
    """Return the folder of the templates that come with praktik."""
    return _shipped("templates")


def example_round() -> Path:
    """Return the folder of the small example round that comes with praktik."""
    return _shipped("rounds") / "assens"


@lru_cache(maxsize=4)
def _shipped(name: str) -> Path:
    package = Path(praktik.__file__).resolve().parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name
