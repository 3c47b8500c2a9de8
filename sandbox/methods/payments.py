"""Bot API methods of payments: an invoice, and the word with which the bot lets it be paid.

The provider is a made-up one. Its token is of Telegram's shape, and no other is taken.
"""

import re
from typing import Any

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.methods.send import put_in
from sandbox.methods.targets import Method, open_chat
from sandbox.refusal import bad_request
from sandbox.words.entities import units
from sandbox.world import Answer, World

# https://core.telegram.org/bots/api#sendinvoice
_TITLE, _DESCRIPTION, _PAYLOAD_BYTES = 32, 255, 128
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TOKEN = re.compile(r"\d+:(TEST|LIVE):[A-Za-z0-9_-]+")
# https://core.telegram.org/bots/payments#supported-currencies: about 1 to 10,000 US dollars.
_BOUNDS = {"INR": (8_500, 85_000_000), "USD": (100, 1_000_000), "EUR": (100, 1_000_000)}
_SIGNS = {"INR": "₹", "USD": "$", "EUR": "€"}


def send_invoice(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#sendinvoice"""
    chat = open_chat(world, call, "invoices")
    invoice = _invoice(call)
    label = f"Pay {_SIGNS[invoice['currency']]}{invoice['total_amount'] / 100:,.2f}"
    own = call.structure("reply_markup", "reply keyboard markup")
    rows = own.get("inline_keyboard") if isinstance(own, dict) else None
    if own is None:
        call.values["reply_markup"] = {"inline_keyboard": [[{"text": label, "pay": True}]]}
    elif not rows or not rows[0] or not rows[0][0].get("pay"):
        raise bad_request("the first button of an invoice must be a Pay button")
    sent = put_in(world, call, chat, {"invoice": invoice})
    world.invoices[chat.id, sent["message_id"]] = call.text("payload") or ""
    return sent


def answer_pre_checkout_query(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#answerprecheckoutquery"""
    is_fine, problem = call.flag("ok"), call.text("error_message")
    if not is_fine and not problem:
        raise bad_request("error message must be non-empty if ok is False")
    query_id = call.text("pre_checkout_query_id") or ""
    asking = world.till.answer(query_id, is_fine, problem)
    told = None if is_fine else problem
    answer = Answer(
        callback_query_id=query_id,
        person=asking.person,
        chat=asking.chat,
        text=told,
        show_alert=not is_fine,
    )
    world.live.tell({"event": "answer", **answer.view()})
    return True


def _invoice(call: Call) -> Json:
    for name, most in (("title", _TITLE), ("description", _DESCRIPTION)):
        told = call.text(name) or ""
        if not told.strip():
            raise bad_request(f'parameter "{name}" is required')
        if units(told) > most:
            raise bad_request(f"{name.upper()}_TOO_LONG")
    if not 1 <= len((call.text("payload") or "").encode()) <= _PAYLOAD_BYTES:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    if not _TOKEN.fullmatch(call.text("provider_token") or ""):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    start = call.text("start_parameter") or ""
    if start and not _START.fullmatch(start):
        raise bad_request("START_PARAM_INVALID")
    currency = call.text("currency") or ""
    if currency not in _BOUNDS:
        raise bad_request("CURRENCY_INVALID")
    return {
        "title": call.text("title"),
        "description": call.text("description"),
        "start_parameter": start,
        "currency": currency,
        "total_amount": _total(call.structure("prices"), currency),
    }


def _total(prices: Any, currency: str) -> int:
    if not isinstance(prices, list) or not prices:
        raise bad_request("can't parse prices JSON object")
    for price in prices:
        if not isinstance(price, dict) or not str(price.get("label") or "").strip():
            raise bad_request("can't parse prices JSON object: label must be non-empty")
        if not isinstance(price.get("amount"), int) or isinstance(price["amount"], bool):
            raise bad_request("can't parse prices JSON object: amount must be an integer")
    total: int = sum(price["amount"] for price in prices)
    least, most = _BOUNDS[currency]
    if not least <= total <= most:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    return total


METHODS: dict[str, Method] = {
    "sendInvoice": send_invoice,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
}
