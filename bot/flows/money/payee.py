"""Payee: where UPI goes for a shop.

(shop) ─▶ own ─▶ typed ─▶ own
            └─▶ drop ─▶ own
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.money import payees

flow = Flow("payee")


@flow.screen
async def own(chat: Chat, shop_id: int) -> Screen:
    """The id that customers pay, and how to change it."""
    found = await payees.payee_of(chat.work, chat.actor, shop_id)
    return show(
        "payee-own",
        [tap(".drop", drop, shop_id)] if found else [],
        [tap(".back", "keeping.shop", shop_id)],
        awaits=typed,
        id=found.upi_id if found else None,
        verified=found is not None and found.is_verified,
        within=shop_id,
    )


@flow.correctable
@flow.answer
async def typed(chat: Chat, given: str, shop_id: int) -> Goto:
    """There it goes."""
    await payees.say_payee(chat.work, chat.actor, shop_id, given)
    return go(own, shop_id).says("payee-said")


@flow.act
async def drop(chat: Chat, shop_id: int) -> Goto:
    """The shop takes no UPI."""
    await payees.drop_payee(chat.work, chat.actor, shop_id)
    return go(own, shop_id).says("payee-dropped")
