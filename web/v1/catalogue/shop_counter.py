"""The group that is a shop's counter: which it is, whether it can be written to, and another one."""

from __future__ import annotations

from typing import Any

from domain.catalogue import shopkeeping
from domain.errors import NotFound
from domain.identity.linking import groups
from domain.orders import counter
from domain.orders.errors import NotYourCounter
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import LostName, shop_of
from web.v1.shapes import LanguageCode

shop_counters = Section("products")


class Counter(Shape):
    """The group that is a shop's counter: whether there is one, and why it cannot be written to.

    `asking` is the group that waits for the owner's yes, as it calls itself. `language` is what was chosen
    for its cards; where nothing was, they are in the owner's.
    """

    has_group: bool
    language: LanguageCode | None
    lost: LostName | None
    asking: str | None


class CounterLanguage(Shape):
    """What the group reads."""

    language: LanguageCode


class CounterCode(Shape):
    """A one-time code that brings the bot into the shop's group, shown this once, and the link with it."""

    code: str
    link: str | None
    expires_in: int


@shop_counters.route("GET", "/v1/shops/{shop}/counter", answer=Counter, errors=(NotFound,))
async def get_counter(call: Call[Nothing, Nothing]) -> Shape:
    """The group of one of the caller's shops."""
    return await _counter(call)


@shop_counters.route(
    "POST",
    "/v1/shops/{shop}/counter/codes",
    answer=CounterCode,
    status=201,
    is_secret=True,
    needs_proof=True,
    errors=(NotFound,),
)
async def issue_counter_code(call: Call[Nothing, Nothing]) -> Shape:
    """A one-time code for ten minutes that brings the bot into the shop's group; earlier ones are void."""
    shop, bot = await shop_of(call), call.work.rules.bot
    await groups.connect_group(call.work, call.actor, shop)
    code = await groups.group_code(call.work, call.actor, shop)
    if code is None:
        raise NotFound
    link = f"https://t.me/{bot}?startgroup={code}" if bot else None
    return CounterCode(code=code, link=link, expires_in=int(groups.CODE_LIFE.total_seconds()))


@shop_counters.route(
    "POST", "/v1/shops/{shop}/counter/approval", answer=Counter, needs_proof=True, errors=(NotFound,)
)
async def approve_counter(call: Call[Nothing, Nothing]) -> Shape:
    """Yes to the group that is asking: it is the shop's counter from now on."""
    await groups.confirm_group(call.work, call.actor, await _asking(call))
    return await _counter(call)


@shop_counters.route("POST", "/v1/shops/{shop}/counter/refusal", answer=Counter, errors=(NotFound,))
async def refuse_counter(call: Call[Nothing, Nothing]) -> Shape:
    """No to the group that is asking."""
    await groups.refuse_group(call.work, call.actor, await _asking(call))
    return await _counter(call)


@shop_counters.route("POST", "/v1/shops/{shop}/counter/tries", answer=Counter, status=202, errors=(NotFound,))
async def try_counter(call: Call[Nothing, Nothing]) -> Shape:
    """Tries once more to write in the shop's group; what came of it is told there."""
    await groups.try_counter(call.work, call.actor, await shop_of(call))
    return await _counter(call)


@shop_counters.route(
    "PUT",
    "/v1/shops/{shop}/counter/language",
    body=CounterLanguage,
    answer=Counter,
    errors=(NotFound, NotYourCounter),
)
async def choose_counter_language(call: Call[CounterLanguage, Nothing]) -> Shape:
    """Has the cards in the shop's group be in this language, those of open orders too."""
    shop = await shopkeeping.my_shop(call.work, call.actor, await shop_of(call))
    if shop.counter_chat is None:
        raise NotFound
    await counter.choose_language(call.work, call.actor, shop.counter_chat, call.body.language)
    return await _counter(call)


async def _asking(call: Call[Any, Any]) -> int:
    request = await groups.group_asking(call.work, call.actor, await shop_of(call))
    if request is None:
        raise NotFound
    return request.id


async def _counter(call: Call[Any, Any]) -> Counter:
    shop = await shopkeeping.my_shop(call.work, call.actor, await shop_of(call))
    request = await groups.group_asking(call.work, call.actor, shop.id)
    return Counter.model_validate(
        {
            "has_group": shop.counter_chat is not None,
            "language": shop.counter_language,
            "lost": shop.unreachable,
            "asking": (request.title or "") if request else None,
        }
    )
