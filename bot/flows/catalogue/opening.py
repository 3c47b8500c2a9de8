"""Opening: a shop of one's own, question by question, and whatever was said of it mended later.

name (typed) ─▶ where (location, or typed) ─▶ street (typed) ─▶ phone (contact, or typed)
  ─▶ part (a button, or typed), one after another ─▶ facts ─▶ submit ─▶ facts
facts ─▶ part / pin (location, or typed) ─▶ facts, (transfer)
"""

from bot import facts as told
from bot.chat import Chat, Contact, Flow, Goto, Screen, Typed, go, show, tap
from bot.shop_questions import (
    ASKED,
    BEFORE,
    MENDED,
    OFFERED,
    QUESTIONS,
    SAME,
    WORDS,
    fact_of,
    facts_of,
    offer,
)
from domain.catalogue import shop_facts as said
from domain.catalogue import shopkeeping
from domain.catalogue.about.naming import shop_names
from domain.catalogue.errors import BadPlace
from domain.catalogue.shop_facts import ShopFact
from domain.errors import StaleButton
from domain.orders.errors import SomebodyElsesContact
from domain.people import address_text
from domain.platform.shops import opening
from domain.typed import places
from domain.values import Place

flow = Flow("opening")


@flow.personal
@flow.screen
async def name(chat: Chat) -> Screen:
    """Asks what the shop is called, in up to three languages."""
    return show("opening-name", [tap(".back", "keeping.shops")], awaits=named, of=QUESTIONS)


@flow.answer
async def named(chat: Chat, typed: str) -> Goto:
    """So it is called."""
    shop_names(typed)
    return go(where, typed, "")


@flow.personal
@flow.asks("location", back=name)
@flow.screen
async def where(chat: Chat, names: Typed, address: Typed) -> Screen:
    """Asks where it is on the map."""
    return show("opening-where", awaits=located, of=QUESTIONS, address=address or None)


@flow.answer
async def located(chat: Chat, given: Place | str, names: Typed, address: Typed) -> Goto:
    """The place, shared or typed; who types an address is asked for the place once more."""
    found = given if isinstance(given, Place) else places.coordinates(given)
    if found is None:
        if address or not isinstance(given, str):
            raise BadPlace
        return go(where, names, address_text(given))
    at = f"{found.latitude:.6f},{found.longitude:.6f}"
    return go(phone, names, address, at) if address else go(street, names, at)


@flow.personal
@flow.screen
async def street(chat: Chat, names: Typed, at: Typed) -> Screen:
    """Asks for the address that customers read."""
    return show("opening-street", [tap(".back", name)], awaits=addressed, of=QUESTIONS)


@flow.answer
async def addressed(chat: Chat, typed: str, names: Typed, at: Typed) -> Goto:
    """The address."""
    return go(phone, names, address_text(typed), at)


@flow.personal
@flow.asks("contact", back=name)
@flow.screen
async def phone(chat: Chat, names: Typed, address: Typed, at: Typed) -> Screen:
    """Asks for the number that customers ring."""
    return show("opening-phone", awaits=opened, of=QUESTIONS)


@flow.correctable
@flow.answer
async def opened(chat: Chat, given: str | Contact, names: Typed, address: Typed, at: Typed) -> Goto:
    """The number, and with it there is a shop; what comes next has an answer already."""
    if (place := places.coordinates(at)) is None:
        raise StaleButton
    number = _number(chat, given)
    made = await opening.open_shop(
        chat.work, chat.actor, names=shop_names(names), place=place, address=address, phone=number
    )
    onward = go(part, made.id, ASKED[0].value, 1).settled().says("opening-made", name=made.names)
    return onward.in_new_role().corrected("opening.written", made.id, ShopFact.PHONE.value, 0)


@flow.screen
async def part(chat: Chat, shop_id: int, word: str, onward: int) -> Screen:
    """Asks for one fact. `onward`: the next question follows, else the shop's facts."""
    shop, asked = await shopkeeping.my_shop(chat.work, chat.actor, shop_id), fact_of(word)
    offered = [offer(shop, asked, each, chosen, onward) for each in OFFERED.get(asked, ())]
    is_choice = asked in (ShopFact.REGISTRATION, ShopFact.LEGAL_NAME)
    return show(
        "opening-part",
        *([[each] for each in offered] if is_choice else [offered]),
        [tap(".later" if onward else "common-back", facts, shop_id)],
        awaits=None if asked is ShopFact.REGISTRATION else written,
        part=asked,
        onward=bool(onward),
        number=BEFORE + ASKED.index(asked) if onward and asked in ASKED else 0,
        of=QUESTIONS,
        **facts_of(shop),
    )


@flow.act
async def chosen(chat: Chat, shop_id: int, word: str, given: str, onward: int) -> Goto:
    """So it is, by a button."""
    asked = fact_of(word)
    if given not in OFFERED.get(asked, ()):
        raise StaleButton
    if given == SAME:
        given = (await shopkeeping.my_shop(chat.work, chat.actor, shop_id)).names.in_("en")
    return await _said(chat, shop_id, asked, given, onward)


@flow.correctable
@flow.answer
async def written(chat: Chat, typed: str, shop_id: int, word: str, onward: int) -> Goto:
    """So it is, as it was typed."""
    return await _said(chat, shop_id, fact_of(word), typed, onward)


@flow.screen
async def facts(chat: Chat, shop_id: int) -> Screen:
    """Everything that was said of it, what is missing, and the way to each of it."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    gaps = await opening.my_checklist(chat.work, chat.actor, shop_id)
    return show(
        "opening-facts",
        [tap(".submit", submit, shop_id)] if shop.waits_for_owner else [],
        *([tap(WORDS[each], part, shop_id, each.value, 0) for each in row] for row in MENDED),
        [tap(".gaps", "goods.gaps", shop_id)] if any(each.is_of_goods for each in gaps) else [],
        [tap(".pin", pin, shop_id), tap(".hand-over", "transfer.offer", shop_id)],
        [tap(".back", "keeping.shop", shop_id)],
        **facts_of(shop),
        **told.gaps(gaps),
    )


@flow.asks("location", back=facts)
@flow.screen
async def pin(chat: Chat, shop_id: int) -> Screen:
    """Asks once more where it is on the map."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show("opening-pin", awaits=pinned)


@flow.correctable
@flow.answer
async def pinned(chat: Chat, given: Place | str, shop_id: int) -> Goto:
    """There."""
    place = given if isinstance(given, Place) else places.coordinates(given)
    if place is None:
        raise BadPlace
    await said.edit_shop(chat.work, chat.actor, shop_id, place=place)
    return go(facts, shop_id).says("opening-kept")


@flow.act
async def submit(chat: Chat, shop_id: int) -> Goto:
    """An admin looks at it now."""
    await opening.submit(chat.work, chat.actor, shop_id)
    return go(facts, shop_id).says("opening-submitted")


async def _said(chat: Chat, shop_id: int, asked: ShopFact, given: str, onward: int) -> Goto:
    await said.say_part(chat.work, chat.actor, shop_id, asked, given)
    at = ASKED.index(asked) + 1 if onward and asked in ASKED else len(ASKED)
    if at < len(ASKED):
        return go(part, shop_id, ASKED[at].value, 1)
    return go(facts, shop_id).says("opening-all" if onward else "opening-kept")


def _number(chat: Chat, given: str | Contact) -> str:
    """Raises SomebodyElsesContact."""
    if isinstance(given, str):
        return given
    if given.owner != chat.actor.telegram_id:
        raise SomebodyElsesContact
    return given.phone
