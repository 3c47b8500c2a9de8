"""What stands in each chat: the screen that a person sees, and the messages kept up to date in place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, case, delete, func, or_, select, tuple_, update

from domain.transport import LEASE_S, ChatState, Taken
from storage.engine.rows import adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import transport_tables as tt

_row = tt.chat.c


class _ChatRow(NamedTuple):
    chat_id: int
    person_id: int
    screen: str
    args: str
    message_id: int | None
    below: int
    version: int
    drawn: int
    taken: str

    @property
    def state(self) -> ChatState:
        return ChatState(
            chat_id=self.chat_id,
            person_id=self.person_id,
            screen=self.screen,
            args=tuple(json.loads(self.args)),
            message_id=self.message_id,
            below=self.below,
            version=self.version,
            drawn=self.drawn,
            taken=tuple(
                Taken(message, answer, tuple(args), screen)
                for message, answer, args, screen in json.loads(self.taken)
            ),
        )


_WRITTEN = ("screen", "args", "below", "version", "redraw_at", "taken")
_columns = columns(_ChatRow, tt.chat)
_GET = select(*_columns).where(_row.chat_id == bindparam("chat"), _row.person_id == bindparam("person"))
_is_undrawn = _row.drawn < _row.version
_new = adding_once(tt.chat, *_ChatRow._fields, "redraw_at", "undrawn_since")
_SAVE = _new.on_conflict_do_update(
    index_elements=[_row.chat_id, _row.person_id],
    set_={
        **{name: _new.excluded[name] for name in _WRITTEN},
        "message_id": func.coalesce(_new.excluded.message_id, _row.message_id),
        "undrawn_since": case((_is_undrawn, _row.undrawn_since), else_=_new.excluded.undrawn_since),
    },
)
_DRAWN = (
    update(tt.chat)
    .where(
        _row.chat_id == bindparam("chat"),
        _row.person_id == bindparam("person"),
        _row.drawn <= bindparam("now_drawn"),
    )
    .values(message_id=bindparam("message"), drawn=bindparam("now_drawn"), undrawn_since=bindparam("now"))
)
_ABANDONED = select(func.count()).where(_is_undrawn, _row.redraw_at <= bindparam("now"))
_found = (
    select(_row.chat_id, _row.person_id)
    .where(_is_undrawn, _row.redraw_at <= bindparam("now"))
    .order_by(_row.redraw_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
    .cte("found")
)
_TAKE_UP = (
    update(tt.chat)
    .where(tuple_(_row.chat_id, _row.person_id).in_(select(_found.c.chat_id, _found.c.person_id)))
    .values(redraw_at=bindparam("until"))
    .returning(*_columns)
)
_undrawn = update(tt.chat).where(_is_undrawn)
_REDRAW_AT = _undrawn.where(_row.chat_id == bindparam("chat")).values(redraw_at=bindparam("until"))
_FREE_ALL = _undrawn.values(redraw_at=bindparam("now"))
_post = tt.post.c
_GET_POST = select(_post.message_id).where(
    _post.kind == bindparam("of_kind"),
    _post.subject == bindparam("of_subject"),
    _post.chat_id == bindparam("chat"),
)
_new_post = adding_once(tt.post, "kind", "subject", "chat_id", "message_id")
_KEEP_POST = _new_post.on_conflict_do_update(
    index_elements=[_post.kind, _post.subject, _post.chat_id],
    set_={"message_id": _new_post.excluded.message_id},
    where=or_(
        _post.message_id == bindparam("known", type_=_post.message_id.type),
        _post.message_id == _new_post.excluded.message_id,
    ),
).returning(_post.message_id)
_REPLACE_POST = (
    update(tt.post)
    .where(
        _post.kind == bindparam("of_kind"),
        _post.subject == bindparam("of_subject"),
        _post.chat_id == bindparam("chat"),
    )
    .values(message_id=bindparam("newest"))
)
_FORGET_CHAT = delete(tt.post).where(_post.chat_id == bindparam("chat"))


def _json(told: object) -> str:
    return json.dumps(told, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class StoredChats:
    """Chat rows in the database."""

    tx: Transaction

    async def get(self, chat_id: int, person_id: int) -> ChatState | None:
        row = await self.tx.executor.row(_GET, _ChatRow, chat=chat_id, person=person_id)
        return row and row.state

    async def save(self, state: ChatState, *, pressed: int | None = None) -> None:
        await self.tx.executor.run(
            _SAVE,
            chat_id=state.chat_id,
            person_id=state.person_id,
            screen=state.screen,
            args=_json(state.args),
            message_id=pressed,
            below=state.below,
            version=state.version,
            drawn=0,
            redraw_at=self._until,
            undrawn_since=self.tx.at,
            taken=_json([[each.message_id, each.answer, each.args, each.screen] for each in state.taken]),
        )

    async def drawn(self, states: list[ChatState]) -> None:
        rows = [
            {
                "chat": state.chat_id,
                "person": state.person_id,
                "message": state.message_id,
                "now_drawn": state.drawn,
                "now": self.tx.at,
            }
            for state in states
        ]
        await self.tx.executor.many(_DRAWN, rows)

    async def abandoned(self) -> int:
        return await self.tx.executor.value(_ABANDONED, int, now=self.tx.at) or 0

    async def take_up(self, most: int) -> list[ChatState]:
        now = self.tx.at
        rows = await self.tx.executor.rows(_TAKE_UP, _ChatRow, now=now, until=self._until, most=most)
        return [row.state for row in sorted(rows)]

    async def renew(self, people: Sequence[int]) -> None:
        await self._redraw_at(people, self._until)

    async def free(self, people: Sequence[int]) -> None:
        await self._redraw_at(people, self.tx.at)

    async def free_all(self) -> None:
        await self.tx.executor.run(_FREE_ALL, now=self.tx.at)

    @property
    def _until(self) -> int:
        return self.tx.at + LEASE_S * 1000

    async def _redraw_at(self, people: Sequence[int], until: int) -> None:
        rows = [{"chat": person, "until": until} for person in sorted(people)]
        await self.tx.executor.many(_REDRAW_AT, rows)


@dataclass(frozen=True, slots=True)
class StoredPosts:
    """Kept messages in the database."""

    tx: Transaction

    async def get(self, kind: str, subject: int, chat_id: int) -> int | None:
        return await self.tx.executor.value(_GET_POST, int, of_kind=kind, of_subject=subject, chat=chat_id)

    async def keep(
        self, kind: str, subject: int, chat_id: int, message_id: int, *, instead_of: int | None = None
    ) -> int | None:
        kept = await self.tx.executor.value(
            _KEEP_POST,
            int,
            kind=kind,
            subject=subject,
            chat_id=chat_id,
            message_id=message_id,
            known=instead_of or 0,
        )
        if kept is not None:
            return None
        other = await self.get(kind, subject, chat_id) or message_id
        newest = max(other, message_id)
        await self.tx.executor.run(
            _REPLACE_POST, of_kind=kind, of_subject=subject, chat=chat_id, newest=newest
        )
        return min(other, message_id)

    async def forget_chat(self, chat_id: int) -> None:
        await self.tx.executor.run(_FORGET_CHAT, chat=chat_id)
