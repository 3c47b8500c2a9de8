"""Other systems of one shop, such as its till: their accounts, and what each may do there."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from domain.errors import BadName, NotFound
from domain.identity import shop_accounts as cases
from domain.identity.errors import TooManyShopAccounts
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import Short

shop_accounts = Section("identity", is_personal=True)
ShopScope = Literal[
    "hours:read",
    "hours:write",
    "orders:read",
    "orders:write",
    "prices:write",
    "products:read",
    "products:write",
    "stock:write",
]


class NewShopAccount(Shape):
    """Another system of the shop's, and what it may do there.

    `products` are goods with everything that is said of them, lists and photos; `stock` and `prices` only
    that; `hours` pauses, too; `orders` what the counter does. What it may write it may not yet read.
    """

    name: Short
    scopes: Annotated[list[ShopScope], Field(min_length=1, max_length=8)]


class NewShopSecret(Shape):
    """The account's id and its secret, which is shown this once, for `POST /v1/service-tokens`."""

    client_id: str
    client_secret: str
    scopes: list[ShopScope]


class ShopAccount(Shape):
    """Another system's account. What it does stands under its `name` in histories and orders."""

    client_id: str
    name: str
    scopes: list[ShopScope]


class ShopAccountList(Shape):
    """A page of those that have not ended, and the cursor of the next (None: this is the last)."""

    items: list[ShopAccount]
    next: str | None


@shop_accounts.route(
    "GET",
    "/v1/shops/{shop}/service-accounts",
    query=PageQuery,
    answer=ShopAccountList,
    errors=(NotFound,),
)
async def list_shop_accounts(call: Call[Nothing, PageQuery]) -> Shape:
    """The accounts of other systems in one of the caller's shops."""
    every = await cases.of_shop(call.work, call.actor, await call.work.ids.shop(call.path["shop"]))
    page = page_of("shop-accounts", every, call.query, lambda each: each[0].client_id)
    items = [
        ShopAccount.model_validate(
            {"client_id": account.client_id, "name": identity.name, "scopes": list(account.scopes)}
        )
        for account, identity in page.items
    ]
    return ShopAccountList(items=items, next=page.next)


@shop_accounts.route(
    "POST",
    "/v1/shops/{shop}/service-accounts",
    body=NewShopAccount,
    answer=NewShopSecret,
    status=201,
    is_secret=True,
    needs_proof=True,
    errors=(NotFound, BadName, TooManyShopAccounts),
)
async def add_shop_account(call: Call[NewShopAccount, Nothing]) -> Shape:
    """An account for another system, in this shop alone.

    It ends with its owner: when the shop is handed over, or its owner is disabled.
    """
    asked, shop_id = call.body, await call.work.ids.shop(call.path["shop"])
    made, secret = await cases.add(
        call.work, call.actor, shop_id, name=asked.name, scopes=tuple(asked.scopes)
    )
    return NewShopSecret.model_validate(
        {"client_id": made.client_id, "client_secret": secret, "scopes": list(made.scopes)}
    )


@shop_accounts.route("DELETE", "/v1/shops/{shop}/service-accounts/{account}", status=204, errors=(NotFound,))
async def end_shop_account(call: Call[Nothing, Nothing]) -> Shape:
    """Ends one of them, and its tokens with it."""
    shop_id = await call.work.ids.shop(call.path["shop"])
    await cases.end(call.work, call.actor, shop_id, call.path["account"])
    return Nothing()
