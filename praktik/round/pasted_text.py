"""What comes along with pasted text: spaces that are none, signs without width, dashes and bullets as of a letter."""

import re
from collections.abc import Iterator

from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Problem
from praktik.problems.words import reading, yaml_syntax
from praktik.round.positions import find_scalars
from praktik.round.source import SourceFile

_SPACES = "\xa0\u2000-\u200a\u202f\u205f\u3000"
_NO_WIDTH = "\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069"
_UNSEEN = f"[{_SPACES}{_NO_WIDTH}]"
_BULLETS = "\u2010-\u2015\u2022\u2023\u2212\u25aa\u25ab\u25cf\u25e6\xb7"
UNSEEN_SIGN = re.compile(_UNSEEN)
_LONGEST_SHOWN = 40
_FARTHEST_BEFORE = 400

_SUSPECT = re.compile(rf"{_UNSEEN}|\A[{_BULLETS}]")
_BESIDE_A_SIGN_OF_YAML = re.compile(
    rf"^[ \t]*(?:- +)*-?{_UNSEEN}|^[^:#\"']*:{_UNSEEN}|[\"'\]}}] *{_UNSEEN}|{_UNSEEN}(?=[ \t]*$)"
)
_LINE_WITH_A_BULLET = re.compile(rf"[ \t]*(?P<bullet>[{_BULLETS}*])[ {_SPACES}]+(?P<rest>[\w.-]+:(?: .*)?)")
_STAR = re.compile(r"[ \t]*(?P<bullet>\*) +(?P<rest>\S.*)")
_TEXT_WITH_A_BULLET = re.compile(rf"(?P<bullet>[{_BULLETS}])[ {_SPACES}]+(?P<rest>\S.*)")
_FIRST = re.compile(rf"-?{_UNSEEN}")
_LAST = re.compile(rf"{_UNSEEN}(?=[ \t]*\Z)")
_NEVER_RIGHT = re.compile(rf"[\u200b\u2060]|(?<=[ -\u024f])[\u200c\u200d]|(?<=\n){_UNSEEN}(?=\n)")
_KEY_WITHOUT_A_SPACE = re.compile(rf"[\w.-]+:{_UNSEEN}")
_ONLY_DASHES = re.compile(r"[ \t]*(?:- +)+")
_OF_AN_ID = re.compile(r"(?:\A|[\s{,])(?:id|applicant|offer|together_with|wishes|ranking):[^:{}]*\Z")


def find_pasted(source: SourceFile) -> Iterator[Problem]:
    """Yield a problem for each plain text of a file with a sign in it that is not what it looks like.

    A no-break space between two words is one: a name is still the same name with it.
    """
    text = source.characters
    for scalar in find_scalars(source):
        start, end = scalar.span
        written = text[start:end]
        if not scalar.is_plain or written.isascii() or _SUSPECT.search(written) is None:
            continue
        before = text[
            max(text.rfind("\n", max(0, start - _FARTHEST_BEFORE), start) + 1, start - _FARTHEST_BEFORE) : start
        ]
        if not before.strip(" ") and (bullet := _TEXT_WITH_A_BULLET.match(written)) is not None:
            line = source.place(start)
            yield _bullet(line, line.column - 1, bullet["rest"] + line.text[line.column - 1 + bullet.end() :])
        elif (at := _unseen_in(written, before, is_key=scalar.is_key)) is not None:
            yield _unseen(source.place(start + at))


def disguised_sign(line: Place) -> Problem | None:
    """Return what keeps a line from being what it looks like, if the parser could make nothing of it."""
    bullet = _LINE_WITH_A_BULLET.match(line.text) or _STAR.match(line.text)
    if bullet is not None:
        return _bullet(line, bullet.start("bullet"), bullet["rest"])
    if (unseen := _BESIDE_A_SIGN_OF_YAML.search(line.text)) is not None:
        return _unseen(line._replace(column=unseen.end(), width=1))
    return None


def _unseen_in(written: str, before: str, *, is_key: bool) -> int | None:
    """Return where in a text the first sign stands that cannot be seen and does not belong there."""
    patterns = [_FIRST, _LAST, _NEVER_RIGHT]
    if is_key or _OF_AN_ID.search(before) is not None:
        patterns = [UNSEEN_SIGN]
    elif _ONLY_DASHES.fullmatch(before) is not None:
        patterns.append(_KEY_WITHOUT_A_SPACE)
    for pattern in patterns:
        found = pattern.match(written) if pattern in (_FIRST, _KEY_WITHOUT_A_SPACE) else pattern.search(written)
        if found is not None:
            return found.end() - 1
    return None


def _unseen(place: Place) -> Problem:
    character = place.text[place.column - 1]
    code = f"U+{ord(character):04X}"
    if re.fullmatch(f"[{_SPACES}]", character) is not None:
        named = reading.LOOKS_LIKE_A_SPACE(code=code)
        return problem("RD107", place, cure=" ", character=named, hint=reading.REPLACE_BY_A_SPACE)
    named = reading.HAS_NO_WIDTH(code=code)
    return problem("RD107", place, cure="", character=named, hint=reading.DELETE_THE_UNSEEN)


def _bullet(line: Place, start: int, rest: str) -> Problem:
    sign, rest = line.text[start], rest.strip()
    shown = f"- {rest if len(rest) <= _LONGEST_SHOWN else rest[: _LONGEST_SHOWN - 1] + '…'}"
    return problem(
        "RD109",
        line._replace(column=start + 1, width=1),
        reason=yaml_syntax.NOT_A_HYPHEN,
        expected=yaml_syntax.HYPHEN_AND_SPACE,
        found=yaml_syntax.SIGN(sign=sign, code=f"U+{ord(sign):04X}"),
        hint=(yaml_syntax.WRITE_BELOW_THE_OTHERS if start else yaml_syntax.WRITE_LINE)(line=shown),
    )
