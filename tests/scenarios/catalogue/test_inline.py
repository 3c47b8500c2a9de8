"""Inline mode: `@bot milk` in any chat posts a card whose button leads to the product."""

import re

from tests.scenarios.lines import persona
from tests.scenarios.scenes import RAVI
from tests.scenarios.stage import Stage

TO_THE_PRODUCT = re.compile(r"https://t\.me/kirana_sandbox_bot\?start=(product_[0-9a-f]{32})")


async def test_a_card_leads_to_its_product(stage: Stage) -> None:
    """Whoever gets it sees a product, a shop and a way there; nothing of who posted it."""
    await stage.before("Asha is at the shops", "Asha: /shops")
    await stage.plays("""
        Asha looks up pyaz by @bot
        Asha posts the card [Onion]
        Asha sees nothing
    """)
    posted = persona(stage.sandbox, "Asha").chat.messages[-1]
    assert posted.text == "🛒 Onion\n₹24/kg · 🏪 Sri Lakshmi Kirana"
    found = TO_THE_PRODUCT.fullmatch(stage.link("Asha", "See it in Kirana"))
    assert found
    ravi = persona(stage.sandbox, "Ravi")
    await stage.lets("Ravi opens the link of the card", lambda: ravi.starts(found[1]))
    await stage.plays("Ravi sees: ఉల్లిపాయ")
    (answer,) = stage.sandbox.world.inline_answers
    assert (answer["is_personal"], answer["cache_time"]) == (True, 30)


async def test_nobody_becomes_a_record_by_looking(stage: Stage) -> None:
    """In their own language, and with a way to the bot where nothing is found."""
    await stage.plays("""
        Ravi looks up పాలు by @bot
        Ravi looks up spaceship by @bot
    """)
    first, second = stage.sandbox.world.inline_answers
    assert (bool(first["cards"]), second["cards"]) == (True, [])
    assert second["button"] == {"text": "🏪 Kirana తెరవండి", "start_parameter": "inline"}
    assert await stage.store.read().people.by_telegram(RAVI) is None
