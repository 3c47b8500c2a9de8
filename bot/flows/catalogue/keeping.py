"""Keeping shop: what an owner does in private.

shops (paged) ─▶ shop ─▶ open / close ─▶ shop
           ├─▶ try the counter again ─▶ trying
           ├─▶ connect ─▶ (the bot joins the group) ─▶ group ─▶ confirm / refuse
           └─▶ (daybook), (opening: facts), (hours), (pause), (staff), (hooks), (reach), (premises),
               (caps), (poster), (coupons), (tabs)
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, go, leave, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.catalogue.shop import ShopState
from domain.identity.linking import groups
from domain.orders import keeping
from domain.people import Role
from domain.platform.shops import opening
from domain.policy import Action

flow = Flow("keeping")


@flow.command("shop", menu=MenuEntry(70, Action.DELIVER))
@flow.screen
async def shops(chat: Chat) -> Screen:
    """The person's shops; the only one at once."""
    return await _shops(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _shops(chat, number)


async def _shops(chat: Chat, number: int) -> Screen:
    found = await shopkeeping.my_shops(chat.work, chat.actor)
    if not found:
        return await _workplaces(chat, number)
    if len(found) == 1:
        return await _shop(chat, found[0].id)
    leaf = page_of(found, number)
    return show(
        "keeping-shops",
        *(
            [tap(".shop", shop, own.id, name=own.names, trading=own.trading, state=own.state)]
            for own in leaf.shown
        ),
        leaf.ways(page),
        [tap(".begin", "opening.name")],
        count=len(found),
    )


async def _workplaces(chat: Chat, number: int) -> Screen:
    """Of whoever keeps none: where they work, and what is to be seen there."""
    found = await shopkeeping.workplaces(chat.work, chat.actor)
    if not found:
        return show("keeping-none", [tap(".begin", "opening.name")], [tap(".shops", "shops.nearby")])
    leaf = page_of(found, number)
    return show(
        "keeping-works",
        [tap(".round", "trips.mine")],
        *([tap(".addresses", "premises.kept", each.id, name=each.names)] for each in leaf.shown),
        leaf.ways(page),
        [tap(".begin", "opening.name")],
        [tap(".shops", "shops.nearby")],
        count=len(found),
    )


@flow.screen
async def shop(chat: Chat, shop_id: int) -> Screen:
    """One shop: open or closed, its group, today's orders."""
    return await _shop(chat, shop_id)


async def _shop(chat: Chat, shop_id: int) -> Screen:
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    orders = await keeping.todays_orders(chat.work, chat.actor, shop_id)
    complained = await chat.work.complaints.waiting(shop_id, after=0, most=1)
    has_several = sum(role is Role.OWNER for role in chat.actor.shops.values()) > 1
    missing = await opening.my_checklist(chat.work, chat.actor, shop_id)
    switch = tap(".open", reopen, shop_id) if found.is_paused else tap(".close", close, shop_id)

    def to(label: str, target: str) -> Tap:
        return tap(label, target, shop_id)

    heard = [to(".complaints", "complaints.of_shop")] if complained else []
    return show(
        "keeping-shop",
        [tap(".submit", "opening.submit", shop_id)] if found.waits_for_owner else [],
        [switch, tap(".pause", "pause.now", shop_id)] if found.state is not ShopState.PENDING else [],
        [tap(".facts", "opening.facts", shop_id, missing=sum(not each.is_of_goods for each in missing))],
        [tap(".today", "daybook.today", shop_id, count=len(orders)), tap(".goods", "goods.shelves", shop_id)],
        [tap(".again", again, shop_id)] if found.counter_lost else [],
        [to(".staff", "staff.people"), to(".hours", "hours.week"), to(".systems", "hooks.systems")],
        [to(".reach", "reach.settings"), to(".addresses", "premises.kept")],
        [to(".coupons", "coupons.kept"), to(".tabs", "tabs.kept"), to(".payee", "payee.own")],
        [to(".caps", "caps.first"), to(".poster", "poster.own")],
        [to(".ratings", "ratings.of_shop"), *heard, to(".lists", "imports.home")],
        [tap(".reconnect" if found.counter_chat else ".connect", connect, shop_id)],
        [tap(".back", shops)] if has_several else [tap(".begin", "opening.name")],
        name=found.names,
        state=found.state,
        submitted=found.is_submitted,
        reason=found.state_reason,
        **facts.door(found),
        count=len(orders),
        counter=found.unreachable,
        **facts.gaps(missing if found.state is ShopState.PENDING else []),
        within=shop_id,
    )


@flow.act
async def close(chat: Chat, shop_id: int) -> Goto:
    """Takes no more orders."""
    await shopkeeping.set_open(chat.work, chat.actor, shop_id, False)
    return go(shop, shop_id).says("keeping-closed")


@flow.act
async def reopen(chat: Chat, shop_id: int) -> Goto:
    """Takes orders again."""
    await shopkeeping.set_open(chat.work, chat.actor, shop_id, True)
    return go(shop, shop_id).says("keeping-opened")


@flow.act
async def again(chat: Chat, shop_id: int) -> Goto:
    """Tries once more to write in the shop's group."""
    await groups.try_counter(chat.work, chat.actor, shop_id)
    return go(trying, shop_id)


@flow.screen
async def trying(chat: Chat, shop_id: int) -> Screen:
    """The group is being written to, and what comes of that is told; nothing here says how it stands."""
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show(
        "keeping-trying",
        [tap(".reconnect", connect, shop_id)],
        [tap(".back", shop, shop_id)],
        name=found.names,
    )


@flow.act
async def connect(chat: Chat, shop_id: int) -> Goto:
    """A one-time link that brings the bot into the shop's group."""
    await groups.connect_group(chat.work, chat.actor, shop_id)
    return go(invitation, shop_id)


@flow.screen
async def invitation(chat: Chat, shop_id: int) -> Screen:
    """The link, and what to do with it, as long as it is good."""
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    code = await groups.group_code(chat.work, chat.actor, shop_id)
    if code is None:
        return await _shop(chat, shop_id)
    return show(
        "keeping-invitation",
        [leave(".choose", f"https://t.me/{chat.bot}?startgroup={code}")],
        [tap(".back", shop, shop_id)],
        name=found.names,
    )


@flow.screen
async def group(chat: Chat, request_id: int) -> Screen:
    """A group that wants to be the shop's counter."""
    request = await groups.pending_group(chat.work, chat.actor, request_id)
    found = await shopkeeping.my_shop(chat.work, chat.actor, request.shop_id)
    return show(
        "keeping-group",
        [tap(".confirm", confirm, request_id), tap(".refuse", refuse, request_id)],
        group=request.title or "",
        name=found.names,
    )


@flow.act
async def confirm(chat: Chat, request_id: int) -> Goto:
    """Yes, this is our group."""
    linked = await groups.confirm_group(chat.work, chat.actor, request_id)
    return go(shop, linked.id).says("keeping-confirmed")


@flow.act
async def refuse(chat: Chat, request_id: int) -> Goto:
    """No, it is not."""
    await groups.refuse_group(chat.work, chat.actor, request_id)
    return go(shops).says("keeping-refused")
