"""praktik templates, and the page of letters: what is printed, the exit codes, and what is opened."""

import json
import re
import shutil
import webbrowser
from pathlib import Path
from typing import Any

import pytest

from praktik.documents.catalogue import DOCUMENTS
from praktik.round.shipped import example_round
from tests.conftest import SMALL_PNG


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("round", "offers", "applicants", "organisations"):
        shutil.copy(example_round() / f"{name}.yaml", tmp_path)
    return tmp_path


def test_the_list_names_every_template_once(praktik: Any, folder: Path) -> None:
    done = praktik("templates", "list", PRAKTIK_LANGUAGE="en")
    assert (done.returncode, done.stderr) == (0, "")
    heads = re.findall(r"^([a-z-]+): ", done.stdout, re.MULTILINE)
    assert heads == [Path(document.template).stem for document in DOCUMENTS]
    assert max(map(len, done.stdout.splitlines())) <= 100
    (folder / "templates" / "da").mkdir(parents=True)
    (folder / "templates" / "da" / "regret.html").write_text("{{ lottery }}", "utf-8")
    assert "da (rundens egen), en" in praktik("templates", "list", "regret").stdout


def test_the_list_is_data_as_well(praktik: Any, folder: Path) -> None:
    (folder / "templates" / "en").mkdir(parents=True)
    (folder / "templates" / "en" / "regret.html").write_text("{{ lottery }}", "utf-8")
    data = json.loads(praktik("templates", "list", "--format", "json").stdout)
    [regret] = [one for one in data["templates"] if one["name"] == "regret"]
    assert (regret["kind"], regret["audience"]) == ("regret", "applicant")
    assert [(one["language"], one["own"]) for one in regret["languages"]] == [("da", False), ("en", True)]
    fields = {field["name"]: field for field in regret["fields"]}
    assert fields["explained"]["kind"] == "liste af tekst"
    assert fields["sender"]["in_every_document"]
    assert fields["earlier"]["parts"] == ["offer", "organisation"]
    assert {"name": "parts/ending.html", "own": False} in data["parts"]


def test_the_shipped_templates_are_listed_where_there_is_no_round(praktik: Any) -> None:
    done = praktik("templates", "list", "regret")
    assert done.returncode == 0
    assert "waiting_place: the place on the waiting list (number)" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "regrt"), "did you mean 'regret'?"),
        (("lst",), "did you mean 'templates list'?"),
        (("copy", "regrt"), "did you mean 'regret'?"),
        (("copy", "regret", "--language", "sv"), "da or en"),
        (("check", "--format", "xml"), "there is no format"),
    ],
)
def test_what_is_typed_wrong_is_told(praktik: Any, folder: Path, arguments: tuple[str, ...], said: str) -> None:
    assert folder.exists()
    done = praktik("templates", *arguments, PRAKTIK_LANGUAGE="en")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_copy_is_in_the_languages_in_which_the_round_writes(praktik: Any, folder: Path) -> None:
    assert praktik("templates", "copy", "regret").stdout == "kopieret til templates/da/regret.html\n"
    applicants = folder / "applicants.yaml"
    applicants.write_text(applicants.read_text("utf-8").replace("language: da", "language: en", 1), "utf-8")
    told = praktik("templates", "copy", "regret").stdout.splitlines()
    assert told[0] == "templates/da/regret.html er der allerede, som den blev kopieret"
    assert told[1] == "kopieret til templates/en/regret.html"
    (folder / "templates" / "da" / "regret.html").write_text("x", "utf-8")
    done = praktik("templates", "copy", "regret")
    assert done.returncode == 2
    assert "flyt den væk" in done.stderr


def test_check_ends_with_1_on_errors_alone(praktik: Any, folder: Path) -> None:
    (folder / "templates" / "da").mkdir(parents=True)
    template = folder / "templates" / "da" / "regret.html"
    template.write_text("{{ recipent }}", "utf-8")
    done = praktik("templates", "check", "--format", "json", PRAKTIK_LANGUAGE="en")
    assert done.returncode == 1
    [problem] = json.loads(done.stdout)["problems"]
    assert (problem["code"], problem["line"], problem["column"]) == ("DO620", 1, 4)
    template.write_text('{% extends "shipped/da/regret.html" %}{% block mine %}{% endblock %}', "utf-8")
    done = praktik("templates", "check", PRAKTIK_LANGUAGE="en")
    assert (done.returncode, "warning[DO623]" in done.stdout) == (0, True)


def test_a_logo_and_the_senders_block_stand_in_letters_and_sheets(praktik: Any, folder: Path) -> None:
    settings = folder / "round.yaml"
    documents = """documents:
  logo: logo.png
  logo_text: Et byvåben "med" tårn
  sender: {organisation: Praktik på Fyn, address: [], lines: [CVR 00 00 00 00]}
"""
    settings.write_text(settings.read_text("utf-8") + documents, "utf-8")
    done = praktik("check", PRAKTIK_LANGUAGE="en")
    assert (done.returncode, "error[DO627]" in done.stdout) == (1, True)
    (folder / "logo.png").write_bytes(SMALL_PNG)
    assert praktik("match").returncode == 0
    praktik("letters")
    letter = (folder / "out" / "letters" / "proposal" / "a01.da.html").read_text("utf-8")
    note = (folder / "out" / "letters" / "round-note" / "assens.da.html").read_text("utf-8")
    for document in (letter, note):
        assert document.count('<img class="logo" src="data:image/png;base64,iVBOR') == 1
        assert 'alt="Et byvåben &#34;med&#34; tårn"' in document
    head = letter[letter.index("<header") : letter.index("</header")]
    assert "Praktik på Fyn</p>" in head
    assert "CVR 00 00 00 00" in head
    assert "5610 Assens" not in head
    assert "blkr@assens.example" in head, "what is left out is the coordinator's"


def test_own_styles_come_last(praktik: Any, folder: Path) -> None:
    (folder / "templates" / "styles").mkdir(parents=True)
    (folder / "templates" / "styles" / "own.css").write_text(":root { --accent: #7a1f3d; }\n", "utf-8")
    praktik("match")
    praktik("letters")
    letter = (folder / "out" / "letters" / "proposal" / "a01.da.html").read_text("utf-8")
    assert letter.index("--accent: #7a1f3d") > letter.rindex("@media print")
    assert letter.index("--accent: #7a1f3d") < letter.index("</head>")


def test_the_preview_is_made_when_asked_for_and_goes_when_letters_change(
    praktik: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    praktik("match")
    page = folder / "out" / "preview.html"
    assert praktik("letters", "--open").returncode == 2
    done = praktik("letters", "--preview", "--open")
    assert (done.returncode, opened) == (0, []), "nobody sits at a terminal"
    assert "alle breve på én side: out/preview.html" in done.stdout
    assert page.exists()
    praktik("letters")
    assert page.exists(), "no letter has changed"
    settings = folder / "round.yaml"
    settings.write_text(settings.read_text("utf-8").replace("Birgit Langeland Krog", "Birgit Krog"), "utf-8")
    praktik("letters")
    assert not page.exists()
