"""The Jinja environment: undefined names are errors, text is escaped, and only the data can be reached."""

import re
from datetime import date, time
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import (
    StrictUndefined,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
)
from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from praktik.documents.filters import FILTERS
from praktik.documents.template_files import TemplateFiles
from praktik.round.shipped import shipped_templates

# `safe` would open the one door that autoescape closes; the others give something else each time.
REMOVED_FILTERS = ("safe", "random", "pprint")
REMOVED_GLOBALS = ("lipsum",)
PARTS_OF_DATES = frozenset(("year", "month", "day", "hour", "minute"))
NO_FIELDS: dict[str, Any] = {}
PRINTED = frozenset((str, Markup, int, float))
# What would end the style element in a document, also where a tag of the template stands in the middle of it.
_END_OF_STYLE = re.compile(r"</|<!|<\Z")


class MissingNameError(UndefinedError):
    """A template used a name that is not there; `owner` is the thing it was looked for in, if any."""

    def __init__(self, name: object, owner: object, message: str) -> None:
        super().__init__(message)
        self.name = str(name)
        self.owner = None if owner is missing else owner


class StylesheetError(TemplateSyntaxError):
    """A stylesheet says what a browser would take for the end of it; `word` is what it says."""

    def __init__(self, word: str, line: int, name: str | None, file: str | None) -> None:
        super().__init__("markup in a stylesheet", line, name, file)
        self.word = word


class _Missing(StrictUndefined):
    """StrictUndefined whose error remembers the name, so that the nearest right one can be suggested."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        if exc is UndefinedError:
            self._undefined_exception = partial(MissingNameError, name, obj)  # type: ignore[assignment]


class RoundEnvironment(ImmutableSandboxedEnvironment):
    """The templates of one round, each compiled once."""

    def __init__(self, own_templates: Path) -> None:
        self.files = TemplateFiles(own_templates, shipped_templates())
        super().__init__(
            loader=self.files,
            undefined=_Missing,
            autoescape=True,
            finalize=_printable,
            # no trim_blocks: it would glue a sentence after {% endif %} to the one before
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.filters.update(FILTERS)
        for name in REMOVED_FILTERS:
            del self.filters[name]
        for name in REMOVED_GLOBALS:
            del self.globals[name]

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a part of something; our own data and words, which are most of it, need no check."""
        if obj.__class__ is TemplateModule:
            own = vars(obj)
        else:
            own = getattr(obj.__class__, "__dataclass_fields__", NO_FIELDS)
        if attribute in own and not attribute.startswith("_"):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may see this: of a date its numbers, but not the clock behind `today`."""
        if isinstance(obj, date | time):
            return attr in PARTS_OF_DATES
        return super().is_safe_attribute(obj, attr, value)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.ScopedEvalContextModifier):
            raise TemplateSyntaxError("autoescape is always on", node.lineno, name, filename)
        if name is not None and name.casefold().endswith(".css"):
            _refuse_markup(tree, name, filename)
        return tree


def _refuse_markup(tree: nodes.Template, name: str, file: str | None) -> None:
    """Look that a stylesheet stays one: it is put into a document as it stands."""
    for data in tree.find_all(nodes.TemplateData):
        if found := _END_OF_STYLE.search(data.data):
            line = data.lineno + data.data.count("\n", 0, found.start())
            raise StylesheetError(found[0], line, name, file)


def _printable(value: Any) -> Any:
    """Return what a template prints: nothing for None, and no Python object by mistake."""
    if value.__class__ in PRINTED or isinstance(value, Undefined):
        return value
    if value is None:
        return ""
    if isinstance(value, date | time):
        raise TemplateRuntimeError("a date or time is printed through a filter, as {{ answer_by|date }}")
    raise TemplateRuntimeError("only a text or a number can be printed; this has parts: print one of those")
