"""What stands in each chat: the screen that a person sees, and the messages kept up to date in place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, select, update

from domain.transport import ChatState
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
        )


_columns = columns(_ChatRow, tt.chat)
_GET = select(*_columns).where(_row.chat_id == bindparam("chat"), _row.person_id == bindparam("person"))
_new = adding_once(tt.chat, *_ChatRow._fields)
_SAVE = _new.on_conflict_do_update(
    index_elements=[_row.chat_id, _row.person_id],
    set_={
        **{name: _new.excluded[name] for name in ("screen", "args", "below", "version")},
        "message_id": func.coalesce(_new.excluded.message_id, _row.message_id),
    },
)
_DRAWN = (
    update(tt.chat)
    .where(
        _row.chat_id == bindparam("chat"),
        _row.person_id == bindparam("person"),
        _row.drawn <= bindparam("now_drawn"),
    )
    .values(message_id=bindparam("message"), drawn=bindparam("now_drawn"))
)
_UNDRAWN = (
    select(*_columns)
    .where(_row.drawn < _row.version)
    .order_by(_row.chat_id, _row.person_id)
    .limit(bindparam("most"))
)
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
)
_FORGET_CHAT = delete(tt.post).where(_post.chat_id == bindparam("chat"))


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
            args=json.dumps(state.args, separators=(",", ":")),
            message_id=pressed,
            below=state.below,
            version=state.version,
            drawn=0,
        )

    async def drawn(self, states: list[ChatState]) -> None:
        rows = [
            {
                "chat": state.chat_id,
                "person": state.person_id,
                "message": state.message_id,
                "now_drawn": state.drawn,
            }
            for state in states
        ]
        await self.tx.executor.many(_DRAWN, rows)

    async def undrawn(self, most: int) -> list[ChatState]:
        return [row.state for row in await self.tx.executor.rows(_UNDRAWN, _ChatRow, most=most)]


@dataclass(frozen=True, slots=True)
class StoredPosts:
    """Kept messages in the database."""

    tx: Transaction

    async def get(self, kind: str, subject: int, chat_id: int) -> int | None:
        return await self.tx.executor.value(_GET_POST, int, of_kind=kind, of_subject=subject, chat=chat_id)

    async def keep(self, kind: str, subject: int, chat_id: int, message_id: int) -> None:
        await self.tx.executor.run(
            _KEEP_POST, kind=kind, subject=subject, chat_id=chat_id, message_id=message_id
        )

    async def forget_chat(self, chat_id: int) -> None:
        await self.tx.executor.run(_FORGET_CHAT, chat=chat_id)
