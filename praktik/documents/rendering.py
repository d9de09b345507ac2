"""Documents rendered: data and template in, HTML out."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from praktik.documents.contents import Content, Paper
from praktik.documents.environment import RoundEnvironment
from praktik.documents.languages import long_date
from praktik.documents.letter import Letter
from praktik.documents.template_problems import refusal
from praktik.problems.phrase import Language
from praktik.problems.problem import Refusal

# Stands where the date will stand: private-use characters, which no filter changes and no text has.
DATE_MARK = "\ue0da\ue07e\ue0da"


@dataclass(frozen=True, slots=True)
class DatelessLetter:
    """A letter whose date is still blank, so that it can be told whether anything else in it has changed."""

    text: str
    language: Language

    @property
    def sha256(self) -> str:
        """Return the hash of the letter with its date left blank."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def dated(self, day: date) -> str:
        """Return the letter with its date."""
        return self.text.replace(DATE_MARK, long_date(day, self.language))


def environment_for(round_folder: Path) -> RoundEnvironment:
    """Return the environment of a round, whose own templates win over the shipped ones."""
    return RoundEnvironment(round_folder / "templates")


def render_letter(letter: Letter, environment: RoundEnvironment, date: date | None) -> str:
    """Return a letter as HTML; without a date the line that shows it is left out."""
    written = None if date is None else long_date(date, letter.language)
    return render(letter.template, letter.paper, letter.data, environment, written)


def render_dateless(letter: Letter, environment: RoundEnvironment) -> DatelessLetter:
    """Return a letter with room for its date: rendered once, it can be compared first and dated then."""
    return DatelessLetter(render(letter.template, letter.paper, letter.data, environment, DATE_MARK), letter.language)


def render(template: str, paper: Paper, data: Content, environment: RoundEnvironment, written_date: str | None) -> str:
    """Return a document as HTML.

    Raises:
        Refusal: a template of the round's own is broken.
    """
    context = {field.name: getattr(part, field.name) for part in (paper, data) for field in fields(part)}
    return render_fields(template, {**context, "date": written_date}, environment)


def render_fields(template: str, context: Mapping[str, object], environment: RoundEnvironment) -> str:
    """Return what a template makes of some fields.

    Raises:
        Refusal: a template of the round's own is broken.
    """
    try:
        return environment.get_template(template).render(context)
    except Refusal:
        raise
    except Exception as error:
        refused = refusal(error, environment, sorted(context))
        if refused is None:
            raise
        raise refused from None
