"""In which order doors are called at."""

from dataclasses import replace

from domain.orders.courier.doors import in_order_of_doors
from domain.orders.order import OrderState
from domain.values import Place
from tests.domain.orders.test_orders import order

SHOP = Place(17.4352, 78.4467)


def test_always_the_nearest_next_and_those_without_a_pin_at_the_end() -> None:
    def at(number: int, north: float | None) -> object:
        place = None if north is None else Place(SHOP.latitude + north, SHOP.longitude)
        return replace(order(OrderState.READY), id=number, place=place)

    # From the shop 1 is nearer than 3, and from 1 the next is 4, not 3 on the other side.
    ahead = [at(5, None), at(4, 0.02), at(3, -0.015), at(2, None), at(1, 0.01)]
    found = in_order_of_doors(SHOP, ahead)  # type: ignore[arg-type]
    assert [each.id for each in found] == [1, 4, 3, 5, 2]
    assert in_order_of_doors(SHOP, []) == []
