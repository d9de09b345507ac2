"""The parts of the page on guarantees that are made from the table: itself, its sources, its counterexamples."""

from collections.abc import Iterator, Mapping

from praktik.audit.draw_numbers import draw_number
from praktik.problems.phrase import Language, Phrase, say
from tests.placing.random_rounds import RoundText

from .properties import COUNTEREXAMPLES as FIND
from .properties import Row, plain_round
from .table import COUNTEREXAMPLES, PROPERTIES, ROWS, SOURCES, Counterexample, counterexample

TESTS = "tests/guarantees/test_table.py"
COLUMNS: Mapping[str, Phrase] = {
    "stable": Phrase("stable", "stabil"),
    "strategy-proof": Phrase("strategy-proof for applicants", "taktik betaler sig ikke for ansøgere"),
    "efficient": Phrase("efficient for applicants", "effektiv for ansøgere"),
    "maximum": Phrase("as many placed as possible", "flest mulige placeret"),
    "balanced": Phrase("balanced", "balanceret"),
    "deterministic": Phrase("the same every time", "den samme hver gang"),
}
_POLICY = Phrase("policy", "metode")
_YES, _NO = Phrase("yes", "ja"), Phrase("no", "nej")
_SOURCE, _TEST = Phrase("why", "hvorfor"), Phrase("shown by", "vises af")
_DOES_NOT_KEEP = Phrase("`{policy}` does not keep: {property}", "`{policy}` holder ikke: {property}")
_OFFER = Phrase("| offer | host | takes first |", "| tilbud | vært | tager først |")
_APPLICANT = Phrase("| applicant | from | wishes | gets |", "| ansøger | fra | ønsker | får |")
_NOTHING = Phrase("no place", "ingen plads")
_LOTTERY = Phrase("Lottery order: {order}.", "Lodtrækningens rækkefølge: {order}.")
_PREFER = Phrase(
    "`{applicant}` and `{offer}` prefer each other to what they got.",
    "`{applicant}` og `{offer}` foretrækker hinanden frem for det, de fik.",
)
_BETTER = Phrase(
    "Better for somebody, worse for nobody: {held}.", "Bedre for nogen og ikke dårligere for nogen: {held}."
)
_LARGER = Phrase("More can be placed: {held}.", "Flere kan placeres: {held}.")
_UNBALANCED = Phrase(
    "{organisation} receives {received} and sends {sent}.", "{organisation} modtager {received} og sender {sent}."
)
_GAINS = Phrase(
    "If `{applicant}` names {wishes} instead, they get `{offer}`, which they wish more.",
    "Skriver `{applicant}` i stedet {wishes}, får de `{offer}`, som de hellere vil have.",
)
_Held = Mapping[str, str | None]


def table(language: Language) -> Iterator[str]:
    """Yield a row a policy; a no leads to its counterexample."""
    heads = [say(_POLICY, language), *(say(COLUMNS[one], language) for one in PROPERTIES)]
    yield f"| {' | '.join(heads)} |"
    yield "| --- " * len(heads) + "|"
    for row in ROWS:
        cells = [_cell(row, one, language) for one in PROPERTIES]
        yield f"| `{row.name}` | {' | '.join(cells)} |"


def _cell(row: Row, property_: str, language: Language) -> str:
    if property_ in SOURCES[row.name]:
        return say(_YES, language)
    number, _ = counterexample(row, property_)
    return f"{say(_NO, language)} ([{number}](#{number}))"


def sources(language: Language) -> Iterator[str]:
    """Yield for each yes why it holds, and the test."""
    heads = [_POLICY, Phrase("keeps", "holder"), _SOURCE, _TEST]
    yield f"| {' | '.join(say(head, language) for head in heads)} |"
    yield "| --- " * len(heads) + "|"
    for row in ROWS:
        for property_, source in SOURCES[row.name].items():
            why = source.get("by") or source[language]
            test = f"`test_it_holds[{row.name}-{property_}]`"
            yield f"| `{row.name}` | {say(COLUMNS[property_], language)} | {why} | {test} |"


def counterexamples(language: Language) -> Iterator[str]:
    """Yield the round of each no, what the policy makes of it, and what is wrong with that."""
    for number, entry in enumerate(COUNTEREXAMPLES, start=1):
        row, property_ = Row(entry["policy"], entry.get("ties", "lottery")), entry["property"]
        facts = {"policy": row.name, "property": say(COLUMNS[property_], language)}
        yield from (f'<a id="{number}"></a>', "")
        yield f"**{number}. {say(_DOES_NOT_KEEP(**facts), language)}** — `test_it_fails[{row.name}-{property_}]`"
        yield ""
        yield from _round(row, entry, language)
        yield from ("", say(_what_is_wrong(row, entry, property_, language), language), "")


def _round(row: Row, entry: Counterexample, language: Language) -> Iterator[str]:
    text = plain_round(entry)
    held = row.held(text)
    yield from (say(_OFFER, language), "| --- | --- | --- |")
    for offer in text.offers:
        ranking = ", ".join(_group(group) for group in offer.get("ranking", ())) or "–"
        yield f"| `{offer['id']}` | {entry['offers'][offer['id']].get('host', '–')} | {ranking} |"
    yield from ("", say(_APPLICANT, language), "| --- | --- | --- | --- |")
    for one in text.applicants:
        wishes = ", ".join(_group(group) for group in one["wishes"])
        got = held[one["id"]]
        gets = say(_NOTHING, language) if got is None else f"`{got}`"
        yield f"| `{one['id']}` | {entry['applicants'][one['id']].get('home', '–')} | {wishes} | {gets} |"
    order = sorted((one["id"] for one in text.applicants), key=lambda id_: draw_number(entry["lottery"], id_))
    yield from ("", say(_LOTTERY(order=", ".join(f"`{id_}`" for id_ in order)), language))


def _group(group: str | list[str]) -> str:
    return f"`{group}`" if isinstance(group, str) else " = ".join(f"`{id_}`" for id_ in group)


def _what_is_wrong(row: Row, entry: Counterexample, property_: str, language: Language) -> Phrase:
    text = plain_round(entry)
    if property_ == "strategy-proof":
        return _gain(row, entry)
    found = FIND[property_](row, text)
    if property_ == "stable":
        applicant, offer = str(found).split()
        return _PREFER(applicant=applicant, offer=offer)
    assert isinstance(found, Mapping)
    if property_ == "balanced":
        return _imbalance(text, found)
    return (_BETTER if property_ == "efficient" else _LARGER)(held=_listed(found, language))


def _gain(row: Row, entry: Counterexample) -> Phrase:
    ((applicant, wishes),) = entry["lie"].items()
    changed = {**entry["applicants"], applicant: {**entry["applicants"][applicant], "wishes": wishes}}
    offer = row.held(plain_round({**entry, "applicants": changed}))[applicant]
    return _GAINS(applicant=applicant, wishes=", ".join(map(_group, wishes)), offer=str(offer))


def _imbalance(text: RoundText, held: _Held) -> Phrase:
    home = {one["id"]: one["organisation"] for one in text.applicants}
    host = {one["id"]: one["host"]["organisation"] for one in text.offers}
    sends = [home[applicant] for applicant, offer in held.items() if offer is not None]
    receives = [host[offer] for offer in held.values() if offer is not None]
    organisation = next(one for one in sorted({*sends, *receives}) if sends.count(one) != receives.count(one))
    return _UNBALANCED(organisation=organisation, received=receives.count(organisation), sent=sends.count(organisation))


def _listed(held: _Held, language: Language) -> str:
    return ", ".join(
        f"`{applicant}` {say(_NOTHING, language) if offer is None else f'`{offer}`'}"
        for applicant, offer in sorted(held.items())
    )
