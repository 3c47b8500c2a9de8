"""Parsed texts are kept beside their files, and tell the same."""

import shutil
import sys
from pathlib import Path

import pytest

import locales
from locales import parsed
from locales.languages import LANGUAGES
from locales.parsed import patterns_of
from locales.patterns import BadLocale, checked, read
from locales.texts import Texts

OWN = Path(locales.__file__).parent
KEYS = {language: checked(read(OWN / language)) for language in LANGUAGES}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All texts, where they may be changed and what is read of them kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for language in LANGUAGES:
        shutil.copytree(OWN / language, tmp_path / language)
    return tmp_path


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*"))


def nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("read anew")

    monkeypatch.setattr(parsed, "read", fail)


def told(folder: Path) -> dict[tuple[str, str], object]:
    """Every text that needs no fact as it is told, and the facts of every other."""
    texts, found = Texts.load(folder), {}
    for language in LANGUAGES:
        patterns = patterns_of(folder / language)
        assert [key for key in KEYS[language] if not patterns.get(key)] == []
        for key, facts in KEYS[language].items():
            found[language, key] = facts or texts.html(language, key)
    return found


def test_what_is_kept_tells_the_same_and_nothing_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew = told(folder)
    assert len(kept(folder)) == len(LANGUAGES)
    nobody_reads(monkeypatch)
    assert told(folder) == anew


def test_a_file_that_changes_is_read_anew_and_what_was_kept_of_it_goes(folder: Path) -> None:
    patterns_of(folder / "en")
    before = kept(folder)
    path = folder / "en" / "common.ftl"
    path.write_text(path.read_text("utf-8") + "\nnever-told-before = Never before\n", "utf-8")
    assert patterns_of(folder / "en").get("never-told-before")
    assert len(kept(folder)) == len(before)
    assert kept(folder) != before


def test_what_is_kept_of_good_files_hides_no_bad_one(folder: Path) -> None:
    patterns_of(folder / "en")
    (folder / "en" / "common.ftl").write_text("this is { no text", "utf-8")
    with pytest.raises(BadLocale, match=r"common\.ftl"):
        patterns_of(folder / "en")


@pytest.mark.parametrize(
    "junk", [b"", b"{", b"[]", b"{}", b'{"texts": {"type": "Junk"}, "facts": {}}', b"\xff"]
)
def test_what_cannot_be_read_is_made_anew(folder: Path, junk: bytes) -> None:
    patterns_of(folder / "en")
    (path,) = kept(folder)
    path.write_bytes(junk)
    assert patterns_of(folder / "en").get("welcome-start")
    assert path.read_bytes() != junk


def test_where_python_keeps_no_bytecode_no_texts_are_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    patterns_of(folder / "en")
    assert kept(folder) == []
