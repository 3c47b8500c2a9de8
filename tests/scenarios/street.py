"""The street that scenes play in: four small shops, two owners, and a few things on each shelf."""

from domain.catalogue.ports import NewProduct, NewShop
from domain.catalogue.product import Category
from domain.catalogue.shop import ShopState
from domain.identity.arrival import arrive
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names, Place, Quantity, Unit

LAKSHMI, ARJUN = 2000, 4001
COUNTER, GREEN_COUNTER = -5001, -5002


def names(en: str, hi: str, te: str) -> Names:
    """A name in all three languages."""
    return Names({"en": en, "hi": hi, "te": te})


async def build(work: UnitOfWork) -> None:
    """Sri Lakshmi Kirana with its group, Green Basket without, Charminar closed, Annapurna waiting."""
    lakshmi, arjun = await arrive(work, LAKSHMI, "Lakshmi", "en"), await arrive(work, ARJUN, "Arjun", "en")
    vegetables = await work.products.add_category(
        "vegetables", names("Fruit & vegetables", "फल और सब्ज़ियाँ", "పండ్లు, కూరగాయలు"), "🥬", 1
    )
    staples = await work.products.add_category(
        "staples", names("Rice & dals", "चावल और दाल", "బియ్యం, పప్పులు"), "🌾", 2
    )
    sri_lakshmi = await work.shops.add(_sri_lakshmi(lakshmi.identity_id))
    await _shelves(work, sri_lakshmi.id, vegetables, staples)
    green = await work.shops.add(_green_basket(lakshmi.identity_id))
    await _weighed(work, green.id, vegetables, names("Onion", "प्याज़", "ఉల్లిపాయలు"), price=27_00, on_hand=9_000)
    await _packed(work, green.id, staples, names("Brown rice", "ब्राउन चावल", "బ్రౌన్ రైస్"), 5_000, price=480_00)
    for closed in (_charminar(arjun.identity_id), _annapurna(arjun.identity_id)):
        shop = await work.shops.add(closed)
        await _packed(work, shop.id, staples, names("Rice", "चावल", "బియ్యం"), 5_000, price=390_00)


async def _shelves(work: UnitOfWork, shop: int, vegetables: Category, staples: Category) -> None:
    await _weighed(work, shop, vegetables, names("Onion", "प्याज़", "ఉల్లిపాయలు"), price=24_00, on_hand=12_000)
    await _weighed(work, shop, vegetables, names("Tomato", "टमाटर", "టమాటా"), price=33_50, on_hand=1_250)
    await _packed(work, shop, staples, names("Toor dal", "तूर दाल", "కంది పప్పు"), 1_000, price=165_00)
    await _packed(
        work, shop, staples, names("Sona masuri rice", "सोना मसूरी चावल", "సోనా మసూరి బియ్యం"), 5_000, 420_00
    )
    await _packed(work, shop, staples, names("Moong dal", "मूंग दाल", "పెసర పప్పు"), 500, price=80_00, on_hand=0)


async def _weighed(
    work: UnitOfWork, shop: int, shelf: Category, name: Names, *, price: int, on_hand: int
) -> None:
    new = NewProduct(shop, shelf.id, name, None, Unit.GRAM, Money(price), 250, 0, on_hand)
    await work.products.add(new)


async def _packed(
    work: UnitOfWork, shop: int, shelf: Category, name: Names, grams: int, price: int, *, on_hand: int = 20
) -> None:
    pack = Quantity(grams, Unit.GRAM)
    await work.products.add(NewProduct(shop, shelf.id, name, pack, Unit.PIECE, Money(price), 1, 500, on_hand))


def _sri_lakshmi(owner: int) -> NewShop:
    return NewShop(
        names=names("Sri Lakshmi Kirana", "श्री लक्ष्मी किराना", "శ్రీ లక్ష్మి కిరాణా"),
        state=ShopState.APPROVED,
        is_open=True,
        owner_id=owner,
        place=Place(17.4352, 78.4467),
        address="Shop 4, Satyam Theatre Road, Ameerpet",
        phone="+91 40 5550 0101",
        minimum_order=Money(100_00),
        delivery_fee=Money(20_00),
        free_delivery_from=Money(499_00),
        counter_chat=COUNTER,
    )


def _green_basket(owner: int) -> NewShop:
    return NewShop(
        names=names("Green Basket", "ग्रीन बास्केट", "గ్రీన్ బాస్కెట్"),
        state=ShopState.APPROVED,
        is_open=True,
        owner_id=owner,
        place=Place(17.4126, 78.4482),
        address="12 Prakash Nagar, Begumpet",
        phone="+91 40 5550 0102",
        minimum_order=Money(0),
        delivery_fee=Money(0),
        free_delivery_from=None,
    )


def _charminar(owner: int) -> NewShop:
    return NewShop(
        names=names("Charminar Provision Store", "चारमीनार प्रोविज़न स्टोर", "చార్మినార్ ప్రొవిజన్ స్టోర్"),
        state=ShopState.APPROVED,
        is_open=False,
        owner_id=owner,
        place=Place(17.4258, 78.4503),
        address="9 Dwarakapuri Colony, Punjagutta",
        phone="+91 40 5550 0103",
        minimum_order=Money(150_00),
        delivery_fee=Money(25_00),
        free_delivery_from=None,
    )


def _annapurna(owner: int) -> NewShop:
    return NewShop(
        names=names("Annapurna Fresh", "अन्नपूर्णा फ़्रेश", "అన్నపూర్ణ ఫ్రెష్"),
        state=ShopState.PENDING,
        is_open=True,
        owner_id=owner,
        place=Place(17.4226, 78.4598),
        address="27 Raj Bhavan Road, Somajiguda",
        phone="+91 40 5550 0104",
        minimum_order=Money(0),
        delivery_fee=Money(15_00),
        free_delivery_from=Money(299_00),
    )
