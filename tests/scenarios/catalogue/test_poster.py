"""A shop's link and its poster."""

from tests.scenarios.stage import Stage


async def test_an_owner_prints_the_poster_of_the_shop(stage: Stage) -> None:
    """From the shop's page: the link to copy, and a page to print, which comes as a file."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Link and poster]
        Lakshmi sees: The link of Sri Lakshmi Kirana
        Lakshmi sees: Whoever opens it stands in your shop
        Lakshmi presses [Poster to print]
        Lakshmi sees: Your poster of Sri Lakshmi Kirana
        Lakshmi presses [My shop]
        Lakshmi sees: Open: customers can order.
    """)
