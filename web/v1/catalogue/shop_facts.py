"""What an owner says of a shop over HTTP: names, place, hours, amounts, papers, all of them or some."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, cast

from pydantic import Field, StringConstraints

from domain.catalogue.about.hours import Hours
from domain.catalogue.about.papers import Registration
from domain.catalogue.about.timetable import WEEK
from domain.catalogue.errors import BadAmount, BadFssai, BadGstin, BadHours
from domain.catalogue.lengths import LONGEST_SHOP_NAME
from domain.catalogue.shop_facts import ShopParts
from domain.catalogue.shopkeeping import LARGEST
from domain.errors import BadAddress, BadName, BadPhone, DomainError, SeveralPhones
from domain.values import Money, Names, Place
from web.routes import Shape
from web.v1.catalogue.shops import HoursShape, RegistrationName
from web.v1.shapes import Short

NameLine = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_SHOP_NAME)]
Amount = Annotated[int, Field(ge=0, le=LARGEST)]


class ShopNames(Shape):
    """A name in up to three languages; where the English one is left out, another stands for it."""

    en: NameLine | None = None
    hi: NameLine | None = None
    te: NameLine | None = None


class ShopFacts(Shape):
    """What may be said of a shop. Amounts are minor units (paise); `null` takes back what can be unsaid.

    `hours` are those of every weekday.
    """

    hours: HoursShape | None = None
    minimum_order: Amount | None = None
    delivery_fee: Amount | None = None
    free_delivery_from: Amount | None = None
    registration: RegistrationName | None = None
    legal_name: Short | None = None
    fssai: Short | None = None
    gstin: Short | None = None


def _names(said: ShopNames) -> Names:
    return Names({language: name for language, name in said if name is not None})


def hours_of(said: HoursShape) -> Hours:
    """Hours as the business knows them. Raises BadHours."""
    (opens, past), (closes, after) = (map(int, each.split(":")) for each in (said.opens, said.closes))
    return Hours(60 * opens + past, 60 * closes + after)


FACTS: tuple[type[DomainError], ...] = (
    *(BadName, BadAddress, BadPhone, SeveralPhones, BadHours, BadAmount, BadFssai, BadGstin),
)
"""What can be wrong with what is said of a shop."""
SAYS: dict[str, Callable[[Any, str], object]] = {
    "names": lambda said, _: _names(said),
    "place": lambda said, _: Place(said.latitude, said.longitude),
    "address": lambda said, _: said,
    "phone": lambda said, _: said,
    "minimum_order": Money,
    "delivery_fee": Money,
    "free_delivery_from": Money,
    "registration": lambda said, _: Registration(said),
    "legal_name": lambda said, _: said,
    "fssai": lambda said, _: said,
    "gstin": lambda said, _: said,
}
"""What the business calls what is said of a shop."""
UNSAID = ("week", "free_delivery_from", "legal_name", "fssai", "gstin")
"""What `null` takes back; with anything else it is as if it were left out."""


def parts_of(said: ShopFacts, currency: str) -> ShopParts:
    """The facts that were said, as the business knows them."""
    given = {name: getattr(said, name) for name in said.model_fields_set if name in SAYS}
    known = {name: value if value is None else SAYS[name](value, currency) for name, value in given.items()}
    if "hours" in said.model_fields_set:
        known["week"] = said.hours and ((hours_of(said.hours),),) * WEEK
    return cast(
        ShopParts, {name: value for name, value in known.items() if value is not None or name in UNSAID}
    )
