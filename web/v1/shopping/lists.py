"""Whole shopping lists at once. Nobody need be signed in to have one matched; a cart takes it afterwards."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from domain.catalogue.errors import ShopUnavailable
from domain.errors import NotFound, TooManyTries
from domain.rate_limits import Metered
from domain.shopping import lists
from domain.shopping.lists import Fit, LineStatus, MatchedLine
from domain.shopping.wanted import Reading
from domain.typed.lists import beyond, read
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.search import around, must_not_look_too_often
from web.v1.catalogue.shops import Code, Whereabouts

LONGEST_LIST = 4000

list_matches = Section("products")


class NewListMatch(Whereabouts):
    """A list as it was written, and where to look for it: in a shop, else around a place, else everywhere."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LIST)]
    shop: Code | None = None


class FitShape(Shape):
    """What a line may mean. `reading`: the amount was written, is the next one sold, or is proposed."""

    product: str
    shop: str
    amount: int
    unit: str
    reading: Reading


class ListLineShape(Shape):
    """A line as it was written, and what it means.

    Where it is found, `product` says which and `amount` how much of it, in `unit`: pieces or grams as it is
    sold. Where it is doubtful, `choices` has what it may mean, the likeliest first: what the caller had
    before. Where it is missing in the shop that was named, `elsewhere` is another one around that has it.
    """

    text: str
    status: LineStatus
    product: str | None
    amount: int | None
    unit: str | None
    choices: list[FitShape] = Field(max_length=lists.MOST_CHOICES)
    elsewhere: str | None


class ListMatch(Shape):
    """The lines of a list in their order: no more than 50, and `beyond` more that were not read."""

    lines: list[ListLineShape]
    beyond: int


@list_matches.route(
    "POST",
    "/v1/list-matches",
    body=NewListMatch,
    answer=ListMatch,
    is_open=True,
    is_unbound=True,
    errors=(NotFound, ShopUnavailable, TooManyTries),
)
async def match_list(call: Call[NewListMatch, Nothing]) -> Shape:
    """Matches each line of a list with what can be had now: nothing is guessed, no cart is filled.

    Again, it is matched anew: nothing is kept.
    """
    await must_not_look_too_often(call, Metered.LIST)
    shops = await around(call, call.body, call.body.shop)
    others = await around(call, call.body, None) if call.body.shop else ()
    whose = call.actor.identity_id if call.caller else None
    matched = await lists.match(call.work, shops, read(call.body.text), around=others, whose=whose)
    return ListMatch(lines=[_line(line) for line in matched], beyond=beyond(call.body.text))


def _line(line: MatchedLine) -> ListLineShape:
    choices = [_fit(fit) for fit in line.choices]
    meant = choices[0] if line.status is LineStatus.FOUND else None
    return ListLineShape(
        text=line.text,
        status=line.status,
        product=meant.product if meant else None,
        amount=meant.amount if meant else None,
        unit=meant.unit if meant else None,
        choices=choices,
        elsewhere=line.elsewhere.public_id if line.elsewhere else None,
    )


def _fit(fit: Fit) -> FitShape:
    product = fit.hit.product
    return FitShape(
        product=product.public_id,
        shop=fit.hit.shop.public_id,
        amount=fit.amount,
        unit=product.unit.value,
        reading=fit.reading,
    )
