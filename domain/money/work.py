"""What use cases about payments work in."""

from typing import Protocol

from domain.money.aftercare.complaint import Complaints
from domain.money.billing.bill import Bills
from domain.money.courier_cash import CourierCash
from domain.money.gateway_ports import Callbacks, GatewayErrands, PaymentLinks
from domain.money.ports import Ledger, Payees, Payments, Refunds, Tabs
from domain.money.reporting.tally import Tallies
from domain.orders.work import OrderWork


class MoneyWork(OrderWork, Protocol):
    """A unit of work with payments, refunds and the books."""

    payments: Payments
    refunds: Refunds
    ledger: Ledger
    tabs: Tabs
    bills: Bills
    complaints: Complaints
    payees: Payees
    payment_links: PaymentLinks
    callbacks: Callbacks
    gateway_errands: GatewayErrands
    tallies: Tallies
    courier_cash: CourierCash
