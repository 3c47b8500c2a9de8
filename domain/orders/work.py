"""What use cases about orders work in."""

from typing import Protocol

from domain.orders.aftercare.rating import Ratings
from domain.orders.courier.ports import Couriers, Trips
from domain.orders.guests.guest import ShopGuests
from domain.orders.ports import Cards, Orders, SlotPlaces
from domain.orders.written.ports import OrderWords
from domain.shopping.work import ShoppingWork


class OrderWork(ShoppingWork, Protocol):
    """A unit of work with orders."""

    orders: Orders
    cards: Cards
    slot_places: SlotPlaces
    guests: ShopGuests
    couriers: Couriers
    trips: Trips
    order_words: OrderWords
    ratings: Ratings
