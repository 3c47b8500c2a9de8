"""Much at once over HTTP: looked at, done, undone; what is another shop's is not found."""

from typing import Any

import pytest

from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_webhooks import owner


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


async def test_some_products_or_all_of_a_category(lakshmi: Person, street: Street) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    path, dal, tomato = f"{shop}/product-changes", street.dal.public_id, street.tomato.public_id

    async def one(product: str) -> Any:
        return (await lakshmi.ask("GET", f"{shop}/products/{product}")).body

    both = {"do": "most", "number": 2, "products": [dal, tomato]}
    dry = (await lakshmi.ask("POST", f"{path}?dry_run=true", both)).body
    assert ({each["product"] for each in dry["products"]}, dry["amendment"]) == ({dal, tomato}, None)
    assert (await one(dal))["most_per_day"] is None
    done = (await lakshmi.ask("POST", path, both)).body
    assert [(await one(each))["most_per_day"] for each in (dal, tomato)] == [2, 2000], (
        "kilos of what is weighed"
    )
    assert (await lakshmi.ask("POST", path, both)).body == {"products": [], "amendment": None}
    undo = f"{shop}/amendments/{done['amendment']}/undo"
    assert (await lakshmi.ask("POST", undo)).status == 204
    assert (await one(dal))["most_per_day"] is None

    for deed, fact, value in (
        ("out", "is_out", True),
        ("hide", "is_listed", False),
        ("show", "is_listed", True),
    ):
        said = await lakshmi.ask("POST", path, {"do": deed, "category": (await one(dal))["category"]})
        assert dal in {each["product"] for each in said.body["products"]}
        assert (await one(dal))[fact] is value
    await lakshmi.ask("POST", path, {"do": "price", "number": 1000, "products": [dal]})
    assert (await one(dal))["price"]["minor"] == 105_00, "rounded half up from 104.50"


async def test_what_cannot_be_is_refused_as_a_whole(
    lakshmi: Person, api: Api, store: StoredStore, street: Street
) -> None:
    path = f"/v1/shops/{street.shops[0].public_id}/product-changes"
    arjun = await owner(api, store, "arjun", street.shops[1].id)
    foreign = f"/v1/shops/{street.shops[1].public_id}"
    made = await arjun.ask("POST", f"{foreign}/products", {"names": {"en": "Ghee"}, "price": 34000})
    both = {"do": "hide", "products": [street.dal.public_id, made.body["id"]]}
    assert (await lakshmi.ask("POST", path, both)).problem == "not-found"
    listed = f"/v1/shops/{street.shops[0].public_id}/products/{street.dal.public_id}"
    assert (await lakshmi.ask("GET", listed)).body["is_listed"] is True
    wrong: dict[str, Any]
    for problem, wrong in {
        "bad-request": {"do": "hide"},
        "not-found": {"do": "hide", "category": "nothing"},
        "bad-fact": {"do": "price", "number": 0, "products": [street.dal.public_id]},
    }.items():
        assert (await lakshmi.ask("POST", path, wrong)).problem == problem
    assert (await arjun.ask("POST", path, {"do": "hide", "category": "staples"})).problem == "not-found"
