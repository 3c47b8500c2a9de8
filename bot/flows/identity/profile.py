"""Profile: what a person is called and prefers, each with a little screen of its own.

card ─┬─▶ name (typed) ─▶ card
      ├─▶ language ─▶ speak ─▶ card
      ├─▶ address (typed, or one of one's own, paged) ─▶ card
      ├─▶ delivery ─▶ deliver ─▶ card
      ├─▶ notices ─▶ want ─▶ notices
      └─▶ quiet (typed, or the usual night) ─▶ card
"""

from dataclasses import replace

from bot import address_book
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from bot.paging import read_page
from domain.errors import StaleButton
from domain.identity import arrival, preferences, profile
from domain.preferences import CASH_WAYS, Delivery, News, QuietHours, quiet_hours
from domain.shopping import addresses
from domain.values import LANGUAGES

flow = Flow("profile")
NIGHTS = ((21 * 60, 7 * 60), (22 * 60, 8 * 60))
"""Quiet hours that are offered, in minutes of the day."""
NOBODYS = 0
"""No address's id."""


@flow.command("profile", menu=MenuEntry(42))
@flow.screen
async def card(chat: Chat) -> Screen:
    """Everything at a glance, and the way to each of it."""
    own = await preferences.own_choices(chat.work, chat.actor)
    quiet = own.preferences.quiet
    return show(
        "profile-card",
        [tap(".name", name), tap(".language", language)],
        [tap(".address", address), tap(".delivery", delivery)],
        [tap(".notices", notices), tap(".quiet", quiet_times)],
        [tap(".back", "welcome.help")],
        name=own.identity.name,
        address=own.address.line if own.address else None,
        delivery=own.preferences.delivery,
        progress=own.preferences.wants(News.PROGRESS),
        start=quiet and quiet.starts,
        end=quiet and quiet.ends,
    )


@flow.screen
async def name(chat: Chat) -> Screen:
    """Asks what to call the person."""
    own = await preferences.own_choices(chat.work, chat.actor)
    return show("profile-name", [tap("common-back", card)], awaits=called, name=own.identity.name)


@flow.correctable
@flow.answer
async def called(chat: Chat, typed: str) -> Goto:
    """So from now on, whatever Telegram shows."""
    await profile.change(chat.work, chat.actor, name=typed, language=None)
    return go(card).says("profile-saved")


@flow.screen
async def language(chat: Chat) -> Screen:
    """The languages, each in its own words."""
    languages = [tap(f"welcome-language.{code}", speak, code) for code in LANGUAGES]
    return show("welcome-language", languages, [tap("common-back", card)])


@flow.act
async def speak(chat: Chat, code: str) -> Goto:
    """From now on in this language."""
    return replace(go(card), language=await arrival.choose_language(chat.work, chat.actor, code))


@flow.personal
@flow.screen
async def address(chat: Chat) -> Screen:
    """Where orders go unless one says otherwise: one of one's own, or a new one, typed."""
    return await _address(chat, 0)


@flow.personal
@flow.screen
async def places(chat: Chat, number: int) -> Screen:
    """More of one's own."""
    return await _address(chat, number)


async def _address(chat: Chat, number: int) -> Screen:
    own = await preferences.own_choices(chat.work, chat.actor)
    leaf = await read_page(number, lambda most: addresses.own_addresses(chat.work, chat.actor, most=most))
    return show(
        "profile-address",
        *([tap(".address", deliver_to, each.id, address=each.line)] for each in leaf.shown),
        leaf.ways(places),
        [tap(".none", deliver_to, NOBODYS)] if own.address else [],
        [tap("common-back", card)],
        awaits=moved,
        address=own.address.line if own.address else None,
        has_some=bool(leaf.shown),
    )


@flow.act
async def deliver_to(chat: Chat, address_id: int) -> Goto:
    """There from now on; or nowhere in particular."""
    await preferences.change(chat.work, chat.actor, default_address=address_id or None)
    return go(card).says("profile-saved")


@flow.correctable
@flow.answer
async def moved(chat: Chat, typed: str) -> Goto:
    """To a new address from now on."""
    new = await addresses.add(chat.work, chat.actor, typed, None)
    await preferences.change(chat.work, chat.actor, default_address=new.id)
    return address_book.corrected(go(card).says("profile-saved"), new)


@flow.screen
async def delivery(chat: Chat) -> Screen:
    """How orders are handed over."""
    own = await preferences.own_choices(chat.work, chat.actor)
    return show(
        "profile-delivery",
        *([tap(".way", deliver, way.value, delivery=way)] for way in CASH_WAYS),
        [tap("common-back", card)],
        delivery=own.preferences.delivery,
    )


@flow.act
async def deliver(chat: Chat, way: str) -> Goto:
    """So from now on."""
    if way not in list(Delivery):
        raise StaleButton
    await preferences.change(chat.work, chat.actor, delivery=Delivery(way))
    return go(card).says("profile-saved")


@flow.screen
async def notices(chat: Chat) -> Screen:
    """What the person can do without, and what always comes."""
    is_wanted = (await preferences.own_choices(chat.work, chat.actor)).preferences.wants(News.PROGRESS)
    return show(
        "profile-notices",
        [tap(".stop", want, 0) if is_wanted else tap(".start", want, 1)],
        [tap("common-back", card)],
        progress=is_wanted,
    )


@flow.act
async def want(chat: Chat, is_wanted: int) -> Goto:
    """Whether to follow every step of an order."""
    await preferences.want(chat.work, chat.actor, News.PROGRESS, is_wanted=bool(is_wanted))
    return go(notices).says("profile-saved")


@flow.screen
async def quiet_times(chat: Chat) -> Screen:
    """When messages come without a sound."""
    own = await preferences.own_choices(chat.work, chat.actor)
    quiet = own.preferences.quiet
    usual = [QuietHours(*each) for each in NIGHTS]
    return show(
        "profile-quiet",
        [tap(".hours", hush, each.start, each.end, start=each.starts, end=each.ends) for each in usual],
        [tap(".off", ring)] if quiet else [],
        [tap("common-back", card)],
        awaits=hushed,
        start=quiet and quiet.starts,
        end=quiet and quiet.ends,
        zone=quiet and quiet.zone,
    )


@flow.act
async def hush(chat: Chat, start: int, end: int) -> Goto:
    """Quiet at these times, by the clock of whatever shop it is about."""
    await preferences.change(chat.work, chat.actor, quiet=QuietHours(start, end))
    return go(card).says("profile-saved")


@flow.correctable
@flow.answer
async def hushed(chat: Chat, typed: str) -> Goto:
    """The same, typed."""
    await preferences.change(chat.work, chat.actor, quiet=quiet_hours(typed))
    return go(card).says("profile-saved")


@flow.act
async def ring(chat: Chat) -> Goto:
    """Aloud at any time."""
    await preferences.change(chat.work, chat.actor, quiet=None)
    return go(card).says("profile-saved")
