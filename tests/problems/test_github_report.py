"""Problems as annotations of GitHub Actions: nothing in a file can forge one."""

import re

from hypothesis import given
from hypothesis import strategies as st

from praktik.problems.catalogue import problem
from praktik.problems.github_report import MOST_OF_ONE_KIND, report_for_github
from praktik.problems.phrase import alike
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Severity

ANNOTATION = re.compile(r"::(error|warning) file=[^,:]*(,line=\d+,col=\d+,endColumn=\d+)?,title=[^,:\r\n]*::[^\r\n]*")
ERROR = problem("RU302", Place("offers.yaml", 4, 9, 5, "x"), what="it", id="a,b:c", expected="100 %", hint="no")
WARNING = problem("RU406", Place("o.yaml"), offer="o")


def test_an_annotation_has_its_place_and_its_cure() -> None:
    first, _ = report_for_github([ERROR], "en")
    assert first == (
        "::error file=offers.yaml,line=4,col=9,endColumn=14,title=RU302 it 'a%2Cb%3Ac' is unknown::"
        "expected: 100 %25%0Afound: 'a,b:c'%0Ahint: no"
    )


def test_a_file_as_a_whole_has_no_line() -> None:
    first, _ = report_for_github([WARNING], "da")
    assert first.startswith("::warning file=o.yaml,title=RU406 'o' har ingen pladser::ventet: ")


def test_ten_of_a_kind_and_then_a_count() -> None:
    told = list(report_for_github([*[ERROR] * 13, *[WARNING] * 10], "en"))
    assert sum(line.startswith("::error") for line in told) == MOST_OF_ONE_KIND
    assert sum(line.startswith("::warning") for line in told) == MOST_OF_ONE_KIND
    assert told[-2:] == ["… and 3 errors more", "13 errors, 10 warnings"]


@given(text=st.text(), file=st.text(min_size=1))
def test_whatever_a_file_holds_an_annotation_stays_one_line(text: str, file: str) -> None:
    said = alike("{text}")(text=text)
    evil = Problem("RD107", Severity.ERROR, Place(file, 1, 2, 3, text), said, said, said, said)
    first, _ = report_for_github([evil], "en")
    assert ANNOTATION.fullmatch(first), first
