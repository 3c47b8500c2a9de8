"""Searching and whole lists over HTTP, and a cart that takes many lines at once."""

import pytest

from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.test_shopping import cart_of

LIST = "Hello, please send\n- toor dal 2\n- tomatoes 1.5 kg\n- tomato 1-2 kg\n- a spaceship"


async def test_goods_are_found_by_any_spelling(api: Api, street: Street) -> None:
    shop = street.shops[0].public_id
    for words in ("dal", "DALL", "tuar daal", "దాల్"):
        found = (await api.ask("GET", "/v1/search", params={"q": words, "shop": shop})).body
        assert [hit["product"]["id"] for hit in found["items"]] == [street.dal.public_id], words
        assert found["match"] in ("all", "corrected")
    nearby = {"q": "tomato", "latitude": "17.36", "longitude": "78.47"}
    (hit,) = (await api.ask("GET", "/v1/search", params=nearby)).body["items"]
    assert (hit["shop"], hit["product"]["id"]) == (shop, street.tomato.public_id)
    nothing = (await api.ask("GET", "/v1/search", params={"q": "spaceship"})).body
    assert (nothing["items"], nothing["match"]) == ([], "none")


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": "x" * 201}, {"q": "dal", "latitude": "x"}])
async def test_a_search_for_nothing_is_refused(api: Api, query: dict[str, str]) -> None:
    assert (await api.ask("GET", "/v1/search", params=query)).problem == "bad-request"


async def test_a_shop_that_is_not_there_is_not_searched(api: Api) -> None:
    asked = {"q": "dal", "shop": "0" * 32}
    assert (await api.ask("GET", "/v1/search", params=asked)).problem == "not-found"
    assert (
        await api.ask("POST", "/v1/list-matches", {"text": "dal", "shop": "0" * 32})
    ).problem == "not-found"


async def test_a_list_is_matched_line_by_line(api: Api, street: Street) -> None:
    shop = street.shops[0].public_id
    said = await api.ask("POST", "/v1/list-matches", {"text": LIST, "shop": shop})
    lines = said.body["lines"]
    assert [(line["text"], line["status"], line["amount"], line["unit"]) for line in lines] == [
        ("toor dal 2", "found", 2, "piece"),
        ("tomatoes 1.5 kg", "found", 1500, "g"),
        ("tomato 1-2 kg", "doubtful", None, None),
        ("a spaceship", "missing", None, None),
    ]
    assert [line["product"] for line in lines[:2]] == [street.dal.public_id, street.tomato.public_id]
    assert [choice["amount"] for choice in lines[2]["choices"]] == [1000, 2000]


async def test_a_cart_takes_many_lines_at_once_or_none(asha: Person, street: Street) -> None:
    cart = await cart_of(asha)
    path, seen = f"/v1/carts/{cart.body['id']}/lines", {"If-Match": cart.headers["ETag"]}
    dal, tomato = street.dal.public_id, street.tomato.public_id
    wanted = [{"product": dal, "amount": 2}, {"product": tomato, "amount": 1500}]
    too_much = [wanted[0], {"product": tomato, "amount": 300}]
    refused = await asha.ask("PUT", path, {"lines": too_much}, headers=seen)
    assert refused.problem == "bad-quantity"
    assert (await cart_of(asha)).body["parts"] == []
    filled = await asha.ask("PUT", path, {"lines": wanted}, headers=seen)
    (part,) = filled.body["parts"]
    assert [(line["product"], line["quantity"]["amount"]) for line in part["lines"]] == [
        (dal, 2),
        (tomato, 1500),
    ]
    stale = await asha.ask("PUT", path, {"lines": wanted}, headers=seen)
    assert stale.status == 412
    emptied = [{"product": dal, "amount": 0}, {"product": tomato, "amount": 500}]
    later = await asha.ask("PUT", path, {"lines": emptied}, headers={"If-Match": filled.headers["ETag"]})
    assert [line["product"] for line in later.body["parts"][0]["lines"]] == [tomato]
