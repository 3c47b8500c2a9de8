"""Transfer: a shop goes to somebody else, with the yes of both.

(opening: facts) ─▶ offer ─▶ begin ─▶ (linking: code)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.catalogue import shopkeeping
from domain.identity.linking import shop_handover

flow = Flow("transfer")


@flow.screen
async def offer(chat: Chat, shop_id: int) -> Screen:
    """What it means, before there is a link."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show(
        "transfer-offer",
        [tap(".begin", begin, shop_id)],
        [tap(".back", "opening.facts", shop_id)],
        name=shop.names,
        stays=shop_handover.stays_as_staff(chat.actor),
    )


@flow.act
async def begin(chat: Chat, shop_id: int) -> Goto:
    """A one-time link for whoever takes it over."""
    link, _ = await shop_handover.offer_shop(chat.work, chat.actor, shop_id)
    return go("linking.code", link.id)
