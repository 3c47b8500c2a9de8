"""How facts become words: escaping, values by locale, plurals, choices, and what is refused."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum, StrEnum
from pathlib import Path

import pytest

from domain.values import Distance, Money, Names, Place, Price, Quantity, Unit
from locales.languages import best_language
from locales.texts import BadText, Texts
from tests.locales.sample_texts import made

Facts = Mapping[str, object]


class State(StrEnum):
    OUT = "out-for-delivery"


class Plain(Enum):
    OUT = "out-for-delivery"


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    return made(tmp_path)


def test_html_escapes_facts_and_keeps_its_own_tags(texts: Texts) -> None:
    facts = {"name": """<b>A & "B"</b>"""}
    told = """&lt;b&gt;A &amp; "B"&lt;/b&gt;"""
    assert texts.html("en", "greeting", facts) == f"<b>Kirana</b> greets {told}"
    assert texts.html("en", "mentions", facts) == f"<b>Kirana</b> greets {told} / {told}"
    assert texts.plain("en", "greeting.button", facts) == """<b>A & "B"</b>"""


def test_fixed_texts_are_as_written(texts: Texts) -> None:
    assert texts.html("hi", "fixed") == "<b>Fixed</b> & done"
    assert texts.plain("hi", "fixed.button") == "Go & buy"


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (Money(12_345_650), "₹1,23,456.50"),
        (Money(4_500), "₹45"),
        (Money(0), "₹0"),
        (Money(-4_505), "-₹45.05"),
        (Money(1234, "JPY"), "JP¥1,234"),
        (Quantity(1250, Unit.GRAM), "1.25 kg"),
        (Quantity(250, Unit.GRAM), "250 g"),
        (Quantity(1_000, Unit.GRAM), "1 kg"),
        (Quantity(10_000, Unit.GRAM), "10 kg"),
        (Quantity(1_005, Unit.MILLILITRE), "1.005 L"),
        (Quantity(999, Unit.MILLILITRE), "999 ml"),
        (Quantity(123_456, Unit.PIECE), "1,23,456"),
        (Price(Money(4_000), 1000), "₹40/kg"),
        (Price(Money(1_050), 100), "₹105/kg"),
        (Price(Money(1_050)), "₹10.50"),
        (Distance(350), "350 m"),
        (Distance(949), "949 m"),
        (Distance(950), "1 km"),
        (Distance(1_249), "1.2 km"),
        (Distance(1_250), "1.3 km"),
        (123_456, "1,23,456"),
        (["a", "b"], "a\nb"),
        ([], ""),
    ],
)
@pytest.mark.parametrize("language", ["en", "hi", "te"])
def test_values_are_written_as_in_india(fact: object, told: str, language: str, texts: Texts) -> None:
    assert texts.html(language, "fact", {"fact": fact}) == told
    assert texts.plain(language, "fact", {"fact": fact}) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Sat, 22 Nov, 1:35 am"), ("hi", "शनि, 22 नव॰, 1:35 am"), ("te", "22 నవం, శని 1:35 AM")],
)
def test_moments_are_told_in_the_shops_time_zone(language: str, told: str, texts: Texts) -> None:
    facts = {"fact": datetime(2025, 11, 21, 20, 5, tzinfo=UTC)}
    assert texts.html(language, "fact", facts) == told
    assert texts.plain("en", "fact", facts, time_zone="Europe/London") == "Fri, 21 Nov, 8:05 pm"


def test_names_are_told_in_the_language_else_in_english(texts: Texts) -> None:
    facts = {"fact": Names({"en": "Salt & <Co>", "te": "ఉప్పు"})}
    assert texts.html("te", "fact", facts) == "ఉప్పు"
    assert texts.html("hi", "fact", facts) == "Salt &amp; &lt;Co&gt;"
    assert texts.plain("hi", "fact", facts) == "Salt & <Co>"


def test_plurals_follow_the_language(texts: Texts) -> None:
    told = {language: texts.plain(language, "things", {"count": 0}) for language in texts.languages}
    assert told == {"en": "0 things", "hi": "0 thing", "te": "0 things"}
    assert texts.plain("te", "things", {"count": 1}) == "1 thing"


@pytest.mark.parametrize(
    ("fact", "told"),
    [(True, "Y"), (False, "N"), (None, "nothing"), (State.OUT, "on the way"), (Plain.OUT, "on the way")],
)
def test_choices_are_chosen_by_and_never_printed(fact: object, told: str, texts: Texts) -> None:
    assert texts.html("te", "choice", {"fact": fact}) == told
    with pytest.raises(BadText):
        texts.html("te", "fact", {"fact": fact})


def test_lines_are_told_one_by_one(texts: Texts) -> None:
    lines = [{"name": "Rice & dal", "sum": Money(100)}, {"name": "Salt", "sum": Money(250)}]
    facts = {"shop": "A & B", "lines": lines, "total": Money(350)}
    told = "A &amp; B:\n• <i>Rice &amp; dal</i> ₹1\n• <i>Salt</i> ₹2.50"
    assert texts.html("en", "cart", facts) == told
    assert texts.html("en", "cart", facts | {"lines": tuple(lines)}) == told
    assert texts.plain("en", "cart.button", facts) == "A & B (₹3.50)"


def test_lines_may_have_lines(texts: Texts) -> None:
    shops = [{"shop": "A", "lines": [{"name": "<x>"}, {"name": "y"}]}, {"shop": "B", "lines": ["z & z"]}]
    assert texts.html("en", "shops", {"shops": shops}) == "A\n- &lt;x&gt;\n- y\nB\nz &amp; z"


def test_long_facts_are_told_whole(texts: Texts) -> None:
    lines = [{"name": "Rice" * 20, "sum": Money(100)}] * 60
    assert texts.html("en", "cart", {"shop": "x" * 3000, "lines": lines}).count("Rice") == 60 * 20


@pytest.mark.parametrize(
    ("language", "key", "facts"),
    [
        ("en", "nothing", {}),
        ("en", "fixed.nothing", {}),
        ("fr", "fixed", {}),
        ("en", "greeting", {}),
        ("en", "mentions", {}),
        ("en", "either", {"which": "a", "first": "1"}),
        ("en", "fact", {"fact": 1.5}),
        ("en", "fact", {"fact": {"a": 1}}),
        ("en", "fact", {"fact": Place(17.4, 78.5)}),
        ("en", "fact", {"fact": [None]}),
        ("en", "fact", {"fact": [{"name": "there is no each-fact"}]}),
        ("en", "fact", {"fact": datetime(2025, 11, 22)}),
        ("en", "cart", {"shop": "A", "lines": [{"name": "no sum"}]}),
    ],
)
def test_what_cannot_be_told_is_refused(language: str, key: str, facts: Facts, texts: Texts) -> None:
    for tell in (texts.html, texts.plain):
        with pytest.raises(BadText):
            tell(language, key, facts)


def test_a_refusal_says_what_is_missing(texts: Texts) -> None:
    with pytest.raises(BadText, match="cart needs lines, shop"):
        texts.html("en", "cart")


def test_a_time_zone_that_is_not_there_is_refused(texts: Texts) -> None:
    with pytest.raises(BadText):
        texts.html("en", "fact", {"fact": datetime.now(UTC)}, time_zone="Mars/Base")


@pytest.mark.parametrize(
    ("code", "language"),
    [("te-IN", "te"), ("hi", "hi"), ("HI_in", "hi"), ("fr", "en"), (None, "en"), ("", "en"), ("tet", "en")],
)
def test_the_best_language(code: str | None, language: str) -> None:
    assert best_language(code) == language
