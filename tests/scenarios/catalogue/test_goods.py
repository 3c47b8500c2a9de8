"""An owner keeps their goods: by hand, at the desk, a whole shelf at once; and what customers see of it."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

LAKSHMIS_GOODS = """
    Lakshmi: /shop
    Lakshmi presses [Sri Lakshmi Kirana]
    Lakshmi presses [📦 Goods]
"""


async def test_a_product_in_three_answers(stage: Stage) -> None:
    """A name and a price are enough; what the platform knows is filled in, and all of it can be undone."""
    await stage.plays(f"""
        {LAKSHMIS_GOODS}
        Lakshmi sees: Goods · Sri Lakshmi Kirana
        Lakshmi sees: 5 products.
        Lakshmi presses [Add a product]
        Lakshmi: gluten-free idli rava
        Lakshmi sees: What does one piece cost?
        Lakshmi presses [sold by weight]
        Lakshmi sees: What does one kilogram cost?
        Lakshmi: sixty-two
        Lakshmi sees: Added
        Lakshmi sees: gluten-free idli rava · ₹62/kg
        Lakshmi presses [Undo]
        Lakshmi sees: Undone
        Lakshmi presses [Shelves]
        Lakshmi presses [Add a product]
        Lakshmi: ghee 1 l 640
        Lakshmi sees: Is it one of these?
        Lakshmi sees: [Gowardhan Cow Ghee 1 L]
        Lakshmi presses [Gowardhan Cow Ghee 1 L]
        Lakshmi sees: Gowardhan Cow Ghee 1 L · ₹640
        Lakshmi presses [The product]
        Lakshmi sees: Nobody has said yet:
        Lakshmi presses [‹ Back]
        Lakshmi sees: Oils & ghee
        Lakshmi: Parle G 250 g 30
        Lakshmi sees: Nothing like “Parle G 250 g” is on your shelves.
        Lakshmi presses [Add a product]
        Lakshmi: 8901030865278
        Lakshmi sees: That is no barcode
        Lakshmi: 8901719134852
        Lakshmi sees: Nobody here knows this barcode yet. Please type the name.
    """)


async def test_what_runs_low_and_what_is_missing(stage: Stage) -> None:
    """The desk lists both, and each leads to where it is mended."""
    await stage.plays(f"""
        {LAKSHMIS_GOODS}
        Lakshmi presses [Running low]
        Lakshmi sees: One product.
        Lakshmi sees: Moong dal 500 g · ₹80 · 🚫 nothing left
        Lakshmi presses [Moong dal]
        Lakshmi sees: Nothing left.
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [About the shop]
        Lakshmi presses [What goods lack]
        Lakshmi presses [HSN]
        Lakshmi presses [Onion]
        Lakshmi: 0703
        Lakshmi sees: 0703
    """)


async def test_typed_at_the_desk(stage: Stage) -> None:
    """A price, a count, and what is out: found, shown, done with one tap, and undone."""
    await stage.plays(f"""
        {LAKSHMIS_GOODS}
        Lakshmi: onion 32
        Lakshmi sees: [Onion · ₹24/kg → ₹32/kg]
        Lakshmi presses [Onion · ₹24/kg → ₹32/kg]
        Lakshmi sees: Price: ₹24 → ₹32
        Lakshmi: kanda +5 kg
        Lakshmi presses [Onion · 12 kg → 17 kg]
        Lakshmi sees: Stock: 12 kg → 17 kg
        Lakshmi presses [Undo]
        Lakshmi sees: Stock: 17 kg → 12 kg
        Lakshmi: tomatto out
        Lakshmi presses [🚫 Tomato]
        Lakshmi sees: Tomato · ₹33.50/kg · 🚫 out
        Asha: /start
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit & vegetables]
        Asha sees: Tomato · out of stock
        Asha sees: Onion · ₹32/kg
        18 hours later
        Asha presses [‹ All kinds]
        Asha presses [Fruit & vegetables]
        Asha sees: Tomato · ₹33.50/kg
        Lakshmi: onion mrp 40
        Lakshmi presses [Onion · MRP ₹40]
        Lakshmi sees: MRP: not said → ₹40
        Lakshmi: tomato 31, onion mrp 20, shampoo 9, onion 30
        Lakshmi sees: Several at once: tap each one. Nothing like “shampoo” is on your shelves.
        Lakshmi sees: [Onion · costs ₹32/kg, more than that MRP]
        Lakshmi presses [Onion · ₹32/kg → ₹30/kg]
        Lakshmi sees: Kept: Onion.
        Lakshmi presses [Tomato · ₹33.50/kg → ₹31/kg]
        Lakshmi sees: Kept: Tomato.
        Lakshmi: +5 % on fruit
        Lakshmi sees: [📈 🥬 Fruit & vegetables]
        Lakshmi: shampoo 12
        Lakshmi sees: Nothing like “shampoo” is on your shelves.
    """)


async def test_one_product_in_two_taps(stage: Stage) -> None:
    """Price, stock, details, hidden, deleted, and the history of all of it."""
    await stage.plays(f"""
        {LAKSHMIS_GOODS}
        Lakshmi presses [Rice & dals]
        Lakshmi presses [Toor dal]
        Lakshmi sees: 🟢 20 can be ordered.
        Lakshmi presses [💰 Price]
        Lakshmi presses [₹170]
        Lakshmi sees: Price: ₹165 → ₹170
        Lakshmi presses [The product]
        Lakshmi presses [📦 Stock]
        Lakshmi presses [➕ 10]
        Lakshmi sees: Stock: 20 → 30
        Lakshmi presses [The product]
        Lakshmi presses [✏️ Details]
        Lakshmi presses [MRP]
        Lakshmi: 169
        Lakshmi sees: ₹170 is above the MRP of ₹169.
        Lakshmi: 180
        Lakshmi sees: MRP: not said → ₹180
        Lakshmi presses [The product]
        Lakshmi: 199
        Lakshmi sees: [Toor dal 1 kg · MRP is ₹180]
        Lakshmi presses [‹ Back]
        Lakshmi presses [✏️ Details]
        Lakshmi presses [Country]
        Lakshmi: भारत
        Lakshmi sees: Country: not said → India
        Lakshmi presses [The product]
        Lakshmi presses [✏️ Details]
        Lakshmi presses [Barcode]
        Lakshmi: 8901058851299
        Lakshmi sees: That is no barcode
        Lakshmi: 8901058851298
        Lakshmi sees: Barcode: not said → 8901058851298
        Asha: /start
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice & dals]
        Asha presses [Toor dal]
        Asha sees: ₹170 · ₹170/kg · MRP ₹180
        Asha sees: Made in India
        Lakshmi presses [The product]
        Lakshmi presses [🙈 Hide]
        Asha presses [‹ Back]
        Asha does not see: Toor dal
        Lakshmi presses [The product]
        Lakshmi presses [🗑 Delete]
        Lakshmi sees: Deleted
        Lakshmi presses [Undo]
        Lakshmi presses [The product]
        Lakshmi presses [👁 Show]
        Lakshmi presses [The product]
        Lakshmi presses [🕓 History]
        Lakshmi sees: Lakshmi In the shop: no → yes
        Lakshmi presses [Next]
        Lakshmi sees: Price: ₹165 → ₹170
    """)


async def test_a_whole_shelf_dearer(stage: Stage) -> None:
    """Five per cent on rice and dals: looked at, done, undone."""
    await stage.plays(f"""
        {LAKSHMIS_GOODS}
        Lakshmi: rice & dals +5%
        Lakshmi presses [📈 🌾 Rice & dals]
        Lakshmi sees: Toor dal 1 kg: ₹165 → ₹173
        Lakshmi sees: Moong dal 500 g: ₹80 → ₹84
        Lakshmi presses [Change 3 prices]
        Lakshmi sees: prices changed
        Lakshmi presses [Undo]
        Lakshmi sees: undone
        Lakshmi presses [The shelf]
        Lakshmi sees: Toor dal 1 kg · ₹165 · 20
        Lakshmi presses [All these prices]
        Lakshmi: -3
        Lakshmi sees: Toor dal 1 kg: ₹165 → ₹160
    """)


async def test_rationed_and_running_low(stage: Stage) -> None:
    """Two packs for each customer a day; the shop is told once when no more than eighteen are left."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays(f"""
        {LAKSHMIS_GOODS}
        Lakshmi presses [Rice & dals]
        Lakshmi presses [Toor dal]
        Lakshmi presses [✏️ Details]
        Lakshmi presses [Most per day]
        Lakshmi: 2
        Lakshmi presses [The product]
        Lakshmi presses [✏️ Details]
        Lakshmi presses [Warn at]
        Lakshmi: 18
        Lakshmi sees: Warn at: not said → 18
        Asha presses [Place order]
        Asha sees: Your order is placed.
        Lakshmi sees: Toor dal 1 kg runs low at Sri Lakshmi Kirana: 18 left.
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice & dals]
        Asha presses [Toor dal]
        Asha sees: At most 2 a day for each customer
        Asha presses [Add to cart]
        Asha sees: Toor dal: at most 2 a day for each customer. You have ordered 2 today.
        14 hours later
        Asha presses [Add to cart]
        Asha sees: In your cart: Toor dal, 1
        Asha presses [🛒 Cart]
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: Your order is placed.
        Lakshmi sees nothing
    """)


async def test_somebody_elses_goods(stage: Stage) -> None:
    """Arjun's goods are not there for Lakshmi, whatever she presses."""
    looks = (
        *("goods.shelves:3", "goods.shelf:3:20:0", "goods.card:8", "details.price:8", "details.facts:8"),
        *("history.past:8:0", "pricing.preview:3:20:500:0", "newgoods.name:3"),
    )
    does = (
        *("goods.out:8", "goods.delete:8", "goods.listed:8:0", "details.set_to:8:price:100:0"),
        *("details.count:8:20:1", "desk.priced:8:100:0", "pricing.apply:3:20:500:0"),
    )
    looked = "".join(f"Lakshmi forges {each}\nLakshmi does not see: Rice\n" for each in looks)
    done = "".join(f"Lakshmi forges {each}\nLakshmi sees: This is not here any more.\n" for each in does)
    await stage.plays(f"Lakshmi: /start\n{looked}{done}")


async def test_several_goods_at_once(stage: Stage) -> None:
    """Two dals are out, then all of the shelf is rationed but one; each is looked at first, and undone."""
    await stage.plays(f"""
        {LAKSHMIS_GOODS}
        Lakshmi presses [Rice & dals]
        Lakshmi presses [Several at once]
        Lakshmi presses [Toor dal]
        Lakshmi presses [Moong dal]
        Lakshmi sees: 2 products are chosen.
        Lakshmi presses [🚫 Out]
        Lakshmi sees: • Toor dal 1 kg
        Lakshmi presses [Yes, all 2]
        Lakshmi sees: changed
        Lakshmi presses [Undo]
        Lakshmi sees: undone
        Lakshmi presses [The shelf]
        Lakshmi sees: Toor dal 1 kg · ₹165 · 20
        Lakshmi presses [Several at once]
        Lakshmi presses [All of the shelf]
        Lakshmi presses [☑️ Toor dal]
        Lakshmi presses [Prices]
        Lakshmi: +10
        Lakshmi sees: Moong dal 500 g: ₹80 → ₹88
        Lakshmi presses [Back]
        Lakshmi presses [Most per day]
        Lakshmi presses [2]
        Lakshmi sees: At most 2 a day for each customer
        Lakshmi presses [Yes, all 2]
        Lakshmi sees: changed
        Lakshmi presses [The shelf]
        Lakshmi presses [Moong dal]
        Lakshmi sees: At most 2 a day for one customer
    """)
