"""Facts of shops as they are stored: what an owner says of a shop, by column."""

from __future__ import annotations

import secrets

from domain.catalogue import spelling
from domain.catalogue.about.papers import Papers
from domain.catalogue.ports import NewShop
from domain.catalogue.shop import Shop
from domain.values import Names
from storage.catalogue.around.by_name import sort_name
from storage.catalogue.timetables import dates_text, week_text
from storage.engine.transaction import to_json

FACTS = (
    *("names", "name_keys", "latitude", "longitude", "address", "phone", "minimum_minor", "fee_minor"),
    *(
        "free_from_minor",
        "registration",
        "legal_name",
        "fssai",
        "gstin",
        "week",
        "dates",
        "area_m",
        "sort_name",
    ),
)
"""Columns of what its owner says of a shop."""


def values(new: NewShop) -> dict[str, object]:
    """All that a new shop is stored with."""
    return {
        "public_id": secrets.token_hex(16),
        "state": new.state,
        "is_open": int(new.is_open),
        "owner_id": new.owner_id,
        "currency": new.minimum_order.currency,
        "time_zone": new.time_zone,
        "counter_chat": new.counter_chat,
        "radius_m": new.radius_m,
        "takes_unpinned": int(new.takes_unpinned),
        "is_submitted": int(new.is_submitted),
        **facts(new),
    }


def facts(of: NewShop | Shop) -> dict[str, object]:
    """Its facts by their columns."""
    free_from = of.free_delivery_from
    return {
        "names": to_json(of.names),
        "name_keys": _name_keys(of.names),
        "sort_name": sort_name(of.names),
        "latitude": of.place.latitude,
        "longitude": of.place.longitude,
        "address": of.address,
        "phone": of.phone,
        "minimum_minor": of.minimum_order.minor,
        "fee_minor": of.delivery_fee.minor,
        "free_from_minor": free_from.minor if free_from else None,
        "area_m": of.zones.furthest(of.place) if isinstance(of, Shop) else 0,
        **_papers(of.papers),
        **_hours(of),
    }


def _papers(papers: Papers) -> dict[str, object]:
    return {
        "registration": papers.registration,
        "legal_name": papers.legal_name,
        "fssai": papers.fssai,
        "gstin": papers.gstin,
    }


def _hours(of: NewShop | Shop) -> dict[str, object]:
    kept = of.timetable if isinstance(of, NewShop) else of.door.timetable
    return {"week": week_text(kept), "dates": dates_text(kept)}


def _name_keys(names: Names) -> str:
    """The search keys of all its names, each behind a space, so that one is found by its beginning."""
    keys = dict.fromkeys(key for name in names.by_language.values() for key in spelling.keys(name))
    return "".join(f" {key}" for key in keys)
