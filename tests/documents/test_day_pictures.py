"""The picture of each day in the agenda: there for each day, with its words for those who do not see it."""

import re
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden" / "agendas"
PICTURE = re.compile(r'<svg class="picture" role="img".*?</svg>', re.DOTALL)
WORDS = {"da": "Dagen som en bjælke, time for time. Refleksion: ", "en": "The day as a bar, hour by hour. Reflection: "}


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.html")), ids=lambda path: path.name)
def test_each_day_has_its_picture_with_the_times_of_reflection(path: Path) -> None:
    text = path.read_text("utf-8")
    days = text.split('<section class="day">')[1:]
    assert days
    for day in days:
        (picture,) = PICTURE.findall(day)
        times = re.findall(r'<tr class="reflection"><th scope="row">([^<]*)</th>', day)
        language = path.name.split(".")[-2]
        assert f"<title>{WORDS[language]}{', '.join(times)}</title>" in picture
        assert picture.count("○") == len(times)
        assert picture.count("<rect") == day.count("<tr class=")
        assert "style" not in picture
        assert "class=" not in picture.removeprefix('<svg class="picture"')
