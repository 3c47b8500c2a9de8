"""Orders and their lines as they are read; what is the person's in them is sealed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from domain.catalogue.about.slots import Slot
from domain.orders.line import LineOffer, LineState, OrderLine
from domain.orders.order import Order, OrderState, Reason
from domain.preferences import Delivery, Substitution
from domain.values import Money, Price, Unit
from storage.engine.personal import PersonalKey, place_from
from storage.engine.rows import names, pack
from storage.engine.sealing import Sealer
from storage.engine.shapes import columns
from storage.engine.transaction import from_ms
from storage.orders import placing
from storage.schema import tables as t


class OrderRow(NamedTuple):
    """An order, with the wrapped key of its person unless they are erased."""

    id: int
    public_id: str
    number: int
    identity_id: int
    shop_id: int
    state: str
    version: int
    customer_name: str
    customer_phone: bytes
    address: bytes
    note: bytes | None
    delivery: str
    subtotal_minor: int
    fee_minor: int
    discount_minor: int
    tip_minor: int
    total_minor: int
    currency: str
    coupon_id: int | None
    reason: str | None
    handled_by: str | None
    handler_id: int | None
    placed_at: int
    ordered_in: int | None
    promised_at: int | None
    slot_from: int | None
    slot_to: int | None
    waits_from: int | None
    state_version: int
    agreed_at: int | None
    cancel_asked_at: int | None
    cancel_refused_at: int | None
    wrapped: bytes | None

    def order(self, sealer: Sealer, lines: Iterable[OrderLine] = ()) -> Order:
        """What it means."""
        key = PersonalKey(sealer, self.identity_id, self.wrapped)
        address, place = place_from(key.open(self.address, placing.ADDRESS, self.public_id))
        return Order(
            id=self.id,
            number=self.number,
            identity_id=self.identity_id,
            shop_id=self.shop_id,
            state=OrderState(self.state),
            version=self.version,
            customer_name=self.customer_name,
            customer_phone=key.open(self.customer_phone, placing.PHONE, self.public_id) or "",
            address=address,
            place=place,
            note=key.open(self.note, placing.NOTE, self.public_id),
            subtotal=Money(self.subtotal_minor, self.currency),
            fee=Money(self.fee_minor, self.currency),
            discount=Money(self.discount_minor, self.currency),
            tip=Money(self.tip_minor, self.currency),
            total=Money(self.total_minor, self.currency),
            coupon_id=self.coupon_id,
            reason=Reason(self.reason) if self.reason else None,
            handled_by=self.handled_by,
            handler_id=self.handler_id,
            placed_at=from_ms(self.placed_at),
            lines=tuple(lines),
            public_id=self.public_id,
            delivery=Delivery(self.delivery),
            ordered_in=self.ordered_in,
            promised_at=None if self.promised_at is None else from_ms(self.promised_at),
            slot=self._slot,
            waits_from=None if self.waits_from is None else from_ms(self.waits_from),
            state_version=self.state_version,
            agreed_at=_moment(self.agreed_at),
            cancel_asked_at=_moment(self.cancel_asked_at),
            cancel_refused_at=_moment(self.cancel_refused_at),
        )

    @property
    def _slot(self) -> Slot | None:
        if self.slot_from is None or self.slot_to is None:
            return None
        return Slot(from_ms(self.slot_from), from_ms(self.slot_to))


class OrderLineRow(NamedTuple):
    """A line, with the currency of its order."""

    id: int
    order_id: int
    product_id: int
    names: str
    pack_amount: int | None
    pack_unit: str | None
    unit: str
    price_minor: int
    price_per: int
    tax_bp: int
    ordered: int
    picked: int
    charged_minor: int
    state: str
    held: int
    came_instead: int
    substitution: str
    replaced_by: int | None
    asked_until: int | None
    offers: str
    known: int | None
    currency: str

    @property
    def line(self) -> OrderLine:
        """What it means."""
        return OrderLine(
            product_id=self.product_id,
            names=names(self.names),
            pack=pack(self.pack_amount, self.pack_unit),
            unit=Unit(self.unit),
            price=Price(Money(self.price_minor, self.currency), self.price_per),
            tax_bp=self.tax_bp,
            ordered=self.ordered,
            picked=self.picked,
            charged=Money(self.charged_minor, self.currency),
            id=self.id,
            state=LineState(self.state),
            held=self.held,
            came_instead=self.came_instead,
            substitution=Substitution(self.substitution),
            replaced_by=self.replaced_by,
            asked_until=None if self.asked_until is None else from_ms(self.asked_until),
            offers=tuple(
                LineOffer(product_id, amount, Price(Money(minor, self.currency), per))
                for product_id, amount, minor, per in json.loads(self.offers)
            ),
            known=self.known,
        )


def _moment(at: int | None) -> datetime | None:
    return None if at is None else from_ms(at)


ORDER = columns(OrderRow, t.order, t.personal_key)
"""Read from `order` and, where it is there, the `personal_key` of its person."""
ORDER_LINE = columns(OrderLineRow, t.order_line, t.order)
"""Read from `order_line` joined with its `order`."""
