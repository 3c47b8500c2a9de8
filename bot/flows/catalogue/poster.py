"""Poster: the link that leads straight into a shop, and a page to print with it.

own ─▶ printed (the page comes as a file)
"""

from urllib.parse import quote

from bot.chat import Chat, Flow, Goto, Screen, go, leave, show, tap
from domain.catalogue import shopkeeping
from domain.kinds import MessageKind
from domain.platform.shops import poster

flow = Flow("poster")
SHARE = "https://t.me/share/url?url="


@flow.screen
async def own(chat: Chat, shop_id: int) -> Screen:
    """The shop's link, to copy, to pass on, or to print."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    link = poster.link_to(shop, chat.bot)
    return show(
        "poster-own",
        [tap(".print", printed, shop_id)],
        [leave(".share", SHARE + quote(link, safe=""))],
        [tap(".back", "keeping.shop", shop_id)],
        name=shop.names,
        link=link,
    )


@flow.act
async def printed(chat: Chat, shop_id: int) -> Goto:
    """The poster comes below, as a file."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    await chat.work.outbox.tell(MessageKind.POSTER, shop.id, chat.id)
    return go(own, shop_id).says("poster-comes")
