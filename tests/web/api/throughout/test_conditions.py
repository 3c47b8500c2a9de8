"""Wherever a version guards, If-Match is documented, and a change without the version that there is fails."""

import re
from typing import Any

import pytest

from domain.errors import StaleVersion
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_document import operations, routes
from tests.web.api.test_shopping import put
from web.conditions import condition

NEVER = "0123456789abcdef" * 2


async def test_every_route_that_takes_a_version_says_so(api: Api) -> None:
    told = {
        (method, path): each["required"]
        for method, path, operation in operations(api.document)
        for each in operation["parameters"]
        if (each["in"], each["name"]) == ("header", "If-Match")
    }
    assert told == {
        (route.method, route.path): route.is_versioned for route in routes() if route.takes_version
    }
    assert len(told) >= 9
    for method, path in told:
        operation = api.document["paths"][path][method.lower()]
        assert "stale-version" in operation["responses"]["412"]["description"]
    guarded = {path for path, each in api.document["paths"].items() if "get" in each and "patch" in each}
    assert {path for path in guarded if "cart}" in path or "address}" in path} <= {path for _, path in told}


@pytest.mark.parametrize(
    "route", [each for each in routes() if each.is_versioned], ids=lambda each: each.operation
)
async def test_without_one_nothing_is_done(asha: Person, meera: Person, route: Any) -> None:
    path = re.sub(r"{\w+}", NEVER, route.path)
    for who in (asha, meera):
        for headers in ({}, {"If-Match": "7"}, {"If-Match": '"7'}):
            said = await who.ask(route.method, path, headers=headers)
            assert (said.status, said.problem) == (412, "stale-version")


async def test_an_address_names_its_version(asha: Person) -> None:
    made = await asha.ask("POST", "/v1/addresses", {"text": "Rose Apartments", "house": "B-12"})
    path, tag = f"/v1/addresses/{made.body['id']}", made.headers["ETag"]
    assert (tag, made.body["line"]) == ('"0"', "B-12, Rose Apartments")
    for stale in ('"1"', 'W/"0"', '"1", "2"'):
        said = await asha.ask("PATCH", path, {"label": "Home"}, headers={"If-Match": stale})
        assert (said.status, said.problem) == (412, "stale-version")
    changed = await asha.ask("PATCH", path, {"label": "Home", "house": ""}, headers={"If-Match": tag})
    assert (changed.body["label"], changed.body["line"]) == ("Home", "Rose Apartments")
    assert changed.headers["ETag"] == '"1"'
    again = await asha.ask("PATCH", path, {"label": "Home", "house": ""}, headers={"If-Match": tag})
    assert (again.status, again.body) == (200, changed.body)
    other = await asha.ask("PATCH", path, {"label": "Work"}, headers={"If-Match": tag})
    assert (other.status, other.problem) == (412, "stale-version")
    placed = {"place": {"latitude": 17.36, "longitude": 78.47}}
    assert (await asha.ask("PATCH", path, placed, headers={"If-Match": "*"})).body["place"] == placed["place"]
    gone = await asha.ask("PATCH", path, {"place": None}, headers={"If-Match": '"9", "2"'})
    assert (gone.body["place"], gone.body["label"]) == (None, "Home")


async def test_a_deleted_cart_comes_back(asha: Person, street: Street) -> None:
    cart = await put(asha, street.dal.public_id, 2)
    path = f"/v1/carts/{cart.body['id']}"
    copy = await asha.ask("POST", f"{path}/duplicate", {})
    assert (copy.status, copy.body["name"], copy.body["is_current"]) == (201, "main 2", True)
    assert copy.body["parts"] == cart.body["parts"]
    named = await asha.ask("POST", f"{path}/duplicate", {"name": "Weekly"})
    assert named.body["name"] == "Weekly"
    assert (await asha.ask("POST", f"{path}/duplicate", {"name": "Weekly"})).problem == "cart-name-taken"
    for stale in ({}, {"If-Match": '"0"'}):
        assert (await asha.ask("DELETE", path, headers=stale)).status == 412
    gone = await asha.ask("DELETE", path, headers={"If-Match": cart.headers["ETag"]})
    assert (gone.status, gone.headers["ETag"], gone.body["name"]) == (200, '"2"', "main")
    assert (await asha.ask("GET", path)).problem == "not-found"
    assert [each["name"] for each in (await asha.ask("GET", "/v1/carts")).body["items"]] == [
        "Weekly",
        "main 2",
    ]
    assert (await asha.ask("POST", f"{path}/restoration", headers={"If-Match": '"1"'})).status == 412
    back = await asha.ask("POST", f"{path}/restoration", headers={"If-Match": gone.headers["ETag"]})
    assert (back.status, back.body["name"], back.body["parts"]) == (200, "main", cart.body["parts"])


async def test_a_forgotten_address_comes_back(asha: Person, ravi: Person) -> None:
    made = await asha.ask("POST", "/v1/addresses", {"text": "12 Laad Bazaar"})
    path = f"/v1/addresses/{made.body['id']}"
    await asha.ask("PATCH", "/v1/me/preferences", {"default_address": made.body["id"]})
    assert (await asha.ask("DELETE", path)).status == 204
    assert (await ravi.ask("POST", f"{path}/restoration")).problem == "not-found"
    back = await asha.ask("POST", f"{path}/restoration")
    assert (back.status, back.body["is_default"]) == (200, True)
    assert (await asha.ask("GET", path)).body["is_default"] is True


@pytest.mark.parametrize("said", ["x", '"', '"1" "2"', '"1";', "W/1", 'w/"1"', '"a b', '"1"x', "*, *"])
def test_what_is_no_list_of_tags_is_refused(said: str) -> None:
    with pytest.raises(StaleVersion):
        condition([said])


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        (['"7"'], {7}),
        (['"7"', '"8"'], {7, 8}),
        (['"7", W/"8", "x"'], {7}),
        (['W/"7"'], set()),
        ([' , "7" ,, "9",'], {7, 9}),
        (['"a,b", "3"'], {3}),
    ],
)
def test_a_list_of_tags_is_read_as_the_rfc_says(said: list[str], fits: set[int]) -> None:
    read = condition(said)
    assert read is not None
    assert read.versions == fits
    assert condition([]) is None
