"""The statements by which many changes of a shop's goods are staged, and then put in place."""

from __future__ import annotations

from sqlalchemy import (
    ColumnElement,
    Insert,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from domain.catalogue.entry import FactChange
from domain.catalogue.fact import Fact
from domain.kinds import DueKind
from storage.catalogue.fact_values import told
from storage.catalogue.stock import StockMove, low_told
from storage.engine.rows import adding
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.schema.catalogue import WRITTEN

_p, _s, _c, _w = t.product.c, t.staged_product.c, t.staged_change.c, t.staged_term.c
_OWN = ("stage", "at", "product_id", "public_id", "is_gone", "has_new_words", "is_recounted", "on_hand")
UNSAID: dict[str, object] = dict.fromkeys(WRITTEN)
STAGE = adding(t.staged_product, *_OWN, *WRITTEN)
STAGE_CHANGE = adding(t.staged_change, "stage", "at", "product_id", "fact", "was", "now")
STAGE_TERM = adding(t.staged_term, "stage", "at", "public_id", "term")

_stage, _shop, _at, _amendment = (bindparam(each, type_=t.BIG) for each in ("of", "shop", "when", "amends"))
_new = and_(_s.stage == _stage, _s.product_id.is_(None))
_known = and_(_s.stage == _stage, _s.product_id.is_not(None))
_written = and_(_known, _s.is_gone == 0)
_gone = and_(_known, _s.is_gone == 1)
_recounted = and_(_known, _s.is_recounted == 1)
_placed = t.staged_product.join(t.product, _p.public_id == _s.public_id)
_counted = case((_s.on_hand > _p.allocated, _s.on_hand), else_=_p.allocated)
_left = case((_s.is_recounted == 1, _counted), else_=_p.on_hand) - _p.allocated


def _recorded(kind: StockMove, by: ColumnElement[int], where: ColumnElement[bool]) -> Insert:
    """A line of the ledger for each."""
    moved = select(_p.id, literal(kind.value), by, literal(0), _at).select_from(_placed).where(where)
    columns = ["product_id", "kind", "on_hand", "allocated", "at"]
    return insert(t.stock_move).from_select(columns, moved.order_by(_s.id))


_NOTED = ["amendment_id", "product_id", "fact", "was", "now"]


def _noted(change: FactChange, where: ColumnElement[bool]) -> Insert:
    """The same line of history for each."""
    said = (literal(each) for each in (change.fact.value, told(change.was), told(change.now)))
    lines = select(_amendment, _p.id, *said).select_from(_placed).where(where)
    return insert(t.product_change).from_select(_NOTED, lines.order_by(_s.id))


_LOCK = select(func.count()).select_from(
    select(_p.id)
    .where(_p.id.in_(select(_s.product_id).where(_known)))
    .order_by(_p.id)
    .with_for_update()
    .subquery()
)
_ADD = insert(t.product).from_select(
    ["public_id", "shop_id", "on_hand", *WRITTEN],
    select(_s.public_id, _shop, _s.on_hand, *(_s[each] for each in WRITTEN)).where(_new).order_by(_s.id),
)
_WRITE = (
    update(t.product)
    .where(_p.id == _s.product_id, _written)
    .values({each: _s[each] for each in WRITTEN})
    .values(on_hand=_left + _p.allocated, low_told=low_told(_left, _s.low_at), version=_p.version + 1)
)
_DELETE = (
    update(t.product)
    .where(_p.id.in_(select(_s.product_id).where(_gone)))
    .values(deleted_at=_at, is_listed=0, version=_p.version + 1)
)
_NOTE = insert(t.product_change).from_select(
    _NOTED,
    select(_amendment, _c.product_id, _c.fact, _c.was, _c.now).where(_c.stage == _stage).order_by(_c.id),
)
_is_back = (
    tt.due.c.kind == DueKind.PRODUCT_BACK.value,
    tt.due.c.subject.in_(select(_s.product_id).where(_known)),
)
_FORGET_BACK = delete(tt.due).where(*_is_back)
_COME_BACK = insert(tt.due).from_select(
    ["kind", "subject", "at"],
    select(literal(DueKind.PRODUCT_BACK.value), _s.product_id, _s.out_until).where(
        _written, _s.out_until.is_not(None)
    ),
)
UNSAY = delete(t.term).where(
    t.term.c.shop_id == _shop,
    t.term.c.product_id.in_(select(_s.product_id).where(_known, or_(_s.has_new_words == 1, _s.is_gone == 1))),
)
RENAMES = select(_s.id).where(_known, or_(_s.has_new_words == 1, _s.is_gone == 1)).limit(1)
FIND = insert(t.term).from_select(
    ["shop_id", "term", "product_id"],
    select(_shop, _w.term, _p.id)
    .select_from(t.staged_term.join(t.product, _p.public_id == _w.public_id))
    .where(_w.stage == _stage)
    .order_by(_w.term, _p.id),
)
KNOWS = select(_s.id).where(_known).limit(1)
_ADDED = FactChange(Fact.KEPT, False, True)
_DELETED = FactChange(Fact.KEPT, True, False)
TO_KNOWN = (
    _LOCK,
    _recorded(StockMove.COUNT, _counted - _p.on_hand, _recounted),
    _WRITE,
    _DELETE,
    _NOTE,
    _noted(_DELETED, _gone),
    _FORGET_BACK,
    _COME_BACK,
)
TO_NEW = (_ADD, _recorded(StockMove.OPENING, _s.on_hand, _new), _noted(_ADDED, _new))
DROP = tuple(
    delete(each)
    .where(each.c.id.in_(select(each.c.id).where(each.c.stage == _stage).limit(bindparam("most"))))
    .returning(each.c.id)
    for each in (t.staged_term, t.staged_change, t.staged_product)
)
