"""The guides for owners and for the counter: in every language, with pictures, each button by its name."""

import re
from pathlib import Path

import pytest

from domain.values import LANGUAGES

ROOT = Path(__file__).parents[3]
GUIDE = ROOT / "docs" / "guide"
BOLD = re.compile(r"\*\*([^*]+)\*\*")
PICTURE = re.compile(r"!\[[^]]+\]\(([^)]+)\)")


GUIDES = ("shop", "counter")


def page(guide: str, language: str) -> str:
    return (GUIDE / (f"{guide}.md" if language == "en" else f"{guide}.{language}.md")).read_text("utf-8")


def texts(language: str) -> str:
    return "\n".join(each.read_text("utf-8") for each in (ROOT / "locales" / language).rglob("*.ftl"))


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_buttons_as_they_are(guide: str, language: str) -> None:
    named = {each for each in BOLD.findall(page(guide, language)) if each[-1] not in ".।"}
    assert len(named) >= 7
    told = texts(language)
    assert [each for each in sorted(named) if each not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_their_pictures_are_there_and_no_others(language: str) -> None:
    shown = {each for guide in GUIDES for each in PICTURE.findall(page(guide, language))}
    assert [each for each in shown if not (GUIDE / each).exists()] == []
    taken = {f"{language}/{each.name}" for each in (GUIDE / language).iterdir()}
    assert taken == {each for each in shown if not each.startswith("..")}


@pytest.mark.parametrize("guide", GUIDES)
def test_all_languages_say_as_much(guide: str) -> None:
    assert len({page(guide, language).count("\n## ") for language in LANGUAGES}) == 1
