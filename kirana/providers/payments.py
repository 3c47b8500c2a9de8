"""The gateway as the settings say it, put together: what is asked of it, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from domain.unit_of_work import Store
from kirana.settings import Settings
from security.gateway import CallbackSignatures
from web.gateway import callbacks
from web.gateway.razorpay import RazorpayGateway
from workers.failpoints import Pass
from workers.gateway_caller import GatewayCaller


class PaymentGateway:
    """One provider, or none where the settings name none."""

    def __init__(
        self, *, settings: Settings, store: Store, holder: str, after: Callable[[], None], passing: Pass
    ) -> None:
        self.is_there = bool(settings.gateway_key_id)
        self._store, self._passing = store, passing
        self._gateway = RazorpayGateway(
            settings.gateway_api, settings.gateway_key_id, settings.gateway_key_secret.get_secret_value()
        )
        self.caller = GatewayCaller(
            store=store, gateway=self._gateway, holder=holder, after=after, passing=passing
        )
        self._signatures = CallbackSignatures(
            settings.gateway_webhook_secret.get_secret_value(),
            settings.gateway_old_webhook_secret.get_secret_value(),
        )

    @property
    def is_idle(self) -> bool:
        """Whether it is asked for nothing just now."""
        return not self.caller.worker.held

    async def run(self) -> None:
        """Asks it for what it is to do, until cancelled."""
        await self._gateway.open()
        try:
            await self.caller.worker.run()
        finally:
            await self._gateway.close()

    def routes(self) -> list[Any]:
        """Where it tells what was paid."""
        return callbacks.routes(self._store, self._signatures.are_by, self._passing) if self.is_there else []
