"""Shops by command: added for somebody, listed with what is missing, approved by number and public id."""

import json

from tests.kirana.conftest import SECRET, Run

PLACE = ("--at", "17.3850,78.4867", "--address", "4 Station Road", "--phone", "98480 12345")


async def test_a_shop_is_added_listed_and_approved(database_url: str, kirana: Run) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    name = "Balaji Stores / బాలాజీ"
    more = ("--hours", "8-21", "--fee", "20", "--legal-name", "Balaji Traders", "--radius", "2 km")
    code, said = await kirana("shop", "add", name, "--owner", "2000", *PLACE, *more, "--json", **given)
    assert code == 0, said
    made = json.loads(said)
    assert made["names"] == {"en": "Balaji Stores", "te": "బాలాజీ"}
    assert (made["standing"], made["is_submitted"]) == ("pending", True)
    assert made["missing"] == ["fssai", "counter", "goods"]
    code, said = await kirana("shop", "list", "--standing", "pending", "--name", "balajee", **given)
    waits = f"{made['id']}  {made['public_id']}  pending  Balaji Stores; missing: fssai, counter, goods\n"
    assert (code, said) == (0, waits)
    assert await kirana("shop", "list", "--standing", "live", **given) == (0, "There is none.\n")
    code, said = await kirana("shop", "approve", str(made["id"]), made["public_id"], "--json", **given)
    assert (code, [each["standing"] for each in json.loads(said)["shops"]]) == (0, ["live", "live"])
    assert (await kirana("verify", **given))[1] == "Everything adds up.\n"


async def test_what_is_wrong_is_one_line_and_adds_nothing(database_url: str, kirana: Run) -> None:
    given = {"database_url": database_url, "secret": SECRET}
    add = ("shop", "add", "Balaji", "--owner", "2000", *PLACE)
    wrong = {
        ("--fssai", "123"): "Error: Please type all 14 digits of the FSSAI number, without anything else.\n",
        ("--phone", "12"): "Error: Please type a phone number, such as 98480 12345.\n",
        ("--hours", "never"): (
            "Error: Please type from when to when: 8–21, or 8–13, 16–21. By weekday: Mo–Fr 8–21, Su closed.\n"
        ),
    }
    for words, line in wrong.items():
        assert await kirana(*add, *words, **given) == (1, line)
    assert await kirana("shop", "approve", "77", **given) == (1, "Error: there is no shop 77\n")
    assert await kirana("shop", "list", "--json", **given) == (0, '{"shops": []}\n')
