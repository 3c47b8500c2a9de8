"""Staff: who works for a shop, inviting somebody, letting somebody go.

people (paged) ─▶ role ─▶ invite ─▶ (linking: code)
  ├─▶ member ─▶ remove ─▶ people
  └─▶ (couriers: known)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.errors import NotFound
from domain.identity.linking import staff
from domain.identity.links import INVITABLE
from domain.people import Role

flow = Flow("staff")


@flow.screen
async def people(chat: Chat, shop_id: int) -> Screen:
    """Everybody who works for the shop."""
    return await _people(chat, shop_id, 0)


@flow.screen
async def page(chat: Chat, shop_id: int, number: int) -> Screen:
    """More of them."""
    return await _people(chat, shop_id, number)


async def _people(chat: Chat, shop_id: int, number: int) -> Screen:
    members = await staff.members(chat.work, chat.actor, shop_id)
    found = [each for each in members if each.role is not Role.OWNER]
    leaf = page_of(found, number)
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show(
        "staff-people",
        *(
            [tap(".member", member, shop_id, each.identity_id, name=each.name, role=each.role)]
            for each in leaf.shown
        ),
        leaf.ways(page, shop_id),
        [tap(".invite", role, shop_id)],
        [tap(".couriers", "couriers.known", shop_id)],
        [tap(".back", "keeping.shop", shop_id)],
        name=shop.names,
        count=len(found),
        invited=await chat.work.shops.is_by_invitation(shop_id),
    )


@flow.screen
async def role(chat: Chat, shop_id: int) -> Screen:
    """Asks what the new person will do."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    return show(
        "staff-role",
        [
            tap(".staff", invite, shop_id, Role.STAFF.value),
            tap(".courier", invite, shop_id, Role.COURIER.value),
        ],
        [tap(".back", people, shop_id)],
        name=shop.names,
        invited=await chat.work.shops.is_by_invitation(shop_id),
    )


@flow.act
async def invite(chat: Chat, shop_id: int, word: str) -> Goto:
    """A one-time code for one person."""
    if word not in INVITABLE:
        raise NotFound
    link, _ = await staff.invite(chat.work, chat.actor, shop_id, Role(word))
    return go("linking.code", link.id)


@flow.screen
async def member(chat: Chat, shop_id: int, identity_id: int) -> Screen:
    """One person, and whether they should go."""
    found = await staff.member(chat.work, chat.actor, shop_id, identity_id)
    return show(
        "staff-member",
        [tap(".remove", remove, shop_id, identity_id)],
        [tap(".back", people, shop_id)],
        name=found.name,
        role=found.role,
        since=found.since,
    )


@flow.act
async def remove(chat: Chat, shop_id: int, identity_id: int) -> Goto:
    """Lets somebody go."""
    await staff.remove(chat.work, chat.actor, shop_id, identity_id)
    return go(people, shop_id).says("staff-removed")
