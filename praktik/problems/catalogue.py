"""Every problem praktik can find: code, severity, and the words for it, all in one place.

The words are templates for `str.format`; what stands in braces are the facts of the case.
Codes are stable: a code that is no longer used is not given to something else.
RD: reading a file. FD: a field of an entry. RU: the rules of a round. PL: placements. DO: documents. AG: agenda.
"""

from typing import NamedTuple

from praktik.problems.place import Place
from praktik.problems.problem import Problem, Severity

LONGEST_FACT = 400


class Meaning(NamedTuple):
    """The words for one code."""

    message: str
    expected: str = ""
    found: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR


def _warning(message: str, expected: str = "", found: str = "", hint: str = "") -> Meaning:
    return Meaning(message, expected, found, hint, Severity.WARNING)


CATALOGUE: dict[str, Meaning] = {
    # Reading a file
    "RD101": Meaning("the file is missing", "{expected}", "no such file", "{hint}"),
    "RD102": Meaning("a folder stands where a file belongs", "a text file", "a folder", "{hint}"),
    "RD103": Meaning("the file cannot be read", "a file that you may read", "{reason}", "check who may open the file"),
    "RD104": Meaning(
        "the file is too large",
        "at most {limit} MB",
        "{size} MB",
        "split it into several files in a folder, or remove what is not part of the round",
    ),
    "RD105": Meaning("the file is empty", "{expected}", "nothing but space and comments", "{hint}"),
    "RD106": Meaning(
        "the file is not UTF-8",
        "text saved as UTF-8",
        "{found}",
        "save the file again with the encoding UTF-8",
    ),
    "RD107": Meaning(
        "a character that cannot be seen", "only characters that can be seen", "the character {character}", "{hint}"
    ),
    "RD108": Meaning(
        "a tab is used as indentation",
        "spaces, since YAML takes no tabs there",
        "a tab",
        "replace each tab by two spaces",
    ),
    "RD109": Meaning("this is not valid YAML: {reason}", "{expected}", "{found}", "{hint}"),
    "RD110": Meaning(
        "the key '{key}' stands twice in the same entry",
        "each key once",
        "the first one is at line {line}",
        "keep one of them; a new entry of a list begins with '- '",
    ),
    "RD111": Meaning(
        "'{mark}' would be an anchor or alias of YAML, which praktik's files do without",
        "the value itself",
        "'{mark}'",
        "write the value out, or put quotes round a text that begins with {sign}",
    ),
    "RD112": Meaning(
        "'{tag}' would be a tag of YAML, which praktik's files do without",
        "the value itself",
        "'{tag}'",
        "remove it, or put quotes round a text that begins with !",
    ),
    "RD113": Meaning(
        "a second document begins here",
        "one document a file",
        "'---' in the middle of the file",
        "remove the line, or move what follows to a file of its own",
    ),
    "RD114": Meaning(
        "the lists and entries are nested too deep",
        "at most {limit} levels",
        "one more",
        "look for a bracket that is never closed",
    ),
    "RD115": Meaning("a key must be a word", "a word, then a colon", "{found}", "{hint}"),
    "RD116": Meaning(
        "both {file} and the folder {folder} exist",
        "one of the two",
        "entries in both places",
        "move the file into the folder, or the folder's entries into the file",
    ),
    "RD117": Meaning("this would not be read", "{expected}", "{found}", "{hint}"),
    # A field of an entry
    "FD201": Meaning("the key '{key}' is missing", "{expected}", "{found}", "{hint}"),
    "FD202": Meaning("unknown key '{key}'", "one of {keys}", "'{key}'", "{hint}"),
    "FD203": Meaning("{field} has the wrong form", "{expected}", "{found}", "{hint}"),
    "FD204": Meaning("{field} is empty", "{expected}", "nothing", "fill it in, or remove it"),
    "FD205": Meaning("{field} is not one of the words it can be", "{expected}", "'{found}'", "{hint}"),
    "FD206": Meaning("{field} is not a whole number that fits", "{expected}", "{found}", "{hint}"),
    "FD207": Meaning("{field} is not a number that fits", "{expected}", "{found}", "{hint}"),
    "FD208": Meaning("{field} is neither true nor false", "true or false", "{found}", "{hint}"),
    "FD209": Meaning("{field} is not a date", "{expected}", "{found}", "{hint}"),
    "FD210": Meaning("{field} is not a time", "{expected}", "{found}", "{hint}"),
    "FD211": Meaning("{found} cannot be an id", "{expected}", "{found}", "{hint}"),
    "FD212": Meaning("{field} is a tie inside a tie", "an id", "a list", "put all who are tied into one list"),
    "FD213": Meaning("{field} has more than one line", "one line of text", "{found}", "write it on one line"),
    "FD215": Meaning("something in {field} does not go together", "{expected}", "{found}", "{hint}"),
    # The rules of a round
    "RU301": Meaning(
        "the id '{id}' is used twice",
        "an id of its own for each offer and each applicant",
        "'{id}' also at {where}",
        "give one of them another id; wishes and rankings that name it must follow",
    ),
    "RU302": Meaning("{what} '{id}' is unknown", "{expected}", "'{id}'", "{hint}"),
    "RU303": Meaning(
        "'{id}' is wished twice",
        "each offer once in the wishes",
        "'{id}' again",
        "keep the one that ranks it right",
    ),
    "RU304": Meaning(
        "'{id}' is ranked twice",
        "each applicant once in a ranking",
        "'{id}' again",
        "keep the one that ranks the applicant right",
    ),
    "RU305": Meaning(
        "{what} ends before it starts",
        "'to' on the same day as 'from', or later",
        "from {first} to {last}",
        "swap the two, or correct the one that is wrong",
    ),
    "RU306": Meaning(
        "the shortest stay is longer than the longest",
        "min at most as large as max",
        "min {least}, max {most}",
        "swap the two, or correct the one that is wrong",
    ),
    "RU307": Meaning(
        "there are fewer places than the minimum",
        "places at least as many as minimum",
        "places {places}, minimum {minimum}",
        "lower the minimum, or raise the places",
    ),
    "RU308": Meaning(
        "the pin of '{applicant}' at '{offer}' breaks a rule: {rule}",
        "{expected}",
        "{found}",
        "correct the entry that is wrong, or take the pin out",
    ),
    "RU309": Meaning(
        "'{applicant}' is pinned twice",
        "one pin an applicant",
        "also at line {line}",
        "keep the one that was agreed",
    ),
    "RU310": Meaning(
        "the pins do not fit together: '{applicant}' finds no place left at '{offer}'",
        "pins within {limits}",
        "{found}",
        "take a pin out, or raise the limit",
    ),
    "RU311": Meaning(
        "the limit of '{organisation}' stands twice under hosts",
        "one entry a host organisation",
        "also at line {line}",
        "join the two entries; aliases and parents count as the same organisation",
    ),
    "RU312": Meaning(
        "the name '{name}' stands for two organisations",
        "each name and alias once in organisations.yaml",
        "also at {where}",
        "remove it from one of them",
    ),
    "RU313": Meaning(
        "the parents of '{name}' lead back to itself",
        "a parent above, never below",
        "{chain}",
        "remove one of these parents",
    ),
    "RU315": Meaning("country '{country}' is unknown", "a two-letter country code", "'{country}'", "{hint}"),
    "RU401": _warning(
        "the wish '{offer}' of '{applicant}' can never be met: {rule}",
        "{expected}",
        "{found}",
        "ask whichever side can change it, or let the wish stand as it is",
    ),
    "RU402": _warning(
        "'{offer}' ranks '{applicant}', who did not ask for it",
        "applicants who wish the offer or are open to it",
        "'{applicant}' neither wishes it nor is open to it",
        "ask the applicant, or take the name out of the ranking",
    ),
    "RU403": _warning(
        "'{applicant}' can be placed nowhere",
        "at least one wish or open_to that some offer can meet",
        "{found}",
        "ask the applicant for further wishes, or to be open to more",
    ),
    "RU404": _warning(
        "nobody can be placed at '{offer}'",
        "at least one applicant who asks and is eligible",
        "{found}",
        "see whether its limits are meant, or look for applicants",
    ),
    "RU405": _warning(
        "no lottery text",
        "matching.lottery: an announced text that nobody could choose, such as the numbers of a public lottery",
        "nothing: the round's id '{round}' is used",
        "announce where the text will come from, then write it down",
    ),
    "RU406": _warning(
        "'{offer}' has no places",
        "at least 1",
        "places: 0",
        "right for a host that has stepped back; nobody will be placed there",
    ),
    "RU407": _warning(
        "priority goes on after the lottery",
        "lottery as the last criterion",
        "{after} after it: never looked at, since the lottery decides everything",
        "move lottery to the end",
    ),
    "RU408": _warning(
        "'{organisation}' under hosts has no offer",
        "an organisation that hosts in this round",
        "no offer of it",
        "{hint}",
    ),
    # Placements
    "PL501": Meaning(
        "together_with is not handled yet",
        "applicants who are placed one by one",
        "'{applicant}' together with '{partner}'",
        "take together_with out of both entries and pin the pair at one offer",
    ),
    "PL502": Meaning(
        "a minimum above 1 is not handled yet",
        "minimum: 1",
        "minimum: {minimum}",
        "take it out, and look at the result: an offer with too few can be given places: 0",
    ),
    "PL503": Meaning(
        "the policy '{policy}' is not available yet",
        "one of {available}",
        "'{policy}'",
        "choose one of those",
    ),
    "PL504": Meaning(
        "placements.yaml has been edited by hand",
        "the file as praktik wrote it",
        "a checksum that does not fit the text",
        "{hint}",
    ),
    "PL505": Meaning(
        "placements.yaml was drawn with another lottery text",
        'the same text: "{old}"',
        '"{new}"',
        'to draw anew, say why: praktik match --redraw --reason "…"; the reason is kept in the file',
    ),
    "PL506": Meaning(
        "{what} has changed since the match",
        "what matching read then",
        "{found}",
        "run praktik match again, and see what it changes",
    ),
    "PL507": Meaning("there are no placements yet", "placements.yaml", "no such file", "run praktik match first"),
    "PL508": Meaning(
        "answers cannot be taken into account yet",
        "no responses.yaml, or an empty list in it",
        "answers: {count}",
        "move the file away to match afresh",
    ),
    "PL509": Meaning("the file cannot be written", "a place where you may write", "{reason}", "{hint}"),
    "PL510": Meaning(
        "placements.yaml is not a file of praktik's", "a file that praktik match wrote", "{found}", "{hint}"
    ),
    "PL511": _warning(
        "the policy '{policy}' sets aside {what}",
        "a policy that looks at them, such as stable",
        "{found}",
        "choose another policy, or tell hosts and applicants",
    ),
    # Documents
    "DO601": Meaning("the template cannot be used: {reason}", "{expected}", "{found}", "{hint}"),
    "DO602": _warning(
        "letters have no sender",
        "coordinator: {{name, organisation, email, phone, address}}",
        "no coordinator in round.yaml",
        "add it, so that people know who writes to them",
    ),
    "DO603": _warning(
        "confirmations are written for placements that are not confirmed",
        "placements to which applicant, manager and host have said yes",
        "no yes from all three: {applicants}",
        "send these letters only when all three have said yes",
    ),
    "DO604": _warning(
        "these placements were made by the policy '{used}'",
        "the round's own policy, '{own}'",
        "'{used}'",
        "letters speak of the published method: see that it is this one, or run praktik match again",
    ),
    # Agenda
    "AG101": _warning("'{item}' does not fit into the stay of '{applicant}'", "{expected}", "{found}", "{hint}"),
}


def is_error(code: str) -> bool:
    """Tell whether the code is that of an error, not of a warning."""
    return CATALOGUE[code].severity is Severity.ERROR


def problem(code: str, place: Place, also: Place | None = None, **facts: object) -> Problem:
    """Return the problem with this code at this place, its words filled in with the facts of the case."""
    meaning = CATALOGUE[code]
    facts = {name: _shortened(fact) for name, fact in facts.items()}
    return Problem(
        code=code,
        severity=meaning.severity,
        place=place,
        message=meaning.message.format(**facts),
        expected=meaning.expected.format(**facts),
        found=meaning.found.format(**facts),
        hint=meaning.hint.format(**facts),
        also=also,
    )


def _shortened(fact: object) -> object:
    """Return a text without what nobody would read: a file may hold megabytes where a word belongs."""
    if isinstance(fact, str) and len(fact) > LONGEST_FACT:
        return f"{fact[: LONGEST_FACT - 1]}…"
    return fact
