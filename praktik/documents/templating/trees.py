"""Templates as trees, each read and parsed once, with the place of every name in them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from praktik.documents.environment import RoundEnvironment
from praktik.problems.place import Place, TextOfFile

_TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_COMMENT_OR_RAW = re.compile(r"\{#.*?#\}|\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL)


class Tree(NamedTuple):
    """One template: its name, its file, whether it is the round's own, what it says, and where names stand in it.

    Beside the tree, what it extends and all its blocks: every walk begins with these.

    `tree` is None where Jinja cannot read it; `error` then says why.
    """

    name: str
    file: str
    own: bool
    text: TextOfFile
    tree: nodes.Template | None
    error: TemplateSyntaxError | None
    spots: dict[int, Place]
    extends: nodes.Extends | None = None
    blocks: tuple[nodes.Block, ...] = ()

    def place(self, node: nodes.Node) -> Place:
        """Return where the name in a node stands, else the line that it stands in."""
        spot = self.spots.get(id(node))
        return self.text.line(node.lineno) if spot is None else spot


class Trees:
    """The templates of a round as trees."""

    def __init__(self, environment: RoundEnvironment) -> None:
        self.environment = environment
        self._trees: dict[str, Tree | None] = {}

    def find(self, name: str) -> Tree | None:
        """Return a template, or None where there is none of this name.

        Raises:
            Refusal: its file cannot be read, or is not UTF-8.
        """
        if name not in self._trees:
            self._trees[name] = self._read(name)
        return self._trees[name]

    def _read(self, name: str) -> Tree | None:
        try:
            source, file, _ = self.environment.files.get_source(self.environment, name)
        except TemplateNotFound:
            return None
        return self.read_from(name, source, file)

    def read_from(self, name: str, source: str, file: str) -> Tree:
        """Return the tree of a template's text."""
        text = TextOfFile(file, source)
        own = self.environment.files.is_own(file)
        try:
            tree = self.environment.parse(source, name, file)
        except TemplateSyntaxError as error:
            return Tree(name, file, own, text, None, error, {})
        extends = next(tree.find_all(nodes.Extends), None)
        blocks = tuple(tree.find_all(nodes.Block))
        return Tree(name, file, own, text, tree, None, _spots(tree, source, text), extends, blocks)


def _word(node: nodes.Node) -> str | None:
    """Return the word that a node is told by, if it has one."""
    match node:
        case nodes.Name(name=name) | nodes.Filter(name=name) | nodes.Test(name=name) | nodes.Block(name=name):
            return name
        case nodes.Getattr(attr=attr):
            return attr
        case nodes.Const(value=str() as value):
            return value or None
        case _:
            return None


def _in_order(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield a node and all inside it, in the order in which they are written."""
    match node:
        case nodes.Filter() | nodes.Test() | nodes.Getattr():
            if node.node is not None:
                yield from _in_order(node.node)
            yield node
            children = list(node.iter_child_nodes(exclude=("node",)))
        case nodes.CondExpr(test=test, expr1=one, expr2=other):
            yield node
            children = [one, test, *([] if other is None else [other])]
        case _:
            yield node
            children = list(node.iter_child_nodes())
    for child in children:
        yield from _in_order(child)


def _spots(tree: nodes.Template, source: str, text: TextOfFile) -> dict[int, Place]:
    """Return the place of each named node: nodes carry a line alone, so the words of the line are counted off."""
    inside = _masked(source)
    starts = [0, *(match.end() for match in re.finditer("\n", source))]
    met: Counter[tuple[int, str]] = Counter()
    spots: dict[int, Place] = {}
    for node in _in_order(tree):
        word = _word(node)
        if word is None or node.lineno > len(starts):
            continue
        start = starts[node.lineno - 1]
        end = starts[node.lineno] if node.lineno < len(starts) else len(source)
        found = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", inside[start:end])]
        if found:
            spot = start + found[min(met[node.lineno, word], len(found) - 1)]
            met[node.lineno, word] += 1
            spots[id(node)] = text.place(spot, spot + len(word))
    return spots


def _masked(source: str) -> str:
    """Return the source with blanks for all that is not inside {{ }} or {% %}, every character in its place."""
    without = _COMMENT_OR_RAW.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)
    masked, last = [], 0
    for tag in _TAGS.finditer(without):
        masked += [re.sub(r"[^\n]", " ", without[last : tag.start()]), tag[0]]
        last = tag.end()
    masked.append(re.sub(r"[^\n]", " ", without[last:]))
    return "".join(masked)
