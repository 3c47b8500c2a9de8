"""Links from outside, as they stand on a poster or in a message: `t.me/<bot>?start=shop_…`, `product_…`."""

from tests.scenarios.lines import persona
from tests.scenarios.stage import Stage


async def follows(stage: Stage, who: str, what: str, payload: str) -> None:
    """Somebody opens the link, as Telegram sends it to the bot."""
    person = persona(stage.sandbox, who)
    await stage.lets(f"{who} opens the link of {what}", lambda: person.says(f"/start {payload}"))


async def test_a_link_leads_into_the_shop_or_to_its_goods(stage: Stage) -> None:
    """Asha has never written before: she stands in the shop, then before the onions, and can order."""
    shop = (await stage.store.read().shops.get(1)).public_id
    found = await stage.store.read().products.after(1, 0, most=50)
    onion = next(each.public_id for each in found if each.names.in_("en") == "Onion")
    await follows(stage, "Asha", "Sri Lakshmi Kirana", f"shop_{shop}")
    await stage.plays("""
        Asha sees: 🏪 Sri Lakshmi Kirana
        Asha sees: [🛒 Cart]
    """)
    await follows(stage, "Asha", "the onions", f"product_{onion}")
    await stage.plays("""
        Asha sees: Onion
        Asha presses [Add to cart]
        Asha sees: In your cart: 500 g
    """)


async def test_a_link_that_leads_nowhere_is_said_to(stage: Stage) -> None:
    """A poster of a shop that is no more, or half a link: a kind word, and a way on."""
    await follows(stage, "Asha", "a shop that is no more", "shop_0123456789abcdef0123456789abcdef")
    await stage.plays("Asha sees: [🏪 See shops]")
    await follows(stage, "Asha", "half of a shop", "shop_")
    await stage.plays("Asha sees: [🏪 See shops]")
    await follows(stage, "Asha", "nothing that is known", "spring-offer")
    await stage.plays("""
        Asha sees: Namaste Asha!
        Asha presses [See shops]
        Asha sees: Sri Lakshmi Kirana
    """)
