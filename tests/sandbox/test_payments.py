"""Invoices: which Telegram takes, who pays them, and how fast a bot has to say that they may be paid."""

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LabeledPrice
from telegram.error import BadRequest

from sandbox.server import Sandbox
from tests.sandbox.facts_table import read
from tests.sandbox.overheard import overhear

ASHA, RAVI = 1001, 1002
PRICES = [LabeledPrice("Milk", 20_000), LabeledPrice("Delivery", 2_000)]
ASKED = ["pre_checkout_query", "message"]


def invoice(**other: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "title": "Order 1042",
        "description": "Sri Lakshmi Kirana",
        "payload": "pay-1",
        "provider_token": "1:TEST:sandbox",
        "currency": "INR",
        "prices": PRICES,
        "start_parameter": "pay",
    }
    return fields | other


async def test_an_invoice_is_paid_once_the_bot_has_said_so(sandbox: Sandbox, bot: Bot) -> None:
    found = overhear(sandbox.api, read())
    asha = sandbox.person(ASHA)
    asha.starts()
    sent = await bot.send_invoice(ASHA, **invoice())
    assert sent.invoice
    assert (sent.invoice.total_amount, sent.invoice.start_parameter) == (22_000, "pay")
    asha.pays(sent.message_id, is_declined=True)
    asha.pays(sent.message_id)
    _, declined, asked = await bot.get_updates(allowed_updates=ASKED)
    assert declined.pre_checkout_query
    assert asked.pre_checkout_query
    assert asked.pre_checkout_query.invoice_payload == "pay-1"
    assert await bot.answer_pre_checkout_query(declined.pre_checkout_query.id, ok=True)
    assert "successful_payment" not in asha.chat.messages[-1].body, "a declined card pays nothing"
    assert await bot.answer_pre_checkout_query(asked.pre_checkout_query.id, ok=True)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_pre_checkout_query(asked.pre_checkout_query.id, ok=True)
    *_, told = await bot.get_updates(allowed_updates=ASKED)
    assert told.message
    assert told.message.successful_payment
    paid = told.message.successful_payment
    assert [paid.telegram_payment_charge_id] == sandbox.world.till.charges
    assert (paid.total_amount, paid.invoice_payload) == (22_000, "pay-1")
    with pytest.raises(ValueError, match="is paid"):
        asha.pays(sent.message_id)
    assert found == []


async def test_no_is_told_with_a_reason_and_late_is_never(sandbox: Sandbox, bot: Bot) -> None:
    asha = sandbox.person(ASHA)
    asha.starts()
    sent = await bot.send_invoice(ASHA, **invoice())
    query = asha.pays(sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)error message must be non-empty"):
        await bot.answer_pre_checkout_query(query, ok=False)
    assert await bot.answer_pre_checkout_query(query, ok=False, error_message="The slot is full")
    assert [outcome.error for outcome in sandbox.world.till.outcomes] == ["The slot is full"]
    late = asha.pays(sent.message_id)
    sandbox.world.till.within_s = 0
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_pre_checkout_query(late, ok=True)
    assert sandbox.world.till.charges == []


@pytest.mark.parametrize(("start", "is_payable"), [("pay", False), ("", True)])
async def test_a_copy_is_a_link_unless_the_invoice_is_for_everybody(
    sandbox: Sandbox, bot: Bot, start: str, is_payable: bool
) -> None:
    asha, ravi = sandbox.person(ASHA), sandbox.person(RAVI)
    asha.starts()
    ravi.starts()
    sent = await bot.send_invoice(ASHA, **invoice(start_parameter=start))
    posted = asha.chat.posts[sent.message_id]
    copy = ravi.forwards(posted, RAVI)
    if is_payable:
        assert ravi.pays(copy)
    else:
        assert copy.rows[0][0]["url"] == "https://t.me/kirana_sandbox_bot?start=pay"
        with pytest.raises(ValueError, match="nothing is to be paid here"):
            ravi.pays(copy)


@pytest.mark.parametrize(
    ("other", "problem"),
    [
        ({"title": " "}, 'parameter "title" is required'),
        ({"title": "x" * 33}, "TITLE_TOO_LONG"),
        ({"description": "x" * 256}, "DESCRIPTION_TOO_LONG"),
        ({"payload": "x" * 129}, "INVOICE_PAYLOAD_INVALID"),
        ({"provider_token": ""}, "PAYMENT_PROVIDER_INVALID"),
        ({"currency": "ABC"}, "CURRENCY_INVALID"),
        ({"prices": [LabeledPrice("Milk", 100)]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"start_parameter": "a b"}, "START_PARAM_INVALID"),
        (
            {"reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")]])},
            "first button of an invoice",
        ),
    ],
)
async def test_what_is_no_invoice_is_refused(
    sandbox: Sandbox, bot: Bot, other: dict[str, Any], problem: str
) -> None:
    sandbox.person(ASHA).starts()
    with pytest.raises(BadRequest) as refusal:
        await bot.send_invoice(ASHA, **invoice(**other))
    assert problem.lower() in refusal.value.message.lower()


async def test_a_pay_button_stands_on_invoices_alone(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.person(ASHA).starts()
    pay = InlineKeyboardMarkup([[InlineKeyboardButton("Pay", pay=True)]])
    with pytest.raises(BadRequest, match=r"(?i)button_type_invalid"):
        await bot.send_message(ASHA, "x", reply_markup=pay)
