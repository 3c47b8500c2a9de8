"""What leaves the house for other systems: signed, the same at every try, and never to an inner address."""

import asyncio
import base64
import datetime
import hashlib
import hmac
import ipaddress
import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import delete
from structlog.testing import capture_logs

from domain.orders import life
from domain.orders.order import Move
from domain.platform.webhooks.hook import (
    OLD_SECRET_SIGNS,
    RETRY,
    DeliveryState,
    Hook,
    HookDelivery,
    Tried,
    Trouble,
)
from domain.transport import LEASE_S
from domain.watch import Counted
from security.hooks import signatures
from storage.engine.database import Database
from storage.schema import tables
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given
from web.metrics import Metrics
from web.webhooks import sender as senders
from web.webhooks.outward import Outward
from web.webhooks.sender import HookSender

Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Till:
    """Another system: what it heard, and how it answers."""

    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    answer: Answering | None = None
    url: str = ""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    closes: asyncio.Event = field(default_factory=asyncio.Event)

    async def hangs(self, _: web.Request) -> web.StreamResponse:
        """Takes it, and says nothing as long as it is open."""
        self.arrived.set()
        await self.closes.wait()
        return web.Response()

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Notes what comes; answers as told, else 200."""
        self.heard.append(
            ({name.lower(): value for name, value in request.headers.items()}, await request.read())
        )
        if self.answer:
            return await self.answer(request)
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, headers={"Location": "/elsewhere"} if status in (302, 307) else {})


@asynccontextmanager
async def serving(till: Till, secured: ssl.SSLContext | None = None) -> AsyncIterator[Till]:
    """The till at an address of this machine."""
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", till.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=secured)
    await site.start()
    port = runner.addresses[0][1]
    till.url = f"{'https' if secured else 'http'}://127.0.0.1:{port}/kirana"
    try:
        yield till
    finally:
        till.closes.set()
        await runner.cleanup()


@pytest.fixture
async def till() -> AsyncIterator[Till]:
    """Another system that listens."""
    async with serving(Till()) as listening:
        yield listening


@asynccontextmanager
async def calling(outward: Outward) -> AsyncIterator[Outward]:
    """Between `open` and `close`."""
    await outward.open()
    try:
        yield outward
    finally:
        await outward.close()


@pytest.fixture
async def outward() -> AsyncIterator[Outward]:
    """Calls that may stay on this machine."""
    async with calling(Outward(may_be_local=True)) as opened:
        yield opened


@pytest.fixture
async def street(store: StoredStore) -> given.Street:
    """Two shops with goods."""
    async with store.begin() as work:
        return await given.street(work)


@pytest.fixture
async def hook(store: StoredStore, street: given.Street, till: Till) -> Hook:
    """The first shop tells the till."""
    async with store.begin() as work:
        return (await work.hooks.add(street.shops[0].id, till.url, work.now, by=street.shops[0].owner_id))[0]


def sender_of(
    store: StoredStore, outward: Outward, name: str = "one", metrics: Metrics | None = None
) -> HookSender:
    """A sender without jitter."""
    return HookSender(
        store=store,
        outward=outward,
        sign=signatures,
        holder=name,
        watch=metrics or Metrics(),
        jitter=lambda: 0.0,
    )


async def sends(sender: HookSender) -> int:
    """Everything that is due, to its end."""
    count = 0
    while begun := await sender.worker.start_some():
        count += begun
        await sender.worker.settle()
    return count


async def accepted(store: StoredStore, street: given.Street) -> None:
    """An order of the first shop is accepted."""
    async with store.begin() as work:
        placed = await given.order(work, await given.quote(work, street))
        first = next(each for each in placed.orders if each.shop_id == street.shops[0].id)
        await life.carry_out(work, None, first, Move.ACCEPT)


async def pinged(store: StoredStore, hook: Hook) -> HookDelivery:
    """A test waits."""
    async with store.begin() as work:
        return await work.hook_deliveries.ping(hook.id)


async def after(store: StoredStore, delivery: HookDelivery) -> HookDelivery:
    """How it stands now."""
    return await store.read().hook_deliveries.get(delivery.id)


def must_be_signed(headers: dict[str, str], body: bytes, secret: str, which: int = 0) -> None:
    """By the book, from the standard library alone."""
    key = base64.b64decode(secret[len("whsec_") :])
    signed = b".".join([headers["webhook-id"].encode(), headers["webhook-timestamp"].encode(), body])
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"].split(" ")[which] == expected


def test_the_signature_of_the_standards_own_example() -> None:
    body = b'{"test": 2432232314}'
    made = signatures(
        ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body
    )
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


async def test_an_order_is_told_signed_and_without_anybodys_name(
    store: StoredStore, street: given.Street, hook: Hook, till: Till, outward: Outward, clock: Clock
) -> None:
    await accepted(store, street)
    assert await sends(sender_of(store, outward)) == 1
    ((headers, body),) = till.heard
    (secret,) = await store.read().hooks.secrets(hook.id)
    must_be_signed(headers, body, secret)
    assert headers["content-type"] == "application/json"
    assert headers["webhook-timestamp"] == str(int(clock.now.timestamp()))
    told = json.loads(body)
    assert told["type"] == "order.accepted"
    assert told["data"]["shop"] == street.shops[0].public_id
    assert told["data"]["event_version"] == told["data"]["order"]["version"] == 1
    assert told["data"]["order"]["state"] == "accepted"
    assert told["data"]["order"]["payment"]["state"] == "pending"
    assert [line["names"]["en"] for line in told["data"]["order"]["lines"]] == ["Toor dal", "Tomato"]
    for personal in ("Asha", "919876543210", "Rose Apartments", "Ring twice", "17.36"):
        assert personal not in body.decode()


async def test_every_try_has_the_same_id(
    store: StoredStore, hook: Hook, till: Till, outward: Outward, clock: Clock
) -> None:
    till.statuses = [503, 429, 404]
    ping, metrics = await pinged(store, hook), Metrics()
    sender = sender_of(store, outward, metrics=metrics)
    for pause in RETRY.pauses_s[:3]:
        assert await sends(sender) == 1
        assert await sends(sender) == 0
        clock.advance(seconds=pause)
    assert await sends(sender) == 1
    assert {headers["webhook-id"] for headers, _ in till.heard} == {ping.public_id}
    assert len({headers["webhook-timestamp"] for headers, _ in till.heard}) == 4
    (secret,) = await store.read().hooks.secrets(hook.id)
    for headers, body in till.heard:
        must_be_signed(headers, body, secret)
    done = await after(store, ping)
    assert (done.state, done.tries, done.last_status, done.last_error) == (
        DeliveryState.DELIVERED,
        4,
        200,
        None,
    )
    counted = metrics.told({}).decode()
    assert f'what="{Counted.HOOK_DELIVERED}"}} 1.0' in counted
    assert f'what="{Counted.HOOK_FAILED}"}} 3.0' in counted


async def test_both_secrets_sign_for_a_day(
    store: StoredStore, hook: Hook, till: Till, outward: Outward, clock: Clock
) -> None:
    async with store.begin() as work:
        new = await work.hooks.renew_secret(hook.id, work.now)
    _, old = await store.read().hooks.secrets(hook.id)
    sender = sender_of(store, outward)
    await pinged(store, hook)
    await sends(sender)
    clock.now += OLD_SECRET_SIGNS
    await pinged(store, hook)
    await sends(sender)
    both, only = till.heard
    must_be_signed(*both, new)
    must_be_signed(*both, old, which=1)
    assert len(only[0]["webhook-signature"].split(" ")) == 1
    must_be_signed(*only, new)


@pytest.mark.parametrize("status", [301, 302, 307, 308, 400, 500])
async def test_no_redirect_is_followed_and_nothing_but_2xx_is_a_yes(
    till: Till, outward: Outward, status: int
) -> None:
    till.statuses = [status]
    assert await outward.post(till.url, b"{}", {}) == Tried(status, Trouble.REFUSED)
    assert len(till.heard) == 1


async def test_an_answer_without_end_is_not_listened_to(till: Till, outward: Outward) -> None:
    gone = asyncio.Event()

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        try:
            while True:
                await response.write(b"x" * 65536)
        finally:
            gone.set()

    till.answer = endless
    assert await outward.post(till.url, b"{}", {}) == Tried(200)
    await asyncio.wait_for(gone.wait(), 30)


async def test_who_does_not_answer_is_not_waited_for(till: Till) -> None:
    till.answer = till.hangs
    async with calling(Outward(may_be_local=True, patience_s=0.2)) as impatient:
        assert await impatient.post(till.url, b"{}", {}) == Tried(None, Trouble.TIMEOUT)


async def test_nobody_there(outward: Outward) -> None:
    async with serving(Till()) as gone:
        url = gone.url
    assert await outward.post(url, b"{}", {}) == Tried(None, Trouble.UNREACHABLE)


async def test_a_certificate_that_nobody_vouches_for(outward: Outward, tmp_path: Path) -> None:
    async with serving(Till(), own_certificate(tmp_path)) as secured:
        assert await outward.post(secured.url, b"{}", {}) == Tried(None, Trouble.CERTIFICATE)
        assert secured.heard == []


INNER = [
    "127.0.0.1", "localhost", "0x7f000001", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0",
    "169.254.169.254", "0xa9fea9fe", "[::ffff:169.254.169.254]", "10.0.0.1", "0x0a000001",
    "[::ffff:10.0.0.1]", "192.168.0.1", "[fe80::1]", "[fd00:ec2::254]", "224.0.0.1",
]  # fmt: skip


ODD = ["127.1", "2130706433", "167772161", "0177.0.0.1"]
"""Spellings of inner addresses that are no names and no numbers."""


@pytest.mark.parametrize("host", ODD)
async def test_an_odd_spelling_is_not_even_looked_up(till: Till, host: str) -> None:
    port = till.url.rpartition(":")[2]
    async with calling(Outward()) as strict:
        assert await strict.post(f"http://{host}:{port}", b"{}", {}) == Tried(None, Trouble.UNREACHABLE)
    assert till.heard == []


@pytest.mark.parametrize("host", INNER)
async def test_an_inner_address_is_never_called_however_it_is_named(till: Till, host: str) -> None:
    port = till.url.rpartition(":")[2]
    async with calling(Outward()) as strict:
        assert await strict.post(f"http://{host}:{port}", b"{}", {}) == Tried(None, Trouble.NOT_PUBLIC)
    assert till.heard == []


_PAYMENTS = delete(tables.payment)


async def test_a_delivery_that_cannot_be_prepared_holds_up_no_other(
    store: StoredStore,
    database: Database,
    street: given.Street,
    hook: Hook,
    till: Till,
    outward: Outward,
    clock: Clock,
) -> None:
    """Its tries are counted, and are held against nobody's system."""
    await accepted(store, street)
    (broken,) = await store.read().hook_deliveries.page(hook.id, after=0, most=9)
    async with database.transaction() as executor:
        await executor.run(_PAYMENTS)
    ping = await pinged(store, hook)
    sender = sender_of(store, outward)
    with capture_logs() as logged:
        for tries, pause in enumerate((0, *RETRY.pauses_s), 1):
            clock.advance(seconds=pause)
            assert await sends(sender) == (2 if tries == 1 else 1)
            assert (await after(store, broken)).tries == tries
            assert [headers["webhook-id"] for headers, _ in till.heard] == [ping.public_id]
    given_up = await after(store, broken)
    assert (given_up.state, given_up.last_status, given_up.last_error) == (
        DeliveryState.GIVEN_UP,
        None,
        Trouble.UNPREPARED,
    )
    kept = await store.read().hooks.get(hook.id)
    assert (kept.is_active, kept.failures) == (True, 0)
    assert len([each for each in logged if each["event"] == "delivery not prepared"]) == RETRY.most


async def test_two_senders_never_send_one_at_the_same_time(
    store: StoredStore, street: given.Street, hook: Hook, till: Till, outward: Outward
) -> None:
    await pinged(store, hook)
    await accepted(store, street)
    senders = [sender_of(store, outward, f"sender {number}") for number in range(4)]
    await asyncio.gather(*(sends(each) for each in senders))
    while await sends(senders[0]):
        pass
    ids = [headers["webhook-id"] for headers, _ in till.heard]
    assert len(ids) == len(set(ids)) == 2


async def test_what_a_dead_sender_held_is_sent_again_under_its_id(
    store: StoredStore, hook: Hook, till: Till, outward: Outward, clock: Clock
) -> None:
    dead, heir = sender_of(store, outward, "dead"), sender_of(store, outward, "heir")
    till.answer = till.hangs
    ping = await pinged(store, hook)
    await dead.worker.start_some()
    await asyncio.wait_for(till.arrived.wait(), 30)
    for task in dead.worker._running.values():
        task.cancel()  # killed: it keeps nothing of the try and frees nothing
    till.answer = None
    assert await sends(heir) == 0
    clock.advance(seconds=LEASE_S)
    assert await sends(heir) == 1
    assert [headers["webhook-id"] for headers, _ in till.heard] == [ping.public_id] * 2
    assert (await after(store, ping)).state is DeliveryState.DELIVERED


async def test_a_clean_stop_frees_what_is_under_way(
    store: StoredStore, hook: Hook, till: Till, outward: Outward
) -> None:
    till.answer = till.hangs
    await pinged(store, hook)
    sender = sender_of(store, Outward(may_be_local=True))
    running = asyncio.create_task(sender.run())
    await asyncio.wait_for(till.arrived.wait(), 30)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    till.answer = None
    assert await sends(sender_of(store, outward, "next")) == 1


async def test_addresses_that_hang_take_no_place_in_line(
    store: StoredStore, street: given.Street, outward: Outward, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More of them than are called at once: one that answers is told while all of these still hang."""
    monkeypatch.setattr(senders, "AT_ONCE", 2)
    monkeypatch.setattr(senders, "HANGS_AFTER_S", 0.2)
    async with serving(Till()) as hanging, serving(Till()) as well:
        hanging.answer, well.answer = hanging.hangs, well.hangs
        for url in (*(f"{hanging.url}/{number}" for number in range(4)), well.url):
            async with store.begin() as work:
                hook, _ = await work.hooks.add(street.shops[0].id, url, work.now, by=street.shops[0].owner_id)
            await pinged(store, hook)
        sender = sender_of(store, outward)
        running = asyncio.create_task(sender.worker.run())
        async with asyncio.timeout(8):  # before the first of them is given up
            await well.arrived.wait()
        assert len(hanging.heard) == 4
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_a_removed_hook_hears_nothing_more(
    store: StoredStore, hook: Hook, till: Till, outward: Outward
) -> None:
    async def removed(_: web.Request) -> web.StreamResponse:
        async with store.begin() as work:
            await work.hooks.remove(hook.id)
        return web.Response()

    till.answer = removed
    await pinged(store, hook)
    sender = sender_of(store, outward)
    assert await sends(sender) == 1
    assert await sender.is_idle()


def own_certificate(folder: Path) -> ssl.SSLContext:
    """A server's, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(alternative, critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "till.pem"
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
