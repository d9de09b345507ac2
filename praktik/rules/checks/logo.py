"""The logo that letters are to bear: a picture that is there, and that only draws."""

from collections.abc import Iterator

from praktik.round.finding import Finding
from praktik.round.folder import RoundFolder


def check_logo(folder: RoundFolder) -> Iterator[Finding]:
    """Yield what is wrong with the logo that round.yaml names, if it names one."""
    if folder.round is None or folder.settings is None or folder.round.settings.documents.logo is None:
        return
    from praktik.round.logo import Objection, find_logo  # most rounds have none, and need not load what reads it

    found = find_logo(folder.folder, folder.round.settings.documents.logo)
    if isinstance(found, Objection):
        yield Finding("DO627", folder.settings.at("documents", "logo"), found.facts())
