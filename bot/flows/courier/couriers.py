"""Couriers: those who bring a shop's orders and have no Telegram, by name and phone.

(staff) ─▶ known (paged) ─▶ one ─▶ remove ─▶ known
             ├─▶ proof ─▶ wants ─▶ proof
             └─▶ add (typed: name and phone) ─▶ known
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.errors import StaleButton
from domain.orders.courier.courier import Proof
from domain.orders.delivering import giving, proving

flow = Flow("couriers")


@flow.screen
async def known(chat: Chat, shop_id: int) -> Screen:
    """Everybody who brings the shop's orders without Telegram."""
    return await _known(chat, shop_id, 0)


@flow.screen
async def page(chat: Chat, shop_id: int, number: int) -> Screen:
    """More of them."""
    return await _known(chat, shop_id, number)


async def _known(chat: Chat, shop_id: int, number: int) -> Screen:
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    found = await giving.couriers(chat.work, chat.actor, shop_id)
    leaf = page_of([each for each in found if each.identity_id is None], number)
    return show(
        "couriers-known",
        *([tap(".courier", one, shop_id, each.id, name=each.name)] for each in leaf.shown),
        leaf.ways(page, shop_id),
        [tap(".add", add, shop_id)],
        [tap(".proof", proof, shop_id)],
        [tap(".back", "staff.people", shop_id)],
        name=shop.names,
        count=len(leaf.shown),
    )


@flow.screen
async def add(chat: Chat, shop_id: int) -> Screen:
    """Asks for a name and a phone number, in one message."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("couriers-add", [tap(".back", known, shop_id)], awaits=named, name=shop.names)


@flow.answer
async def named(chat: Chat, typed: str, shop_id: int) -> Goto:
    """One more, as they were typed."""
    courier = await giving.add_typed(chat.work, chat.actor, shop_id, typed)
    return go(known, shop_id).says("couriers-added", name=courier.name)


@flow.screen
async def one(chat: Chat, shop_id: int, courier_id: int) -> Screen:
    """One of them, and whether they should go."""
    found = await giving.own_courier(chat.work, chat.actor, shop_id, courier_id)
    return show(
        "couriers-one",
        [tap(".remove", remove, shop_id, courier_id)],
        [tap(".back", known, shop_id)],
        name=found.name,
        phone=found.phone,
    )


@flow.act
async def remove(chat: Chat, shop_id: int, courier_id: int) -> Goto:
    """Brings nothing any more."""
    await giving.remove_courier(chat.work, chat.actor, shop_id, courier_id)
    return go(known, shop_id).says("staff-removed")


@flow.screen
async def proof(chat: Chat, shop_id: int) -> Screen:
    """What the shop wants to see at the door."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show(
        "couriers-proof",
        *([tap(f".{each}", wants, shop_id, each.value)] for each in Proof),
        [tap(".back", known, shop_id)],
        name=shop.names,
        proof=await proving.proof_of(chat.work, chat.actor, shop_id),
    )


@flow.act
async def wants(chat: Chat, shop_id: int, word: str) -> Goto:
    """So from now on."""
    if word not in list(Proof):
        raise StaleButton
    await proving.set_proof(chat.work, chat.actor, shop_id, Proof(word))
    return go(proof, shop_id)
