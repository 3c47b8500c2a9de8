"""What delivery costs by distance, and where a map says that a shop delivers."""

import json

from sandbox.files import Stored
from tests.scenarios import scenes
from tests.scenarios.lines import persona
from tests.scenarios.stage import Stage

AROUND_THE_SHOP = [[78.435, 17.425], [78.455, 17.425], [78.455, 17.445], [78.435, 17.445], [78.435, 17.425]]
"""Sri Lakshmi Kirana lies in it, and where Asha's phone is does not."""


def a_map(*rings: list[list[float]], **told: object) -> bytes:
    """As geojson.io saves it."""
    features = [
        {"type": "Feature", "properties": told, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for ring in rings
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


async def sends(stage: Stage, name: str, content: bytes) -> None:
    """Lakshmi sends a map."""
    lakshmi = persona(stage.sandbox, "Lakshmi")
    await stage.lets(
        f"Lakshmi sends {name}", lambda: lakshmi.sends_document(name, content, "application/geo+json")
    )


async def test_fees_by_distance(stage: Stage) -> None:
    """Lakshmi types what each distance costs; Asha reads what it costs to her door before she orders."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [How far we deliver]
        Lakshmi presses [Fees by distance]
        Lakshmi sees: Delivery costs the same everywhere
        Lakshmi: one km twenty and a bit
        Lakshmi sees: Please type a distance and its fee, such as 4 km 20.
        Lakshmi: 2 km free, 4 km 35 min 50 free 2000
        Lakshmi sees: up to 2 km: free
        Lakshmi sees: up to 4 km: ₹35, orders from ₹50, free from ₹2,000
        Asha presses [Add a pin on the map]
        Asha taps [Share my location]
        Asha sees: Delivery ₹35
        Lakshmi presses [One fee everywhere]
        Lakshmi sees: Delivery costs the same everywhere
        Asha presses [Place order]
        Asha sees: A price has changed meanwhile
        Asha does not see: Delivery ₹35
    """)


async def test_area_on_a_map(stage: Stage) -> None:
    """A map is sent, comes back as a picture, and holds: who lives outside is told so."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [How far we deliver]
        Lakshmi presses [Area on a map]
        Lakshmi sees: You deliver up to 5 km from the shop, in every direction.
    """)
    await sends(stage, "bow.geojson", a_map([[78.46, 17.35], [78.48, 17.37], [78.48, 17.35], [78.46, 17.37]]))
    await stage.plays("""
        Lakshmi sees: The line of an area crosses itself.
    """)
    await sends(stage, "shop.pdf", b"%PDF-1.4")
    await stage.plays("""
        Lakshmi sees: Please send a map as GeoJSON
    """)
    await sends(stage, "area.geojson", a_map(AROUND_THE_SHOP, name="Old City", fee=10, minimum=50))
    await stage.plays("""
        Lakshmi sees: Where Sri Lakshmi Kirana delivers. The red dot is the shop.
    """)
    files = stage.sandbox.world.files
    pictures: list[Stored] = [each for each in files.known.values() if each.name == "delivery-area.png"]
    assert files.content(pictures[-1]).startswith(b"\x89PNG")
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Asha presses [Add a pin on the map]
        Asha taps [Share my location]
        Asha sees: Sri Lakshmi Kirana does not deliver to this address.
        Asha: /shops
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [How far we deliver]
        Lakshmi sees: Inside the area on your map, and nowhere else.
        Lakshmi presses [Area on a map]
        Lakshmi sees: Old City: delivery ₹10, orders from ₹50
        Lakshmi presses [Show it as a picture]
        Lakshmi sees: Where Sri Lakshmi Kirana delivers.
        Lakshmi presses [Go by distance again]
        Lakshmi sees: the area that you drew is forgotten
        Lakshmi presses [No, keep the map]
        Lakshmi presses [Go by distance again]
        Lakshmi presses [Yes, by distance]
        Lakshmi sees: Up to 5 km from the shop, as the crow flies.
    """)
    zones = [entry for entry in await scenes.audit(stage) if entry[1] == "shop.zones"]
    assert len(zones) == 2
