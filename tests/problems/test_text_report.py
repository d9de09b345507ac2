"""Problems as text: at most so many of one code, then what was left out, then the counts."""

from praktik.problems.catalogue import problem
from praktik.problems.phrase import Language
from praktik.problems.place import Place
from praktik.problems.problem import Problem
from praktik.problems.text_report import MOST_OF_ONE_CODE, report_as_text, summarise

ERROR = problem("RD108", Place("a.yaml", 1, 1, 1, "\tx"))
WARNING = problem("RU406", Place("b.yaml", 2, 1, 1, "places: 0"), offer="o")


def lines(problems: list[Problem], language: Language = "en", *, all_of_them: bool = False) -> list[str]:
    return "\n".join(report_as_text(problems, language, all_of_them=all_of_them)).splitlines()


def test_every_problem_is_shown_and_counted() -> None:
    shown = lines([ERROR, WARNING, WARNING])
    assert shown[0] == "error[RD108]: a tab is used as indentation"
    assert shown.count("warning[RU406]: 'o' has no places") == 2
    assert shown[-2:] == ["", "1 error, 2 warnings"]


def test_in_danish_the_labels_are_danish_too() -> None:
    shown = lines([ERROR, WARNING], "da")
    assert shown[0] == "fejl[RD108]: der er rykket ind med et tabulatortegn"
    assert "  = råd: erstat hvert tabulatortegn med to mellemrum" in shown
    assert shown[-1] == "1 fejl, 1 advarsel"


def test_what_is_one_too_many_of_a_code_is_only_counted() -> None:
    problems = [*[WARNING] * (MOST_OF_ONE_CODE + 3), ERROR]
    shown = lines(problems)
    assert sum(line.startswith("warning[") for line in shown) == MOST_OF_ONE_CODE
    assert sum(line.startswith("error[") for line in shown) == 1
    assert shown[-4:] == ["… and 3 more RU406", "--all shows every one", "", "1 error, 23 warnings"]


def test_all_of_them_are_all() -> None:
    shown = lines([WARNING] * 50, all_of_them=True)
    assert sum(line.startswith("warning[") for line in shown) == 50
    assert not any("--all" in line for line in shown)


def test_the_summary_counts() -> None:
    assert summarise([]).in_language("en") == "0 errors, 0 warnings"
    assert summarise([ERROR, WARNING, WARNING]).in_language("en") == "1 error, 2 warnings"
