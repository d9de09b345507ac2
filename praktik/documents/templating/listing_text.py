"""The list of templates as text, and as JSON."""

import json
from collections.abc import Iterator, Sequence
from textwrap import wrap

from praktik.documents.templating.listing import ListedField, ListedTemplate, Listing
from praktik.problems.phrase import Language, Phrase
from praktik.problems.words import templates as words

_NARROWEST = 40


def tell_templates(listing: Listing, language: Language, width: int) -> Iterator[str]:
    """Yield the lines that tell of all templates, then what every document may use, then the shared parts."""
    for template in listing.templates:
        yield from _tell_briefly(template, language, width)
        yield ""
    common = [field for field in listing.templates[0].fields if field.common]
    yield from _wrapped(words.IN_EVERY(fields=_named(common)), language, width, "")
    yield ""
    shared = ", ".join(f"{part.name} *" if part.own else part.name for part in listing.parts)
    yield from _wrapped(words.PARTS(names=shared), language, width, "")
    yield ""
    yield from _wrapped(words.MORE_ABOUT_ONE, language, width, "")


def tell_template(template: ListedTemplate, language: Language, width: int) -> Iterator[str]:
    """Yield the lines that tell of one template, with what each field means."""
    yield from _head(template, language, width)
    for field in template.fields:
        yield from _wrapped(tell_meaning(field), language, width, "  ")


def tell_meaning(field: ListedField) -> Phrase:
    """Return what a field is and means."""
    told = words.FIELD(name=field.name, kind=field.shape)
    if field.meaning is not None:
        told = words.FIELD_WITH_MEANING(name=field.name, kind=field.shape, meaning=field.meaning)
    return told if field.used else words.NOT_USED(field=told)


def listing_to_json(templates: Sequence[ListedTemplate], listing: Listing, language: Language) -> str:
    """Return {"templates": [{name, kind, audience, moment, languages, fields}, …], "parts": [{name, own}, …]}."""
    data = {
        "templates": [_template_data(template, language) for template in templates],
        "parts": [part._asdict() for part in listing.parts],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _tell_briefly(template: ListedTemplate, language: Language, width: int) -> Iterator[str]:
    yield from _head(template, language, width)
    own = [field for field in template.fields if not field.common]
    used, others = ([field for field in own if field.used is wanted] for wanted in (True, False))
    yield from _wrapped(words.USES(fields=_named(used)), language, width, "  ")
    if others:
        yield from _wrapped(words.MAY_USE(fields=_named(others)), language, width, "  ")


def _head(template: ListedTemplate, language: Language, width: int) -> Iterator[str]:
    document = template.document
    head = words.HEAD(name=template.name, kind=document.title, reader=document.reader, moment=document.moment)
    yield from _wrapped(head, language, width, "")
    versions = [
        words.OWN(language=version.language).in_language(language) if version.own else version.language
        for version in template.versions
    ]
    yield from _wrapped(words.LANGUAGES(languages=", ".join(versions)), language, width, "  ")


def _named(fields: Sequence[ListedField]) -> str:
    return ", ".join(f"{field.name} ({', '.join(field.parts)})" if field.parts else field.name for field in fields)


def _wrapped(phrase: Phrase, language: Language, width: int, indent: str) -> list[str]:
    text = phrase.in_language(language)
    further = f"{indent}  "
    return wrap(
        text,
        max(width, _NARROWEST),
        initial_indent=indent,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _template_data(template: ListedTemplate, language: Language) -> dict[str, object]:
    document = template.document
    return {
        "name": template.name,
        "kind": document.kind,
        "audience": document.audience,
        "reader": document.reader.in_language(language),
        "moment": document.moment.in_language(language),
        "languages": [version._asdict() for version in template.versions],
        "fields": [
            {
                "name": field.name,
                "kind": field.shape.in_language(language),
                "meaning": None if field.meaning is None else field.meaning.in_language(language),
                "used": field.used,
                "parts": list(field.parts),
                "in_every_document": field.common,
            }
            for field in template.fields
        ],
    }
