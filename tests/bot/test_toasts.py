"""What is shown in answer to a press fits there whole, in every language, with the longest names."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

import bot
import locales
from bot.screens.words import LONGEST_NOTICE, toast
from domain.all_errors import all_errors
from domain.catalogue.fact import Fact
from domain.catalogue.reaching.bands import BandFault
from domain.catalogue.reaching.geojson import AreaFault
from domain.orders.order import OrderState
from domain.values import LANGUAGES, Ahead, Distance, Money, Names, Quantity, Span, Unit
from locales.patterns import checked, read
from locales.texts import Texts

LOCALES = Path(locales.__file__).parent
NEEDED = {language: checked(read(LOCALES / language)) for language in LANGUAGES}
MOST = Money(99_999_999)
LONG = Names(
    {
        "en": "Sri Venkateswara Swamy Kirana and General Stores, Wholesale and Retail, of Gudimalkapur",
        "hi": "श्री वेंकटेश्वर स्वामी किराना एंड जनरल स्टोर्स, थोक और फुटकर, गुडीमलकापुर और मेहदीपट्टनम वाले",
        "te": "శ్రీ వేంకటేశ్వర స్వామి కిరాణా మరియు జనరల్ స్టోర్స్, హోల్‌సేల్ మరియు రిటైల్, గుడిమల్కాపూర్",
    }
)
COUNTS = (0, 1, 88)
FACTS: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(("shop", "product", "good"), (LONG,)),
    **dict.fromkeys(("name", "by", "called", "host", "command", "role", "where"), (80 * "w", "wide " * 16)),
    **dict.fromkeys(("orders", "left_out", "missing", "added", "count", "minutes", "extra"), COUNTS),
    "seconds": (86_400,),
    "most": (*COUNTS, Quantity(99_750, Unit.GRAM)),
    "least": (1, 15),
    **dict.fromkeys(("shortest", "longest"), COUNTS),
    "coupon": (16 * "W",),
    "why": ("code", "value", "starts", "ends", "cap", "minimum", "all"),
    "reason": ("common", "long", "plain", "short", "used"),
    "worth": (None, MOST),
    **dict.fromkeys(("minimum", "total", "amount", "held", "limit", "room"), (MOST,)),
    "proof": ("code", "photo"),
    **dict.fromkeys(("left", "quantity", "step"), (Quantity(99_750, Unit.GRAM),)),
    **dict.fromkeys(("distance", "reach"), (Distance(99_900),)),
    "number": ("1234567",),
    "stars": (5,),
    "state": tuple(OrderState),
    "fact": tuple(Fact),
    "digits": (14,),
    "hours": (88,),
    "mrp": (MOST,),
    "price": (MOST,),
    "had": (Quantity(99_750, Unit.GRAM),),
    "has_had": (True, False),
}
"""The longest that each may be, and one for each way in which it is told."""
SOON = Ahead(datetime(2026, 6, 3, 2, 30, tzinfo=UTC), datetime(2026, 6, 1, 6, 30, tzinfo=UTC))
LATER = Span(datetime(2026, 12, 23, 12, 30, tzinfo=UTC), datetime(2026, 12, 23, 14, 30, tzinfo=UTC))
MONEY_HERE = {
    "error-shop-closed": {"opens_at": (None, SOON), "reason": (None, 100 * "w")},
    "error-slot-gone": {"first": (None, LATER), "second": (None, LATER)},
    "error-bad-slots": {"windows": (12,), "orders": (1000,), "hours": (48,)},
    "error-bad-area": {"why": tuple(AreaFault), "most": (500,)},
    "error-bad-bands": {"why": tuple(BandFault), "line": (None, 60 * "w"), "least": (Distance(100),)},
    "error-bad-lead": {"least": (5,), "most": (1440,)},
    "error-out-of-reach": {"is_drawn": (True, False), "others": (None, 2 * (60 * "w" + ", "))},
    "error-pin-needed": {"is_drawn": (True, False), "distance": (None, Distance(99_900))},
    "error-below-minimum": {"missing": (MOST,)},
    "tips-given": {"has_tip": (True, False), "tip": (MOST,)},
    "error-bad-radius": {"least": (Distance(99_900),), "most": (Distance(99_900),)},
}
NOBODY = {"by": (None, "wide " * 16), "called": (None, "wide " * 8)}


def keys() -> list[str]:
    """Whatever is said in answer to a press, and every refusal."""
    return sorted({f"error-{error.code}" for error in all_errors()} | set(said()))


def said() -> Iterator[str]:
    """What an act says in so many words."""
    for path in Path(bot.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "says"
            ):
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value)


def ways(key: str) -> Iterator[dict[str, object]]:
    """Every way in which it may be told."""
    names = sorted({name for language in LANGUAGES for name in NEEDED[language][key]})
    given = FACTS | NOBODY | MONEY_HERE.get(key, {})
    for chosen in product(*(given[name] for name in names)):
        yield dict(zip(names, chosen, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_toast_is_whole(language: str) -> None:
    texts, cut = Texts.load(), []
    for key in keys():
        for facts in ways(key):
            told, _ = toast(texts, language, key, facts)
            assert len(told) <= LONGEST_NOTICE
            if told.endswith("…"):
                cut.append(f"{key} {len(texts.plain(language, key, facts))}: {told}")
    assert cut == []


def test_a_long_name_is_cut_between_words() -> None:
    told, _ = toast(
        Texts.load(), "en", "error-too-many-open-orders", {"shop": LONG, "orders": 5, "worth": MOST}
    )
    assert "at Sri Venkateswara Swamy Kirana and… pass ₹9,99,999.99" in told
    assert told.endswith("ring the shop.")


def test_a_name_that_fits_stays_whole() -> None:
    told, _ = toast(Texts.load(), "en", "error-shop-closed", {"shop": LONG, "opens_at": None, "reason": None})
    assert LONG.in_("en") in told
