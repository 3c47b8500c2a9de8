"""Giving: who brings an order, said on its card in the shop's group.

(card) ─▶ give ─▶ (card)
  └─▶ whom (below it, paged) ─▶ give / nobody ─▶ (counter: settled)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, stay, tap
from bot.paging import page_of
from domain.errors import NotFound
from domain.kinds import MessageKind
from domain.orders import counter
from domain.orders.courier.errors import NotOnTheWay, OrderTaken
from domain.orders.delivering import giving

flow = Flow("giving", in_group=True)


@flow.screen
async def whom(chat: Chat, order_id: int) -> Screen:
    """Everybody who brings the shop's orders."""
    return await _whom(chat, order_id, 0)


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """More of them."""
    return await _whom(chat, order_id, number)


async def _whom(chat: Chat, order_id: int, number: int) -> Screen:
    order, _ = await counter.order_at_counter(chat.work, chat.actor, chat.id, order_id)
    found = await giving.couriers(chat.work, chat.actor, order.shop_id)
    trip = await chat.work.trips.of(order_id)
    was = trip.courier.id if trip else 0
    leaf = page_of(found, number)
    return show(
        "giving-whom",
        *(
            [tap(".courier", give, order_id, was, each.id, each.identity_id or 0, name=each.name)]
            for each in leaf.shown
        ),
        leaf.ways(page, order_id),
        [tap(".nobody", nobody, order_id)] if trip else [],
        [tap(".back", "counter.settled", order_id)],
        number=str(order.number),
        courier=trip.courier.name if trip else None,
        count=len(found),
    )


@flow.act
async def give(chat: Chat, order_id: int, was: int, courier_id: int, identity_id: int) -> Goto:
    """It goes with this one; where somebody was faster, the card says with whom."""
    order, _ = await counter.order_at_counter(chat.work, chat.actor, chat.id, order_id)
    for each in await giving.couriers(chat.work, chat.actor, order.shop_id):
        if each.identity_id == identity_id if identity_id else each.id == courier_id:
            break
    else:
        raise NotFound
    try:
        await giving.give(chat.work, chat.actor, order_id, each, was=was)
    except (OrderTaken, NotOnTheWay) as error:
        onto = await _onward(chat, order_id, go("counter.card", order_id))
        return onto.says(f"error-{error.code}", **error.facts)
    onto = await _onward(chat, order_id, stay())
    return onto.says("giving-given", number=str(order.number), name=each.name)


@flow.act
async def nobody(chat: Chat, order_id: int) -> Goto:
    """It goes with nobody yet."""
    order, _ = await counter.order_at_counter(chat.work, chat.actor, chat.id, order_id)
    await giving.take_back(chat.work, chat.actor, order_id)
    onto = await _onward(chat, order_id, stay())
    return onto.says("giving-taken-back", number=str(order.number))


async def _onward(chat: Chat, order_id: int, on_card: Goto) -> Goto:
    """Where it was asked below the card, what is left of the question; on the card itself, as it says."""
    kept = await chat.work.posts.get(MessageKind.ORDER_CARD, order_id, chat.id)
    return on_card if kept == chat.pressed else go("counter.settled", order_id)
