"""A shop shows what its goods look like, and customers look."""

from io import BytesIO

from PIL import Image

from domain.catalogue.photos.photo import MOST_KEPT
from tests.scenarios.lines import persona
from tests.scenarios.stage import Stage


async def test_photos_are_sent_looked_at_and_taken_away(stage: Stage) -> None:
    """One is sent, a customer sees it, it goes again, and comes back by undo; what is none is told."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Goods]
        Lakshmi: toor dal
        Lakshmi presses [Toor dal]
        Lakshmi presses [Photos]
        Lakshmi sees: No photos yet.
        Lakshmi sends a photo
        Lakshmi sees: Customers see one photo
    """)
    work = stage.store.read()
    product_id = await _dal(stage)
    [kept] = await work.photos.these((await work.entries.get(product_id)).photos)
    copy = await work.photos.content(kept.id) or b""
    assert len(copy) <= MOST_KEPT
    assert Image.open(BytesIO(copy)).size == (320, 240)
    await stage.plays("""
        Lakshmi presses [Show them]
        Lakshmi sees: Toor dal
        Asha: /start
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha: toor dal
        Asha presses [Toor dal]
        Asha presses [Photos]
        Asha sees: (photo)
        Lakshmi presses [Take away no. 1]
        Lakshmi presses [Undo]
    """)
    assert (await stage.store.read().entries.get(product_id)).photos == (kept.public_id,)
    lakshmi = persona(stage.sandbox, "Lakshmi")
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Goods]
        Lakshmi: toor dal
        Lakshmi presses [Toor dal]
        Lakshmi presses [Photos]
    """)
    await stage.lets(
        "Lakshmi sends dal.jpg", lambda: lakshmi.sends_document("dal.jpg", b"no picture", "image/jpeg")
    )
    await stage.plays("""
        Lakshmi sees: could not be read
        Lakshmi presses [To its photos]
        Lakshmi sees: Customers see one photo
    """)


async def _dal(stage: Stage) -> int:
    work = stage.store.read()
    shop = (await work.shops.every())[0]
    found = await work.products.after(shop.id, 0, most=100)
    return next(each.id for each in found if each.names.in_("en") == "Toor dal")


async def test_a_photo_with_its_name_and_price_is_a_new_product(stage: Stage) -> None:
    """One photo with words below it, and a product is there; without words its name is asked for."""
    lakshmi = persona(stage.sandbox, "Lakshmi")
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Goods]
    """)
    await stage.lets(
        "Lakshmi sends a photo, below it: Bamboo rice 480",
        lambda: lakshmi.sends_photo(None, "Bamboo rice 480"),
    )
    await stage.plays("""
        Lakshmi sees: Bamboo rice
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Goods]
        Lakshmi sends a photo
        Lakshmi sees: What is on the photo?
        Lakshmi: Black rice 1 kg
        Lakshmi sees: Black rice
        Lakshmi: 220
        Lakshmi sees: Black rice
    """)
    work = stage.store.read()
    entries = {each.product.names.in_("en"): each for each in await work.entries.after(1, 0, most=99)}
    for name, price in (("Bamboo rice", 480_00), ("Black rice", 220_00)):
        assert len(entries[name].photos) == 1 and entries[name].product.price.money.minor == price
