"""Telegram Payments: an invoice as it is sent, and the word with which it may be paid."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import LabeledPrice
from telegram.error import BadRequest

from bot.client.pacing import Priority
from bot.client.telegram import Bot, is_late

START = "pay"
"""With a start parameter, a copy that somebody passes on has a link to the bot instead of a Pay button."""
LONGEST_TITLE, LONGEST_DESCRIPTION = 32, 255
"""https://core.telegram.org/bots/api#sendinvoice"""


@dataclass(frozen=True, slots=True)
class Invoice:
    """What is to be paid: `lines` are its parts in minor units, `reference` our own name for the payment."""

    title: str
    description: str
    reference: str
    currency: str
    lines: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PayingWord:
    """The answer to a pre-checkout query: it may be paid, or what the person reads why not."""

    query: str
    problem: str | None = None


async def send_invoice(
    bot: Bot, chat_id: int, invoice: Invoice, token: str, *, is_silent: bool = False
) -> None:
    """Sends an invoice, which this chat alone can pay from."""
    await bot.send_invoice(
        chat_id,
        title=invoice.title[:LONGEST_TITLE],
        description=invoice.description[:LONGEST_DESCRIPTION],
        payload=invoice.reference,
        provider_token=token,
        currency=invoice.currency,
        prices=[LabeledPrice(label, amount) for label, amount in invoice.lines],
        start_parameter=START,
        protect_content=True,
        disable_notification=is_silent or None,
        rate_limit_args=Priority.ORDER,
    )


async def give_word(bot: Bot, word: PayingWord) -> None:
    """Says whether it may be paid; too late is no matter: nothing is taken then."""
    try:
        await bot.answer_pre_checkout_query(
            word.query, ok=word.problem is None, error_message=word.problem, rate_limit_args=Priority.ORDER
        )
    except BadRequest as refusal:
        if not is_late(refusal):
            raise
