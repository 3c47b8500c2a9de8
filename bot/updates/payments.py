"""Telegram Payments as they come in: whether somebody may pay, and that somebody has.

A person who is disabled, or not asked about anything: money that was taken counts whoever it is from.
"""

from __future__ import annotations

from telegram import Message, PreCheckoutQuery

from bot.client.invoices import PayingWord
from bot.screens.effects import Effects, living
from bot.screens.guests import Guests, must_be_enabled
from domain.errors import DomainError, NotFound
from domain.money.payment import PaymentMethod
from domain.money.prepaid import receiving
from domain.unit_of_work import UnitOfWork
from domain.values import Money
from locales.texts import Texts


class ChatPayments:
    """Answers pre-checkout queries, and takes what is paid."""

    def __init__(self, texts: Texts, guests: Guests) -> None:
        self._texts, self._guests = texts, guests

    async def asked(self, work: UnitOfWork, query: PreCheckoutQuery) -> Effects:
        """The word that it may be paid. Raises what `must_be_payable` raises: see `refused`."""
        actor = await self._guests.actor(work, query.from_user)
        must_be_enabled(actor)
        amount = Money(query.total_amount, query.currency)
        await receiving.must_be_payable(work, actor, query.invoice_payload, amount)
        return Effects(word=PayingWord(query.id))

    def refused(self, query: PreCheckoutQuery, language: str, error: DomainError) -> Effects:
        """The word that it may not, with the reason that the person reads."""
        told = self._texts.plain(language, f"error-{error.code}", error.facts)
        return Effects(word=PayingWord(query.id, told))

    async def paid(self, work: UnitOfWork, message: Message) -> Effects:
        """What this says is so: the money is there.

        Raises LookupError for what nobody here has asked for, so that it is set aside and admins see it.
        """
        assert message.successful_payment is not None
        assert message.from_user is not None
        paid = message.successful_payment
        actor = await self._guests.actor(work, message.from_user)
        try:
            await receiving.receive(
                work,
                PaymentMethod.TELEGRAM,
                paid.invoice_payload,
                paid.telegram_payment_charge_id,
                Money(paid.total_amount, paid.currency),
            )
        except NotFound:
            raise LookupError("a payment that nobody asked for") from None
        has_screen = await work.chats.get(actor.telegram_id, actor.telegram_id) is not None
        return Effects(draw=living(actor) if has_screen else None)
