"""Stats: how the platform does, for admins alone."""

from tests.scenarios.scenes import ACCEPTED
from tests.scenarios.stage import Stage


async def test_an_admin_sees_how_it_goes(stage: Stage) -> None:
    """In numbers, and as a picture that says them too."""
    await stage.before("an order was accepted", ACCEPTED)
    await stage.plays("""
        Meera: /stats
        Meera sees: 🧾 Orders: 1 for
        Meera presses [As a picture]
        Meera sees: 📊 Orders of the last 14 days, by day
        Asha: /stats
        Asha sees: This is only for those who run the platform.
    """)
