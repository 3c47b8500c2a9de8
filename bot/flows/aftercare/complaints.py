"""Complaints: something was not right; the owner answers, or an admin where the owner is silent.

(order) ─▶ what ─▶ which ─▶ made ─▶ ticket ─▶ told (typed) ─▶ ticket
(a message asks) one ─▶ back / refused (typed) ─▶ one
(shop) ─▶ of_shop (hear) ─▶ one        /tickets ─▶ desk ─▶ one
"""

from typing import Any

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, go, show, tap
from bot.paging import read_page
from domain.catalogue.reaching import serving
from domain.money.aftercare.complaint import Complaint, Fault
from domain.orders.own_orders import own_order
from domain.platform.hearing import complaints
from domain.policy import Action, may
from domain.values import Money

flow = Flow("complaints")
HOURS = (24, 48, 72, 168)
"""For how long complaints are heard."""
LINES = 12
"""Things with a button each; about what is further down one complains as about all of it."""


@flow.screen
async def what(chat: Chat, order_id: int) -> Screen:
    """Which thing, or all of it."""
    order = await own_order(chat.work, chat.actor, order_id)
    can = await complaints.may_complain(chat.work, order)
    came = [line for line in order.lines if line.held][:LINES] if can else []
    made = await chat.work.complaints.of_order(order_id)
    return show(
        "complaints-what",
        *([tap(".line", which, order_id, line.id, name=line.names)] for line in came),
        [tap(".all", which, order_id, 0)] if can else [],
        *([tap(".ticket", ticket, each.id, ticket=each.number, stands=each.state)] for each in made),
        [tap(".back", "orders.detail", order_id)],
        number=str(order.number),
        can=can,
        hours=(await chat.work.shops.get(order.shop_id)).complaint_hours,
    )


@flow.screen
async def which(chat: Chat, order_id: int, line_id: int) -> Screen:
    """What was not right about it."""
    order = await own_order(chat.work, chat.actor, order_id)
    line = order.line(line_id)
    return show(
        "complaints-which",
        *([tap(".fault", make, order_id, line_id, each.value, fault=each)] for each in Fault),
        [tap(".back", what, order_id)],
        number=str(order.number),
        about=line.names if line else None,
    )


@flow.act
async def make(chat: Chat, order_id: int, line_id: int, fault: str) -> Goto:
    """A ticket, at once; about the same thing there is one."""
    made = await complaints.complain(chat.work, chat.actor, order_id, Fault(fault), line_id=line_id)
    return go(ticket, made.id)


@flow.screen
async def ticket(chat: Chat, complaint_id: int) -> Screen:
    """The customer's own; what is typed says more of it."""
    made = await complaints.own_complaint(chat.work, chat.actor, complaint_id)
    return show(
        "complaints-ticket",
        [tap(".order", "orders.detail", made.order_id)],
        awaits=told if made.waits else None,
        **await _facts(chat, made),
    )


@flow.correctable
@flow.answer
async def told(chat: Chat, typed: str, complaint_id: int) -> Goto:
    """So it was."""
    await complaints.describe(chat.work, chat.actor, complaint_id, typed)
    return go(ticket, complaint_id).says("complaints-told")


@flow.screen
async def of_shop(chat: Chat, shop_id: int) -> Screen:
    """What waits for the owner."""
    return await _waiting(chat, shop_id, 0)


@flow.screen
async def later(chat: Chat, shop_id: int, number: int) -> Screen:
    """More of it."""
    return await _waiting(chat, shop_id, number)


@flow.command("tickets", menu=MenuEntry(90, Action.RUN_PLATFORM))
@flow.screen
async def desk(chat: Chat) -> Screen:
    """What waits for the admins, since owners were silent."""
    return await _waiting(chat, 0, 0)


async def _waiting(chat: Chat, shop_id: int, number: int) -> Screen:
    async def read(most: int) -> list[Complaint]:
        return await complaints.unanswered(chat.work, chat.actor, shop_id, after=0, most=most)

    leaf = await read_page(number, read)
    return show(
        "complaints-waiting",
        *([_ticket(each)] for each in leaf.shown),
        leaf.ways(later, shop_id),
        [tap(".hear", hear, shop_id, each, hours=each) for each in HOURS] if shop_id else [],
        [tap(".back", "keeping.shop", shop_id)] if shop_id else [],
        within=shop_id,
        count=len(leaf.shown),
        hours=(await chat.work.shops.get(shop_id)).complaint_hours if shop_id else 0,
    )


@flow.act
async def hear(chat: Chat, shop_id: int, hours: int) -> Goto:
    """So long complaints are heard from now on."""
    await serving.set_hearing(chat.work, chat.actor, shop_id, hours)
    return go(of_shop, shop_id).says("complaints-kept")


def _ticket(each: Complaint) -> Tap:
    return tap(".ticket", one, each.id, ticket=each.number, number=str(each.order_number), stands=each.state)


@flow.screen
async def one(chat: Chat, complaint_id: int) -> Screen:
    """What somebody complains about; typed words are a no, and why."""
    made = await complaints.to_answer(chat.work, chat.actor, complaint_id)
    worth = await complaints.worth(chat.work, made)
    half = (worth.minor + 1) // 2
    keeps = may(chat.actor, Action.KEEP_SHOP, made.shop_id)
    onto = (of_shop, made.shop_id) if keeps else (desk,)
    return show(
        "complaints-one",
        [tap(".back-all", back, complaint_id, worth.minor, amount=worth)] if made.waits and half else [],
        [tap(".back-half", back, complaint_id, half, amount=Money(half, worth.currency))]
        if made.waits and half
        else [],
        [tap(".list", *onto)],
        awaits=refused if made.waits else None,
        **await _facts(chat, made),
    )


@flow.act
async def back(chat: Chat, complaint_id: int, minor: int) -> Goto:
    """So much is given back."""
    await complaints.refund(chat.work, chat.actor, complaint_id, minor)
    return go(one, complaint_id).says("complaints-answered")


@flow.answer
async def refused(chat: Chat, typed: str, complaint_id: int) -> Goto:
    """Nothing is, and the customer reads why."""
    await complaints.refuse(chat.work, chat.actor, complaint_id, typed)
    return go(one, complaint_id).says("complaints-answered")


async def _facts(chat: Chat, made: Complaint) -> dict[str, Any]:
    order = await chat.work.orders.get(made.order_id)
    shop, line = await chat.work.shops.get(made.shop_id), order.line(made.line_id)
    return {
        "ticket": made.number,
        "number": str(made.order_number),
        "shop": shop.names,
        "about": line.names if line else None,
        "fault": made.fault,
        "words": made.words,
        "stands": made.state,
        "answer": made.answer,
        "amount": made.back,
    }
