"""From a full cart to a placed order: two shops, a second time, and from a place on the map."""

from domain.identity import preferences
from domain.preferences import Delivery
from tests.scenarios import scenes, street
from tests.scenarios.stage import Stage


async def green_basket_has_a_group(stage: Stage) -> None:
    """Somebody can read its orders."""
    stage.sandbox.person(street.LAKSHMI).in_chat(street.GREEN_COUNTER).adds_bot()
    async with stage.store.begin() as work:
        await work.shops.set_counter(2, street.GREEN_COUNTER)


async def test_two_shops_two_orders(stage: Stage) -> None:
    """One checkout, an order and a card for each shop, and each goes its own way."""
    await green_basket_has_a_group(stage)
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Shops]
        Asha presses [Green Basket]
        Asha presses [Rice]
        Asha presses [Brown rice]
        Asha presses [Add to cart]
        Asha presses [Cart]
        Asha sees: Total ₹830, from 2 shops
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur
        Asha taps [Share my contact]
        Asha presses [Place order]
        Asha sees: Your 2 orders are placed.
        The counter sees: Order #1001 · Sri Lakshmi Kirana
        Green Basket sees: Order #1002 · Green Basket
        The counter does not see: Brown rice
        Kiran presses [Accept] at Green Basket
        Asha sees: Green Basket accepted your order #1002
        Fatima presses [Reject] at the counter
        Fatima presses [Out of stock] at the counter
        Asha sees: Sri Lakshmi Kirana cannot take your order #1001
        Asha: /orders
        Asha sees: #1002 · ₹480 · Accepted
    """)
    assert len(await scenes.orders_of(stage)) == 2


async def test_second_order_offers_the_last_address(stage: Stage) -> None:
    """Address and contact of the last order are offered; a new address can be typed all the same."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha presses [Add to cart]
        Asha presses [Cart]
        Asha presses [Checkout]
        Asha sees: 12-2-417, Gudimalkapur
        Asha sees: +919000001001
        Asha presses [🏠 Address]
        Asha sees: [🏠 12-2-417, Gudimalkapur]
        Asha: 8-3-222, Yousufguda
        Asha sees: 8-3-222, Yousufguda
        Asha presses [🏠 Address]
        Asha presses [12-2-417]
        Asha presses [Place order]
        The counter sees: 12-2-417, Gudimalkapur
    """)


async def test_location_and_house(stage: Stage) -> None:
    """Nearest first once it is known where Asha is; her order carries the place and the typed house."""
    await green_basket_has_a_group(stage)
    await stage.plays("""
        Asha: /shops
        Asha presses [Nearest first]
        Asha presses [Yes, I agree]
        Asha taps [Share my location]
        Asha sees: the nearest first
        Asha sees: [Green Basket · 0 m]
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha presses [Add to cart]
        Asha presses [Cart]
        Asha presses [Checkout]
        Asha presses [Share my location]
        Asha taps [Back]
        Asha sees: Where shall we bring it?
        Asha presses [Share my location]
        Asha taps [Share my location]
        Asha sees: Which house and street?
        Asha: Flat 5, 3rd floor, Rose Apartments
        Asha: Asha Reddy
        Asha sees: Which phone number?
        Asha: 98480 12345
        Asha sees: Asha Reddy, +919848012345
        Asha presses [Place order]
        The counter sees: Flat 5, 3rd floor, Rose Apartments
        The counter sees: maps.google.com/?q=17.412600,78.448200
    """)


async def test_a_pin_out_of_reach_is_told_before_the_house_and_another_one_taken(stage: Stage) -> None:
    """Mumbai is too far; at the question for the house a better pin counts too."""
    await stage.before("Asha is at her cart", f"{scenes.ASHA_FILLS_HER_CART}\nAsha presses [Checkout]")
    await stage.plays("""
        Asha presses [Yes, I agree]
        Asha shares the location 19.0760, 72.8777
        Asha sees: delivers up to
        Asha does not see: Which house and street?
        Asha shares the location 17.3920, 78.4370
        Asha sees: Which house and street?
        Asha shares the location 17.3921, 78.4371
        Asha sees: Which house and street?
        Asha: 12 Gudimalkapur
        Asha shares her contact
        Asha presses [Place order]
        The counter sees: maps.google.com/?q=17.392100,78.437100
    """)


async def test_phones_and_houses_as_people_write_them(stage: Stage) -> None:
    """Where the place is known the number of the house is enough; of two phone numbers one is asked for."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: B-12
        Asha sees: Please type an address that can be found
        Asha presses [Share my location]
        Asha taps [Share my location]
        Asha: B-12
        Asha sees: Whom shall we ask for?
        Asha: \u3164\u200e
        Asha sees: Please type a name to ask for
        Asha: Asha\u202e Reddy
        Asha sees: Which phone number?
        Asha: 98480 12345 / 98480 12346
        Asha sees: I see more digits than one phone number.
        Asha: 98480
        Asha sees: Please type a phone number, such as 98480 12345.
        Asha: Ph: ०98480‑12345
        Asha sees: Asha Reddy, +919848012345
        Asha sees: B-12
        Asha presses [Place order]
        The counter sees: B-12
        The counter sees: 👤 Asha Reddy
    """)


async def test_below_the_minimum(stage: Stage) -> None:
    """Sri Lakshmi delivers from 100 rupees."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha presses [Add to cart]
        Asha presses [Cart]
        Asha presses [Checkout]
        Asha sees: Sri Lakshmi Kirana delivers orders from ₹100. Please add ₹88 more.
    """)


async def test_cancel_leaves_the_cart(stage: Stage) -> None:
    """/cancel in the middle of it: nothing is ordered, the cart is kept, the keyboard goes away."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur
        Asha: /cancel
        Asha sees: (the keyboard goes away)
        Asha sees: Nothing has been ordered, and your cart is kept.
        Asha presses [Cart]
        Asha sees: Toor dal 1 kg × 2
    """)
    assert await scenes.orders_of(stage) == []


async def test_at_the_door_and_in_cash(stage: Stage) -> None:
    """Somebody says how the shop gets its cash, before the order is placed and once for all."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    asha = await stage.store.read().people.by_telegram(scenes.ASHA)
    assert asha
    async with stage.store.begin() as work:
        await preferences.change(work, asha, delivery=Delivery.AT_DOOR)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: It is to be left at the door: how does the shop get its cash?
        Asha sees: [💵 How do we get the cash?]
        Asha does not see: [✅ Place order
        The counter sees nothing
        Asha presses [How do we get the cash?]
        Asha does not see: [🚪 Leave it at the door, no contact]
        Asha presses [Take the cash first]
        Asha presses [Place order]
        The counter sees: 🚪 Take the cash first, then leave it at the door
        Asha: /profile
        Asha sees: 🚪 Take the cash first, then leave it at the door
    """)


async def test_placed_at_the_door_by_an_old_button(stage: Stage) -> None:
    """Whatever a month-old review says, nothing is placed that nobody could be paid for."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    asha = await stage.store.read().people.by_telegram(scenes.ASHA)
    assert asha
    cart = await stage.store.read().carts.current(asha.identity_id)
    await stage.plays(f"""
        Asha forges handover.choose:at-door
        Asha sees: [💵 How do we get the cash?]
        Asha forges checkout.place:{cart.id}:{cart.version}:35000
        Asha sees: how does the shop get its cash?
        The counter sees nothing
    """)
