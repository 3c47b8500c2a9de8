"""One-time codes that link a group to a shop. Neither a code nor what it could be made of is kept:
the row holds a nonce, of which only the root secret makes the code, and the code's HMAC.

A code is `open`, then `redeemed` in a group, then `confirmed` or `refused` by the person who asked for it;
a newer code of the same shop makes it `void`.
"""

from __future__ import annotations

import hashlib
import secrets
from base64 import urlsafe_b64encode as b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, func, select, update

from domain.identity.ports.linking import LinkRequest
from storage.engine.rows import adding
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.schema import tables as t

OPEN, REDEEMED, CONFIRMED, REFUSED, VOID = "open", "redeemed", "confirmed", "refused", "void"
NONCE_BYTES = 32
_MAKE, _KNOW = "make shop link", "know shop link"
_row = t.link_code.c


class _RequestRow(NamedTuple):
    id: int
    shop_id: int
    issued_by: int
    chat_id: int | None
    chat_title: str | None

    @property
    def request(self) -> LinkRequest:
        return LinkRequest(
            id=self.id,
            shop_id=self.shop_id,
            issued_by=self.issued_by,
            group=self.chat_id,
            title=self.chat_title,
        )


_request = columns(_RequestRow, t.link_code)

_VOID = (
    update(t.link_code)
    .where(_row.shop_id == bindparam("of_shop"), _row.state.in_((OPEN, REDEEMED)))
    .values(state=VOID)
)
_ISSUE = adding(t.link_code, "shop_id", "issued_by", "nonce", "mac", "state", "until")
_TRY = adding(t.link_attempt, "account_id", "at")
_TRIES = (
    select(func.count())
    .select_from(t.link_attempt)
    .where(t.link_attempt.c.account_id == bindparam("of_account"), t.link_attempt.c.at >= bindparam("since"))
)
_CONSUME = (
    update(t.link_code)
    .where(_row.mac == bindparam("of_code"), _row.state == OPEN, _row.until > bindparam("now"))
    .values(state=REDEEMED, chat_id=bindparam("group"), chat_title=bindparam("title"))
    .returning(*_request)
)
_waits = (_row.issued_by == bindparam("issuer"), _row.state == REDEEMED, _row.until > bindparam("now"))
_mine = (_row.id == bindparam("number"), *_waits)
_CONFIRM = update(t.link_code).where(*_mine).values(state=CONFIRMED).returning(*_request)
_REFUSE = update(t.link_code).where(*_mine).values(state=REFUSED).returning(*_request)
_MOVE_GROUP = (
    update(t.link_code)
    .where(_row.chat_id == bindparam("old"), _row.state == REDEEMED)
    .values(chat_id=bindparam("new"))
)
_OPEN_NONCE = (
    select(_row.nonce)
    .where(
        _row.shop_id == bindparam("of_shop"),
        _row.issued_by == bindparam("issuer"),
        _row.state == OPEN,
        _row.until > bindparam("now"),
    )
    .order_by(_row.id.desc())
)
_PENDING = select(*_request).where(*_mine)
_PENDING_OF = select(*_request).where(_row.shop_id == bindparam("of_shop"), *_waits)


@dataclass(frozen=True, slots=True)
class StoredLinks:
    """Link codes in the database."""

    tx: Transaction

    async def issue(self, shop_id: int, identity_id: int, until: datetime) -> str:
        nonce = secrets.token_bytes(NONCE_BYTES)
        code = self._code(nonce)
        await self.tx.executor.run(_VOID, of_shop=shop_id)
        await self.tx.executor.run(
            _ISSUE,
            shop_id=shop_id,
            issued_by=identity_id,
            nonce=nonce,
            mac=self.tx.sealer.mac(code, _KNOW),
            state=OPEN,
            until=to_ms(until),
        )
        return code

    async def open_code(self, shop_id: int, identity_id: int) -> str | None:
        nonce = await self.tx.executor.value(
            _OPEN_NONCE, bytes, of_shop=shop_id, issuer=identity_id, now=self.tx.at
        )
        return None if nonce is None else self._code(nonce)

    def _code(self, nonce: bytes) -> str:
        """256 bits in 43 URL-safe signs, within the 64 that Telegram's `startgroup` parameter takes."""
        return b64encode(self.tx.sealer.mac(nonce.hex(), _MAKE)).decode().rstrip("=")

    async def attempt(self, account_id: int, since: datetime) -> int:
        # Tries wait in line until the one before is committed: else many at once would each be the first.
        digest = hashlib.sha256(f"link attempt:{account_id}".encode()).digest()
        await self.tx.executor.alone(int.from_bytes(digest[:8], signed=True))
        await self.tx.executor.run(_TRY, account_id=account_id, at=self.tx.at)
        return await self.attempted(account_id, since)

    async def attempted(self, account_id: int, since: datetime) -> int:
        return await self.tx.executor.value(_TRIES, int, of_account=account_id, since=to_ms(since)) or 0

    async def consume(self, code: str, group: int, title: str) -> LinkRequest | None:
        mac = self.tx.sealer.mac(code, _KNOW)
        row = await self.tx.executor.row(
            _CONSUME, _RequestRow, of_code=mac, now=self.tx.at, group=group, title=title
        )
        return row and row.request

    async def confirm(self, request_id: int, identity_id: int) -> LinkRequest | None:
        return await self._own(_CONFIRM, request_id, identity_id)

    async def pending(self, request_id: int, identity_id: int) -> LinkRequest | None:
        return await self._own(_PENDING, request_id, identity_id)

    async def pending_of(self, shop_id: int, identity_id: int) -> LinkRequest | None:
        row = await self.tx.executor.row(
            _PENDING_OF, _RequestRow, of_shop=shop_id, issuer=identity_id, now=self.tx.at
        )
        return row and row.request

    async def refuse(self, request_id: int, identity_id: int) -> bool:
        return await self._own(_REFUSE, request_id, identity_id) is not None

    async def _own(self, statement: Executable, request_id: int, identity_id: int) -> LinkRequest | None:
        row = await self.tx.executor.row(
            statement, _RequestRow, number=request_id, issuer=identity_id, now=self.tx.at
        )
        return row and row.request

    async def move_group(self, old: int, new: int) -> None:
        await self.tx.executor.run(_MOVE_GROUP, old=old, new=new)
