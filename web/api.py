"""The API as a whole: its routes for aiohttp, its document, its keys and its problems."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from typing import Any

from aiohttp import web

from domain.catalogue.reaching.picture import DrawOutline
from domain.catalogue.stock_lists.stock_list import ListReader
from domain.money.billing.sheet import DrawBill
from domain.money.reporting.statement import DrawStatement
from domain.money.tabs.sheet import DrawBook
from domain.platform.shops.poster import Draw
from web.calls import Calls
from web.issuer import Issuer
from web.openapi import document
from web.routes import Route, Section
from web.sign_in_methods import SignInMethods
from web.v1.aftercare import complaints, ratings
from web.v1.catalogue import (
    goods,
    goods_at_once,
    imports,
    opening,
    photos,
    posters,
    search,
    shared_goods,
    shop_counter,
    shop_hours,
    shopkeeping,
    shops,
    slots,
    zones,
)
from web.v1.identity import (
    by_telegram,
    factor_approvals,
    identity,
    links,
    outside_logins,
    passkeys,
    passwords,
    preferences,
    resets,
    second_factors,
    sessions,
    shop_accounts,
    staff,
)
from web.v1.money import bills, courier_cash, payments, reports, tabs, tips
from web.v1.money import refunds as money_refunds
from web.v1.money import upi as money_upi
from web.v1.orders import amending, counter, couriers, orders, picking, promise, taking, words
from web.v1.platform import audit, overseeing, people, running, service_accounts, stats, webhooks
from web.v1.privacy import privacy
from web.v1.shopping import addresses, carts, coupons, favourites, lists, shelves, shop_addresses, wishes

VERSION = "1.0"


def routes(
    services: Sequence[Section], calls: Calls, jwks: Callable[[], Awaitable[Any]]
) -> list[web.RouteDef]:
    """Every operation, `/v1/openapi.json` and `/.well-known/jwks.json`."""
    every = all_routes(services)

    @cache
    def told() -> str:
        return json.dumps(document(every, VERSION), ensure_ascii=False)

    async def openapi(_: web.Request) -> web.Response:
        return web.Response(text=told(), content_type="application/json")

    async def keys(_: web.Request) -> web.Response:
        return web.json_response(await jwks(), headers={"Cache-Control": "public, max-age=300"})

    return [
        *(web.route(route.method, route.path, calls.handler(route)) for route in every),
        web.get("/v1/openapi.json", openapi),
        web.get("/.well-known/jwks.json", keys),
    ]


def sections(
    by: SignInMethods,
    issuer: Issuer,
    tell: privacy.Tell,
    *,
    write: imports.Write,
    draw: Draw,
    outline: DrawOutline,
    bill: DrawBill,
    book: DrawBook,
    statement: DrawStatement,
    reader: ListReader,
) -> list[Section]:
    """Everything that the API does. `write` makes files of tables, `draw` of posters,
    `outline` of where a shop delivers, `bill` of bills, `book` of tabs, `statement` of closed days;
    `reader` reads tables that were sent."""
    security = by.security
    return [
        identity.section(security),
        sessions.section(security, issuer),
        second_factors.section(security),
        factor_approvals.factors,
        factor_approvals.people,
        preferences.preferences,
        by_telegram.section(by, issuer),
        passkeys.section(by, issuer),
        resets.section(by),
        outside_logins.outside_logins,
        passwords.section(security),
        people.section(security),
        privacy.section(by, tell),
        audit.audit,
        service_accounts.section(issuer),
        shop_accounts.shop_accounts,
        links.links,
        staff.shop_staff,
        carts.carts,
        addresses.addresses,
        shop_addresses.shop_addresses,
        shops.products,
        shelves.shelves,
        favourites.favourites,
        coupons.coupons,
        coupons.cart_coupons,
        wishes.wishes,
        wishes.missed_searches,
        search.search,
        lists.list_matches,
        shopkeeping.shops,
        shop_hours.hours,
        slots.slots,
        opening.opening,
        imports.section(tell, write),
        posters.section(tell, draw),
        zones.section(outline),
        photos.photos,
        shop_counter.shop_counters,
        overseeing.overseeing,
        goods.goods,
        goods_at_once.goods_at_once,
        shared_goods.section(tell, write, reader),
        running.platform,
        stats.stats,
        webhooks.webhooks,
        orders.orders,
        words.words,
        counter.counters,
        picking.picked_lines,
        promise.promises,
        couriers.couriers,
        amending.amended_orders,
        amending.answered_orders,
        taking.taken_orders,
        courier_cash.courier_cash,
        running.orders,
        payments.payments,
        tips.tips,
        bills.section(tell, bill),
        tabs.section(tell, book),
        money_upi.own_upi,
        money_upi.upi,
        money_refunds.refunds,
        reports.section(tell, write, statement),
        complaints.complaints,
        complaints.asked,
        ratings.own_ratings,
        ratings.ratings,
    ]


def all_routes(services: Sequence[Section]) -> list[Route]:
    """The operations of all services, by path."""
    return sorted(
        (route for service in services for route in service.routes),
        key=lambda route: (route.path, route.method),
    )
