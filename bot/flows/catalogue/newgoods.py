"""New goods: one product into the shop in a few answers, the rest proposed or left for later.

(goods) ─▶ name ─▶ named (typed) ─▶ like ─▶ take / own ─▶ price ─▶ said (typed) ─▶ (history: done)
             └─▶ (a barcode) ─▶ price
(goods, a photo) ─▶ pictured ─▶ called (typed) ─▶ like
"""

from bot import drafting, facts
from bot.chat import Chat, Flow, Goto, Picture, Screen, Typed, go, show, tap
from domain.catalogue import shopkeeping
from domain.catalogue.desk import saying
from domain.catalogue.desk.draft import Draft, draft
from domain.catalogue.fact import Fact
from domain.catalogue.sharing.proposing import alike_goods
from domain.errors import StaleButton
from domain.values import Names, Pack, Quantity, Unit

flow = Flow("newgoods")


@flow.screen
async def name(chat: Chat, shop_id: int) -> Screen:
    """Asks what it is."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("newgoods-name", [tap(".back", "goods.shelves", shop_id)], awaits=named, shop=shop.names)


@flow.answer
async def named(chat: Chat, sent: str | Picture, shop_id: int) -> Goto:
    """Its name, with the pack and the price if they are told too; or its barcode. A photo may stand above."""
    return await drafting.begin_product(chat, sent, shop_id)


@flow.screen
async def pictured(chat: Chat, kept: Typed) -> Screen:
    """There is a photo of it: asks what it is."""
    made = draft(kept)
    shop = await shopkeeping.my_shop(chat.work, chat.actor, made.shop_id)
    return show("newgoods-pictured", [tap(".back", name, made.shop_id)], awaits=called, shop=shop.names)


@flow.answer
async def called(chat: Chat, typed: str, kept: Typed) -> Goto:
    """What stands on the photo."""
    return await drafting.name_product(chat, typed, draft(kept))


@flow.screen
async def like(chat: Chat, kept: Typed) -> Screen:
    """The platform's goods that it may be, or none of them."""
    made = draft(kept)
    proposed = await alike_goods(chat.work, made.names["en"])
    return show(
        "newgoods-like",
        *(
            [
                tap(
                    ".one",
                    take,
                    at,
                    name=good.names,
                    brand=good.brand or "",
                    has_brand=bool(good.brand and good.brand not in good.names.in_("en")),
                    **facts.packed(good.pack, good.unit is Unit.GRAM),
                )
            ]
            for at, good in enumerate(proposed)
        ),
        [tap(".own", own)],
        [tap(".back", name, made.shop_id)],
        name=Names(made.names),
    )


@flow.act
async def take(chat: Chat, number: int) -> Goto:
    """It is that one."""
    made = await _current(chat)
    proposed = await alike_goods(chat.work, made.names["en"])
    if not 0 <= number < len(proposed):
        raise StaleButton
    return await drafting.take_on(chat, made.like(proposed[number]))


@flow.act
async def own(chat: Chat) -> Goto:
    """It is none of those."""
    return await drafting.take_on(chat, await _current(chat))


@flow.screen
async def price(chat: Chat, kept: Typed) -> Screen:
    """Asks what it costs, by the piece or by the kilogram."""
    made = draft(kept)
    pack = Quantity(made.pack[0], Unit(made.pack[1])) if made.pack else None
    turn = tap(".piece" if made.is_weighed else ".weight", weigh, int(not made.is_weighed))
    return show(
        "newgoods-price",
        [turn] if not pack else [],
        [tap(".back", name, made.shop_id)],
        awaits=said,
        name=Names(made.names),
        weighed=made.is_weighed,
        pack=Pack(pack or facts.ONE),
        has_pack=facts.has_pack(pack, made.is_weighed),
    )


@flow.act
async def weigh(chat: Chat, is_weighed: int) -> Goto:
    """It is sold by weight, or by the piece."""
    return go(price, (await _current(chat)).weighed(bool(is_weighed)).kept())


@flow.correctable
@flow.answer
async def said(chat: Chat, typed: str, kept: Typed) -> Goto:
    """At this price it is in the shop."""
    made = draft(kept)
    shop = await shopkeeping.my_shop(chat.work, chat.actor, made.shop_id)
    priced = made.priced(saying.amount_of_money(typed, shop.currency, of=Fact.PRICE))
    return await drafting.take_on(chat, priced, mended_by="details.said_price")


async def _current(chat: Chat) -> Draft:
    """What the chat is at; raises StaleButton where it is at something else."""
    state = await chat.work.chats.get(chat.id, chat.actor.telegram_id)
    if state is None or not state.screen.startswith(f"{flow.name}.") or not isinstance(state.args[-1], str):
        raise StaleButton
    return draft(state.args[-1])
