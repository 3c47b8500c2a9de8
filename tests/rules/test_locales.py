"""The texts of all languages keep the rules, and each rule notices when they do not."""

import shutil
from pathlib import Path

import pytest

import locales
from domain.all_errors import all_errors
from tests.rules import locale_rules as rules

REAL = Path(locales.__file__).parent
ALL = [
    rules.loads,
    rules.languages_alike,
    rules.telegram_can_parse,
    rules.errors_told,
    rules.translated,
    rules.house_words,
    rules.plurals_whole,
    rules.values_written,
    rules.one_word_for_a_unit,
]
GOOD = {
    "en": "hello = Hello <b>{ $name }</b>\n    .back = Back\n    .each-lines = • <i>{ $line }</i>\n",
    "hi": "hello = नमस्ते <b>{ $name }</b>\n    .back = पीछे\n    .each-lines = • <i>{ $line }</i>\n",
    "te": "hello = నమస్తే <b>{ $name }</b>\n    .back = వెనక్కి\n    .each-lines = • <i>{ $line }</i>\n",
}


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.__name__)
def test_the_real_texts_keep(rule: rules.Rule) -> None:
    assert rule(REAL) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three languages that keep every rule but have no errors to tell."""
    for language, text in GOOD.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "hello.ftl").write_text(text, "utf-8")
        shutil.copy(REAL / language / "common.ftl", tmp_path / language)
    return tmp_path


@pytest.mark.parametrize("rule", [rule for rule in ALL if rule is not rules.errors_told])
def test_good_texts_pass(rule: rules.Rule, folder: Path) -> None:
    assert rule(folder) == []


FAULTS: list[tuple[rules.Rule, str, str]] = [
    (rules.loads, "te", "hello = { $name\n"),
    (rules.loads, "hi", GOOD["hi"] + "hello = फिर\n"),
    (rules.loads, "hi", GOOD["hi"] + "    .back = फिर\n"),
    (rules.loads, "te", GOOD["te"] + "bye = { later }\n"),
    (rules.loads, "te", GOOD["te"] + "bye = { -brand }\n"),
    (rules.loads, "te", GOOD["te"] + "bye = { hello.gone }\n"),
    (rules.loads, "te", GOOD["te"] + "-brand = { $who }\nbye = { -brand }\n"),
    (rules.loads, "te", GOOD["te"] + "bye = { bye }\n"),
    (rules.loads, "te", GOOD["te"] + "bye = { SHOUT($name) }\n"),
    (rules.languages_alike, "te", GOOD["te"] + "bye = సరే\n"),
    (rules.languages_alike, "en", "hello = Hello <b>{ $name }</b>\n"),
    (rules.languages_alike, "hi", GOOD["hi"].replace("$name", "$nam")),
    (rules.languages_alike, "hi", GOOD["hi"] + "    .next = { $name ->\n       *[x] y\n    }\n"),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("</b>", "")),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("</b>", "</i>")),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("<b>", "<h1>").replace("</b>", "</h1>")),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("<b>", "<b class='x'>")),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("<b>", "< <b>")),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("<b>", "& <b>")),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("<b>", '{ "<" } <b>')),
    (rules.telegram_can_parse, "hi", "hello = { $name ->\n    [x] <b>\n   *[y] y\n}\n"),
    (rules.telegram_can_parse, "hi", GOOD["hi"] + "    .next = <b>आगे</b>\n"),
    (rules.telegram_can_parse, "hi", GOOD["hi"] + "    .next = क &amp; ख\n"),
    (rules.telegram_can_parse, "hi", GOOD["hi"].replace("</i>", "")),
    (rules.translated, "hi", GOOD["en"]),
    (rules.translated, "te", GOOD["te"].replace("వెనక్కి", "{ $n ->\n        [a] Back\n       *[b] బి\n    }")),
    (rules.house_words, "hi", GOOD["hi"].replace("पीछे", "खाता")),
    (rules.house_words, "te", GOOD["te"].replace("నమస్తే", "మీ ఖాతాకు నమస్తే")),
    (rules.one_word_for_a_unit, "hi", GOOD["hi"].replace("पीछे", "1.5 किग्रा पीछे")),
    (rules.one_word_for_a_unit, "te", GOOD["te"] + "    .next = 1.5 కిలో.\n"),
    (rules.one_word_for_a_unit, "en", GOOD["en"].replace("Back", "1.5 kilo")),
    (rules.plurals_whole, "te", "hello = { $n ->\n    [one] a\n   *[many] b\n}\n"),
    (rules.plurals_whole, "te", "hello = { $n ->\n   *[one] a\n    [other] b\n}\n"),
    (rules.plurals_whole, "te", "hello = { $n ->\n    [one] a\n    [few] c\n   *[other] b\n}\n"),
]


@pytest.mark.parametrize(("rule", "language", "text"), FAULTS)
def test_a_fault_is_noticed(rule: rules.Rule, language: str, text: str, folder: Path) -> None:
    (folder / language / "hello.ftl").write_text(text, "utf-8")
    assert rule(folder)


def test_a_missing_file_is_noticed(folder: Path) -> None:
    (folder / "te" / "hello.ftl").unlink()
    assert rules.loads(folder)
    assert rules.languages_alike(folder)


def test_an_untold_error_is_noticed(folder: Path) -> None:
    told = sorted(error.code for error in all_errors())
    for language in GOOD:
        lines = "".join(f"error-{code} = x\n" for code in told if (language, code) != ("hi", "not-found"))
        (folder / language / "errors.ftl").write_text(lines, "utf-8")
    assert rules.errors_told(folder) == ["hi error-not-found"]


@pytest.mark.parametrize("key", ["price-per-kg = { $price }", "unit-g = { $amount }"])
def test_a_value_without_its_figure_is_noticed(key: str, folder: Path) -> None:
    common = folder / "hi" / "common.ftl"
    text = common.read_text("utf-8")
    assert key in text
    name, _, variable = key.partition(" = ")
    common.write_text(text.replace(key, f"{name} = {{ {variable[2:-2]} ->\n   *[x] -\n}}"), "utf-8")
    assert rules.values_written(folder)


def test_what_has_one_name_everywhere_needs_no_translation(folder: Path) -> None:
    for language in GOOD:
        (folder / language / "hello.ftl").write_text("hello = <b>Kirana</b> · { $name } 🛒 /shop\n", "utf-8")
    assert rules.translated(folder) == []
