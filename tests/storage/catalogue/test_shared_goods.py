"""The platform's catalogue: what is found in it, what it learns from shops, and doubles that become one."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from domain.catalogue import products
from domain.catalogue.desk.draft import begun
from domain.catalogue.entry import Facts
from domain.catalogue.shared.errors import GoodTaken, MergeOver, SameGood
from domain.catalogue.shared.good import SharedGood, barcode_key
from domain.catalogue.sharing import keeping, learning, listing, merging
from domain.catalogue.sharing.listing import Brought
from domain.catalogue.sharing.proposing import alike_goods
from domain.catalogue.shop import ShopState
from domain.catalogue.stock_lists import reading
from domain.errors import NotAllowed, StaleVersion
from domain.kinds import DueKind
from domain.people import Actor, Role
from domain.platform.shops import approving
from domain.values import Money, Names, Quantity, Unit
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given

BAR, OTHER_BAR = "8901262010016", "8901262010023"
LASSI: Facts = {
    "names": {"en": "Mango lassi", "hi": "आम लस्सी"},
    "brand": "Amul",
    "pack": Quantity(200, Unit.MILLILITRE),
    "category": "beverages",
    "price": Money(25_00),
    "barcode": BAR,
}


@dataclass(frozen=True)
class Street:
    """A shop, its owner, and an admin."""

    store: StoredStore
    clock: Clock
    owner: Actor
    admin: Actor
    shop_id: int

    async def says(self, facts: Facts) -> int:
        """A new product of the shop, by its number."""
        async with self.store.begin() as work:
            return (await products.add(work, self.owner, self.shop_id, facts))[0].product.id

    async def learns(self) -> None:
        """A minute goes by, and everything that is due is done."""
        self.clock.advance(seconds=61)
        for _ in range(20):
            async with self.store.begin() as work:
                if (row := await work.due_rows.take()) is None:
                    return
                if row.kind == DueKind.SHOP_TEACHES:
                    await learning.learn(work, row.subject)

    async def good(self, barcode: str = BAR) -> SharedGood | None:
        """What goes by a barcode."""
        key = barcode_key(barcode)
        return (await self.store.read().shared_goods.with_keys([key])).get(key)

    async def takes_in(self, table: list[list[str]], *, is_dry: bool = False) -> Brought:
        """A file of the admin's."""
        told, brought = reading.read(table), Brought()
        for rows in listing.parts(told):
            async with self.store.begin() as work:
                await listing.take_in(work, self.admin, told, rows, brought, is_dry=is_dry)
        return brought


@pytest.fixture
async def street(store: StoredStore, clock: Clock) -> Street:
    """A shop that customers may see, with nothing on its shelves."""
    async with store.begin() as work:
        owner = await given.person(work)
        shop = await given.shop(work, owner)
        admin = replace(await given.person(work, 8, "Meera"), is_admin=True)
    return Street(store, clock, replace(owner, shops={shop.id: Role.OWNER}), admin, shop.id)


async def test_it_begins_with_what_most_shops_sell(street: Street) -> None:
    work = street.store.read()
    found = {
        typed: [good.names.in_("en") for good in await alike_goods(work, typed)]
        for typed in ("parle g", "ఉల్లిపాయలు", "amul butt", "xyzzy", "500")
    }
    assert found["parle g"] == ["Parle-G Biscuits"]
    assert found["ఉల్లిపాయలు"][0] == "Onion"
    assert found["amul butt"][0] == "Amul Butter"
    assert found["xyzzy"] == found["500"] == []


async def test_what_one_shop_says_is_proposed_to_the_next_but_for_its_price(street: Street) -> None:
    await street.says(LASSI)
    assert await street.good() is None
    await street.learns()
    async with street.store.begin() as work:
        made, _ = await begun(work, street.shop_id, BAR)
        _, proposed = await begun(work, street.shop_id, "lassi mango")
    assert made and made.price is None and made.names == LASSI["names"] and made.pack == (200, "ml")
    assert [good.names.in_("en") for good in proposed] == ["Mango lassi"]
    assert dict(proposed[0].facts).keys().isdisjoint({"price", "mrp", "on_hand", "own_code", "packer"})


async def test_what_shops_that_nobody_approved_say_is_learnt_once_they_are(street: Street) -> None:
    store = street.store
    async with store.begin() as work:
        await work.shops.set_state(street.shop_id, ShopState.PENDING)
    await street.says(LASSI)
    await street.learns()
    assert await street.good() is None
    async with store.begin() as work:
        await approving.put(work, None, street.shop_id, ShopState.APPROVED)
    await street.learns()
    assert await street.good()


async def test_a_shop_that_is_suspended_meanwhile_teaches_nothing(street: Street) -> None:
    await street.says(LASSI)
    async with street.store.begin() as work:
        await work.shops.set_state(street.shop_id, ShopState.SUSPENDED)
    await street.learns()
    assert await street.good() is None


async def test_more_of_a_good_is_learnt_and_a_price_alone_is_no_lesson(street: Street) -> None:
    product_id = await street.says(LASSI)
    await street.learns()
    async with street.store.begin() as work:
        await products.change(work, street.owner, product_id, {"price": Money(30_00)})
    async with street.store.begin() as work:
        assert await work.lessons.take(street.shop_id, most=9) == []
        told: Facts = {"aliases": ("aam lassi",), "names": {"te": "మామిడి లస్సీ", "hi": "कुछ और"}}
        await products.change(work, street.owner, product_id, told)
    await street.learns()
    good = await street.good()
    assert good and good.names.in_("te") == "మామిడి లస్సీ" and good.names.in_("hi") == "आम लस्सी"
    assert good.aliases == ("कुछ और", "aam lassi")
    assert [each.id for each in await alike_goods(street.store.read(), "aam lassi")] == [good.id]


async def test_a_list_is_learnt_from_some_at_a_time(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "AT_ONCE", 2)
    rows = [["name", "brand", "price"], *([f"Thing {chr(65 + at)}", "Acme", "10"] for at in range(5))]
    async with street.store.begin() as work:
        await given.put_at_once(work, street.owner, street.shop_id, reading.read(rows))
    await street.learns()
    found, count = await keeping.look_up(street.store.read(), street.admin, "acme", offset=0, limit=3)
    assert [good.names.in_("en") for good in found] == ["Thing A", "Thing B", "Thing C"] and count == 5


async def test_a_list_is_given_the_shelf_and_the_names_that_it_lacks(street: Street) -> None:
    table = [
        ["name", "brand", "pack", "price", "category", "barcode"],
        ["Lassi with mango", "", "", "22", "", BAR],
        ["Onion", "", "", "20", "", ""],
        ["Tomato", "", "", "30", "Beverages", ""],
        ["Zzz", "", "", "9", "", ""],
    ]
    await street.says(LASSI)
    await street.learns()
    async with street.store.begin() as work:
        other = await given.shop(work, street.owner, name="Next door")
        owner = replace(street.owner, shops={other.id: Role.OWNER})
        await given.put_at_once(work, owner, other.id, reading.read(table))
    entries = await street.store.read().entries.after(other.id, 0, most=9)
    told = {each.product.names.in_("en"): (each.category, each.aliases) for each in entries}
    assert told["Lassi with mango"] == ("beverages", ("आम लस्सी",))
    assert told["Onion"][0] == "fruit-vegetables" and "प्याज़" in told["Onion"][1]
    assert told["Tomato"][0] == "beverages"
    assert told["Zzz"] == ("other", ())
    assert all(each.product.names.by_language.keys() == {"en"} for each in entries)


async def test_doubles_become_one_and_two_again(street: Street) -> None:
    await street.says(LASSI)
    await street.says({**LASSI, "names": {"en": "Lassi aam"}, "barcode": OTHER_BAR, "brand": None})
    await street.learns()
    kept, double = await street.good(), await street.good(OTHER_BAR)
    assert kept and double and kept.id != double.id
    async with street.store.begin() as work:
        made = await merging.merge(work, street.admin, kept.id, double.id)
    one = await street.good(OTHER_BAR)
    assert one and one.id == kept.id and one.barcodes == (BAR, OTHER_BAR) and "Lassi aam" in one.aliases
    assert [good.id for good in await alike_goods(street.store.read(), "lassi aam")] == [kept.id]
    # The next shop that calls it so makes no double of it.
    async with street.store.begin() as work:
        await learning.learn_from(
            work, [{**LASSI, "names": {"en": "Lassi aam"}, "brand": None, "barcode": None}]
        )
        found, _ = await keeping.look_up(work, street.admin, "lassi", offset=0, limit=9)
    assert [good.id for good in found if "aam" in " ".join(good.words)] == [kept.id]
    async with street.store.begin() as work:
        with pytest.raises(SameGood):
            await merging.merge(work, street.admin, kept.id, double.id)
    async with street.store.begin() as work:
        await merging.take_apart(work, street.admin, made.id)
    again, two = await street.good(), await street.good(OTHER_BAR)
    assert again and two and again == kept and two == double
    async with street.store.begin() as work:
        with pytest.raises(MergeOver):
            await merging.take_apart(work, street.admin, made.id)


async def test_what_was_merged_before_goes_along_and_comes_back(street: Street) -> None:
    for at, name in enumerate(("Abc", "Abd", "Abe")):
        await street.says({"names": {"en": name}, "price": Money(at + 1)})
    await street.learns()
    found, _ = await keeping.look_up(street.store.read(), street.admin, "", offset=0, limit=999)
    one, two, three = (
        good.id for name in ("Abc", "Abd", "Abe") for good in found if good.names.in_("en") == name
    )
    async with street.store.begin() as work:
        first = await merging.merge(work, street.admin, two, three)
        second = await merging.merge(work, street.admin, one, two)
        assert second.moved == (three,)
    async with street.store.begin() as work:
        with pytest.raises(MergeOver):
            await merging.take_apart(work, street.admin, first.id)
    async with street.store.begin() as work:
        await merging.take_apart(work, street.admin, second.id)
        goods = [await work.shared_goods.get(each) for each in (one, two, three)]
        assert [good.merged_into for good in goods] == [None, None, two]
        await merging.take_apart(work, street.admin, first.id)


async def test_an_admin_sets_right_what_is_said_and_nobody_else(street: Street) -> None:
    await street.says(LASSI)
    await street.learns()
    good = await street.good()
    assert good
    told: Facts = {"names": {"en": "Amul Mango Lassi"}}
    for denied in (street.owner,):
        async with street.store.begin() as work:
            with pytest.raises(NotAllowed):
                await keeping.change_good(work, denied, good.id, told)
    async with street.store.begin() as work:
        now = await keeping.change_good(work, street.admin, good.id, told, version=good.version)
        with pytest.raises(StaleVersion):
            await keeping.change_good(work, street.admin, good.id, told, version=good.version)
        onion = (await alike_goods(work, "onion"))[0]
        with pytest.raises(GoodTaken):
            await keeping.change_good(work, street.admin, onion.id, {}, barcodes=[BAR])
    assert now.version == good.version + 1
    # It stays known by what it was called before.
    async with street.store.begin() as work:
        await learning.learn_from(work, [{**LASSI, "barcode": None}])
    same = await street.good()
    assert same and same.names == Names({**good.names.by_language, "en": "Amul Mango Lassi"})
    assert "Mango lassi" in same.aliases


async def test_the_file_that_goes_out_changes_nothing_and_a_mended_one_what_it_says(street: Street) -> None:
    await street.says(LASSI)
    await street.says({**LASSI, "barcode": OTHER_BAR, "names": {"en": "Mango lassi"}})
    await street.learns()
    good = await street.good()
    assert good and good.barcodes == (BAR, OTHER_BAR)
    table = [
        [str(cell) for cell in row] for row in await listing.own_catalogue(street.store.read(), street.admin)
    ]
    same = await street.takes_in(table)
    assert (same.added, same.changed, same.bad) == (0, 0, []) and same.unchanged == len(table) - 1
    row = next(row for row in table if row[0] == good.public_id)
    row[table[0].index("Name")] = "Lassi, mango"
    mended = [table[0], row, ["", "", "", "Brand new", *[""] * 10], ["", "", "", "", *[""] * 10]]
    dry = await street.takes_in(mended, is_dry=True)
    assert (dry.added, dry.changed) == (1, 1) and await street.good() == good
    done = await street.takes_in(mended)
    assert (done.added, done.changed) == (1, 1)
    now = await street.good()
    assert now and now.names.in_("en") == "Lassi, mango" and now.barcodes == good.barcodes
    again = await street.takes_in(mended)
    assert (again.added, again.changed, again.unchanged) == (0, 0, 2)


async def test_lessons_wait_a_minute(street: Street) -> None:
    await street.says(LASSI)
    street.clock.advance(seconds=59)
    async with street.store.begin() as work:
        assert await work.due_rows.take() is None
