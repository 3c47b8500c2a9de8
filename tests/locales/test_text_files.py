"""Files that no text can be told from are refused when they are read."""

from pathlib import Path

import pytest

from locales.texts import BadLocale, Texts
from tests.locales.sample_texts import made


def test_a_text_is_there_when_every_language_has_it(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "te" / "screens.ftl").write_text("fixed = x", "utf-8")
    texts = Texts.load(tmp_path)
    assert (texts.has("fixed"), texts.has("fixed.button"), texts.has("greeting")) == (True, False, False)


@pytest.mark.parametrize(
    "screens",
    [
        "junk {",
        "same = 1\nsame = 2",
        "same = 1\n    .a = 1\n    .a = 2",
        "lost = { gone }",
        "lost = { -gone }",
        "round = { trip }\ntrip = { round }",
        "-term = { $unsaid }\nuses = { -term }",
        "calls = { DATETIME($x) }",
    ],
)
def test_bad_files_are_refused_at_load(screens: str, tmp_path: Path) -> None:
    with pytest.raises(BadLocale):
        made(tmp_path, screens)


def test_junk_is_named_by_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(BadLocale, match=r"screens\.ftl:3: "):
        made(tmp_path, "one = 1\ntwo = 2\njunk { }\n")


def test_missing_and_foreign_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadLocale, match="missing"):
        Texts.load(tmp_path)
    made(tmp_path)
    (tmp_path / "hi" / "screens.ftl").write_bytes(b"a = \xff\xfe")
    with pytest.raises(BadLocale, match="utf-8"):
        Texts.load(tmp_path)
    (tmp_path / "hi" / "screens.ftl").unlink()
    with pytest.raises(BadLocale, match=r"hi.screens\.ftl"):
        Texts.load(tmp_path)
