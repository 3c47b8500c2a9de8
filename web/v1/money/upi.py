"""UPI over HTTP: where a shop is paid, a customer's word that they have, and what the shop has seen."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from domain.errors import NotFound
from domain.money import payees, paying
from domain.money.errors import BadReference, BadUpiId, NotPackedYet, NoUpi, PaymentGone
from domain.money.payee import LONGEST_REFERENCE, LONGEST_UPI_ID, Payee
from domain.money.paying import Payable
from domain.money.payment import PaymentMethod
from domain.orders.errors import NotYourCounter
from domain.platform import admin
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.money.payments import PaymentShape, payment_of
from web.v1.shapes import MoneyShape, money

upi, own_upi = Section("payments", in_shops="orders"), Section("payments")
"""What a shop and its systems do, and what others do."""
HandName = Literal["cash", "upi"]
UpiId = Annotated[str, StringConstraints(min_length=3, max_length=LONGEST_UPI_ID)]


class WayToPay(Shape):
    """In which way the shop itself is paid."""

    method: HandName


class UpiShape(Shape):
    """Where it is paid by UPI, how much and what for; `link` is what a QR code holds."""

    payment: PaymentShape
    upi_id: str
    amount: MoneyShape
    note: str
    link: str


class Claim(Shape):
    """What the payer's app calls it, if they say that."""

    reference: Annotated[str, StringConstraints(max_length=LONGEST_REFERENCE)] = ""


class Arrival(Shape):
    """Whether it has come; `method`: in another way than was said."""

    has_come: bool
    method: HandName | None = None


class PayeeShape(Shape):
    """Where UPI goes for a shop; whether an admin has seen that it is a verified merchant's."""

    upi_id: UpiId
    is_verified: bool


class PayeeSaid(Shape):
    """Where UPI goes from now on."""

    upi_id: UpiId


class Verification(Shape):
    """Whether the id is a verified merchant's."""

    is_verified: bool


@own_upi.route(
    "PUT",
    "/v1/orders/{order}/payment-method",
    body=WayToPay,
    answer=PaymentShape,
    errors=(NotFound, NoUpi, PaymentGone),
)
async def choose_method(call: Call[WayToPay, Nothing]) -> Shape:
    """Pays what is still to be paid of one of the caller's orders in cash or by UPI."""
    order = await call.work.ids.order(call.path["order"])
    chosen = PaymentMethod(call.body.method)
    return payment_of(await paying.choose(call.work, call.actor, order, chosen))


@own_upi.route("GET", "/v1/payments/{payment}/upi", answer=UpiShape, errors=(NotFound, NoUpi))
async def get_upi(call: Call[Nothing, Nothing]) -> Shape:
    """Where one of the caller's payments goes by UPI. It is paid when its shop has seen it come."""
    return _way(await paying.payable(call.work, call.actor, await _of(call)))


def _way(seen: Payable) -> UpiShape:
    if seen.payee is None:
        raise NoUpi(shop=seen.shop.names)
    note = f"Order {seen.order.number}"
    return UpiShape(
        payment=payment_of(seen.payment),
        upi_id=seen.payee.upi_id,
        amount=money(seen.payment.amount),
        note=note,
        link=seen.payee.link(seen.shop.names.in_("en"), seen.payment.amount, note),
    )


@own_upi.route(
    "POST",
    "/v1/payments/{payment}/claim",
    body=Claim,
    answer=PaymentShape,
    errors=(NotFound, NotPackedYet, PaymentGone, BadReference),
)
async def claim_payment(call: Call[Claim, Nothing]) -> Shape:
    """The caller says that they have paid by UPI; its shop looks. A second time, it changes nothing."""
    return payment_of(await paying.claim(call.work, call.actor, await _of(call), call.body.reference))


@upi.route(
    "POST",
    "/v1/orders/{order}/upi-code",
    answer=UpiShape,
    errors=(NotFound, NotYourCounter, NotPackedYet, NoUpi, PaymentGone),
)
async def show_code(call: Call[Nothing, Nothing]) -> Shape:
    """What is still to be paid is paid by UPI at the door, by the code that whoever brings it shows.

    Again, it changes nothing.
    """
    order = await call.work.ids.order(call.path["order"])
    return _way(await paying.at_the_door(call.work, call.actor, order))


@upi.route("GET", "/v1/payments/{payment}", answer=PaymentShape, errors=(NotFound, NotYourCounter))
async def get_payment_seen(call: Call[Nothing, Nothing]) -> Shape:
    """A payment, for whoever works at the counter of its shop."""
    payment, _, _ = await paying.to_look_at(call.work, call.actor, await _of(call))
    return payment_of(payment)


@upi.route(
    "POST",
    "/v1/payments/{payment}/arrival",
    body=Arrival,
    answer=PaymentShape,
    errors=(NotFound, NotYourCounter, PaymentGone),
)
async def say_arrival(call: Call[Arrival, Nothing]) -> Shape:
    """Whoever works at the counter of its shop has looked: it has come, or it is asked for again.

    Again, it changes nothing.
    """
    payment = await _of(call)
    if not call.body.has_come:
        return payment_of(await paying.not_there(call.work, call.actor, payment))
    method = PaymentMethod(call.body.method) if call.body.method else None
    return payment_of(await paying.arrived(call.work, call.actor, payment, method=method))


@upi.route("GET", "/v1/shops/{shop}/payee", answer=PayeeShape, errors=(NotFound,))
async def get_payee(call: Call[Nothing, Nothing]) -> Shape:
    """Where UPI goes for one of the caller's shops; not found where it takes none."""
    found = await payees.payee_of(call.work, call.actor, await shop_of(call))
    if found is None:
        raise NotFound
    return _payee(found)


@upi.route("PUT", "/v1/shops/{shop}/payee", body=PayeeSaid, answer=PayeeShape, errors=(NotFound, BadUpiId))
async def put_payee(call: Call[PayeeSaid, Nothing]) -> Shape:
    """Says where UPI goes for one of the caller's shops; another id is verified anew."""
    return _payee(await payees.say_payee(call.work, call.actor, await shop_of(call), call.body.upi_id))


@upi.route("DELETE", "/v1/shops/{shop}/payee", status=204, errors=(NotFound,))
async def delete_payee(call: Call[Nothing, Nothing]) -> Shape:
    """One of the caller's shops takes no UPI any more."""
    await payees.drop_payee(call.work, call.actor, await shop_of(call))
    return Nothing()


@own_upi.route(
    "PUT", "/v1/shops/{shop}/payee/verification", body=Verification, answer=PayeeShape, errors=(NotFound,)
)
async def verify_payee(call: Call[Verification, Nothing]) -> Shape:
    """An admin says whether the id is a verified merchant's: only there a link is answered."""
    shop = (await admin.shop_named(call.work, call.actor, call.path["shop"])).id
    return _payee(await payees.verify_payee(call.work, call.actor, shop, call.body.is_verified))


async def _of(call: Call[Shape, Shape]) -> int:
    return await call.work.ids.payment(call.path["payment"])


def _payee(payee: Payee) -> PayeeShape:
    return PayeeShape(upi_id=payee.upi_id, is_verified=payee.is_verified)
