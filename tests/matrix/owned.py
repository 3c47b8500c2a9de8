"""All that is Asha's, and the shop: what nobody changes who has no business with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from storage.work import StoredStore
from tests.matrix.ground import COUNTERS, WHERE_ONE_IS
from tests.matrix.people import ASHA
from tests.matrix.town import SHOP

LEFT_OUT = COUNTERS | WHERE_ONE_IS


@dataclass
class Owned:
    """Asha's record with everything in it, her secrets, the shop and its staff."""

    store: StoredStore
    _whose: int = 0
    _first: list[Any] = field(default_factory=list)

    async def takes_note(self) -> None:
        """This is how it is."""
        asha = await self.store.read().people.by_telegram(ASHA)
        assert asha is not None
        self._whose = asha.identity_id
        self._first = await self._all()

    async def has_changed(self) -> bool:
        """Whether it is otherwise now."""
        return await self._all() != self._first

    async def _all(self) -> list[Any]:
        work, of = self.store.read(), self._whose
        staff = [(each.identity_id, each.role) for each in await work.roles.members(SHOP)]
        kept = work.credentials
        secrets = [await kept.totp(of), await kept.password(of), await kept.recovery_codes_left(of)]
        groups = [await work.shops.is_by_invitation(SHOP), await work.shops.get(SHOP)]
        told = await work.privacy.everything(of)
        rows = {name: sorted(map(repr, each)) for name, each in told.items() if name not in LEFT_OUT}
        return [rows, secrets, staff, groups]
