"""The files behind template names: the round's own first, then the shipped ones."""

from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from praktik.problems.phrase import LANGUAGES, Language
from praktik.problems.suggestion import Vocabulary
from praktik.problems.words.documents import A_TEMPLATE
from praktik.round.source import open_source

SHIPPED = "shipped/"


class TemplateFiles(BaseLoader):
    """Finds a template in the round's folder, else among the shipped ones.

    A name that begins with `shipped/` passes the round's folder by, so that a round's own template can extend
    the shipped one of the same name and change a single block of it.
    """

    def __init__(self, own: Path, shipped: Path) -> None:
        self.own = own
        self.shipped = shipped

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        """Return text and path of a template; it is read once, whatever happens to the file while we run."""
        folders = (self.shipped,) if template.startswith(SHIPPED) else (self.own, self.shipped)
        for folder in folders:
            path = _inside(folder, template.removeprefix(SHIPPED))
            if path is not None:
                source = open_source(path, A_TEMPLATE)
                return source.raw.decode("utf-8").replace("\r\n", "\n"), source.name, lambda: True
        raise TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return sorted({*self.own_names(), *self.shipped_names()})

    def own_names(self) -> list[str]:
        """Return the names of the files in the round's own folder, but for hidden ones."""
        return sorted(_names(self.own))

    def shipped_names(self) -> list[str]:
        """Return the names of the shipped templates."""
        return sorted(_names(self.shipped))

    def likely(self, typed: str, asking: str) -> str | None:
        """Return the name that was probably meant by what the template `asking` has typed, in its own language."""
        language = language_of(asking)
        shipped = self.shipped_names()
        names = shipped if typed.startswith(SHIPPED) else self.list_templates()
        known = {name: name for name in names if language is None or language_of(name) in {language, None}}
        if language is not None:
            known |= {name.removeprefix(f"{language}/"): name for name in known if language_of(name) is not None}
        word = Vocabulary(known).likely(typed.removeprefix(SHIPPED))
        if word is None:
            return None
        name = known[word]
        # a template that extends itself would have no end
        if typed.startswith(SHIPPED) or (name == asking and name in shipped):
            return f"{SHIPPED}{name}"
        return None if name == asking else name

    def is_shipped(self, file: str) -> bool:
        """Tell whether a file is one of the shipped templates."""
        return Path(file).is_relative_to(self.shipped)

    def is_own(self, file: str) -> bool:
        """Tell whether a file is one of the round's own templates."""
        return Path(file).is_relative_to(self.own)


def language_of(name: str) -> Language | None:
    """Return the language that a template is written in, by its folder; None where all languages share it."""
    folder = name.removeprefix(SHIPPED).partition("/")[0]
    return next((language for language in LANGUAGES if language == folder), None)


def _inside(folder: Path, name: str) -> Path | None:
    """Return the file of this name, but none outside the folder, whatever the name or a link says."""
    path = folder / name
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    return path


def _names(folder: Path) -> Iterator[str]:
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return (path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))
