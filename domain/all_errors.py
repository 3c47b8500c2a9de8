"""Every error of the business, for those who tell of all of them: each has a text and a page of its own."""

from collections.abc import Iterator
from importlib import import_module

from domain.errors import DomainError

HOMES = (
    "domain.errors",
    "domain.catalogue.errors",
    "domain.catalogue.shared.errors",
    "domain.shopping.errors",
    "domain.shopping.offers.errors",
    "domain.orders.errors",
    "domain.orders.courier.errors",
    "domain.orders.aftercare.errors",
    "domain.money.errors",
    "domain.privacy.errors",
    "domain.identity.errors",
    "domain.platform.errors",
    "domain.platform.webhooks.errors",
)


def all_errors() -> list[type[DomainError]]:
    """All that have a code, in no particular order."""
    for home in HOMES:
        import_module(home)
    return list(_below(DomainError))


def _below(kind: type[DomainError]) -> Iterator[type[DomainError]]:
    for each in kind.__subclasses__():
        if each.__module__ in HOMES:
            yield each
        yield from _below(each)
