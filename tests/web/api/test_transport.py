"""What surrounds a call: headers, other sites' pages, and requests that are too large, broken or slow."""

import asyncio
import json
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp import web

from tests.web.api.client import Api, Person
from tests.web.api.conftest import SHOP_PAGE, Start
from web import reading
from web.calls import Calls
from web.openapi import document
from web.routes import Call, Deprecation, Nothing, Section, Shape
from web.server import Server

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("path", ["/v1/shops", "/v1/me", "/nowhere", "/docs", "/v1/openapi.json"])
async def test_every_answer_is_guarded(api: Api, path: str) -> None:
    headers = (await api.ask("GET", path)).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Strict-Transport-Security"].startswith("max-age=31536000")


async def test_without_https_nothing_promises_it(start: Start) -> None:
    api = await start(public_url="")
    assert "Strict-Transport-Security" not in (await api.ask("GET", "/v1/shops")).headers


async def test_what_is_said_to_one_is_kept_by_no_cache(asha: Person) -> None:
    assert (await asha.ask("GET", "/v1/me")).headers["Cache-Control"] == "no-store"


async def test_pages_of_named_origins_may_call(api: Api) -> None:
    said = await api.ask("GET", "/v1/shops", headers={"Origin": SHOP_PAGE})
    assert said.headers["Access-Control-Allow-Origin"] == SHOP_PAGE
    assert "ETag" in said.headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in said.headers
    asked = {"Origin": SHOP_PAGE, "Access-Control-Request-Method": "PUT"}
    before = await api.ask("OPTIONS", "/v1/carts/x/lines/y", headers=asked)
    assert (before.status, before.headers["Access-Control-Allow-Origin"]) == (204, SHOP_PAGE)
    assert "If-Match" in before.headers["Access-Control-Allow-Headers"]
    assert "PUT" in before.headers["Access-Control-Allow-Methods"]
    failed = await api.ask("GET", "/v1/me", headers={"Origin": SHOP_PAGE})
    assert failed.headers["Access-Control-Allow-Origin"] == SHOP_PAGE


@pytest.mark.parametrize(
    "origin", ["https://evil.test", "null", f"{SHOP_PAGE}.evil.test", "http://shop.test"]
)
async def test_pages_of_others_may_not(api: Api, origin: str) -> None:
    for method, more in (("GET", {}), ("OPTIONS", {"Access-Control-Request-Method": "GET"})):
        said = await api.ask(method, "/v1/shops", headers={"Origin": origin, **more})
        assert "Access-Control-Allow-Origin" not in said.headers
        assert "Origin" in said.headers["Vary"]


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b'{"name": NaN}',
        b'{"name": "\\u0000"}',
        b'{"name": "\\ud800"}',
        b'{"\\ud800": 1}',
        b'{"name": "x", "more": 1}',
        b'{"name": ["x"]}',
        b'{"name": ' + b"1" * 5000 + b"}",
        b"\xff\xfe",
        b"[" * 60_000,
        b'{"name":' * 5_000,
    ],
    ids=lambda raw: repr(raw[:24]),
)
async def test_a_broken_body_is_refused(asha: Person, raw: bytes) -> None:
    said = await asha.ask("POST", "/v1/carts", raw=raw, headers=JSON)
    assert (said.status, said.problem) == (400, "bad-request")


async def test_another_kind_of_body_is_refused(asha: Person) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "application/xml"):
        said = await asha.ask("POST", "/v1/carts", raw=b'{"name": "x"}', headers={"Content-Type": kind})
        assert (said.status, said.problem) == (415, "unsupported-media-type")


async def test_a_body_that_is_too_large_is_refused_however_it_is_sent(asha: Person) -> None:
    large = json.dumps({"name": "x" * reading.LARGEST_BODY}).encode()
    said = await asha.ask("POST", "/v1/carts", raw=large, headers=JSON)
    assert (said.status, said.problem) == (413, "too-large")

    unasked = await asha.ask("GET", "/v1/carts", raw=large, headers=JSON)
    assert (unasked.status, unasked.problem) == (413, "too-large")

    async def pieces() -> Any:
        for start in range(0, len(large), 10_000):
            yield large[start : start + 10_000]

    signed = JSON | {"Authorization": f"Bearer {asha.token}"}
    async with asha.api.http.post(f"{asha.api.url}/v1/carts", data=pieces(), headers=signed) as answer:
        assert answer.status == 413


async def test_a_small_body_that_unpacks_large_is_refused(asha: Person) -> None:
    headers = JSON | {"Authorization": f"Bearer {asha.token}"}
    bomb = BytesIO(json.dumps({"name": "x" * 5_000_000}).encode())
    async with asha.api.http.post(
        f"{asha.api.url}/v1/carts", data=bomb, headers=headers, compress="deflate"
    ) as answer:
        assert answer.status == 413


async def raw(api: Api, sent: bytes) -> bytes:
    """What comes back for these bytes, until the server hangs up."""
    where = urlsplit(api.url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    writer.write(sent)
    await writer.drain()
    try:
        return await asyncio.wait_for(reader.read(), 30)
    finally:
        writer.close()


async def test_a_body_that_does_not_come_is_not_waited_for(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE_S", 0.2)
    head = b"POST /v1/registrations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    said = await raw(api, head + b'Content-Length: 100\r\n\r\n{"handle"')
    assert said.startswith(b"HTTP/1.1 408 ")
    assert b"/problems/too-slow" in said


@pytest.mark.parametrize(
    "sent",
    [
        b"GARBAGE\r\n\r\n",
        b"GET /v1/shops HTTP/9.9\r\n\r\n",
        b"GET /v1/shops HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 20_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /v1/carts HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /v1/carts HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    ],
    ids=lambda sent: repr(sent[:40]),
)
async def test_what_is_no_request_is_refused_and_the_server_lives(api: Api, sent: bytes) -> None:
    said = await raw(api, sent)
    assert said.startswith((b"HTTP/1.1 400 ", b"HTTP/1.0 400 "))
    assert b"Server: Kirana\r\n" in said
    assert (await api.ask("GET", "/v1/shops")).status == 200


async def test_headers_of_any_bytes_do_no_harm(api: Api) -> None:
    body = b'{"handle": "asha", "password": "x"}'
    head = b"POST /v1/sessions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
    strange = b"User-Agent: \xff\xfe\xed\xa0\x80\r\nAccept-Language: \xff;q=\xff\r\n"
    said = await raw(api, head + strange + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
    assert said.startswith(b"HTTP/1.1 401 ")


async def test_a_client_is_named_in_plain_words(api: Api, asha: Person) -> None:
    agent = "Mozilla/5.0 " + "x" * 500
    asked = {"handle": "asha", "password": "plum violin harbour seventeen"}
    await api.ask("POST", "/v1/sessions", asked, headers={"User-Agent": agent})
    (_, phone) = sorted(
        (await asha.ask("GET", "/v1/sessions")).body["items"], key=lambda each: each["client"] == agent[:120]
    )
    assert phone["client"] == agent[:120]


async def test_what_is_on_its_way_out_says_so() -> None:
    section = Section("carts")
    gone = Deprecation(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, 12, tzinfo=UTC), "/v1/new")

    @section.route("GET", "/v1/old", is_open=True, deprecation=gone)
    async def old(_: Call[Nothing, Nothing]) -> Shape:
        """What was."""
        return Nothing()

    class Nobody:
        async def caller(self, _: web.Request) -> None:
            return None

    class Empty:
        def read(self) -> None:
            return None

    unused: Any = Empty()
    calls = Calls(unused, Nobody(), lambda *_: "", lambda _: "en")
    (route,) = section.routes
    assert document([route], "1")["paths"]["/v1/old"]["get"]["deprecated"] is True
    server = Server("127.0.0.1", 0, [web.get(route.path, calls.handler(route))])
    await server.start()
    try:
        async with aiohttp.ClientSession() as http, http.get(f"{server.url}/v1/old") as answer:
            assert answer.status == 200
            assert answer.headers["Deprecation"] == "@1767225600"
            assert answer.headers["Sunset"] == "Wed, 01 Jul 2026 12:00:00 GMT"
            assert answer.headers["Link"] == '</v1/new>; rel="successor-version"'
    finally:
        await server.stop()


@pytest.mark.parametrize("path", ["/v1/shops", "/v1/me", "/nowhere", "/account/sign-in"])
async def test_no_answer_says_which_version_of_what_gives_it(api: Api, path: str) -> None:
    assert (await api.ask("GET", path)).headers.getall("Server") == ["Kirana"]
