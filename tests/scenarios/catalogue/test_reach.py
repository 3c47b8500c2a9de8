"""How far a shop delivers: what lies beyond is told early, and never ordered."""

from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from domain.values import Place
from tests.scenarios import scenes
from tests.scenarios.orders.test_checkout import green_basket_has_a_group
from tests.scenarios.stage import Stage

MUMBAI = Place(19.076, 72.8777)


async def asha(work: UnitOfWork) -> Actor:
    found = await work.people.by_telegram(scenes.ASHA)
    assert found
    return found


async def test_a_location_is_understood_where_nothing_is_asked(stage: Stage) -> None:
    """At the first screen, in the cart: whatever is shown, it says where the person is, once they agreed."""
    await green_basket_has_a_group(stage)
    await stage.plays("""
        Asha: /start
        Asha shares her location
        Asha presses [Yes, I agree]
        Asha sees: Shops near you, the nearest first.
        Asha: /cart
        Asha shares the location 19.076, 72.8777
        Asha sees: No shop delivers to where you are yet.
    """)


async def test_shops_out_of_reach_stand_apart(stage: Stage) -> None:
    """Each shop that is near says how far it is and what it asks for; in Mumbai none of Hyderabad is near."""
    await green_basket_has_a_group(stage)
    await stage.plays("""
        Asha: /shops
        Asha presses [Nearest first]
        Asha presses [Yes, I agree]
        Asha taps [Share my location]
        Asha sees: Shops near you, the nearest first.
        Asha sees: 🕒 by about
        Asha does not see: too far
    """)
    async with stage.store.begin() as work:
        await work.shops.set_reach(1, 1000, takes_unpinned=True)
    await stage.plays("""
        Asha: /shops
        Asha sees: [Green Basket · 0 m]
        Asha sees: [🚫 Sri Lakshmi Kirana · 2.5 km · too far]
        Asha sees: Those with 🚫 do not deliver that far.
        Asha presses [🚫 Sri Lakshmi Kirana]
        Asha sees: 🚫 Does not deliver to where you are: 2.5 km away.
        Asha: toor dal
        Asha presses [Toor dal 1 kg]
        Asha sees: 🚫 This shop does not deliver to where you are.
        Asha: /shops
        Asha presses [Nearest first]
        Asha shares the location 19.076, 72.8777
        Asha sees: No shop delivers to where you are yet.
        Asha does not see: Green Basket
    """)


async def test_order_from_another_town(stage: Stage) -> None:
    """What lies in Mumbai is refused as an address for a shop in Hyderabad, and nothing is ordered."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha presses [Share my location]
        Asha shares the location 19.076, 72.8777
        Asha sees: Sri Lakshmi Kirana delivers up to 5 km away, and this address is
        Asha: /cart
        Asha presses [Checkout]
        Asha: 12-2-417, Gudimalkapur
        Asha taps [Share my contact]
        Asha presses [Add a pin on the map]
        Asha shares the location 19.076, 72.8777
        Asha sees: Sri Lakshmi Kirana delivers up to 5 km away
        Asha taps [Back]
        Asha sees: Is everything right?
        Asha presses [Place order]
        Asha sees: Is this address nearer? Then please add its pin
        The counter sees nothing
        Asha presses [Add a pin on the map]
        Asha shares the location 17.4126, 78.4482
        Asha presses [Place order]
        The counter sees: maps.google.com/?q=17.412600,78.448200
    """)


async def test_typed_address_of_somebody_in_another_town(stage: Stage) -> None:
    """Who was in Mumbai last and types a street there orders nothing from a shop in Hyderabad."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Nearest first]
        Asha presses [Yes, I agree]
        Asha shares the location 18.94, 72.82
        Asha sees: No shop delivers to where you are yet.
        Asha: lakshmi
        Asha presses [🚫 Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha presses [Add to cart]
        Asha presses [🛒 Cart]
        Asha presses [Checkout]
        Asha: 14 Marine Drive, Mumbai
        Asha: Asha Reddy
        Asha: 98480 12345
        Asha presses [Place order]
        Asha sees: Where you last said you are is
        The counter sees nothing
    """)
    assert await scenes.orders_of(stage) == []


async def test_pin_is_added_in_the_review(stage: Stage) -> None:
    """A typed address gets its place by one button, and the counter sees it on the map."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Asha presses [Add a pin on the map]
        Asha sees: Where on the map is it?
        Asha taps [Share my location]
        Asha sees: The pin is set.
        Asha does not see: Add a pin
        Asha presses [Place order]
        The counter sees: maps.google.com/?q=17.412600,78.448200
        The counter does not see: no pin
    """)


async def test_owner_says_how_far(stage: Stage) -> None:
    """Lakshmi taps or types a distance; one that is none is asked for again."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [How far we deliver]
        Lakshmi sees: Up to 5 km from the shop
        Lakshmi presses [2 km]
        Lakshmi sees: Up to 2 km from the shop
        Lakshmi: dhai km
        Lakshmi sees: Up to 2.5 km from the shop
        Lakshmi: 1-2 km
        Lakshmi sees: Please give one distance between 100 m and 100 km
        Lakshmi: 500 km
        Lakshmi sees: Please give one distance between 100 m and 100 km
        Lakshmi: 800 m
        Lakshmi sees: Up to 800 m from the shop
        Lakshmi presses [Take only orders with a pin]
        Lakshmi sees: Only orders with a pin on the map are taken.
    """)
    reach = [entry for entry in await scenes.audit(stage) if entry[1] == "shop.reach"]
    assert len(reach) == 4


async def test_shop_that_wants_a_pin(stage: Stage) -> None:
    """An address without a place is not enough there; with one the order goes."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    async with stage.store.begin() as work:
        await work.shops.set_reach(1, 5000, takes_unpinned=False)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana delivers only where it knows the place on the map.
        Asha presses [Add a pin on the map]
        Asha taps [Share my location]
        Asha presses [Place order]
        Asha sees: Thank you!
    """)


async def test_radius_that_shrinks_meanwhile(stage: Stage) -> None:
    """The shop reaches less far than when the review was drawn: nothing is ordered."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.before("and has set a pin", "Asha presses [Add a pin]\nAsha taps [Share my location]")
    async with stage.store.begin() as work:
        await work.shops.set_reach(1, 2000, takes_unpinned=True)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana delivers up to 2 km away, and this address is 2.5 km away.
        The counter sees nothing
    """)
    assert await scenes.orders_of(stage) == []
