"""The audit as people read it: in words, and by the names of today."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

EVERYBODY_IS_HERE = """
    Asha: /start
    Ravi: /start
    Meera: /start
"""


async def test_audit_in_words(stage: Stage) -> None:
    """Asha tries what she may not and has a new name; Ravi is support now: all of it is told by name."""
    await stage.before("Asha, Ravi and Meera have come", EVERYBODY_IS_HERE)
    await stage.plays("""
        Asha: /audit
        Asha sees: This is only for those who run the platform.
        Meera: /user asha
        Meera presses [✏️ Name]
        Meera presses [They asked for it]
        Meera: Asha Devi
        Meera: /role ravi support
        Meera presses [🤝 New here]
        Meera: /audit
        Meera sees: · Asha Devi · tried what only others may do · admin.trail · 🚫 refused
        Meera sees: · Meera · record looked at · Asha Devi
        Meera sees: · Meera · record changed · Asha Devi
        Meera sees: · Meera · role given: support · Ravi
        Meera does not see: identity
        Meera: /language
        Meera presses [తెలుగు]
        Meera: /audit
        Meera sees: · Meera · రోల్ ఇచ్చారు: సపోర్ట్ · Ravi
    """)


async def test_support_reads_the_audit(stage: Stage) -> None:
    """Asha only looks: her way on leads to the beginning, and not to a desk that is closed to her."""
    await stage.before("Asha, Ravi and Meera have come", EVERYBODY_IS_HERE)
    await stage.before("Asha is support", "Meera: /role asha support\nMeera presses [🤝 New here]")
    await stage.plays("""
        Asha: /audit
        Asha sees: · Meera · role given: support · Asha
        Asha presses [‹ Back]
        Asha sees: Namaste
    """)


async def test_audit_of_somebody_erased(stage: Stage) -> None:
    """Their deeds stay, their name does not; what nobody did, the house did."""
    await stage.before("Asha, Ravi and Meera have come", EVERYBODY_IS_HERE)
    await stage.plays("""
        Meera: /user asha
        Meera sees: number 3
    """)
    async with stage.store.begin() as work:
        asha = await work.people.by_telegram(scenes.ASHA)
        assert asha is not None
        await work.privacy.erase(asha.identity_id)
        await work.audit.record(None, "privacy.erased", f"identity:{asha.identity_id}")
        await work.audit.record(None, "shop.painted", "shop:1")
    await stage.plays("""
        Meera: /audit
        Meera sees: · the house · data erased · somebody erased
        Meera sees: · the house · shop.painted · Sri Lakshmi Kirana
        Meera sees: · somebody erased · record made
        Meera sees: · Meera · record looked at · somebody erased
        Meera does not see: · Asha
    """)
