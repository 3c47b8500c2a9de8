"""The Python client that is built from the document drives the running server."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from sheets.reader import ChildReader
from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import PASSWORD, Api, Person
from tests.web.api.test_shopping import DRAFT
from tests.web.api.test_webhooks import owner
from workers.importer import Importer

NAME = "kirana_client"
FOLDER = Path(__file__).parents[4] / "var/client"


async def nothing(_: object) -> Any:
    """There is nowhere to fetch from, and nobody to show it to."""
    return None


class Built:
    """The client's functions and shapes, by their names."""

    def of(self, module: str, name: str) -> Any:
        """Something of one of its modules."""
        return getattr(importlib.import_module(f"{NAME}.{module}"), name)

    async def ask(
        self, client: Any, operation: str, *path: str, body: Any = None, file: Any = None, **more: Any
    ) -> Any:
        """Calls an operation (`section.name`), with a body in the client's own shape (its name and what is
        in it) or a file."""
        if body is not None:
            more["body"] = self.of("models", body[0]).from_dict(body[1])
        if file is not None:
            more["body"] = file
        said = await self.of(f"api.{operation}", "asyncio_detailed")(*path, client=client, **more)
        assert said.status_code < 400, said.content
        return said

    def client(self, url: str, token: str) -> Any:
        """Somebody's, by their token."""
        return self.of("client", "AuthenticatedClient")(base_url=url, token=token)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> Built:
    """The client that `make client` has built, as `make test` has it built first."""
    if not FOLDER.is_dir():
        pytest.skip("`make client` builds it")
    monkeypatch.syspath_prepend(FOLDER)
    return Built()


async def signed_in(built: Built, api: Api, handle: str) -> str:
    """Signs in with the client itself; gives the token."""
    async with built.of("client", "Client")(base_url=api.url) as nobody:
        body = ("SignIn", {"handle": handle, "password": PASSWORD})
        said = await built.ask(nobody, "identity.sign_in", body=body)
    return str(said.parsed.access_token)


async def test_a_customer_orders_with_it(built: Built, asha: Person, api: Api, street: Street) -> None:
    token, shop = await signed_in(built, api, asha.handle), street.shops[0].public_id
    async with built.client(api.url, token) as client:
        found = (await built.ask(client, "products.search_goods", q="dal", shop=shop)).parsed
        product = found.items[0].product
        (cart, *_) = (await built.ask(client, "carts.list_carts")).parsed.items
        seen = await built.ask(client, "carts.get_cart", cart.id)

        async def change(operation: str, *path: str, body: Any) -> Any:
            at = seen.headers["ETag"]
            return await built.ask(client, f"carts.{operation}", cart.id, *path, body=body, if_match=at)

        seen = await change("put_line", product.id, body=("LineAmount", {"amount": 2}))
        text = {"text": "Flat 2, Rose Apartments"}
        address = (await built.ask(client, "addresses.add_address", body=("NewAddress", text))).parsed
        seen = await change("change_cart", body=("CartChange", DRAFT | {"address": address.id}))
        placed = await change("place_order", body=("Placing", {"total": seen.parsed.total.minor}))
        (order,) = placed.parsed.orders
        listed = (await built.ask(client, "orders.list_orders")).parsed.items
    assert [(each.id, each.state) for each in listed] == [(order.id, "placed")]


async def test_an_owner_keeps_shop_with_it(
    built: Built, api: Api, store: StoredStore, street: Street
) -> None:
    lakshmi, shop = await owner(api, store, "lakshmi", street.shops[0].id), street.shops[0].public_id
    importer = Importer(store=store, reader=ChildReader(), fetch=nothing, shown=nothing, holder="t")
    async with built.client(api.url, lakshmi.token) as client:

        async def ask(operation: str, *path: str, **more: Any) -> Any:
            return (await built.ask(client, f"products.{operation}", shop, *path, **more)).parsed

        facts = {"names": {"en": "Ghee"}, "price": 34000, "own_code": "G-1"}
        made = await ask("add_own_product", body=("FactsShape", facts))
        await ask("price_own_product", made.id, body=("NewPrice", {"price": 33000}))
        listed = (await ask("list_own_products", q="ghee")).items
        assert [(each.id, each.price.minor) for each in listed] == [(made.id, 33000)]
        rows = built.of("types", "File")(payload=b"Item,Price\nJeera,55\n")
        sent = await ask("send_stock_list", file=rows)
        for state, then in (("proposed", "approve_import"), ("applied", "get_import")):
            await importer.worker.start_some()
            await importer.worker.settle()
            assert (await ask("get_import", sent.id)).state == state
            await ask(then, sent.id)
        assert (await ask("list_own_products", q="jeera")).items
