"""How a cart is called that nobody named: a copy of it reads naturally, and never as it is stored."""

import pytest

from bot import facts
from domain.shopping.cart import Cart
from domain.values import Money
from locales.texts import Texts

TEXTS = Texts.load()
MY = {"en": "My cart", "hi": "मेरा कार्ट", "te": "నా కార్టు"}
YOUR = {"en": "Your cart", "hi": "आपका कार्ट", "te": "మీ కార్టు"}


@pytest.mark.parametrize("language", MY)
@pytest.mark.parametrize(("name", "number"), [("main", ""), ("main 2", " 2"), ("main 20", " 20")])
def test_a_cart_that_nobody_named(language: str, name: str, number: str) -> None:
    called = facts.called(Cart(1, 1, name, 0))
    one = TEXTS.html(language, "carts-one", called | {"lines": 1, "total": Money(95_00), "current": True})
    button = TEXTS.plain(language, "carts-mine.cart", called | {"lines": 3})
    empty = TEXTS.html(language, "cart-empty", called)
    assert one.startswith(f"🛒 <b>{MY[language]}{number}</b>\n")
    assert button == f"🛒 {MY[language]}{number} · 3"
    assert empty.startswith(f"🛒 {YOUR[language]}{number} ")


@pytest.mark.parametrize("language", MY)
def test_a_cart_with_a_name_of_its_own(language: str) -> None:
    called = facts.called(Cart(1, 1, "Pongal 2", 0))
    assert TEXTS.plain(language, "carts-mine.cart", called | {"lines": 3}) == "🛒 Pongal 2 · 3"
    assert "Pongal 2" in TEXTS.html(language, "carts-duplicated", called)
