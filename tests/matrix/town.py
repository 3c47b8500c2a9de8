"""The town that is tried on: Asha has one of everything, and the first shop has all that a shop has."""

from __future__ import annotations

from typing import Any

from domain.catalogue import products
from domain.catalogue.desk import photographing, pricing
from domain.catalogue.imports.stock_import import ImportState
from domain.catalogue.sharing import merging
from domain.catalogue.stock_lists import reading
from domain.identity.arrival import arrive
from domain.identity.linking import groups, joining, linking, staff
from domain.identity.ports.clients import Opened
from domain.identity.records import Method, SessionKind
from domain.identity.sign_in import approving
from domain.identity.sign_in.approving import Wish
from domain.money import paying, refunds
from domain.money.aftercare.complaint import Fault
from domain.money.payee import Payee
from domain.money.payment import PaymentMethod
from domain.money.refund import RefundReason
from domain.money.tab import TabKind
from domain.money.tabs import booking, granting
from domain.orders import checkout, life, picking
from domain.orders.extras import ratings
from domain.orders.order import Order, OrderState
from domain.orders.promise import parting, taking
from domain.orders.words import writing
from domain.people import Actor, Role, Status
from domain.platform import vulnerabilities
from domain.platform.hearing import complaints
from domain.platform.people import factor_codes
from domain.platform.people.changing import ChangeReason
from domain.platform.webhooks import hooks
from domain.privacy import own_data
from domain.retry import ONCE
from domain.shopping import carts, shop_addresses, wishes
from domain.shopping.coupons import keeping as coupon_keeping
from domain.transport import ChatState
from domain.unit_of_work import UnitOfWork
from domain.values import Money
from storage.work import StoredStore
from tests.matrix.people import (
    ARJUNS_GROUP,
    ASHA,
    BLOCKED,
    FATIMA,
    GROUP,
    GUEST,
    HIRED,
    HOST,
    IMRAN,
    KIRAN,
    LAKSHMI,
    MEERA,
    NAMES,
    RAVI,
    SURESH,
)
from tests.rules.storyboard.linked import matched
from tests.rules.storyboard.town import WAYS
from tests.scenarios import street
from tests.storage.given import put_at_once

SHOP, GREEN_BASKET, ARJUNS_SHOP, PENDING = 1, 2, 3, 4
ONION, DAL, RICE = 1, 3, 4
NO_GROUP = -5999
ADDRESS, NOTE, PHONE = "12-2-417, Guarded Lane, Gudimalkapur", "A guarded word", "919000001001"
MARKS = (
    "Guarded Lane",
    NOTE,
    PHONE,
    "90000 01001",
    "#1001",
    "#1002",
    "#1003",
    "#1004",
    "#1005",
    "#1006",
    "Suresh",
    "Suri",
)
"""What nobody sees who has no business with Asha's things."""
Ids = dict[str, Any]


async def build(store: StoredStore) -> Ids:
    """Everybody and everything; gives the numbers of Asha's and the shop's things, by name."""
    ids: Ids = {}
    async with store.begin() as work:
        await street.build(work)
        people = {each: await arrive(work, each, name, "en") for each, name in NAMES.items()}
        for telegram_id, each in people.items():
            await own_data.agree(work, each)
            # Who writes for the first time is sent a menu, whatever else becomes of it.
            await work.chats.save(ChatState(telegram_id, telegram_id, "welcome.start"))
        await _staffed(work, people)
        ids |= await _linked(work, people[ASHA])
    async with store.begin() as work:
        asha, owner, kiran = [await _now(work, each) for each in (ASHA, LAKSHMI, KIRAN)]
        ids |= await _kept(work, owner)  # before anything is in a cart: prices move
        ids |= await _ordered(work, asha, kiran)
        ids |= await _filled(work, asha)
        ids |= await _waiting(work, asha, owner, kiran)
        ids["wish"] = (await wishes.wish_for(work, asha, "saffron Guarded Lane")).id
        await own_data.ask_erasure(work, await _now(work, RAVI), in_chat=True)
        blocked = await _now(work, BLOCKED)
        await work.identities.set_status(blocked.identity_id, Status.DISABLED)
        ids |= await _on_a_tab(work, asha, owner, ids["ready"])
        ids |= await _doubles(work)
    return ids | {"shop": SHOP, "elsewhere": ARJUNS_SHOP, "pending": PENDING, "product": DAL}


async def _kept(work: UnitOfWork, owner: Actor) -> Ids:
    """The first shop's goods have something to undo, and its prices too."""
    kind = (await work.products.get(DAL)).category_id
    changed = await products.change(work, owner, DAL, {"brand": "Guarded brand", "low_at": 2})
    planned = await pricing.plan_prices(work, owner, SHOP, kind, 1_000)
    moved = await pricing.move_prices(work, owner, SHOP, kind, 1_000, last=planned.last)
    assert changed is not None
    assert moved is not None
    photo, _ = await photographing.add_photo(work, owner, DAL, file_id="photo")
    await work.photos.keep(photo.id, b"a small copy")
    version = (await work.products.get(DAL)).version
    return {
        "photo": photo.public_id,
        "kind": kind,
        "change": changed.id,
        "amendment": moved.id,
        "edition": version,
    }


async def _now(work: UnitOfWork, telegram_id: int) -> Actor:
    actor = await work.people.by_telegram(telegram_id)
    assert actor is not None
    return actor


async def _staffed(work: UnitOfWork, people: dict[int, Actor]) -> None:
    """Fatima came by an invitation: from then on members of the group are nobody at the counter."""
    owner, admin = await _now(work, LAKSHMI), people[MEERA].identity_id
    await work.shops.set_counter(ARJUNS_SHOP, ARJUNS_GROUP)
    hiring = await matched(work, people[FATIMA], await staff.invite(work, owner, SHOP, Role.COURIER))
    await joining.approve(work, owner, hiring, in_chat=True)
    given: list[tuple[int, Role, int | None]] = [
        (each, Role.STAFF, SHOP) for each in (KIRAN, SURESH, BLOCKED)
    ]
    given += [(IMRAN, Role.SUPPORT, None), (MEERA, Role.ADMIN, None), (BLOCKED, Role.ADMIN, None)]
    for each, role, shop in given:
        await work.roles.grant(people[each].identity_id, role, shop, admin)


async def _linked(work: UnitOfWork, before: Actor) -> Ids:
    """Asha signed up elsewhere; her chat, which has a cart and an address, was linked to that today."""
    record = await work.identities.create("asha", "Asha", "en")
    assert record is not None
    await work.credentials.set_password(record.id, "no hash of any password", remember=0)
    await work.carts.current(record.id)
    await work.cart_lines.set_line(await work.carts.current(before.identity_id), DAL, 1)
    await work.addresses.add(before.identity_id, "5-9-22, Adarsh Nagar", None)
    await own_data.agree(work, await work.identities.actor(record.id))
    asha = await work.identities.actor(record.id)
    made = await matched(work, before, await linking.issue_for_chat(work, asha, client="Firefox"))
    await joining.approve(work, asha, made, in_chat=False)
    return {"made": made}


async def _ordered(work: UnitOfWork, asha: Actor, kiran: Actor) -> Ids:
    """One order that the shop has not seen yet, one that is packed, one on its way, one that has come."""
    found: Ids = {}
    states = {
        "order": OrderState.PLACED,
        "ready": OrderState.READY,
        "away": OrderState.OUT_FOR_DELIVERY,
        "had": OrderState.DELIVERED,
    }
    for name, state in states.items():
        order, version = await _order_in(work, asha, kiran, state)
        found |= {name: order.id, f"{name}_version": order.version, "placed": version}
    await parting.ask_to_cancel(work, asha, found["ready"])
    found["guest"] = await taking.guest_at(
        work, kiran, (await work.orders.get(found["ready"])).shop_id, "98480 12345"
    )
    await taking.say_name(work, kiran, found["guest"], "Ravi Kumar")
    asked = await _being_packed(work, asha, kiran)
    found |= {"asked": asked.id, "asked_version": asked.version}
    found |= await _carried(work, asha, kiran)
    found |= {("line" if line.waits else "ticked"): line.id for line in asked.lines}
    said = await writing.write(work, kiran, found["order"], "Guarded Lane, the blue gate")
    found |= {"said": said.id, "said_publicly": said.public_id}
    await work.posts.keep("order-card", found["order"], GROUP, 1)
    return found | await _paid(work, asha, found["ready"], found["had"])


async def _paid(work: UnitOfWork, asha: Actor, ready: int, had: int) -> Ids:
    """Asha says that she has paid for one by UPI; of what she paid for another something is to go back."""
    await work.payees.put(Payee(SHOP, "lakshmi@okbank"))
    claimed = await paying.choose(work, asha, ready, PaymentMethod.UPI)
    await paying.claim(work, asha, claimed.id, "guarded 4123")
    (paid,) = await work.payments.of_order(had)
    await ratings.rate(work, asha, had, 4)
    made = await complaints.complain(work, asha, had, Fault.SPOILT, words="A guarded word")
    refund = await refunds.give_back(work, paid, Money(1_00), RefundReason.COMPLAINT)
    return {"payment": claimed.id, "paid": paid.id, "complaint": made.id, "refund": refund.id}


async def _carried(work: UnitOfWork, asha: Actor, kiran: Actor) -> Ids:
    """The courier is on the way with one; another one, who has no Telegram, is known by name and phone."""
    order, _ = await _order_in(work, asha, kiran, OrderState.OUT_FOR_DELIVERY)
    fatima = await _now(work, FATIMA)
    me = await work.couriers.person(SHOP, fatima.identity_id, fatima.name)
    await work.trips.begin(order.id, me.id)
    suri = await work.couriers.add(SHOP, "Suri", "+919848012345")
    return {"carried": order.id, "carried_version": order.version, "suri": suri.id}


async def _order_in(work: UnitOfWork, asha: Actor, kiran: Actor, state: OrderState) -> tuple[Order, int]:
    cart = await _ready(work, asha)
    quote = await checkout.quote(work, asha)
    total = quote.basket.total.minor
    made = await checkout.place_order(work, asha, cart_id=cart[0], cart_version=cart[1], total=total)
    order = made.orders[0]
    for move, reason in WAYS[state]:
        order = await life.carry_out(work, kiran, order, move, reason=reason)
    return order, made.cart_version


async def _being_packed(work: UnitOfWork, asha: Actor, kiran: Actor) -> Order:
    """An order that is packed: the rice is there, and Asha is asked about the dal."""
    await work.cart_lines.set_line(await work.carts.current(asha.identity_id), RICE, 1)
    order, _ = await _order_in(work, asha, kiran, OrderState.PICKING)
    (dal,), (rice,) = ([each for each in order.lines if each.product_id == id_] for id_ in (DAL, RICE))
    order = await picking.pick_line(work, kiran, order.id, rice.id, version=order.version, picked=1)
    return await picking.miss_line(
        work, kiran, order.id, dal.id, version=order.version, replacement=ONION, amount=250
    )


async def _ready(work: UnitOfWork, asha: Actor) -> tuple[int, int]:
    """Two bags of dal, an address, a name and a number: it could be ordered."""
    cart = await work.carts.current(asha.identity_id)
    await work.cart_lines.set_line(cart, DAL, 2)
    await checkout.type_address(work, asha, ADDRESS)
    await checkout.share_contact(work, asha, "Asha", PHONE, owner=ASHA)
    await checkout.type_note(work, asha, NOTE)
    cart = await work.carts.current(asha.identity_id)
    return cart.id, cart.version


async def _filled(work: UnitOfWork, asha: Actor) -> Ids:
    used = await work.carts.current(asha.identity_id)
    party = await carts.create(work, asha, "Party")
    await carts.choose(work, asha, used)
    cart, version = await _ready(work, asha)
    quote = await checkout.quote(work, asha)
    assert quote.address is not None
    total = quote.basket.total.minor
    return {"cart": cart, "party": party.id, "version": version, "total": total, "address": quote.address.id}


async def _waiting(work: UnitOfWork, asha: Actor, owner: Actor, kiran: Actor) -> Ids:
    """What waits for somebody's word: links, a group, a question in the chat, what was set aside."""
    guest, host, hired, suresh = [await _now(work, each) for each in (GUEST, HOST, HIRED, SURESH)]
    theirs = await matched(work, guest, await linking.issue_for_chat(work, asha))
    hiring = await matched(work, hired, await staff.invite(work, owner, SHOP, Role.COURIER))
    came, codes = await linking.issue_for_chat(work, host)
    await linking.redeem(work, asha, codes.deep)
    _, fresh = await linking.issue_for_chat(work, hired)
    await groups.connect_group(work, owner, SHOP)
    code = await groups.group_code(work, owner, SHOP)
    assert code is not None
    request = await groups.redeem_group_code(work, kiran, code, -5003, "Another group")
    assert request is not None
    await groups.connect_group(work, owner, GREEN_BASKET)
    return {
        "theirs": theirs,
        "hiring": hiring,
        "came": came.id,
        "deep": fresh.deep,
        "group": request.id,
        "code": await groups.group_code(work, owner, GREEN_BASKET),
        "person": suresh.identity_id,
        "user": (await work.identities.get(asha.identity_id)).public_id,
        "session": (await _signed_in(work, asha)).session.public_id,
        "question": await _asked(work, asha),
        **await _set_aside(work),
        "shop_address": await _shop_address(work, owner),
        "coupon": (coupon := await coupon_keeping.type_new(work, owner, SHOP, "GUARDED 10")).id,
        "coupon_id": coupon.public_id,
        "factor_code": await _code_issued(work, asha),
        **await _hooked(work, owner),
        **await _imported(work, owner),
        "vulnerability": await _vulnerability_known(work),
    }


async def _on_a_tab(work: UnitOfWork, asha: Actor, owner: Actor, order_id: int) -> Ids:
    """Asha has a tab at the first shop, on which something is written."""
    made = await granting.grant(work, owner, order_id, limit=10**7)
    tab = await granting.answer(work, asha, made.id, yes=True)
    entry = await booking.write(work, owner, tab.id, TabKind.BOUGHT, 10_00)
    return {"tab": tab.id, "tab_id": tab.public_id, "entry": entry.id, "entry_number": entry.number}


async def _hooked(work: UnitOfWork, owner: Actor) -> Ids:
    """A system that was told a little and is switched off, so that nothing is sent."""
    hook, _ = await hooks.add(work, owner, SHOP, "https://till.example.org/kirana")
    ping = await hooks.ping(work, owner, hook.id)
    await hooks.switch(work, owner, hook.id, False)
    return {"hook": hook.id, "delivery": ping.id}


async def _imported(work: UnitOfWork, owner: Actor) -> Ids:
    """A list that was put on the shelves, and one that waits for a yes."""
    told = reading.read([["name", "price"], ["Rock salt", "20"]])
    _, made = await put_at_once(work, owner, SHOP, told)
    assert made is not None
    kept = {"name": "list.csv", "file_id": "", "hides_missing": False, "prices": ""}
    ids = [
        (await work.imports.add(SHOP, owner.identity_id, b"name,price\nSalt,20\n", **kept)).id for _ in "12"
    ]
    await work.imports.move(ids[0], [ImportState.DROPPED], ImportState.APPLIED, amendment_id=made.id)
    await work.imports.move(ids[1], [ImportState.WAITING], ImportState.PROPOSED)
    return {"applied": ids[0], "import": ids[1]}


async def _vulnerability_known(work: UnitOfWork) -> int:
    """The audit's entry about a package that is not well."""
    await vulnerabilities.tell(
        work, [vulnerabilities.Vulnerability("urllib3", "2.1.0", "GHSA-34jh-p97f-mpxf")]
    )
    [entry] = await work.audit.last(1)
    return entry.id


async def _shop_address(work: UnitOfWork, owner: Actor) -> int:
    return (await shop_addresses.add_to_shop(work, owner, SHOP, "7 Guarded Lane", None, label="Store")).id


async def _signed_in(work: UnitOfWork, asha: Actor) -> Opened:
    return await work.sessions.open(asha.identity_id, SessionKind.CUSTOMER, "Old phone", (Method.PASSWORD,))


async def _asked(work: UnitOfWork, asha: Actor) -> int:
    """Somebody wants to sign in as Asha: 42 stands on the page."""
    data = {"wish": Wish.SIGN_IN.value, "number": "42", "numbers": "17 42 88", "client": "Firefox"}
    life = approving.LIFE[Wish.SIGN_IN]
    token = await work.challenges.begin(approving.KIND, asha.identity_id, data, life)
    found = await work.approvals.look(approving.KIND, token)
    assert found is not None
    return found.id


async def _code_issued(work: UnitOfWork, asha: Actor) -> int:
    """The admin is about to hand Asha a code for her second factor."""
    whose = await work.identities.get(asha.identity_id)
    made = await factor_codes.issue_code(work, await _now(work, MEERA), whose.public_id, ChangeReason.ASKED)
    return made.id


async def _set_aside(work: UnitOfWork) -> Ids:
    """An update that could not be applied, and a message that could not be sent."""
    await work.inbox_rows.add([{"update_id": 1, "message": {"from": {"id": ASHA}}}])
    (received,) = await work.inbox_rows.claim("nobody", most=1, lease_s=1)
    assert await work.inbox_rows.failed(received, "KeyError", "BCDFGHJK", ONCE)
    await work.outbox.tell("order-card", 0, NO_GROUP, priority=0)
    (message,) = await work.outbox_rows.claim("nobody", most=1, lease_s=1)
    assert await work.outbox_rows.failed(message, "KeyError", "LMNPQRST", ONCE)
    return {"aside": "update-BCDFGHJK", "unsent": "message-LMNPQRST"}


async def _doubles(work: UnitOfWork) -> Ids:
    """Two goods of the platform's catalogue, and one that was merged into the first."""
    good, double, merged = await work.shared_goods.after(0, most=3)
    made = await merging.merge(work, None, good.id, merged.id)
    return {"good": good.id, "double": double.id, "merge": made.id}
