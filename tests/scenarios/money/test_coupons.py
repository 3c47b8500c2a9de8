"""An owner makes coupons, a customer taps or types one, and gives a tip on the way."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_a_coupon_is_made_and_taken(stage: Stage) -> None:
    """Lakshmi makes one; Asha takes it, reads what it takes off, and adds a tip that the counter sees."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays(
        """
        Asha does not see: [🏷 Coupon]
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Coupons]
        Lakshmi sees: No coupon yet
        Lakshmi presses [New coupon]
        Lakshmi: half
        Lakshmi sees: Please give one amount up to
        Lakshmi: welcome 50
        Lakshmi sees: WELCOME · ₹50
        Lakshmi sees: Once per person
        Lakshmi presses [What it takes off]
        Lakshmi: 10%
        Lakshmi sees: WELCOME · 10%
        Lakshmi presses [Up to]
        Lakshmi: 20
        Lakshmi sees: Up to ₹20
        Lakshmi presses [🧺 From]
        Lakshmi: 100
        Lakshmi sees: For orders from ₹100
        Lakshmi presses [Last day]
        Lakshmi: 30 June
        Lakshmi sees: until
        Lakshmi presses [In all]
        Lakshmi: 50
        Lakshmi sees: 50 times in all
        Lakshmi presses [For first orders only]
        Lakshmi sees: first order here
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [🏷 Coupon]
        Asha sees: Do you have a coupon?
        Asha: wellcome
        Asha sees: No shop in your cart has a coupon WELLCOME
        Asha: wel-come
        Asha sees: 🏷 Coupon: −₹20
        Asha presses [🏷 Coupon]
        Asha presses [✅ WELCOME]
        Asha does not see: 🏷 Coupon: −
        Asha presses [🏷 Coupon]
        Asha presses [WELCOME · −₹20]
        Asha sees: 🏷 Coupon: −₹20
        Asha presses [Place order]
        Asha sees: Your order is placed.
        The counter sees: 🏷 Coupon: −₹20
        Asha presses [Order #1001]
        Asha presses [Add a tip]
        Asha sees: Only if you like.
        Asha presses [₹20]
        Asha sees: 💛 Tip ₹20
        Kiran presses [Accept] at the counter
        The counter sees: 💛 Tip ₹20
    """
    )
    (order,) = await scenes.orders_of(stage)
    assert (order.discount.minor, order.tip.minor) == (20_00, 20_00)
