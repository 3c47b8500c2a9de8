"""What a gateway tells: nothing is read that it has not signed, and nothing counts twice."""

import json
from collections.abc import AsyncIterator

import aiohttp
import pytest
from sqlalchemy import func, select

from security.gateway import CallbackSignatures
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.reading import value_of
from tests.web.gateway.stand_in import HOOK_SECRET, Event, StandIn
from web.gateway import callbacks
from web.server import Server

KEPT = select(func.count()).select_from(t.gateway_callback)


@pytest.fixture
async def url(store: StoredStore) -> AsyncIterator[str]:
    signed = CallbackSignatures("the newest secret", HOOK_SECRET)
    server = Server("127.0.0.1", 0, callbacks.routes(store, signed.are_by))
    await server.start()
    yield f"{server.url}{callbacks.PATH}"
    await server.stop()


def paid() -> Event:
    there = StandIn()
    there.links["plink_1"] = {"id": "plink_1", "amount": 350_00, "currency": "INR", "reference_id": "a" * 32}
    return there.pay("plink_1")[1]


async def test_what_is_signed_is_kept_once(url: str, database: Database, store: StoredStore) -> None:
    event = paid()
    assert await StandIn().tell(url, [event, event, event]) == [200, 200, 200]
    assert await value_of(database.reader, KEPT) == 1
    kept = await store.read().callbacks.get(1)
    assert (kept.reference, kept.amount.minor) == ("a" * 32, 350_00)
    async with store.begin() as work:
        row = await work.due_rows.take()
        assert row
        assert (row.kind, row.subject) == ("gateway.told", 1)


async def test_what_is_not_signed_is_not_even_read(url: str, database: Database) -> None:
    event = paid()
    changed = event.body.replace(b"35000", b"10000")
    tries = [
        (changed, event.headers),
        (event.body, {}),
        (event.body, {"X-Razorpay-Signature": "ü"}),
        (b"no json", {"X-Razorpay-Signature": "0" * 64}),
    ]
    async with aiohttp.ClientSession() as http:
        for body, headers in tries:
            async with http.post(url, data=body, headers=headers) as answer:
                assert answer.status == 401
                assert (await answer.json())["type"] == "/problems/wrong-signature"
    assert await value_of(database.reader, KEPT) == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"no json", 400),
        (b"[]", 400),
        (b"{}", 400),
        (json.dumps({"event": "payment_link.paid", "payload": {}}).encode(), 400),
        (paid().body.replace(b"35000", b"-1"), 400),
        (paid().body.replace(b'"captured"', b'"authorized"'), 200),
        (json.dumps({"event": "payment.downtime.started"}).encode(), 200),
    ],
)
async def test_what_says_nothing_is_kept_nowhere(
    url: str, database: Database, body: bytes, status: int
) -> None:
    assert await StandIn().tell(url, [Event("evt_1", body)]) == [status]
    assert await value_of(database.reader, KEPT) == 0
