"""Links of chat accounts. Neither a code nor what it could be made of is kept: the row holds a nonce, of
which only the root secret makes the codes and the match number, and their keyed hashes.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode as b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, or_, select, update

from domain.identity.codes import LETTERS, read_typed_code
from domain.identity.links import WAITING, LinkCodes, LinkState, PersonLink, Purpose
from domain.people import Role
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import identity_tables as it

NONCE_BYTES = 32
_MAKE_DEEP, _MAKE_TYPED, _MAKE_MATCH = "make link code", "make typed link code", "make match number"
_KNOW_DEEP, _KNOW_TYPED, _KNOW_MATCH = "know link code", "know typed link code", "know match number"
_row = it.person_link.c


class _LinkRow(NamedTuple):
    id: int
    public_id: str
    identity_id: int
    purpose: str
    shop_id: int | None
    role: str | None
    asked_by: str
    state: str
    account_id: int | None
    previous_identity_id: int | None
    issued_at: int
    until: int
    done_at: int | None

    @property
    def link(self) -> PersonLink:
        return PersonLink(
            id=self.id,
            public_id=self.public_id,
            identity_id=self.identity_id,
            purpose=Purpose(self.purpose),
            shop_id=self.shop_id,
            role=None if self.role is None else Role(self.role),
            asked_by=self.asked_by,
            state=LinkState(self.state),
            account_id=self.account_id,
            previous_identity_id=self.previous_identity_id,
            issued_at=from_ms(self.issued_at),
            until=from_ms(self.until),
            done_at=None if self.done_at is None else from_ms(self.done_at),
        )


_LINK = columns(_LinkRow, it.person_link)
_change = update(it.person_link).returning(*_LINK)
_one = _change.where(_row.id == bindparam("number"))
_in_time = _row.until > bindparam("now")
_is_waiting = _row.state.in_(WAITING)
_VOID = (
    update(it.person_link)
    .where(_row.identity_id == bindparam("issuer"), _row.purpose == bindparam("why"), _is_waiting)
    .values(state=LinkState.VOID)
)
_VOID_ALL = (
    update(it.person_link)
    .where(_row.identity_id == bindparam("issuer"), _is_waiting)
    .values(state=LinkState.VOID)
)
_ISSUE = (
    adding_once(
        it.person_link,
        "public_id",
        "identity_id",
        "purpose",
        "shop_id",
        "role",
        "nonce",
        "deep_mac",
        "typed_mac",
        "match",
        "asked_by",
        "state",
        "issued_at",
        "until",
    )
    .on_conflict_do_nothing()
    .returning(*_LINK)
)
_GET = select(*_LINK).where(_row.id == bindparam("number"))
_BY_PUBLIC_ID = select(*_LINK).where(_row.public_id == bindparam("known_as"))
_NONCE = select(_row.nonce).where(_row.id == bindparam("number"))
_open = _change.where(_row.state == LinkState.OPEN, _in_time).values(
    state=LinkState.REDEEMED, account_id=bindparam("account"), previous_identity_id=bindparam("whose")
)
_CONSUME_DEEP = _open.where(_row.deep_mac == bindparam("of_code"))
_CONSUME_TYPED = _open.where(_row.typed_mac == bindparam("of_code"))
_MATCH = _one.where(
    _row.state == LinkState.REDEEMED,
    _row.account_id == bindparam("account"),
    _row.match == bindparam("of_number"),
    _in_time,
).values(state=LinkState.MATCHED)
_APPROVE = _one.where(
    _row.state == LinkState.MATCHED, _row.identity_id == bindparam("issuer"), _in_time
).values(state=LinkState.LINKED, done_at=bindparam("now"))
_END = _one.where(_is_waiting, _in_time).values(state=bindparam("new"))
_BURN = _change.where(
    or_(_row.deep_mac == bindparam("of_code"), _row.typed_mac == bindparam("of_code")), _is_waiting, _in_time
).values(state=LinkState.VOID)
_UNDO = _one.where(_row.state == LinkState.LINKED, _row.done_at > bindparam("since")).values(
    state=LinkState.UNDONE
)
_MADE = (
    select(*_LINK)
    .where(
        _row.identity_id == bindparam("issuer"),
        _row.purpose == Purpose.CHAT,
        _row.state == LinkState.LINKED,
        _row.done_at > bindparam("since"),
    )
    .order_by(_row.done_at.desc(), _row.id.desc())
)


@dataclass(frozen=True, slots=True)
class StoredPersonLinks:
    """Links in the database."""

    tx: Transaction

    async def issue(
        self,
        identity_id: int,
        purpose: Purpose,
        until: datetime,
        *,
        asked_by: str,
        shop_id: int | None = None,
        role: Role | None = None,
    ) -> tuple[PersonLink, LinkCodes]:
        await self.tx.executor.run(_VOID, issuer=identity_id, why=purpose)
        given: dict[str, object] = {"identity_id": identity_id, "purpose": purpose, "shop_id": shop_id}
        given |= {"role": role, "asked_by": asked_by, "until": to_ms(until), "issued_at": self.tx.at}
        while True:
            nonce = secrets.token_bytes(NONCE_BYTES)
            codes = self._codes(nonce)
            row = await self.tx.executor.row(_ISSUE, _LinkRow, **given, **self._kept(nonce, codes))
            if row:  # a typed code that was issued before is not issued again
                return row.link, codes

    async def get(self, link_id: int) -> PersonLink:
        return found(await self.tx.executor.row(_GET, _LinkRow, number=link_id)).link

    async def by_public_id(self, public_id: str) -> PersonLink:
        return found(await self.tx.executor.row(_BY_PUBLIC_ID, _LinkRow, known_as=public_id)).link

    async def codes(self, link_id: int) -> LinkCodes:
        return self._codes(found(await self.tx.executor.value(_NONCE, bytes, number=link_id)))

    async def consume(self, code: str, account_id: int, identity_id: int) -> PersonLink | None:
        statement = _CONSUME_DEEP if read_typed_code(code) is None else _CONSUME_TYPED
        return await self._changed(
            statement, of_code=self._mac(code), account=account_id, whose=identity_id, now=self.tx.at
        )

    async def match(self, link_id: int, account_id: int, number: str) -> bool:
        nonce = await self.tx.executor.value(_NONCE, bytes, number=link_id)
        if nonce is None:
            return False
        mac = self._match_mac(nonce, number)
        done = await self._changed(_MATCH, number=link_id, account=account_id, of_number=mac, now=self.tx.at)
        return done is not None

    async def approve(self, link_id: int, identity_id: int) -> PersonLink | None:
        return await self._changed(_APPROVE, number=link_id, issuer=identity_id, now=self.tx.at)

    async def end(self, link_id: int, state: LinkState) -> PersonLink | None:
        return await self._changed(_END, number=link_id, new=state, now=self.tx.at)

    async def burn(self, codes: list[str]) -> list[PersonLink]:
        burnt = [await self._changed(_BURN, of_code=self._mac(code), now=self.tx.at) for code in codes]
        return [link for link in burnt if link]

    async def undo(self, link_id: int, since: datetime) -> PersonLink | None:
        return await self._changed(_UNDO, number=link_id, since=to_ms(since))

    async def void_all(self, identity_id: int) -> None:
        await self.tx.executor.run(_VOID_ALL, issuer=identity_id)

    async def made(self, identity_id: int, since: datetime) -> list[PersonLink]:
        rows = await self.tx.executor.rows(_MADE, _LinkRow, issuer=identity_id, since=to_ms(since))
        return [row.link for row in rows]

    async def _changed(self, statement: Executable, **given: object) -> PersonLink | None:
        row = await self.tx.executor.row(statement, _LinkRow, **given)
        return row and row.link

    def _kept(self, nonce: bytes, codes: LinkCodes) -> dict[str, object]:
        return {
            "public_id": secrets.token_hex(16),
            "nonce": nonce,
            "deep_mac": self._mac(codes.deep),
            "typed_mac": self._mac(codes.typed),
            "match": self._match_mac(nonce, codes.match),
            "state": LinkState.OPEN,
        }

    def _codes(self, nonce: bytes) -> LinkCodes:
        mac, seed = self.tx.sealer.mac, nonce.hex()
        number = int.from_bytes(mac(seed, _MAKE_TYPED))
        letters = "".join(LETTERS[number // len(LETTERS) ** position % len(LETTERS)] for position in range(8))
        return LinkCodes(
            deep=b64encode(mac(seed, _MAKE_DEEP)).decode().rstrip("="),
            typed=f"{letters[:4]}-{letters[4:]}",
            match=str(10 + int.from_bytes(mac(seed, _MAKE_MATCH)) % 90),
        )

    def _mac(self, code: str) -> bytes:
        purpose = _KNOW_DEEP if read_typed_code(code) is None else _KNOW_TYPED
        return self.tx.sealer.mac(code, purpose)

    def _match_mac(self, nonce: bytes, number: str) -> str:
        return self.tx.sealer.mac(f"{nonce.hex()}:{number}", _KNOW_MATCH).hex()
