"""What is the same of all addresses: a person's, which are sealed, and a shop's, which stand in the clear."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Column, Insert, ScalarSelect, Update, bindparam, func, insert, select, update

from domain.shopping.address import Address
from domain.values import Place
from storage.engine.personal import place_text
from storage.schema import tables as t

_OPTIONAL = ("label", "house", "landmark")
_others = t.address.alias()


def told(address: Address) -> str:
    """All of it in one: the text and the point, and what was said apart from them."""
    parts = {name: part for name in _OPTIONAL if (part := getattr(address, name))}
    return json.dumps(json.loads(place_text(address.text, address.place)) | parts, ensure_ascii=False)


def said(told: str, number: int, public_id: str, version: int, identity_id: int = 0) -> Address:
    """The address back from that. A shop's belongs to no identity."""
    parts = json.loads(told)
    text, point = parts.pop("text"), parts.pop("point")
    place = Place(*point) if point else None
    return Address(
        id=number,
        identity_id=identity_id,
        text=text,
        place=place,
        public_id=public_id,
        version=version,
        **parts,
    )


def adding_below(holder: Column[int | None], box: Sequence[str]) -> Insert:
    """A new one of this holder's, as long as they have fewer than `most`; gives its id."""
    names = ("public_id", holder.name, *box, "created_at", "used_at")
    new = select(*(bindparam(name, type_=t.address.c[name].type) for name in names))
    fits = _kept(holder, holder.name) < bindparam("most")
    return insert(t.address).from_select(names, new.where(fits)).returning(t.address.c.id)


def putting_back(holder: Column[int | None]) -> Update:
    """The same for one that was deleted; gives its version."""
    return (
        update(t.address)
        .where(
            holder == bindparam("of_holder"),
            t.address.c.id == bindparam("by_id"),
            t.address.c.deleted_at.is_not(None),
            _kept(holder, "of_holder") < bindparam("most"),
        )
        .values(deleted_at=None, was_default=0, version=t.address.c.version + 1)
        .returning(t.address.c.version)
    )


def _kept(holder: Column[int | None], whose: str) -> ScalarSelect[int]:
    return (
        select(func.count(_others.c.id))
        .where(_others.c[holder.name] == bindparam(whose), _others.c.deleted_at.is_(None))
        .scalar_subquery()
    )
