"""The assembled program serves the API on the same port as the rest."""

from collections.abc import Awaitable, Callable

import aiohttp
from sqlalchemy import select

from kirana.wiring import Kirana
from storage.engine.database import Database
from storage.schema import transport_tables as tt
from tests.clock import Clock
from tests.reading import value_of

Start = Callable[..., Awaitable[Kirana]]
DAY = 24 * 3600
REGISTRATION = {"handle": "asha", "name": "Asha", "password": "plum violin harbour seventeen"}


async def test_somebody_signs_up_and_in_and_buys(start: Start, client: aiohttp.ClientSession) -> None:
    async with await start() as kirana:
        url = kirana.server.url
        async with client.post(f"{url}/v1/registrations", json=REGISTRATION) as answer:
            assert answer.status == 202
        async with client.post(f"{url}/v1/sessions", json=REGISTRATION | {"name": None}) as answer:
            assert answer.status == 400
        credentials = {"handle": "asha", "password": REGISTRATION["password"]}
        async with client.post(f"{url}/v1/sessions", json=credentials) as answer:
            token = (await answer.json())["access_token"]
        signed = {"Authorization": f"Bearer {token}"}
        async with client.get(f"{url}/v1/carts", headers=signed) as answer:
            assert answer.status == 200
        for path in (
            "/v1/openapi.json",
            "/docs",
            "/.well-known/jwks.json",
            "/problems/not-found",
            "/healthz",
        ):
            async with client.get(url + path) as answer:
                assert answer.status == 200
                assert "Strict-Transport-Security" not in answer.headers


async def test_keys_are_looked_after_every_day(start: Start, database: Database, clock: Clock) -> None:
    async with await start() as kirana:
        (before,) = (await kirana.http_app.keyring.jwks())["keys"]
        clock.advance(seconds=29 * DAY)
        kirana.calendar.look()
        await kirana.calendar.settle()
        keys = (await kirana.http_app.keyring.jwks())["keys"]
        assert len(keys) == 2
        assert before in keys
        at = await value_of(database.reader, select(tt.errand.c.at).where(tt.errand.c.name == "keys.rotate"))
        assert at and clock.now.timestamp() - DAY < at / 1000 <= clock.now.timestamp()
