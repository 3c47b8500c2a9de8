"""Running the platform: shops, what is set aside, and who did what."""

from sqlalchemy import bindparam, select, update

from storage.schema import tables
from tests.reading import value_of
from tests.scenarios import scenes
from tests.scenarios.stage import Stage

_sealed = tables.cart.c.contact_phone
_PHONE = select(_sealed).where(_sealed.is_not(None))
_SET_PHONE = update(tables.cart).where(_sealed.is_not(None)).values(contact_phone=bindparam("sealed"))


async def test_admin_approves_a_shop(stage: Stage) -> None:
    """Annapurna waits; Meera approves it, its owner hears of it, Asha sees it."""
    await stage.plays("""
        Arjun: /start
        Asha: /shops
        Asha does not see: Annapurna
        Meera: /admin
        Meera sees: One shop is waiting for approval.
        Meera presses [Shops · ⏳ 1]
        Meera presses [Annapurna Fresh]
        Meera sees: Waiting for approval
        Meera presses [Approve]
        Meera sees: No group is connected, so it takes no orders.
        Meera sees: Annapurna Fresh takes no orders for now. No group is connected to it.
        Arjun sees: Annapurna Fresh is approved. Customers can see it now. It takes no orders yet
        Arjun presses [My shop]
        Arjun sees: Open, but takes no orders for now.
        Arjun sees: No group is connected
        Asha: /shops
        Asha sees: [⏸ Annapurna Fresh · no orders just now]
    """)


async def test_admin_suspends_a_shop(stage: Stage) -> None:
    """In the middle of Asha's checkout: she is told, and her cart is kept."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /shop
        Meera: /admin
        Meera presses [Shops]
        Meera presses [Sri Lakshmi Kirana]
        Meera presses [Suspend]
        Meera: Too many complaints
        Lakshmi sees: Sri Lakshmi Kirana is suspended. Customers cannot see it for now. The reason: Too many
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana takes no orders for now. Please choose another shop; your cart is kept.
        Asha: /shops
        Asha does not see: Sri Lakshmi
        Meera presses [Let it go on]
        Meera presses [without a word]
        Lakshmi sees: Sri Lakshmi Kirana may go on.
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: Your order is placed.
    """)


async def test_open_orders_and_audit(stage: Stage) -> None:
    """Who waits for whom, and who did what."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Meera: /admin
        Meera presses [Open orders]
        Meera sees: #1001 · Sri Lakshmi Kirana · ₹350 · Accepted
        Meera presses [Platform]
        Meera presses [Audit]
        Meera sees: · Asha · order placed · #1001
        Meera sees: · Kiran · joined the staff · Sri Lakshmi Kirana
        Meera sees: · Kiran · order accepted · #1001
    """)


async def test_admins_only(stage: Stage) -> None:
    """Asha tries: she is told no, and it is written down."""
    await stage.plays("""
        Asha: /admin
        Asha sees: This is only for those who run the platform.
        Asha: /start
        Asha forges admin.approve:4
        Asha sees: This is only for those who run the platform.
    """)
    refused = [entry for entry in await scenes.audit(stage) if entry[3] == "refused"]
    asha = await scenes.who(stage, scenes.ASHA)
    assert {(entry[0], entry[1]) for entry in refused} == {(asha, "refused.not-allowed")}
    assert (await stage.store.read().shops.get(4)).state == "pending"


async def test_poisoned_update_is_dismissed(stage: Stage) -> None:
    """An update that nobody can read is set aside after five tries; what comes after it is not lost."""
    stage.expects_errors = True
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    asha = stage.sandbox.person(scenes.ASHA)
    broken = {"message_id": 1, "from": asha.person.user, "chat": asha.chat.face, "date": "yesterday"}
    stage.sandbox.world.updates.add("message", broken | {"text": "/start"})
    await stage.plays("""
        Asha presses [➕]
        Asha sees: Something went wrong on our side
        Asha sees: Toor dal 1 kg × 3
        Meera: /admin
        Meera sees: One thing is set aside.
        Meera presses [Set aside]
        Meera sees: TypeError
        Meera presses [🗑]
        Meera sees: Given up.
        Meera sees: Nothing is set aside.
    """)


async def test_set_aside_update_is_retried(stage: Stage) -> None:
    """Asha's phone number cannot be read for a while; once it can, Meera has her order placed."""
    stage.expects_errors = True
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    phone = await value_of(stage.database.reader, _PHONE)
    assert phone is not None
    await _set_phone(stage, b"not a sealed number")
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: Something went wrong on our side
        The counter sees nothing
    """)
    await _set_phone(stage, phone)
    await stage.plays("""
        Meera: /admin
        Meera presses [Set aside]
        Meera presses [🔁]
        Meera sees: Trying it again.
        Asha sees: Your order is placed.
        The counter sees: Order #1001
    """)


async def _set_phone(stage: Stage, sealed: bytes) -> None:
    async with stage.database.transaction() as executor:
        await executor.run(_SET_PHONE, sealed=sealed)
