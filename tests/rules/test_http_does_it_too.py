"""What the chat can do can be done over HTTP too, by the same functions, or somebody has said why not."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOOK = "/v1/shops/{shop}/webhooks/{webhook}"
OTHERWISE = {
    "domain.catalogue.desk.bulk.entries_of": "GET /v1/shops/{shop}/products",
    "domain.catalogue.desk.shelves.own_shelf": "GET /v1/shops/{shop}/products",
    "domain.catalogue.desk.shelves.goods_wants": "GET /v1/me/shops/{shop}/checklist",
    "domain.catalogue.desk.shelves.wanting": "GET /v1/shops/{shop}/products",
    "domain.catalogue.desk.shelves.own_shelves": "GET /v1/shops/{shop}/products",
    "domain.catalogue.desk.today.back": "PATCH /v1/shops/{shop}/products/{product}",
    "domain.catalogue.desk.today.out_today": "PATCH /v1/shops/{shop}/products/{product}",
    "domain.catalogue.desk.typing.shelves_meant": "POST /v1/shops/{shop}/price-moves",
    "domain.catalogue.sharing.copying.other_shops": "GET /v1/me/shops",
    "domain.catalogue.sharing.keeping.good_of": "GET /v1/platform/goods/{good}",
    "domain.catalogue.products.hold_entry": "PATCH /v1/shops/{shop}/products/{product}",
    "domain.catalogue.reaching.serving.type_lead": "PATCH /v1/shops/{shop}",
    "domain.catalogue.reaching.zoning.drop_area": "PUT /v1/shops/{shop}/zones",
    "domain.catalogue.reaching.zoning.drop_bands": "PUT /v1/shops/{shop}/zones",
    "domain.catalogue.reaching.zoning.send_area": "PUT /v1/shops/{shop}/zones",
    "domain.catalogue.reaching.zoning.type_bands": "PUT /v1/shops/{shop}/zones",
    "domain.catalogue.undoing.amended": "GET /v1/shops/{shop}/products/{product}/history",
    "domain.catalogue.undoing.own_entry": "GET /v1/shops/{shop}/products/{product}",
    **{
        f"domain.catalogue.trading.slotting.{each}": "PUT /v1/shops/{shop}/slots"
        for each in ("forget_slots", "say_capacity", "say_cut_off", "say_windows", "set_capacity")
    },
    **{
        f"domain.catalogue.trading.slotting.{each}": "PUT /v1/shops/{shop}/slots"
        for each in ("set_cut_off", "set_windows")
    },
    **{
        f"domain.catalogue.trading.timekeeping.{each}": "PUT /v1/shops/{shop}/hours"
        for each in ("forget_week", "say_date", "say_day", "say_hours", "set_date", "set_days")
    },
    **{
        f"domain.catalogue.trading.timekeeping.{each}": "PUT /v1/shops/{shop}/pause"
        for each in ("pause_as_typed", "pause_for", "pause_until_tomorrow", "say_while_paused")
    },
    "domain.identity.arrival.choose_language": "PATCH /v1/me",
    "domain.identity.preferences.want": "PATCH /v1/me/preferences",
    "domain.identity.linking.chats.unlink": "DELETE /v1/me/chats/{chat}",
    "domain.identity.linking.linking.begun": "GET /v1/link-codes/{link}",
    "domain.identity.linking.linking.codes": "POST /v1/link-codes",
    "domain.identity.linking.groups.pending_group": "GET /v1/shops/{shop}/counter",
    "domain.identity.linking.staff.member": "GET /v1/shops/{shop}/staff",
    "domain.identity.sign_in.methods.ways_in": "GET /v1/me/passkeys",
    "domain.money.books.bills.bill_of": "GET /v1/orders/{order}/bill",
    "domain.money.books.bills.has_bill": "GET /v1/orders/{order}/bill",
    "domain.money.books.bills.own_bills": "GET /v1/orders/{order}/bill",
    "domain.money.books.reports.shops_to_report": "GET /v1/me/shops",
    "domain.money.paying.choose_for_new": "PUT /v1/orders/{order}/payment-method",
    "domain.money.paying.take_upi": "GET /v1/payments/{payment}/upi",
    "domain.orders.checkout.last_addresses": "GET /v1/addresses",
    "domain.orders.checkout.begin": "POST /v1/carts/{cart}/checkout",
    "domain.orders.checkout.must_reach": "PATCH /v1/carts/{cart}",
    "domain.orders.checkout.reaches": "PATCH /v1/carts/{cart}",
    "domain.orders.checkout.promises": "POST /v1/carts/{cart}/checkout",
    "domain.orders.checkout.have_it_brought": "PATCH /v1/carts/{cart}",
    "domain.orders.checkout.placed": "POST /v1/carts/{cart}/checkout",
    "domain.orders.checkout.type_address": "POST /v1/addresses",
    "domain.orders.counter.order_at_counter": "GET /v1/orders/{order}",
    "domain.orders.counter.order_on_card": "GET /v1/orders/{order}",
    "domain.money.books.carried_cash.held": "GET /v1/shops/{shop}/couriers/{courier}/cash",
    "domain.money.books.carried_cash.own_cash": "GET /v1/shops/{shop}/couriers/{courier}/cash",
    "domain.money.books.carried_cash.type_handed_in": "POST /v1/shops/{shop}/couriers/{courier}/cash",
    "domain.orders.delivering.proving.send_photo": "POST /v1/orders/{order}/proof",
    "domain.orders.delivering.giving.add_typed": "POST /v1/shops/{shop}/couriers",
    "domain.orders.delivering.giving.own_courier": "GET /v1/shops/{shop}/couriers",
    "domain.orders.delivering.trips.not_delivered": "POST /v1/orders/{order}/moves",
    "domain.orders.delivering.trips.pick_up": "POST /v1/orders/{order}/moves",
    "domain.orders.delivering.trips.shelve": "POST /v1/orders/{order}/moves",
    "domain.orders.delivering.trips.to_be_taken": "GET /v1/shops/{shop}/orders",
    "domain.orders.keeping.order_of_own_shop": "GET /v1/orders/{order}",
    "domain.orders.keeping.todays_orders": "GET /v1/shops/{shop}/orders",
    "domain.money.prepaid.placing.ask_again": "GET /v1/orders/{order}/payment",
    "domain.orders.own_orders.latest": "GET /v1/orders",
    "domain.orders.own_orders.withdraw": "POST /v1/orders/{order}/cancellation",
    **{
        f"domain.orders.promise.taking.{each}": "POST /v1/shops/{shop}/taken-orders"
        for each in ("guest_at", "say_name", "say_address", "have_it_collected", "put", "review", "finish")
    },
    "domain.orders.promise.taking.counters_of": "GET /v1/me/workplaces",
    "domain.orders.promise.taking.find": "GET /v1/search",
    "domain.orders.promise.taking.taken": "GET /v1/orders/{order}",
    "domain.orders.promise.amending.find": "GET /v1/search",
    "domain.orders.promise.parting.answer_at_counter": "POST /v1/orders/{order}/cancellation-request/answer",
    "domain.orders.promise.delaying.delay_at_counter": "POST /v1/orders/{order}/delays",
    "domain.orders.board.board.at_counter": "GET /v1/shops/{shop}/orders",
    "domain.orders.board.board.of_own_shops": "GET /v1/shops/{shop}/orders",
    "domain.money.tabs.booking.ask_statement": "GET /v1/tabs/{tab}/statement",
    "domain.money.tabs.booking.can_take": "PUT /v1/orders/{order}/tab",
    "domain.money.tabs.booking.entry_seen": "GET /v1/tabs/{tab}/entries",
    "domain.money.tabs.booking.type_entry": "POST /v1/tabs/{tab}/entries",
    "domain.money.tabs.granting.own_tab": "GET /v1/tabs/{tab}",
    "domain.money.tabs.granting.type_grant": "POST /v1/shops/{shop}/tabs",
    "domain.money.tabs.granting.type_limit": "PATCH /v1/tabs/{tab}",
    "domain.privacy.own_data.owes_on_tabs": "GET /v1/tabs",
    "domain.orders.extras.coupons.choose": "PATCH /v1/carts/{cart}",
    "domain.orders.extras.coupons.drop": "PATCH /v1/carts/{cart}",
    "domain.orders.extras.coupons.has_any": "GET /v1/carts/{cart}/coupons",
    "domain.orders.extras.coupons.type_code": "PATCH /v1/carts/{cart}",
    "domain.platform.hearing.complaints.describe": "POST /v1/complaints",
    "domain.platform.hearing.complaints.may_complain": "POST /v1/complaints",
    "domain.platform.hearing.complaints.worth": "POST /v1/complaints/{complaint}/answer",
    "domain.orders.extras.ratings.rating_of": "GET /v1/orders/{order}/rating",
    "domain.orders.extras.ratings.rating_at": "GET /v1/shops/{shop}/ratings",
    "domain.orders.extras.tips.type_tip": "PUT /v1/orders/{order}/tip",
    "domain.platform.admin.any_shop": "GET /v1/platform/shops/{shop}",
    "domain.platform.admin.open_orders": "GET /v1/platform/orders",
    "domain.platform.people.factor_codes.issued": "POST /v1/users/{user}/approval-codes",
    "domain.platform.people.looking_up.find": "GET /v1/users",
    "domain.platform.people.looking_up.looked_up": "GET /v1/users/{user}",
    "domain.platform.people.looking_up.strongest_role": "GET /v1/users/{user}",
    "domain.platform.trail.traces": "GET /v1/audit",
    "domain.platform.vulnerabilities.told_to": "GET /v1/audit",
    "domain.platform.webhooks.hooks.delivery": f"GET {HOOK}/deliveries/{{delivery}}",
    "domain.platform.webhooks.hooks.own_hook": "GET /v1/shops/{shop}/webhooks/{webhook}",
    "domain.platform.webhooks.hooks.shown_secret": "POST /v1/shops/{shop}/webhooks",
    "domain.shopping.coupons.keeping.coupon_of": "GET /v1/shops/{shop}/coupons/{coupon}",
    "domain.shopping.coupons.keeping.lift": "PATCH /v1/shops/{shop}/coupons/{coupon}",
    "domain.shopping.coupons.keeping.type_new": "POST /v1/shops/{shop}/coupons",
    "domain.shopping.coupons.keeping.type_part": "PATCH /v1/shops/{shop}/coupons/{coupon}",
    "domain.shopping.browse.has_said_place": "GET /v1/carts/{cart}",
    "domain.shopping.browse.offer": "GET /v1/products/{product}",
    "domain.shopping.browse.beyond": "GET /v1/shops",
    "domain.shopping.browse.terms": "GET /v1/shops",
    "domain.shopping.browse.shelf": "GET /v1/shops/{shop}/categories/{category}/products",
    "domain.shopping.nearby.shops_named": "GET /v1/shops",
    "domain.shopping.wishes.one_wish": "GET /v1/me/wishes",
    "domain.shopping.favourites.is_favourite": "GET /v1/me/favourites",
    "domain.shopping.nearby.shops": "GET /v1/shops",
    "domain.shopping.cart_lines.basket": "GET /v1/carts/{cart}",
    "domain.rate_limits.must_have_room": "GET /v1/search",
    "domain.shopping.searching.search": "GET /v1/search",
    "domain.catalogue.stock_lists.importing.own_import": "GET /v1/shops/{shop}/imports/{import}",
    "domain.catalogue.shopkeeping.type_radius": "PATCH /v1/shops/{shop}",
    "domain.catalogue.shop_facts.say_part": "PATCH /v1/shops/{shop}",
    "domain.platform.shops.approving.tally": "GET /v1/platform/shops",
    "domain.orders.checkout.pin_address": "PATCH /v1/addresses/{address}",
    "domain.orders.proposing.not_there": "POST /v1/orders/{order}/lines/{line}/picking",
    "domain.orders.proposing.mark_out": "PATCH /v1/shops/{shop}/products/{product}",
    "domain.orders.picking.weigh_line": "POST /v1/orders/{order}/lines/{line}/picking",
    "domain.orders.answering.asked": "GET /v1/orders/{order}",
    "domain.orders.counter.move_order": "POST /v1/orders/{order}/moves",
}
"""The same is asked there by another function: by public ids, or page by page."""
CHAT_ALONE = {
    "domain.orders.board.board.bring_card": "a card stands in a group",
    "domain.identity.linking.chats.belongings": "only the very chat that was linked says yes to it",
    "domain.identity.linking.chats.bring": "only the very chat that was linked says yes to it",
    "domain.identity.linking.groups.choose_topic": "it is said in the topic that is meant",
    "domain.identity.linking.groups.redeem_group_code": "it is seen in the group",
    "domain.identity.linking.linking.agree": "the other side of a link is a private chat",
    "domain.identity.linking.linking.asked": "the other side of a link is a private chat",
    "domain.identity.linking.linking.decline": "the other side of a link is a private chat",
    "domain.identity.linking.linking.match": "the other side of a link is a private chat",
    "domain.identity.linking.linking.redeem": "the other side of a link is a private chat",
    "domain.identity.linking.linking.seen": "the other side of a link is a private chat",
    "domain.identity.sign_in.approving.answer": "the chat's yes is the proof",
    "domain.identity.sign_in.approving.question": "the chat's yes is the proof",
    "domain.orders.checkout.share_contact": "a contact is shared in Telegram",
    "domain.platform.webhooks.hooks.hide_secret": "takes it off the screen",
}


def asked_in(folder: str) -> set[str]:
    """The use cases that are called there, by their full names."""
    return {
        name for path in sorted((ROOT / folder).rglob("*.py")) for name in called(path.read_text("utf-8"))
    }


def called(source: str) -> Iterator[str]:
    """Every function of `domain/` with a unit of work that this text calls or hands on."""
    tree = ast.parse(source)
    known = {
        name.asname or name.name: f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("domain.")
        for name in node.names
    } | {
        name.asname or name.name: f"domain.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "domain"
        for name in node.names
    }
    for node in ast.walk(tree):
        full = ""
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            full = f"{known[node.value.id]}.{node.attr}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            full = known.get(node.func.id, "")
        if full and is_use_case(full):
            yield full


def is_use_case(full: str) -> bool:
    module, _, name = full.rpartition(".")
    path = ROOT / f"{module.replace('.', '/')}.py"
    return path.is_file() and any(
        isinstance(node, ast.AsyncFunctionDef) and node.name == name
        for node in ast.parse(path.read_text("utf-8")).body
    )


def test_every_use_case_of_the_chat_has_its_route() -> None:
    chat, http = asked_in("bot/flows"), asked_in("web/v1")
    assert len(chat) > 80
    assert sorted(chat - http - OTHERWISE.keys() - CHAT_ALONE.keys()) == []


def test_no_reason_is_left_over() -> None:
    chat, http = asked_in("bot/flows"), asked_in("web/v1")
    for table in (OTHERWISE, CHAT_ALONE):
        assert sorted(table.keys() - (chat - http)) == []


def test_the_routes_that_stand_in_are_there() -> None:
    from tests.web.api.test_document import routes

    there = {f"{route.method} {route.path}" for route in routes()}
    assert sorted(set(OTHERWISE.values()) - there) == []


def test_one_without_a_route_is_noticed() -> None:
    told = "from domain.orders import keeping\nasync def it(work): await keeping.todays_orders(work)"
    assert [*called(told)] == ["domain.orders.keeping.todays_orders"]
