"""From a screen to what Telegram is sent."""

import pytest
from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.ext import ExtBot

from bot.chat import Keyboard, leave, show, tap
from bot.screens.renderer import LONGEST_LABEL, Renderer
from bot.screens.storyboard import Storyboard
from domain.values import Distance, Names
from locales.texts import Texts
from sandbox.server import Sandbox

RENDERER = Renderer(Texts.load(), Storyboard.collect())
HOSTILE = '<b>Asha</b> & "co" </i><a href="tg://user?id=1">'


def shop_button(name: str, language: str = "en") -> str:
    facts = {"name": Names({"en": name}), "trading": "open", "opens_at": None, "distance": Distance(0)}
    facts |= {"near": False, "reached": True, "favourite": False}
    shops = {"count": 1, "sorted": False, "far": 0, "reached": 1, "told": 0, "shops": []}
    screen = show("shops-nearby", [tap(".shop", "shops.shop", 7, **facts)], **shops)
    markup = RENDERER.render(screen, language).markup
    assert isinstance(markup, InlineKeyboardMarkup)
    [[button]] = markup.inline_keyboard
    assert button.callback_data == "shops.shop:7"
    return button.text


def test_what_people_wrote_is_escaped_in_texts() -> None:
    text = RENDERER.render(show("welcome-start", name=HOSTILE), "en").text
    assert "&lt;b&gt;Asha&lt;/b&gt; &amp;" in text
    assert HOSTILE not in text
    assert "<a href" not in text


def test_what_people_wrote_is_as_it_is_on_buttons() -> None:
    assert "<b>A</b> & co" in shop_button("<b>A</b> & co")


@pytest.mark.parametrize("name", ["x" * 59, "x" * 60, "x" * 61, "క" * 500])
def test_a_long_label_is_cut_with_a_sign(name: str) -> None:
    label = shop_button(name)
    assert len(label) <= LONGEST_LABEL
    assert label.endswith("…") == (name not in label)


async def test_telegram_takes_what_is_painted(bot: ExtBot[None], sandbox: Sandbox) -> None:
    sandbox.person(1001).says("/start")
    for language in ("en", "hi", "te"):
        screen = show("welcome-start", [tap(".shops", "shops.nearby")], name=HOSTILE)
        rendered = RENDERER.render(screen, language)
        await bot.send_message(1001, rendered.text, parse_mode="HTML", reply_markup=rendered.markup)
        last = sandbox.chat(1001).messages[-1]
        assert HOSTILE in last.text
        assert len(last.labels) == 1


def test_each_language_has_its_own_words() -> None:
    screen = show("welcome-start", [tap(".shops", "shops.nearby")], name="Asha")
    texts = {RENDERER.render(screen, language).text for language in ("en", "hi", "te")}
    assert len(texts) == 3


def test_rows_stay_rows_and_no_rows_are_no_keyboard() -> None:
    screen = show(
        "welcome-help",
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        [tap(".orders", "orders.mine")],
    )
    markup = RENDERER.render(screen, "en").markup
    assert isinstance(markup, InlineKeyboardMarkup)
    assert [[button.callback_data for button in row] for row in markup.inline_keyboard] == [
        ["shops.nearby", "cart.lines"],
        ["orders.mine"],
    ]
    assert RENDERER.render(show("welcome-help"), "en").markup is None


def test_a_label_may_be_another_message_s() -> None:
    markup = RENDERER.render(show("welcome-help", [tap("common-back", "welcome.start")]), "en").markup
    assert isinstance(markup, InlineKeyboardMarkup)
    assert markup.inline_keyboard[0][0].text == RENDERER.texts.plain("en", "common-back")


def test_a_way_out_is_an_address() -> None:
    markup = RENDERER.render(
        show("welcome-help", [leave("common-back", "https://example.org/")]), "en"
    ).markup
    assert isinstance(markup, InlineKeyboardMarkup)
    [[button]] = markup.inline_keyboard
    assert (button.url, button.callback_data) == ("https://example.org/", None)


def test_a_word_before_stands_above_the_screen() -> None:
    screen = show("welcome-help")
    plain = RENDERER.render(screen, "en").text
    assert RENDERER.render(screen, "en", above="<i>Done</i>").text == f"<i>Done</i>\n\n{plain}"


@pytest.mark.parametrize(
    ("screen", "request_", "back"),
    [("shops-whereabouts", "location", "shops.nearby"), ("checkout-who", "contact", "checkout.where")],
)
def test_a_question_has_a_keyboard_that_shares_or_leads_away(screen: str, request_: str, back: str) -> None:
    asks = Keyboard("contact" if request_ == "contact" else "location", back)
    markup = RENDERER.render(show(screen), "te", asks=asks).markup
    assert isinstance(markup, ReplyKeyboardMarkup)
    [[share], [away]] = markup.keyboard
    assert (bool(share.request_contact), bool(share.request_location)) == (
        request_ == "contact",
        request_ == "location",
    )
    assert away.text == RENDERER.back(show(screen), "te") == RENDERER.texts.plain("te", f"{screen}.back")
