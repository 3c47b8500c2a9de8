"""Premises: a shop's own addresses, as many as it has. Whoever works there sees them, its owner keeps them.

(keeping) ─▶ kept (paged) ─▶ one ─▶ part ─▶ written (typed) ─▶ one
              │              ├─▶ pin ─▶ pinned (location) ─▶ one
              │              └─▶ delete ─▶ deleted ─▶ bring_back ─▶ one
              └─▶ new ─▶ added (typed) ─▶ one
"""

from bot import address_book
from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.policy import Action, may
from domain.shopping import shop_addresses
from domain.values import Place

flow = Flow("premises")


@flow.screen
async def kept(chat: Chat, shop_id: int) -> Screen:
    """The first ones, by their age."""
    return await _kept(chat, shop_id, 0)


@flow.screen
async def page(chat: Chat, shop_id: int, number: int) -> Screen:
    """Later ones."""
    return await _kept(chat, shop_id, number)


async def _kept(chat: Chat, shop_id: int, number: int) -> Screen:
    found = await shop_addresses.of_shop(chat.work, chat.actor, shop_id)
    shop, leaf, keeps = await chat.work.shops.get(shop_id), page_of(found, number), _keeps(chat, shop_id)
    return show(
        "premises-kept",
        *([tap(".address", one, shop_id, each.id, **address_book.called(each.said))] for each in leaf.shown),
        leaf.ways(page, shop_id),
        [tap(".new", new, shop_id)] if keeps else [],
        [tap(".back", "keeping.shop", shop_id) if keeps else tap(".back", "keeping.shops")],
        name=shop.names,
        count=len(found),
    )


@flow.screen
async def new(chat: Chat, shop_id: int) -> Screen:
    """Asks for a new one."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("addresses-new", [tap("common-back", kept, shop_id)], awaits=added)


@flow.correctable
@flow.answer
async def added(chat: Chat, typed: str, shop_id: int) -> Goto:
    """The new one; the same one again is the one that is there."""
    made = await shop_addresses.add_to_shop(chat.work, chat.actor, shop_id, typed, None)
    goto = go(one, shop_id, made.id).settled()
    return goto.corrected(written, shop_id, made.id, "text") if made.said.is_new else goto


@flow.screen
async def one(chat: Chat, shop_id: int, address_id: int) -> Screen:
    """One of them, and what its owner can do with it."""
    found = await shop_addresses.one_of_shop(chat.work, chat.actor, shop_id, address_id)
    keeps = _keeps(chat, shop_id)
    return show(
        "addresses-one",
        *(address_book.changes(part, pin, delete, shop_id, address_id) if keeps else []),
        [tap("common-back", kept, shop_id)],
        **address_book.whole(found.said),
    )


@flow.screen
async def part(chat: Chat, shop_id: int, address_id: int, name: str) -> Screen:
    """Asks for one part of it: the street, or what may be left out."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    found = await shop_addresses.one_of_shop(chat.work, chat.actor, shop_id, address_id)
    return address_book.asks_part(found.said, name, without, one, written, shop_id, address_id)


@flow.correctable
@flow.answer
async def written(chat: Chat, typed: str, shop_id: int, address_id: int, name: str) -> Goto:
    """It says so from now on."""
    version = await _version(chat, shop_id, address_id)
    said = address_book.said(name, typed)
    await shop_addresses.edit_of_shop(chat.work, chat.actor, shop_id, address_id, version=version, **said)
    return go(one, shop_id, address_id).says("addresses-saved")


@flow.act
async def without(chat: Chat, shop_id: int, address_id: int, version: int, name: str) -> Goto:
    """Nothing is said there any more."""
    nothing = address_book.nothing(name)
    await shop_addresses.edit_of_shop(chat.work, chat.actor, shop_id, address_id, version=version, **nothing)
    return go(one, shop_id, address_id).says("addresses-saved")


@flow.asks("location", back=one)
@flow.screen
async def pin(chat: Chat, shop_id: int, address_id: int) -> Screen:
    """Asks where on the map it is."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    found = await shop_addresses.one_of_shop(chat.work, chat.actor, shop_id, address_id)
    return show("addresses-pin", awaits=pinned, **address_book.called(found.said))


@flow.answer
async def pinned(chat: Chat, place: Place, shop_id: int, address_id: int) -> Goto:
    """There."""
    version = await _version(chat, shop_id, address_id)
    await shop_addresses.edit_of_shop(
        chat.work, chat.actor, shop_id, address_id, version=version, place=place
    )
    return go(one, shop_id, address_id).says("addresses-saved")


@flow.act
async def delete(chat: Chat, shop_id: int, address_id: int) -> Goto:
    """Takes it away, for now."""
    await shop_addresses.delete_of_shop(chat.work, chat.actor, shop_id, address_id)
    return go(deleted, shop_id, address_id)


@flow.screen
async def deleted(chat: Chat, shop_id: int, address_id: int) -> Screen:
    """That it is gone, and the way back."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    gone = await chat.work.shop_addresses.deleted(shop_id, address_id)
    undo = tap(".undo", bring_back, shop_id, address_id)
    return address_book.is_gone(undo, tap(".mine", kept, shop_id), kept=gone is not None)


@flow.act
async def bring_back(chat: Chat, shop_id: int, address_id: int) -> Goto:
    """Undoes that."""
    await shop_addresses.restore_of_shop(chat.work, chat.actor, shop_id, address_id)
    return go(one, shop_id, address_id)


def _keeps(chat: Chat, shop_id: int) -> bool:
    """Whether the shop is theirs to keep; others who work there see what is kept."""
    return may(chat.actor, Action.KEEP_SHOP, shop_id)


async def _version(chat: Chat, shop_id: int, address_id: int) -> int:
    found = await shop_addresses.one_of_shop(chat.work, chat.actor, shop_id, address_id)
    return found.said.version
