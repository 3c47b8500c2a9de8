"""Preferences over HTTP: what is left out stays, what is chosen counts at the next request."""

from typing import Any

import pytest

from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_shopping import cart_of, place, put, ready

ME = "/v1/me/preferences"
NOTHING = {
    "default_address": None, "delivery": "hand-over", "notices": {"progress": True}, "quiet_hours": None,
}  # fmt: skip
NIGHT = {"start": "22:00", "end": "07:00", "zone": "Asia/Kolkata"}


async def address_of(person: Person, text: str = "12 Laad Bazaar") -> str:
    """A new address of theirs."""
    made: str = (await person.ask("POST", "/v1/addresses", {"text": text})).body["id"]
    return made


async def test_what_is_left_out_stays(asha: Person) -> None:
    assert (await asha.ask("GET", ME)).body == NOTHING
    home = await address_of(asha)
    steps: list[dict[str, Any]] = [
        {"quiet_hours": NIGHT}, {"delivery": "at-door"}, {"notices": {"progress": False}},
        {"default_address": home}, {},
    ]  # fmt: skip
    expected = dict(NOTHING)
    for step in steps:
        expected |= step
        assert (await asha.ask("PATCH", ME, step)).body == expected
    assert (await asha.ask("GET", ME)).body == expected
    gone = {"default_address": None, "quiet_hours": None}
    assert (await asha.ask("PATCH", ME, gone)).body == expected | gone


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"quiet_hours": {"start": "22:00", "end": "22:00"}}, "bad-quiet-hours"),
        ({"quiet_hours": NIGHT | {"zone": "Mars/Olympus"}}, "bad-quiet-hours"),
        ({"quiet_hours": NIGHT | {"zone": "../../etc"}}, "bad-quiet-hours"),
        ({"quiet_hours": {"start": "24:00", "end": "07:00"}}, "bad-request"),
        ({"quiet_hours": {"start": "२२:00", "end": "07:00"}}, "bad-request"),
        ({"delivery": "by-drone"}, "bad-request"),
        ({"delivery": None}, "bad-request"),
        ({"notices": {"security": False}}, "bad-request"),
        ({"default_address": "0123456789abcdef" * 2}, "not-found"),
    ],
)
async def test_what_does_not_fit_changes_nothing(asha: Person, change: dict[str, Any], problem: str) -> None:
    assert (await asha.ask("PATCH", ME, change)).problem == problem
    assert (await asha.ask("GET", ME)).body == NOTHING


async def test_somebody_elses_address_is_not_there(asha: Person, ravi: Person) -> None:
    his = await address_of(ravi)
    assert (await asha.ask("PATCH", ME, {"default_address": his})).problem == "not-found"


async def test_a_choice_counts_at_once_in_another_process(
    asha: Person, other_process: Api, street: Street
) -> None:
    elsewhere = Person(other_process, "asha", asha.token)
    await put(asha, street.dal.public_id, 1)
    assert (await cart_of(elsewhere)).body["delivery"] == "hand-over"
    assert (await asha.ask("PATCH", ME, {"delivery": "at-door"})).status == 200
    assert (await cart_of(elsewhere)).body["delivery"] == "at-door"


async def test_an_order_goes_where_and_how_its_person_prefers(asha: Person, street: Street) -> None:
    home = await address_of(asha)
    await asha.ask("PATCH", ME, {"default_address": home, "delivery": "call-first"})
    cart = await ready(asha, street)
    listed = (await asha.ask("GET", "/v1/addresses")).body["items"]
    assert [each["is_default"] for each in listed] == [True, False]
    whose, at = f"/v1/carts/{cart.body['id']}", {"If-Match": cart.headers["ETag"]}
    await asha.ask("PATCH", whose, {"delivery": "at-door"}, headers=at)
    assert (await place(asha, await cart_of(asha))).problem == "cash-at-door"
    at = {"If-Match": (await cart_of(asha)).headers["ETag"]}
    await asha.ask("PATCH", whose, {"delivery": "at-door-cash-first"}, headers=at)
    (order,) = (await place(asha, await cart_of(asha))).body["orders"]
    assert (order["address"], order["delivery"]) == ("Flat 2, Rose Apartments", "at-door-cash-first")
    after = (await put(asha, street.dal.public_id, 2)).body
    assert (after["address"], after["delivery"]) == (home, "call-first")
    (order,) = (await place(asha, await cart_of(asha))).body["orders"]
    assert (order["address"], order["delivery"]) == ("12 Laad Bazaar", "call-first")


async def test_a_forgotten_address_is_no_default(asha: Person) -> None:
    home = await address_of(asha)
    await asha.ask("PATCH", ME, {"default_address": home})
    assert (await asha.ask("DELETE", f"/v1/addresses/{home}")).status == 204
    assert (await asha.ask("GET", ME)).body == NOTHING


@pytest.mark.parametrize(
    ("kept", "way", "then"),
    [
        ("at-door", "at-door-cash-there", "at-door-cash-there"),
        ("at-door", "call-first", "at-door"),
        ("hand-over", "at-door-cash-there", "hand-over"),
    ],
)
async def test_a_cart_that_says_how_the_cash_goes_says_it_for_later_ones_too(
    asha: Person, kept: str, way: str, then: str
) -> None:
    """As in the chat: only where "at the door" alone was kept, which does not say how."""
    assert (await asha.ask("PATCH", ME, {"delivery": kept})).status == 200
    cart = await cart_of(asha)
    path, seen = f"/v1/carts/{cart.body['id']}", {"If-Match": cart.headers["ETag"]}
    assert (await asha.ask("PATCH", path, {"delivery": way}, headers=seen)).body["delivery"] == way
    assert (await asha.ask("GET", ME)).body["delivery"] == then
