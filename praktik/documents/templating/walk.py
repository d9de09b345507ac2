"""A template walked through without any data: which fields it uses, by which templates, and what is wrong with it.

It follows what Jinja would do: blocks of what is extended, includes, imports, loops, `set` and macros. Where a value
cannot be known, as what a macro is given, nothing is said of it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from jinja2 import nodes

from praktik.documents.environment import StylesheetError
from praktik.documents.template_files import SHIPPED, language_of
from praktik.documents.template_problems import (
    cure_of,
    meant_template,
    place_of_word,
    sentence,
    unknown_filter_or_test,
)
from praktik.documents.templating.shapes import (
    ANYTHING,
    FLAG,
    NUMBER,
    TEXT,
    Record,
    Scalar,
    Several,
    Shape,
    as_printed,
    element_of,
    is_printable,
    joined,
    known_parts,
    part_of,
)
from praktik.documents.templating.trees import Tree, Trees
from praktik.problems.catalogue import problem
from praktik.problems.phrase import Listing, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import documents as words

Path = tuple[str, ...]
DEEPEST = 40  # templates inside each other
MOST_NAMED = 30

_LOOP: Mapping[str, Shape] = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
    **dict.fromkeys(("first", "last"), FLAG),
    **dict.fromkeys(("previtem", "nextitem", "cycle", "changed"), ANYTHING),
}
_SAME_LIST = frozenset(
    ("list", "sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr", "default", "d")
)
_ONE_OF_IT = frozenset(("first", "last", "min", "max"))
_BY_ATTRIBUTE = frozenset(("selectattr", "rejectattr", "groupby"))
_NUMBERS = frozenset(("length", "count", "int", "float", "abs", "round", "sum", "wordcount"))
_UNKNOWN_AFTER = frozenset(
    ("map", "groupby", "batch", "slice", "items", "dictsort", "attr", "tojson", "pprint", "xmlattr")
)
_UNCLOSED = re.compile(r"innermost block that needs to be closed is '(\w+)'")
# What our own filters write: the noun of a scalar, or the model of a record.
_WRITTEN_BY: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("date", "short_date", "weekday"), ("date",)),
    **dict.fromkeys(("dates", "short_dates", "weeks"), ("Stay",)),
    "clock": ("time",),
    "clocks": ("AgendaItem", "Hours", "WorkshopMeeting"),
    **dict.fromkeys(("decimal", "ordinal"), ("number",)),
}
_MAY_BE_MISSING = frozenset(("default", "d"))


class Value(NamedTuple):
    """What is known of an expression: its shape, and the field of the document that it is, if it is one."""

    shape: Shape = ANYTHING
    path: Path = ()


Names = dict[str, Value]
UNKNOWN = Value()


@dataclass
class Walked:
    """What a walk met: the fields used, as the way to each, the templates read, and what is wrong."""

    used: set[Path] = field(default_factory=set)
    templates: dict[str, Tree] = field(default_factory=dict)
    problems: dict[tuple[str, Place], Problem] = field(default_factory=dict)
    lacking: dict[tuple[str, str], str] = field(default_factory=dict)  # own file of words and word: who uses it
    guesses: bool = False  # a template is named by something that is known only once there are data

    def uses(self, name: str) -> bool:
        """Tell whether a field of the document is used."""
        return any(path[0] == name for path in self.used)


class _Block(NamedTuple):
    """A block and the template it stands in."""

    tree: Tree
    node: nodes.Block


class Walk:
    """One walk through a template, with the fields that its document has."""

    def __init__(self, trees: Trees, fields: Mapping[str, Shape], language: str | None = None) -> None:
        self.walked = Walked()
        self._trees = trees
        self._environment = trees.environment
        self._fields = fields
        self._language = language
        self._top: Names = {}
        self._blocks: dict[str, list[_Block]] = {}
        self._inside: list[str] = []
        self._own_words: dict[str, str] = {}  # the file behind each imported name that is the round's own
        self._super: list[list[_Block]] = []

    def through(self, name: str) -> Walked:
        """Walk through the template of this name, which there is."""
        tree = self._trees.find(name)
        assert tree is not None
        self._top = {name: Value(shape, (name,)) for name, shape in self._fields.items()}
        self._template(tree)
        return self.walked

    # templates inside templates

    def _template(self, tree: Tree) -> None:
        """Walk through a template that makes a document: what it extends, and the blocks as they are in the end."""
        if not self._enter(tree):
            return
        assert tree.tree is not None
        for block in tree.blocks:
            self._blocks.setdefault(block.name, []).append(_Block(tree, block))
        extends = tree.extends
        for node in tree.tree.body:
            if extends is None or not isinstance(node, nodes.Output | nodes.Include | nodes.Block):
                self._statement(tree, node, self._top)
        if extends is not None:
            for parent in self._named(tree, extends, extends.template, self._top):
                self._nested(tree, extends, parent, self._template)
            self._unplaced_blocks(tree)

    def _unplaced_blocks(self, tree: Tree) -> None:
        """Warn of a block that nothing which is extended has room for: whatever it says is never shown."""
        nested = {inner.name for block in tree.blocks for inner in block.find_all(nodes.Block)}
        for block in tree.blocks:
            holders = self._blocks[block.name]
            if holders[-1].tree is tree and block.name not in nested and not self.walked.guesses:
                known = sorted(name for name, stack in self._blocks.items() if stack[-1].tree is not tree)
                if not known:
                    continue  # what it extends is not there, which has been told
                place, hint = tree.place(block), did_you_mean(block.name, known)
                told = problem("DO623", place, block=block.name, expected=_some_of(known), hint=hint)
                self.walked.problems.setdefault(("DO623", place), told)

    def _nested(self, tree: Tree, node: nodes.Node, inner: Tree, walk: Callable[[Tree], None]) -> None:
        """Walk through a template inside another, if it is not already inside itself."""
        if inner.name in self._inside or len(self._inside) > DEEPEST:
            if isinstance(node, nodes.Extends):
                place = tree.text.line(node.lineno)
                self._problem(
                    "DO622", place, words.INCLUDES_ITSELF, words.ANOTHER_TEMPLATE, inner.name, words.EXTEND_SHIPPED
                )
            return
        self._inside.append(inner.name)
        walk(inner)
        self._inside.pop()

    def _enter(self, tree: Tree) -> bool:
        """Note a template, and tell whether it can be read."""
        self.walked.templates[tree.name] = tree
        if not self._inside:
            self._inside.append(tree.name)
        if tree.error is not None:
            self._unreadable(tree)
            return False
        return True

    def _unreadable(self, tree: Tree) -> None:
        assert tree.error is not None
        message = tree.error.message or ""
        place = tree.text.line(tree.error.lineno)
        found = place.text.strip() or words.NOTHING_THERE
        if isinstance(tree.error, StylesheetError):
            word = tree.error.word
            place = place_of_word(tree.file, tree.error.lineno, place.text, word)
            self._problem("DO621", place, words.ENDS_THE_STYLE, words.STYLE_ALONE, word, words.WRITE_STYLE_ALONE)
            return
        if unclosed := _UNCLOSED.search(message):
            tag = unclosed[1]
            reason, expected = words.NOT_CLOSED(tag=tag), words.ITS_END(tag=tag)
            self._problem("DO621", place, reason, expected, found, words.CLOSE_IT(tag=tag))
            return
        self._problem("DO621", place, sentence(message), words.READABLE_TEMPLATE, found, cure_of(message))

    def _named(self, tree: Tree, node: nodes.Node, expression: nodes.Expr, names: Names) -> Iterator[Tree]:
        """Yield the templates that an expression may name; of several the first that there is."""
        texts = list(self._texts(tree, expression, names))
        if not texts:
            self.walked.guesses = True
        found = next(filter(None, map(self._trees.find, texts)), None)
        if found is not None:
            self._of_another_language(tree, expression, found)
            yield found
        elif texts and not getattr(node, "ignore_missing", False):
            hint = meant_template(texts[0], tree.name, self._environment)
            place = tree.place(expression)
            self._problem("DO622", place, words.NO_SUCH_TEMPLATE, words.NAME_OF_A_TEMPLATE, texts[0], hint)

    def _of_another_language(self, tree: Tree, node: nodes.Expr, inner: Tree) -> None:
        """Warn where a template puts in one of another language: its reader would get that."""
        mine, other = language_of(tree.name), language_of(inner.name)
        if mine is None or other is None or mine == other:
            return
        place = tree.place(node)
        expected = inner.name.replace(f"{other}/", f"{mine}/", 1)
        if expected == tree.name:
            expected = f"{SHIPPED}{expected}"
        told = problem("DO628", place, name=inner.name, expected=expected)
        self.walked.problems.setdefault(("DO628", place), told)

    def _texts(self, tree: Tree, node: nodes.Node, names: Names) -> Iterator[str]:
        """Yield the texts that an expression may stand for: nothing where it cannot be known."""
        match node:
            case nodes.Const(value=str() as value):
                yield value
            case nodes.List(items=items) | nodes.Tuple(items=items):
                for item in items:
                    yield from self._texts(tree, item, names)
            case nodes.Concat(nodes=parts):
                made = [""]
                for part in parts:
                    made = [start + text for start in made for text in self._texts(tree, part, names)]
                yield from made
            case nodes.Add(left=left, right=right):
                for start in self._texts(tree, left, names):
                    yield from (start + text for text in self._texts(tree, right, names))
            case nodes.Name(name="language") if self._language is not None:
                self._expression(tree, node, names)
                yield self._language
            case nodes.CondExpr(expr1=one, expr2=other):
                self._expression(tree, node.test, names)
                yield from self._texts(tree, one, names)
                if other is not None:
                    yield from self._texts(tree, other, names)
            case _:
                self._expression(tree, node, names)

    def _included(self, tree: Tree, node: nodes.Include, names: Names) -> None:
        """Walk through what is included: it may have blocks of its own, and sees the names that there are."""
        for inner in self._named(tree, node, node.template, names):
            walk = Walk(self._trees, self._fields, self._language)
            walk.walked, walk._inside, walk._own_words = self.walked, self._inside, self._own_words
            walk._top = dict(names) if node.with_context else {}
            self._nested(tree, node, inner, walk._template)

    def _module(self, tree: Tree, node: nodes.Import | nodes.FromImport, names: Names) -> Names:
        """Return the names that an imported template sets."""
        seen: Names = dict(names) if node.with_context else {}
        before = set(seen)
        for inner in self._named(tree, node, node.template, names):

            def walk(inner: Tree) -> None:
                if self._enter(inner):
                    assert inner.tree is not None
                    self._body(inner, inner.tree.body, seen)

            self._nested(tree, node, inner, walk)
            if inner.tree is None:
                return {}
        return {name: value for name, value in seen.items() if name not in before and not name.startswith("_")}

    # statements

    def _body(self, tree: Tree, body: Sequence[nodes.Node], names: Names) -> None:
        for node in body:
            self._statement(tree, node, names)

    def _statement(self, tree: Tree, node: nodes.Node, names: Names) -> None:  # noqa: C901 - one case a kind
        match node:
            case nodes.Output(nodes=parts):
                for part in parts:
                    self._printed(tree, part, names)
            case nodes.If():
                self._branches(tree, node, names)
            case nodes.For():
                self._loop(tree, node, names)
            case nodes.Assign(target=target):
                self._assign(target, self._expression(tree, node.node, names), names)
            case nodes.AssignBlock(target=target):
                self._body(tree, node.body, dict(names))
                self._assign(target, Value(TEXT), names)
            case nodes.With(targets=targets, values=values):
                inner = dict(names)
                for target, value in zip(targets, values, strict=True):
                    self._assign(target, self._expression(tree, value, names), inner)
                self._body(tree, node.body, inner)
            case nodes.Block():
                self._block(node, names)
            case nodes.Include():
                self._included(tree, node, names)
            case nodes.Import(target=target):
                module = self._module(tree, node, names)
                shapes = {name: value.shape for name, value in module.items()}
                names[target] = Value(Record(target, shapes) if shapes else ANYTHING)
                self._note_own_words(tree, node, target, names)
            case nodes.FromImport():
                self._from_import(tree, node, names)
            case nodes.Macro() | nodes.CallBlock():
                self._macro(tree, node, names)
            case nodes.Extends():
                pass
            case nodes.Scope() | nodes.FilterBlock() | nodes.ScopedEvalContextModifier():
                for child in node.iter_child_nodes():
                    self._statement(tree, child, names)
            case nodes.Stmt():
                for child in node.iter_child_nodes():
                    self._expression(tree, child, names)
            case _:
                self._expression(tree, node, names)

    def _printed(self, tree: Tree, node: nodes.Node, names: Names) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        value = self._expression(tree, node, names)
        if is_printable(value.shape):
            return
        reason = words.HAS_PARTS
        if isinstance(value.shape, Scalar):
            reason = words.YES_OR_NO if value.shape.noun == "flag" else words.PRINTED_BY_A_FILTER
        hint = words.WRITE_IT_SO(printed=as_printed(_shown(node), value.shape))
        self._problem("DO620", tree.place(node), reason, words.TEXT_OR_NUMBER, _shown(node), hint)

    def _branches(self, tree: Tree, node: nodes.If, names: Names) -> None:
        """Walk through all branches; a name set in one of them may be there afterwards."""
        self._expression(tree, node.test, names)
        self._inner(tree, node.body, names, _asked_for(node.test))
        for other in node.elif_:
            self._expression(tree, other.test, names)
            self._inner(tree, other.body, names, _asked_for(other.test))
        self._inner(tree, node.else_, names, ())

    def _inner(self, tree: Tree, body: Sequence[nodes.Node], names: Names, asked: Sequence[str]) -> None:
        inner = dict(names)
        for name in asked:
            inner.setdefault(name, UNKNOWN)
        before = dict(inner)
        self._body(tree, body, inner)
        for name, value in inner.items():
            if value is not before.get(name):
                names[name] = value if name not in names else _either(names[name], value)

    def _loop(self, tree: Tree, node: nodes.For, names: Names) -> None:
        over = self._expression(tree, node.iter, names)
        inner = dict(names)
        self._assign(node.target, Value(element_of(over.shape), over.path), inner)
        inner["loop"] = Value(Record("loop", _LOOP))
        if node.test is not None:
            self._expression(tree, node.test, inner)
        self._body(tree, node.body, inner)
        self._body(tree, node.else_, dict(names))

    def _block(self, node: nodes.Block, names: Names) -> None:
        """Walk through a block as it is in the end; it sees the names of the document, or all where it is scoped."""
        stack = self._blocks.get(node.name)
        if stack is None or any(running[-1] is stack[-1] for running in self._super):
            return
        self._run(stack, dict(names) if node.scoped else dict(self._top))

    def _run(self, stack: list[_Block], names: Names) -> None:
        self._super.append(stack)
        self._body(stack[0].tree, stack[0].node.body, names)
        self._super.pop()

    def _note_own_words(self, tree: Tree, node: nodes.Import, target: str, names: Names) -> None:
        texts = self._texts(tree, node.template, names)
        found = next(filter(None, map(self._trees.find, texts)), None)
        if found is not None and found.own:
            self._own_words[target] = found.file

    def _from_import(self, tree: Tree, node: nodes.FromImport, names: Names) -> None:
        module = self._module(tree, node, names)
        for wanted in node.names:
            name, alias = wanted if isinstance(wanted, tuple) else (wanted, wanted)
            if module and name not in module:
                place = tree.text.line(node.lineno)
                self._say(place, known=list(module), word=name)
            names[alias] = module.get(name, UNKNOWN)

    def _macro(self, tree: Tree, node: nodes.Macro | nodes.CallBlock, names: Names) -> None:
        if isinstance(node, nodes.CallBlock):
            self._expression(tree, node.call, names)
        inner = dict(names)
        for argument in node.args:
            inner[argument.name] = UNKNOWN
        for name in ("caller", "varargs", "kwargs"):
            inner[name] = UNKNOWN
        for default in node.defaults:
            self._expression(tree, default, names)
        if isinstance(node, nodes.Macro):
            names[node.name] = UNKNOWN
            inner[node.name] = UNKNOWN
        self._body(tree, node.body, inner)

    def _assign(self, target: nodes.Node, value: Value, names: Names) -> None:
        match target:
            case nodes.Name(name=name):
                names[name] = value
            case nodes.Tuple(items=items):
                for item in items:
                    self._assign(item, UNKNOWN, names)
            case _:
                pass

    # expressions

    def _expression(self, tree: Tree, node: nodes.Node, names: Names) -> Value:  # noqa: C901 - one case a kind
        match node:
            case nodes.Name():
                return self._name(tree, node, names)
            case nodes.Getattr(node=owner, attr=attr):
                return self._part(tree, node, self._expression(tree, owner, names), attr)
            case nodes.Getitem(node=owner, arg=nodes.Const(value=str() as key)):
                return self._item(tree, node, self._expression(tree, owner, names), key)
            case nodes.Getitem(node=owner, arg=key):
                value = self._expression(tree, owner, names)
                self._expression(tree, key, names)
                inside = value.shape.of if isinstance(value.shape, Several) else ANYTHING
                return Value(value.shape if isinstance(key, nodes.Slice) else inside, value.path)
            case nodes.Filter():
                return self._filtered(tree, node, names)
            case nodes.Test():
                return self._tested(tree, node, names)
            case nodes.Call():
                return self._called(tree, node, names)
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                self._expression(tree, test, names)
                seen = {**dict.fromkeys(_asked_for(test), UNKNOWN), **names}
                values = [self._expression(tree, one, seen)]
                values += [self._expression(tree, other, names)] if other is not None else []
                return Value(joined([value.shape for value in values]))
            case nodes.Dict(items=pairs):
                for pair in pairs:
                    self._expression(tree, pair.key, names)
                shapes = [self._expression(tree, pair.value, names).shape for pair in pairs]
                keys = [pair.key.value for pair in pairs if isinstance(pair.key, nodes.Const)]
                known = tuple(map(str, keys)) if len(keys) == len(pairs) else ()
                return Value(Several(joined(shapes), by_text=True, keys=known))
            case nodes.List(items=items) | nodes.Tuple(items=items):
                return Value(Several(joined([self._expression(tree, item, names).shape for item in items])))
            case nodes.Const(value=value):
                return Value(_shape_of_constant(value))
            case nodes.Concat():
                self._children(tree, node, names)
                return Value(TEXT)
            case nodes.Or(left=left, right=right):
                return _either(self._expression(tree, left, names), self._expression(tree, right, names))
            case nodes.Compare() | nodes.Not():
                self._children(tree, node, names)
                return Value(FLAG)
            case _:
                self._children(tree, node, names)
                return UNKNOWN

    def _children(self, tree: Tree, node: nodes.Node, names: Names) -> None:
        for child in node.iter_child_nodes():
            self._expression(tree, child, names)

    def _name(self, tree: Tree, node: nodes.Name, names: Names) -> Value:
        if node.name in names:
            value = names[node.name]
            self._use(value.path)
            return value
        if node.name in self._environment.globals or node.name in {"self", "super", "none", "true", "false"}:
            return UNKNOWN
        self._say(tree.place(node), known=list(names), word=node.name)
        return UNKNOWN

    def _part(self, tree: Tree, node: nodes.Node, owner: Value, name: str) -> Value:
        if name.startswith("_"):
            place = tree.place(node)
            self._problem("DO620", place, words.REACHES_TOO_FAR, words.DATA_OF_ITS_OWN, name, words.PRINT_A_FIELD)
            return UNKNOWN
        shape = part_of(owner.shape, name)
        if shape is None and isinstance(owner.shape, Record) and not tree.own and owner.shape.name in self._own_words:
            self.walked.lacking.setdefault((self._own_words[owner.shape.name], name), tree.name)
            return UNKNOWN
        if shape is None:
            self._say(tree.place(node), known=known_parts(owner.shape), word=name, part=True)
            return UNKNOWN
        path = (*owner.path, name) if owner.path and isinstance(owner.shape, Record) else owner.path
        self._use(path)
        return Value(shape, path)

    def _item(self, tree: Tree, node: nodes.Getitem, owner: Value, key: str) -> Value:
        """Look at a part in brackets; of what is named by texts that nobody knows, any may be there."""
        named = isinstance(owner.shape, Record) or (isinstance(owner.shape, Several) and owner.shape.keys)
        if named:
            return self._part(tree, node.arg, owner, key)
        return Value(owner.shape.of, owner.path) if isinstance(owner.shape, Several) else UNKNOWN

    def _filtered(self, tree: Tree, node: nodes.Filter, names: Names) -> Value:
        known = self._environment.filters
        if node.name not in known:
            self._problem("DO621", tree.place(node), *unknown_filter_or_test("filter", node.name, self._environment))
        value = UNKNOWN
        if node.node is not None:
            value = (
                self._may_be_missing(tree, node.node, names)
                if node.name in _MAY_BE_MISSING
                else self._expression(tree, node.node, names)
            )
        for argument in (*node.args, *node.kwargs):
            self._expression(tree, argument, names)
        self._by_attribute(tree, node, value)
        self._written(tree, node, value.shape)
        if node.name in _SAME_LIST:
            return value
        if node.name in _ONE_OF_IT:
            return Value(element_of(value.shape), value.path)
        if node.name in _UNKNOWN_AFTER or node.name not in known:
            return UNKNOWN
        return Value(NUMBER if node.name in _NUMBERS else TEXT)

    def _written(self, tree: Tree, node: nodes.Filter, shape: Shape) -> None:
        """Look whether one of our own filters can write what it is given."""
        nouns = _WRITTEN_BY.get(node.name)
        if nouns is None or node.node is None or shape == ANYTHING:
            return
        noun = shape.noun if isinstance(shape, Scalar) else shape.name if isinstance(shape, Record) else ""
        if noun not in nouns:
            shown = _shown(node.node)
            hint = words.WRITE_IT_SO(printed=as_printed(shown, shape))
            reason = words.FILTER_WRITES_OTHERS(filter=node.name)
            self._problem("DO620", tree.place(node), reason, words.USABLE_VALUE, f"{shown}|{node.name}", hint)

    def _by_attribute(self, tree: Tree, node: nodes.Filter, value: Value) -> None:
        """Look at a part that a filter is given as a text: selectattr("goal"), or sort(attribute="name")."""
        named = [pair.value for pair in node.kwargs if pair.key == "attribute"]
        if node.name in _BY_ATTRIBUTE and node.args:
            named.append(node.args[0])
        for argument in named:
            if isinstance(argument, nodes.Const) and isinstance(argument.value, str):
                inside = Value(element_of(value.shape), value.path)
                for name in argument.value.split("."):
                    inside = self._part(tree, argument, inside, name)

    def _tested(self, tree: Tree, node: nodes.Test, names: Names) -> Value:
        known = self._environment.tests
        if node.name not in known:
            self._problem("DO621", tree.place(node), *unknown_filter_or_test("test", node.name, self._environment))
        if node.name in {"defined", "undefined"}:
            self._may_be_missing(tree, node.node, names)
        else:
            self._expression(tree, node.node, names)
        for argument in node.args:
            self._expression(tree, argument, names)
        return Value(FLAG)

    def _may_be_missing(self, tree: Tree, node: nodes.Node, names: Names) -> Value:
        """Look at what a template itself asks for first: if it is not there, nothing is said."""
        if isinstance(node, nodes.Name) and node.name not in names:
            return UNKNOWN
        if isinstance(node, nodes.Getattr):
            owner = self._may_be_missing(tree, node.node, names)
            return self._part(tree, node, owner, node.attr) if part_of(owner.shape, node.attr) is not None else UNKNOWN
        return self._expression(tree, node, names)

    def _called(self, tree: Tree, node: nodes.Call, names: Names) -> Value:
        for argument in (*node.args, *node.kwargs):
            self._expression(tree, argument, names)
        match node.node:
            case nodes.Name(name="super"):
                if self._super and len(self._super[-1]) > 1:
                    self._run(self._super[-1][1:], dict(names))
                return Value(TEXT)
            case nodes.Getattr(node=nodes.Name(name="self"), attr=block) if not block.startswith("_"):
                return self._block_by_name(tree, node.node, block)
            case nodes.Name(name="range"):
                return Value(Several(NUMBER))
            case called:
                self._expression(tree, called, names)
                return UNKNOWN

    def _block_by_name(self, tree: Tree, node: nodes.Node, name: str) -> Value:
        if name not in self._blocks:
            self._say(tree.place(node), known=list(self._blocks), word=name)
            return UNKNOWN
        self._block(self._blocks[name][-1].node, self._top)
        return Value(TEXT)

    # what is told

    def _use(self, path: Path) -> None:
        if path and path[0] in self._fields:
            self.walked.used.add(path)

    def _say(self, place: Place, *, known: Sequence[str], word: str, part: bool = False) -> None:
        """Tell of a name that there is not, and of the nearest one."""
        if part and not known:
            reason, expected = words.NO_PART_OF_IT(name=word), words.TEXT_WITHOUT_PARTS
        else:
            known = sorted(name for name in known if not name.startswith("_"))
            reason, expected = words.NOT_AMONG_THE_DATA(name=word), _some_of(known)
        self._problem("DO620", place, reason, expected, word, did_you_mean(word, known))

    def _problem(
        self, code: str, place: Place, reason: Phrase | str, expected: Phrase, found: str | Phrase, hint: Phrase
    ) -> None:
        shown = f"'{found}'" if isinstance(found, str) else found
        told = problem(code, place, reason=reason, expected=expected, found=shown, hint=hint)
        self.walked.problems.setdefault((code, place), told)


def _some_of(known: Sequence[str]) -> Phrase:
    if len(known) > MOST_NAMED:
        return words.ONE_OF_MANY(names=Listing(known[:MOST_NAMED]), number=len(known) - MOST_NAMED)
    return words.ONE_OF(names=Listing(known))


def _asked_for(test: nodes.Node) -> list[str]:
    """Return the names of which a test asks whether they are there."""
    tests = [*([test] if isinstance(test, nodes.Test) else []), *test.find_all(nodes.Test)]
    return [one.node.name for one in tests if one.name == "defined" and isinstance(one.node, nodes.Name)]


def _either(one: Value, other: Value) -> Value:
    if one == other:
        return one
    path = one.path if one.path == other.path else ()
    return Value(joined([one.shape, other.shape]), path)


def _shape_of_constant(value: object) -> Shape:
    if isinstance(value, bool):
        return FLAG
    if isinstance(value, int | float):
        return NUMBER
    return TEXT if isinstance(value, str) else ANYTHING


def _shown(node: nodes.Node) -> str:
    """Return an expression as it was written, if it is a name with parts."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=owner, attr=attr):
            return f"{_shown(owner)}.{attr}"
        case _:
            return "…"
