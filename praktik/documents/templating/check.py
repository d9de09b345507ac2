"""All templates of a round tested at once: first without data, then on the documents of an example and of the round."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import nodes

from praktik.documents.catalogue import DOCUMENTS, Document
from praktik.documents.environment import RoundEnvironment
from praktik.documents.references import references_of
from praktik.documents.rendering import environment_for
from praktik.documents.template_files import SHIPPED, TemplateFiles
from praktik.documents.templating.document_fields import all_fields, needed_fields, own_fields
from praktik.documents.templating.example import Trial, trials_on, trials_on_example
from praktik.documents.templating.shapes import as_printed
from praktik.documents.templating.trees import Tree, Trees
from praktik.documents.templating.walk import Walk, Walked
from praktik.placing.preparation import Preparation
from praktik.placing.standing import standing_placements_if_any
from praktik.problems.catalogue import problem
from praktik.problems.phrase import LANGUAGES, Language, Listing, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, has_error, sort_by_place
from praktik.problems.suggestion import did_you_mean, nearest
from praktik.problems.words import documents as words
from praktik.problems.words.results import TRYING
from praktik.round.folder import Progress
from praktik.round.frame_file import frame_of
from praktik.round.rounds import Round

TEMPLATE_ENDINGS = frozenset((".html", ".css"))
_NO_BRACES = re.compile(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'", re.DOTALL)  # comments and texts of a stylesheet
Problems = dict[tuple[str, Place], Problem]


class CheckedTemplates(NamedTuple):
    """What is wrong with the templates of a round, what is worth a remark, and what they were tried on."""

    problems: list[Problem]
    remarks: list[Phrase]
    own: int
    tried: int


class _Looked(NamedTuple):
    """One document in one language, looked at without data."""

    document: Document
    language: Language
    name: str
    walked: Walked


def check_templates(preparation: Preparation, progress: Progress) -> CheckedTemplates:
    """Return all that is wrong with the templates of a round, each found once.

    Documents whose templates are sound are rendered as well: those of the shipped example, and those of the round where
    it is matched and has no errors of its own.
    """
    folder = preparation.folder.folder
    environment = environment_for(folder)
    problems: Problems = {}
    _note(problems, _problems_of_frame(folder))
    trees = Trees(environment)
    looked = [
        _Looked(document, language, name, walked)
        for document, language, name in _all_templates()
        if (walked := _look(trees, name, document, language, problems)) is not None
    ]
    shipped = environment.files.shipped_names()
    for one in looked:
        _note(problems, one.walked.problems.values())
        _note(problems, _without_a_page(one, shipped) or _without_what_is_needed(one))
    _note(problems, _lacking_words(looked))
    _note(problems, _out_of_balance(looked))
    _note(problems, _in_one_language_alone(preparation.folder.round, environment.files))
    _note(problems, _of_no_use(trees, looked))
    sound = {
        one.name: one for one in looked if not one.walked.lacking and not has_error(list(one.walked.problems.values()))
    }
    trials, remarks = _trials(preparation)
    tried = [trial for trial in trials if trial.template in sound]
    for number, trial in enumerate(tried):
        progress(TRYING, number, len(tried))
        _note(problems, _problems_when_rendered(trial, environment, sound[trial.template]))
    remarks += [remark for one in looked for remark in _unused(one)]
    own = [name for name in environment.files.own_names() if Path(name).suffix in TEMPLATE_ENDINGS]
    return CheckedTemplates(sort_by_place(list(problems.values())), remarks, len(own), len(tried))


def _all_templates() -> Iterator[tuple[Document, Language, str]]:
    for document in DOCUMENTS:
        for language in LANGUAGES:
            yield document, language, f"{language}/{document.template}"


def _note(problems: Problems, found: Iterable[Problem]) -> None:
    for one in found:
        problems.setdefault((one.code, one.place), one)


def _look(trees: Trees, name: str, document: Document, language: Language, problems: Problems) -> Walked | None:
    """Return what a walk through a template meets; None where a file on the way cannot be read."""
    try:
        return Walk(trees, all_fields(document), language).through(name)
    except Refusal as refusal:
        _note(problems, refusal.problems)
        return None


def _problems_of_frame(folder: Path) -> Iterable[Problem]:
    try:
        frame_of(folder)
    except Refusal as refusal:
        return refusal.problems
    return ()


def _without_a_page(one: _Looked, shipped: Collection[str]) -> list[Problem]:
    """Return an error where a template of the round's own stands in the place of the page, and is none."""
    templates = one.walked.templates
    root = templates.get(one.name)
    if root is None or one.walked.guesses or has_error(list(one.walked.problems.values())):
        return []
    while root.extends is not None and isinstance(root.extends.template, nodes.Const):
        root = templates[root.extends.template.value]
    if not root.own or root.extends is not None or any(map(_begins_a_page, templates.values())):
        return []
    name = f"{SHIPPED}{root.name}" if root.name in shipped else "letter.html"
    return [problem("DO630", Place(root.file), name=name)]


def _begins_a_page(tree: Tree) -> bool:
    return tree.tree is not None and any(
        "<html" in data.data.casefold() for data in tree.tree.find_all(nodes.TemplateData)
    )


def _without_what_is_needed(one: _Looked) -> Iterator[Problem]:
    """Yield a warning where a document leaves out what its reader needs, and has a template of the round's in it."""
    own = [tree for tree in one.walked.templates.values() if tree.own]
    missing = [name for name in needed_fields(one.document) if not one.walked.uses(name)]
    if own and missing and not has_error(list(one.walked.problems.values())) and not one.walked.guesses:
        yield problem(
            "DO624",
            Place(own[0].file),
            fields=Listing(missing),
            printed=as_printed(missing[0], all_fields(one.document)[missing[0]]),
            reader=one.document.reader,
            document=Path(one.document.template).stem,
        )


def _lacking_words(looked: list[_Looked]) -> Iterator[Problem]:
    """Yield an error for each own file of words that lacks some which shipped templates use, all in one."""
    lacking = {key: template for one in looked for key, template in one.walked.lacking.items()}
    for file in dict.fromkeys(file for file, _ in lacking):
        missing = [word for of, word in lacking if of == file]
        using = sorted({template.removeprefix(SHIPPED) for (of, _), template in lacking.items() if of == file})
        reason = words.LACKS_WORDS(files=Listing(using))
        found = words.NO_WORDS(words=Listing(missing))
        yield problem(
            "DO620", Place(file), reason=reason, expected=words.ALL_WORDS, found=found, hint=words.SET_EACH_WORD
        )


def _out_of_balance(looked: list[_Looked]) -> Iterator[Problem]:
    """Yield a warning for each own stylesheet with a brace too many or too few, which hides what follows it."""
    trees = {tree.file: tree for one in looked for tree in one.walked.templates.values() if tree.own}
    for tree in trees.values():
        if tree.tree is None or not tree.name.endswith(".css"):
            continue
        said = "".join(data.data for data in tree.tree.find_all(nodes.TemplateData))
        opened, closed = (_NO_BRACES.sub("", said).count(brace) for brace in "{}")
        if opened != closed:
            yield problem("DO631", Place(tree.file), opened=opened, closed=closed)


def _in_one_language_alone(round_: Round | None, files: TemplateFiles) -> Iterator[Problem]:
    """Yield a warning for each own template in one language, where the round writes in both."""
    if round_ is None or set(languages_of(round_)) != set(LANGUAGES):
        return
    own, shipped = set(files.own_names()), set(files.shipped_names())
    for name in sorted(own & shipped):
        language, _, rest = name.partition("/")
        others = [other for other in LANGUAGES if language in LANGUAGES and other != language]
        for other in others:
            if f"{other}/{rest}" not in own:
                place = Place((files.own / name).as_posix())
                document = Path(rest).stem
                yield problem("DO625", place, expected=f"{other}/{rest}", document=document, language=other)


def languages_of(round_: Round) -> list[Language]:
    """Return the languages in which a round writes to somebody, its own first."""
    of_people = [applicant.language for applicant in round_.applicants] + [offer.language for offer in round_.offers]
    spoken = [round_.settings.language, *(language for language in of_people if language is not None)]
    return list(dict.fromkeys(spoken))


def _of_no_use(trees: Trees, looked: list[_Looked]) -> Iterator[Problem]:
    """Yield what is wrong with own templates that no document comes by: most often only their name."""
    files = trees.environment.files
    met = {tree.file for one in looked for tree in one.walked.templates.values()}
    guesses = any(one.walked.guesses for one in looked)
    for name in files.own_names():
        path = files.own / name
        if path.as_posix() in met or path.suffix not in TEMPLATE_ENDINGS:
            continue
        place = Place(path.as_posix())
        try:
            tree = trees.find(name)
        except Refusal as refusal:
            yield from refusal.problems
            continue
        if tree is not None and tree.error is not None:
            yield from Walk(trees, {}).through(name).problems.values()
        if not guesses and name not in files.shipped_names():
            near = nearest(name, files.shipped_names())
            hint = did_you_mean(name, files.shipped_names()) if near else words.TEMPLATES_LIST
            yield problem("DO626", place, found=name, hint=hint)


def _trials(preparation: Preparation) -> tuple[list[Trial], list[Phrase]]:
    """Return the documents to try templates on, and what is to be said where the round's own are not among them."""
    trials = list(trials_on_example())
    round_, eligibility = preparation.folder.round, preparation.eligibility
    if round_ is None or eligibility is None:
        return trials, [words.ROUND_HAS_ERRORS]
    try:
        placements = standing_placements_if_any(preparation)
    except Refusal:
        return trials, [words.ROUND_HAS_ERRORS]
    if placements is None:
        return trials, [words.ROUND_NOT_MATCHED]
    return [*trials, *trials_on(round_, placements, eligibility.calendar)], []


def _problems_when_rendered(trial: Trial, environment: RoundEnvironment, looked: _Looked) -> Iterable[Problem]:
    try:
        rendered = trial.render(environment)
    except Refusal as refusal:
        return refusal.problems
    own = [tree for tree in looked.walked.templates.values() if tree.own]
    return list(_fetched_from_elsewhere(rendered, own)) if own else ()


def _fetched_from_elsewhere(rendered: str, own: list[Tree]) -> Iterator[Problem]:
    """Yield a warning for each picture, style or script that is not in a document itself."""
    for reference in references_of(rendered):
        places = (tree.text.find(reference) for tree in own)
        place = next(filter(None, places), Place(own[0].file))
        yield problem("DO629", place, reference=reference)


def _unused(one: _Looked) -> Iterator[Phrase]:
    """Yield a remark on the fields that an own template of a document leaves unused, as it may."""
    tree = one.walked.templates.get(one.name)
    if tree is None or not tree.own or has_error(list(one.walked.problems.values())):
        return
    needed = set(needed_fields(one.document))
    unused = [name for name in own_fields(one.document) if name not in needed and not one.walked.uses(name)]
    if unused:
        yield words.UNUSED_FIELDS(file=tree.file, fields=Listing(unused))
