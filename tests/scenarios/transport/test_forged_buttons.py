"""Callback data that no button of one's own ever carried: refused, and nothing is changed."""

from typing import Any

from locales.texts import Texts
from tests.scenarios import lines
from tests.scenarios.scenes import (
    ASHA_IS_ABOUT_TO_ORDER,
    ASHA_ORDERS,
    CARD_AS_IT_STANDS,
    audit,
    orders_of,
    shelf,
)
from tests.scenarios.stage import Stage

TEXTS = Texts.load()
ASHA, RAVI = 1001, 1002
HUGE = 2**62
ASHAS = """
    orders.detail:1 orders.withdraw:1 orders.again:1 orders.sure:1
    checkout.place:{cart}:2:35000 checkout.placed:2 checkout.deliver_to:1
"""
COUNTERS = """
    counter.move:1:0:accept counter.because:1:0:reject:too_far counter.cancel:1:0:refused:1
    counter.card:1 counter.reasons:1:0:reject counter.hello
"""
PRIVATE = "orders.withdraw:1 checkout.place:1:3:0 admin.approve:4 keeping.close:1 cart.clear:3 welcome.start"
NO_MOVES = """
    counter.move:1:0:explode counter.because:1:0:reject:why_not counter.cancel:1:0:x:1 counter.move:1:0:reject
    counter.move:1:0:withdraw counter.move:1:0:expire counter.because:1:0:accept:too_far
    counter.because:1:0:withdraw:too_far counter.move:1:7:accept counter.move:1:-1:accept
    counter.cancel:1:0:refused:1
"""
ADMINS = """
    admin.desk admin.approve:4 admin.suspend:1 admin.trail admin.aside admin.below:
    admin.retry:update-BCDFGHJK: admin.dismiss:message-BCDFGHJK:
"""
OWNERS = "keeping.close:1 daybook.order:1 keeping.connect:1 keeping.confirm:1 keeping.refuse:1 keeping.shop:1"
JUNK = f"""
    {"x" * 64} checkout checkout. .place ::::: checkout.place checkout.place:1 checkout.place:a:b:c
    checkout.place:1:2:3:4 checkout.place:01:2:3 checkout.place:+1:2:3 orders.detail:{2**63} orders.detail:-
    orders.detail:१ orders.detail:1e3 orders.detail: checkout.street shops.here shelf.typed_amount:1
    checkout.contact nothing.here welcome.__init__ 🙂🙂🙂 welcome.speak:en:te
"""
EXTREMES = """
    orders.detail:{HUGE} orders.detail:-1 shelf.card:-1 shelf.card:{HUGE} shelf.products:{HUGE}:1:0
    shelf.products:1:{HUGE}:0 shelf.products:1:1:{HUGE} shelf.products:1:1:-5 cart.page:{HUGE} cart.page:-7
    cart.put:3:{HUGE}:2:0 cart.put:3:-4:2:0 shelf.put:3:-4:2 shelf.put:3:{HUGE}:2 shelf.put:3:4:{HUGE}
    checkout.place:{cart}:2:{HUGE} checkout.place:{cart}:2:-1 checkout.place:{cart}:2:0
    checkout.place:{cart}:{HUGE}:35000 checkout.place:{cart}:-1:35000
    checkout.place:{HUGE}:2:35000 checkout.placed:{HUGE} checkout.placed:-1
    cart.clear:{HUGE} cart.undo:-1 cart.undo:{HUGE} checkout.begin:{HUGE} checkout.deliver_to:{HUGE}
    shops.shop:{HUGE} keeping.shop:{HUGE} keeping.group:{HUGE} welcome.speak:klingon
"""


def told(language: str, code: str) -> str:
    """What somebody is told about an error."""
    return TEXTS.plain(language, f"error-{code}")


async def refused(stage: Stage, who: str, data: str, text: str) -> None:
    """Somebody forges this in private: a notice or their screen says why not, and shows a way on."""
    await stage.plays(f"{who} forges {data}")
    screen = lines.persona(stage.sandbox, who).chat.messages[-1]
    assert any(text in shown.text for shown in stage.fresh) or text in screen.text, data
    assert screen.labels, data


async def asha_has(stage: Stage) -> list[Any]:
    """Everything of Asha's that a forger could want to change."""
    work = stage.store.read()
    asha = await work.people.by_telegram(ASHA)
    assert asha is not None
    cart = await work.carts.current(asha.identity_id)
    addresses = await work.addresses.of(asha.identity_id, most=10)
    return [await orders_of(stage), cart, await work.cart_lines.basket(cart), addresses, await shelf(stage)]


async def test_somebody_elses_order_and_cart(stage: Stage) -> None:
    """Ravi presses what only Asha's buttons carry: for him there is no such thing, in his language."""
    before = f"{ASHA_ORDERS}\nAsha: /cart\nRavi: /start"
    await stage.before("Asha has ordered, and looks at her cart; Ravi says hello", before)
    has = await asha_has(stage)
    for data in ASHAS.format(cart=has[1].id).split():
        await refused(stage, "Ravi", data, told("te", "not-found"))
    assert await asha_has(stage) == has
    assert await orders_of(stage, RAVI) == []


async def test_the_counter_from_outside(stage: Stage) -> None:
    """Counter buttons pressed in private, by a customer and by one of the staff: refused and audited."""
    await stage.before(
        "Asha has ordered; Ravi and Kiran say hello", f"{ASHA_ORDERS}\nRavi: /start\nKiran: /start"
    )
    has = await asha_has(stage)
    for who in ("Ravi", "Kiran"):
        for data in COUNTERS.split():
            await refused(stage, who, data, told("te", "not-your-counter"))
    assert await asha_has(stage) == has
    assert [entry[3] for entry in await audit(stage)].count("refused") == 12


async def test_private_buttons_at_the_counter(stage: Stage) -> None:
    """What belongs in a private chat, and moves that are none, forged under a card: it stays as it is."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered", ASHA_ORDERS)
    has = await asha_has(stage)
    for data in PRIVATE.split():
        await stage.plays(f"Kiran forges {data} at the counter\nKiran sees: {told('te', 'stale-button')}")
    for data in NO_MOVES.split():
        await stage.plays(f"Kiran forges {data} at the counter\nAsha sees nothing")
    await stage.plays(f"""
        Kiran forges counter.move:99:0:accept at the counter
        Kiran sees: {told("te", "not-found")}
    """)
    assert await asha_has(stage) == has
    await stage.plays("Kiran presses [Accept] at the counter\nAsha sees: accepted your order")


async def test_the_platform_from_below(stage: Stage) -> None:
    """Admin and owner buttons pressed by a customer; and the admin keeps nobody's shop."""
    await stage.before("Ravi and Meera say hello", "Ravi: /start\nMeera: /start")
    for data in ADMINS.split():
        await refused(stage, "Ravi", data, told("te", "not-allowed"))
    await stage.plays(f"Ravi: /admin\nRavi sees: {told('te', 'not-allowed')}")
    for data in OWNERS.split():
        await refused(stage, "Ravi", data, told("te", "not-found"))
        await refused(stage, "Meera", data, told("en", "not-found"))
    shops = await stage.store.read().shops.every()
    assert [shop.is_open for shop in shops] == [True, True, False, True]
    assert [str(shop.state) for shop in shops] == ["approved", "approved", "approved", "pending"]
    assert [entry[3] for entry in await audit(stage, 50)].count("refused") >= 8


async def test_junk_and_extremes(stage: Stage) -> None:
    """64 bytes of junk, answers' names, flows that are none, huge numbers: the cart is untouched."""
    stage.improvises("too many to be read")
    await stage.before("Asha is about to order", ASHA_IS_ABOUT_TO_ORDER)
    has = await asha_has(stage)
    asha = stage.sandbox.person(ASHA)
    for data in JUNK.split():
        await stage.plays(f"Asha forges {data}\nAsha sees: {told('en', 'stale-button')}")
    await stage.lets("Asha forges nothing at all", lambda: asha.presses(asha.chat.messages[-1], data=""))
    await stage.plays(f"Asha sees: {told('en', 'stale-button')}")
    for data in EXTREMES.format(HUGE=HUGE, cart=has[1].id).split():
        await stage.plays(f"Asha forges {data}")
        assert asha.chat.messages[-1].labels, data
        assert await asha_has(stage) == has, data
    await stage.plays("""
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: Thank you
    """)
