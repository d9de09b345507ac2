"""Where the shipped templates lie: in the installed package, or beside it in a checkout."""

from functools import lru_cache
from pathlib import Path

import praktik


@lru_cache(maxsize=1)
def shipped_templates() -> Path:
    """Return the folder of the templates that come with praktik."""
    package = Path(praktik.__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
