"""Addresses: where a person's orders go, each with a label, house, landmark and pin.

mine (paged) ─▶ one ─▶ part ─▶ written (typed) ─▶ one
  │              ├─▶ pin ─▶ pinned (location) ─▶ one
  │              ├─▶ usual / not_usual ─▶ one
  │              └─▶ delete ─▶ deleted ─▶ bring_back ─▶ one
  └─▶ new ─▶ added (typed) ─▶ one
"""

from bot import address_book
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from bot.paging import read_page
from domain.identity import preferences
from domain.shopping import addresses, cart_lines
from domain.values import Place

flow = Flow("addresses")


@flow.command("addresses", menu=MenuEntry(31))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """The first ones: the usual one, then the last used."""
    return await _mine(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """Later ones."""
    return await _mine(chat, number)


async def _mine(chat: Chat, number: int) -> Screen:
    leaf = await read_page(number, lambda most: addresses.own_addresses(chat.work, chat.actor, most=most))
    usual_one = await _usual(chat)
    return show(
        "addresses-mine",
        *(
            [tap(".address", one, each.id, **address_book.called(each, usual=each.id == usual_one))]
            for each in leaf.shown
        ),
        leaf.ways(page),
        [tap(".new", new)],
        [tap(".cart", "cart.lines"), tap(".profile", "profile.card")],
        count=await chat.work.addresses.count(chat.actor.identity_id),
    )


@flow.personal
@flow.screen
async def new(chat: Chat) -> Screen:
    """Asks for a new one."""
    return show("addresses-new", [tap("common-back", mine)], awaits=added)


@flow.correctable
@flow.answer
async def added(chat: Chat, typed: str) -> Goto:
    """The new one; the same one again is the one that is there."""
    address = await addresses.add(chat.work, chat.actor, typed, None)
    return address_book.corrected(go(one, address.id).settled(), address)


@flow.screen
async def one(chat: Chat, address_id: int) -> Screen:
    """One of them, and what can be done with it."""
    address = await addresses.own_address(chat.work, chat.actor, address_id)
    basket = await cart_lines.basket(chat.work, chat.actor)
    is_usual = await _usual(chat) == address.id
    return show(
        "addresses-one",
        [] if basket.is_empty else [tap(".deliver", "checkout.deliver_to", address_id)],
        [tap(".not-usual", not_usual, address_id) if is_usual else tap(".usual", usual, address_id)],
        *address_book.changes(part, pin, delete, address_id),
        [tap("common-back", mine)],
        **address_book.whole(address, usual=is_usual),
    )


@flow.personal
@flow.screen
async def part(chat: Chat, address_id: int, name: str) -> Screen:
    """Asks for one part of it: the street, or what may be left out."""
    address = await addresses.own_address(chat.work, chat.actor, address_id)
    return address_book.asks_part(address, name, without, one, written, address_id)


@flow.correctable
@flow.answer
async def written(chat: Chat, typed: str, address_id: int, name: str) -> Goto:
    """It says so from now on; orders keep their copy."""
    address = await addresses.own_address(chat.work, chat.actor, address_id)
    said = address_book.said(name, typed)
    await addresses.edit(chat.work, chat.actor, address_id, version=address.version, **said)
    return go(one, address_id).says("addresses-saved")


@flow.act
async def without(chat: Chat, address_id: int, version: int, name: str) -> Goto:
    """Nothing is said there any more."""
    nothing = address_book.nothing(name)
    await addresses.edit(chat.work, chat.actor, address_id, version=version, **nothing)
    return go(one, address_id).says("addresses-saved")


@flow.personal
@flow.asks("location", back=mine)
@flow.screen
async def pin(chat: Chat, address_id: int) -> Screen:
    """Asks where on the map it is."""
    address = await addresses.own_address(chat.work, chat.actor, address_id)
    return show("addresses-pin", awaits=pinned, **address_book.called(address))


@flow.answer
async def pinned(chat: Chat, place: Place, address_id: int) -> Goto:
    """There."""
    address = await addresses.own_address(chat.work, chat.actor, address_id)
    await addresses.edit(chat.work, chat.actor, address_id, version=address.version, place=place)
    return go(one, address_id).says("addresses-saved")


@flow.act
async def usual(chat: Chat, address_id: int) -> Goto:
    """Orders go there unless their cart says otherwise."""
    await preferences.change(chat.work, chat.actor, default_address=address_id)
    return go(one, address_id).says("addresses-saved")


@flow.act
async def not_usual(chat: Chat, address_id: int) -> Goto:
    """They go nowhere in particular, where they went there."""
    if chat.actor.preferences.default_address == address_id:
        await preferences.change(chat.work, chat.actor, default_address=None)
    return go(one, address_id).says("addresses-saved")


@flow.act
async def delete(chat: Chat, address_id: int) -> Goto:
    """Forgets it, for now."""
    await preferences.forget(chat.work, chat.actor, address_id)
    return go(deleted, address_id)


@flow.screen
async def deleted(chat: Chat, address_id: int) -> Screen:
    """That it is gone, and the way back."""
    gone = await chat.work.addresses.deleted(chat.actor.identity_id, address_id)
    undo = tap(".undo", bring_back, address_id)
    return address_book.is_gone(undo, tap(".mine", mine), kept=gone is not None)


@flow.act
async def bring_back(chat: Chat, address_id: int) -> Goto:
    """Undoes that."""
    await preferences.bring_back(chat.work, chat.actor, address_id)
    return go(one, address_id)


async def _usual(chat: Chat) -> int | None:
    """The usual one, as it is by now: it may have been chosen a moment ago."""
    return (await chat.work.identities.preferences(chat.actor.identity_id)).default_address
