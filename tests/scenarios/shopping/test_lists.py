"""Several carts as shopping lists, and the address book."""

from domain.identity.arrival import arrive
from domain.people import Role
from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_several_shopping_lists(stage: Stage) -> None:
    """A second cart beside the first: named, filled, renamed, copied, switched, deleted and brought back."""
    await stage.before("Asha has two packs of toor dal in her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Carts]
        Asha sees: [🛒 My cart · 1] [⚙️]
        Asha presses [New cart]
        Asha: Sunday feast
        Asha sees: Sunday feast is ready, and in use.
        Asha sees: Sunday feast is empty.
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Sona masuri]
        Asha presses [Add to cart]
        Asha presses [🛒 Cart]
        Asha sees: 🛒 Sunday feast
        Asha does not see: Toor dal
        Asha presses [Carts]
        Asha sees: [🛒 Sunday feast · 1] [⚙️]
        Asha presses [⚙️]
        Asha presses [Rename]
        Asha: Pongal
        Asha sees: 🛒 Pongal
        Asha presses [Duplicate]
        Asha sees: Pongal 2 is there, and in use.
        Asha presses [Delete]
        Asha sees: The cart is deleted. You can have it back until tomorrow.
        Asha presses [Undo]
        Asha sees: 🛒 Pongal 2
        Asha sees: ✅ In use
        Asha presses [Back]
        Asha presses [🛒 My cart · 1]
        Asha sees: Toor dal 1 kg × 2
        Asha: /carts
        Asha sees: 3 carts; the first one is in use.
    """)


async def test_two_presses_make_one_copy(stage: Stage) -> None:
    """However often one button is pressed, there is one more cart; deleting twice deletes one."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    asha = await stage.store.read().people.by_telegram(scenes.ASHA)
    assert asha
    cart = await stage.store.read().carts.current(asha.identity_id)
    await stage.plays(f"""
        Asha: /carts
        Asha presses [⚙️]
        Asha forges carts.duplicate:{cart.id}:1
        Asha forges carts.duplicate:{cart.id}:1
        Asha sees: 2 carts
        Asha forges carts.delete:{cart.id}:{cart.version}
        Asha forges carts.delete:{cart.id}:{cart.version}
        Asha forges carts.bring_back:{cart.id}:{cart.version + 1}
        Asha forges carts.bring_back:{cart.id}:{cart.version + 1}
        Asha: /carts
        Asha sees: 2 carts
    """)


async def test_a_name_that_is_taken(stage: Stage) -> None:
    """Asha is told so, and asked again."""
    await stage.plays("""
        Asha: /carts
        Asha presses [New cart]
        Asha: Feast
        Asha: /carts
        Asha presses [New cart]
        Asha: Feast
        Asha sees: You have a cart called Feast already.
        Asha sees: What is the new cart called?
        Asha: Feast of lights
        Asha sees: Feast of lights is ready
    """)


async def test_an_address_book(stage: Stage) -> None:
    """An address with label, house, landmark and pin; the usual one; deleted and brought back."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha: /start
        Asha presses [Addresses]
        Asha sees: No address yet.
        Asha presses [New address]
        Asha sees: Yes, I agree
        Asha presses [Yes, I agree]
        Asha: Gudimalkapur, Hyderabad
        Asha presses [🚪 House]
        Asha: 12-2-417
        Asha sees: 12-2-417, Gudimalkapur, Hyderabad
        Asha presses [🌳 Landmark]
        Asha: near the temple
        Asha presses [🏷 Label]
        Asha: Home
        Asha sees: Home 12-2-417, Gudimalkapur, Hyderabad, near the temple
        Asha presses [📍 Pin]
        Asha shares her location
        Asha sees: With a pin on the map
        Asha presses [🌳 Landmark]
        Asha sees: Now: near the temple
        Asha presses [Leave it out]
        Asha does not see: Landmark:
        Asha presses [Make it my usual one]
        Asha sees: Your orders go here
        Asha presses [Delete]
        Asha sees: The address is deleted.
        Asha presses [Undo]
        Asha sees: Your orders go here
        Asha presses [Deliver my cart here]
        Asha taps [Share my contact]
        Asha sees: 🏠 12-2-417, Gudimalkapur, Hyderabad
        Asha presses [Place order]
        The counter sees: 🏠 12-2-417, Gudimalkapur, Hyderabad
        The counter does not see: Home
    """)


async def test_a_shops_own_addresses(stage: Stage) -> None:
    """Its owner keeps them, with the screens of anybody's address book; whoever works there sees them."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [🏬 Addresses]
        Lakshmi sees: No address yet.
        Lakshmi presses [New address]
        Lakshmi: Gudimalkapur, Hyderabad
        Lakshmi does not see: Make it my usual one
        Lakshmi presses [🚪 House]
        Lakshmi: 12-2-417
        Lakshmi sees: 12-2-417, Gudimalkapur, Hyderabad
        Lakshmi presses [🌳 Landmark]
        Lakshmi: near the temple
        Lakshmi presses [🏷 Label]
        Lakshmi: Store
        Lakshmi sees: Store 12-2-417, Gudimalkapur, Hyderabad, near the temple
        Lakshmi presses [📍 Pin]
        Lakshmi taps [‹ Addresses]
        Lakshmi sees: Without a pin yet
        Lakshmi presses [📍 Pin]
        Lakshmi shares her location
        Lakshmi sees: With a pin on the map
        Lakshmi presses [🌳 Landmark]
        Lakshmi sees: Now: near the temple
        Lakshmi presses [Leave it out]
        Lakshmi does not see: Landmark:
        Lakshmi presses [✏️ Street]
        Lakshmi: Mehdipatnam, Hyderabad
        Lakshmi sees: Store 12-2-417, Mehdipatnam, Hyderabad
        Lakshmi presses [Delete]
        Lakshmi sees: The address is deleted.
        Lakshmi presses [Undo]
        Lakshmi sees: Store 12-2-417, Mehdipatnam, Hyderabad
        Lakshmi presses [Back]
        Lakshmi sees: One address.
        Lakshmi sees: [🏬 Store · 12-2-417, Mehdipatnam, Hyderabad]
        Lakshmi presses [Back]
        Lakshmi sees: Sri Lakshmi Kirana
        Asha: /shop
        Asha sees: You keep no shop here yet.
    """)
    async with stage.store.begin() as work:
        asha = await work.people.by_telegram(scenes.ASHA)
        assert asha is not None
        await work.people.join_shop(1, asha.identity_id, Role.STAFF)
    await stage.plays("""
        Asha: /shop
        Asha sees: You work for a shop
        Asha presses [Sri Lakshmi Kirana]
        Asha sees: [🏬 Store · 12-2-417, Mehdipatnam, Hyderabad]
        Asha does not see: New address
        Asha presses [Store]
        Asha sees: Store 12-2-417, Mehdipatnam, Hyderabad
        Asha does not see: Delete
        Asha presses [Back]
        Asha presses [Back]
        Asha sees: You work for a shop
    """)


async def test_every_address_can_be_reached(stage: Stage) -> None:
    """Fifty of them, page by page, and from checkout."""
    async with stage.store.begin() as work:
        asha = await arrive(work, scenes.ASHA, "Asha", "en")
        for number in range(50):
            await work.addresses.add(asha.identity_id, f"{number + 1} Laad Bazaar", None)
            stage.clock.advance(seconds=1)
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha presses [All my addresses]
        Asha sees: 50 addresses. Tap one to change it.
        Asha presses [Next]
        Asha presses [Next]
        Asha presses [Next]
        Asha presses [Next]
        Asha presses [Next]
        Asha presses [Next]
        Asha presses [🏠 1 Laad Bazaar]
        Asha presses [Deliver my cart here]
        Asha taps [Share my contact]
        Asha sees: 🏠 1 Laad Bazaar
    """)
