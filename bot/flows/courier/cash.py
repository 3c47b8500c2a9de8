"""Cash: what couriers took at the door, handed in at the shop.

(trips) ─▶ held (paged) ─▶ one ─▶ all of it, or so much (typed) ─▶ one
"""

from typing import Any

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.money.books import carried_cash
from domain.money.courier_cash import Tally

flow = Flow("cash")
TOLD = 5
"""How often somebody handed something in today, as a screen tells it."""


@flow.screen
async def held(chat: Chat, shop_id: int) -> Screen:
    """Everybody who has cash of the shop's."""
    return await _held(chat, shop_id, 0)


@flow.screen
async def page(chat: Chat, shop_id: int, number: int) -> Screen:
    """More of them."""
    return await _held(chat, shop_id, number)


async def _held(chat: Chat, shop_id: int, number: int) -> Screen:
    leaf = page_of(await carried_cash.held(chat.work, chat.actor, shop_id), number)
    shop = await chat.work.shops.get(shop_id)
    return show(
        "cash-held",
        *([tap(".courier", one, shop_id, each.id, name=each.name, sum=sum_)] for each, sum_ in leaf.shown),
        leaf.ways(page, shop_id),
        [tap(".back", "trips.mine")],
        name=shop.names,
        count=len(leaf.shown),
    )


@flow.screen
async def one(chat: Chat, shop_id: int, courier_id: int) -> Screen:
    """A courier's day, and what there is to hand in."""
    tally = await carried_cash.tally(chat.work, chat.actor, shop_id, courier_id)
    minor = tally.held.minor
    return show(
        "cash-one",
        [tap(".all", all_of_it, shop_id, courier_id, minor, sum=tally.held)] if minor > 0 else [],
        [tap(".back", held, shop_id)],
        awaits=counted,
        **_told(tally),
    )


def _told(tally: Tally) -> dict[str, Any]:
    return {
        "name": tally.courier.name,
        "doors": tally.doors,
        "taken": tally.taken,
        "sum": tally.held,
        "times": len(tally.handed_in),
        "handed": [
            {
                "counted": each.counted,
                "expected": each.expected,
                "differs": bool(each.difference.minor),
                "by": each.taken_by,
            }
            for each in tally.handed_in[:TOLD]
        ],
    }


@flow.act
async def all_of_it(chat: Chat, shop_id: int, courier_id: int, expected: int) -> Goto:
    """All that there is was counted."""
    await carried_cash.hand_in(
        chat.work, chat.actor, shop_id, courier_id, expected=expected, counted=expected
    )
    return go(one, shop_id, courier_id).says("cash-taken")


@flow.answer
async def counted(chat: Chat, typed: str, shop_id: int, courier_id: int) -> Goto:
    """So much was counted, as it was typed."""
    await carried_cash.type_handed_in(chat.work, chat.actor, shop_id, courier_id, typed)
    return go(one, shop_id, courier_id).says("cash-taken")
