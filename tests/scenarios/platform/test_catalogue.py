"""Admins look after the platform's catalogue: they find a good, set it right, and make two one."""

from tests.scenarios.stage import Stage


async def test_a_good_of_the_catalogue_is_set_right_and_made_one_with_its_double(stage: Stage) -> None:
    """What shops have written stays theirs; two that are one are so for the next shop, and two again."""
    await stage.plays("""
        Meera: /admin
        Meera presses [Catalogue]
        Meera sees: Type words or a barcode to look for one.
        Meera: amul butt
        Meera presses [Amul Butter]
        Meera presses [Change]
        Meera presses [Barcode]
        Meera: 8901262010017
        Meera sees: That is no barcode
        Meera: 8901262010016
        Meera sees: Barcodes: 8901262010016
        Meera presses [Change]
        Meera presses [Other names]
        Meera: makhan, makkhan
        Meera sees: Also: makhan, makkhan
        Meera presses [Change]
        Meera presses [Category]
        Meera presses [Snacks & namkeen]
        Meera sees: Changed.
        Meera presses [It has a double]
        Meera sees: Which good is the same?
        Meera: quinoa
        Meera sees: There is none of these words.
        Meera: amul cheese
        Meera presses [Amul Cheese]
        Meera sees: Are these two the same?
        Meera presses [They are the same]
        Meera sees: They are one now.
        Meera presses [Not the same as Amul Cheese]
        Meera sees: They are two again.
        Meera presses [‹ Catalogue]
        Meera presses [All of it (XLSX)]
        Meera sees: All goods that the platform knows.
    """)
    async with stage.store.begin() as work:
        [key] = ["b:8901262010016"]
        good = (await work.shared_goods.with_keys([key]))[key]
    assert good.category == "snacks" and good.aliases == ("makhan", "makkhan")
