"""Zones: what a shop delivers for, by how far it is and by where on the map."""

from __future__ import annotations

from dataclasses import dataclass

from domain.catalogue.about.area import Area
from domain.values import Money, Place

MOST_BANDS = 8
MOST_ZONES = 20
LONGEST_ZONE_NAME = 40


@dataclass(frozen=True, slots=True)
class Terms:
    """What a shop asks for at one place. `free_from`: goods of so much come free; None: never."""

    fee: Money
    minimum: Money
    free_from: Money | None

    def fee_for(self, subtotal: Money) -> Money:
        """What delivery of goods worth the subtotal costs."""
        is_free = self.free_from is not None and subtotal >= self.free_from
        return Money(0, subtotal.currency) if is_free else self.fee


@dataclass(frozen=True, slots=True)
class Rates:
    """What a part of where a shop delivers has of its own. None: as the shop has it elsewhere."""

    fee: Money | None = None
    minimum: Money | None = None
    free_from: Money | None = None

    def over(self, terms: Terms) -> Terms:
        """The terms with these in their place."""
        return Terms(
            fee=terms.fee if self.fee is None else self.fee,
            minimum=terms.minimum if self.minimum is None else self.minimum,
            free_from=terms.free_from if self.free_from is None else self.free_from,
        )


@dataclass(frozen=True, slots=True)
class Band:
    """What holds up to so many metres from the shop, as the crow flies, and beyond the band before."""

    upto_m: int
    rates: Rates


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the map, which its shop may have a name for."""

    area: Area
    name: str = ""
    rates: Rates = Rates()


@dataclass(frozen=True, slots=True)
class Zones:
    """Bands, the nearest first, and what was drawn on the map.

    Where anything is drawn, the shop delivers there and nowhere else; the first zone that holds a place
    counts, and its own rates come before those of the band.
    """

    bands: tuple[Band, ...] = ()
    drawn: tuple[Zone, ...] = ()

    def zone_at(self, place: Place) -> Zone | None:
        """The zone that the place lies in."""
        return next((zone for zone in self.drawn if zone.area.holds(place)), None)

    def terms(self, usual: Terms, place: Place, metres: int) -> Terms:
        """What holds at the place, which is so far away."""
        band = next((each for each in self.bands if metres <= each.upto_m), None)
        zone = self.zone_at(place)
        by_distance = band.rates.over(usual) if band else usual
        return zone.rates.over(by_distance) if zone else by_distance

    def furthest(self, place: Place) -> int:
        """How many metres from there the furthest of what is drawn is; 0 where nothing is."""
        return max((zone.area.furthest(place) for zone in self.drawn), default=0)


NO_ZONES = Zones()
