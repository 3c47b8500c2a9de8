"""Bytes that no good client sends: an answer where HTTP allows one, and nobody else waits for it."""

import asyncio
import gzip
from urllib.parse import urlsplit

import pytest

from tests.web.api.client import Api
from tests.web.api.test_transport import JSON, raw
from web import server

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
TO_SHOPS = b"GET /v1/shops HTTP/1.1\r\nHost: x\r\n"
TO_SIGN_UP = b"POST /v1/registrations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
LAST = b"Connection: close\r\n\r\n"


def signing_up(body: bytes, *more: bytes) -> bytes:
    """A request with this body and these headers more."""
    length = b"Content-Length: %d\r\n" % len(body)
    return TO_SIGN_UP + b"".join(each + b"\r\n" for each in more) + length + LAST + body


def asking(path: bytes) -> bytes:
    """A request for it."""
    return b"GET " + path + b" HTTP/1.1\r\nHost: x\r\n" + LAST


CHUNKED = TO_SIGN_UP + b"Transfer-Encoding: chunked\r\n" + LAST
NO_REQUEST = {
    "no host": b"GET /v1/shops HTTP/1.1\r\n" + LAST,
    "the first HTTP": b"GET /v1/shops\r\n\r\n",
    "the next HTTP": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "no slash": asking(b"v1/shops"),
    "half an address": asking(b"http://[::1/v1/shops"),
    "bytes in the path": asking(b"/v1/shops/\xff\xfe"),
    "two lengths": TO_SIGN_UP + b"Content-Length: 2\r\nContent-Length: 3\r\n" + LAST + b"{}x",
    "a list of lengths": TO_SIGN_UP + b"Content-Length: 2, 2\r\n" + LAST + b"{}",
    "a signed length": TO_SIGN_UP + b"Content-Length: +2\r\n" + LAST + b"{}",
    "an unknown transfer": TO_SIGN_UP + b"Transfer-Encoding: xchunked\r\n" + LAST + b"0\r\n\r\n",
    "a hidden transfer": TO_SIGN_UP + b"Transfer-Encoding: chunked, identity\r\n" + LAST + b"0\r\n\r\n",
    "two transfers": TO_SIGN_UP + b"Transfer-Encoding: chunked\r\n" * 2 + LAST + b"0\r\n\r\n",
    "a chunk of no size": CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n",
    "a chunk of less than nothing": CHUNKED + b"-2\r\n{}\r\n0\r\n\r\n",
    "a chunk of everything": CHUNKED + b"FFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
    "a folded header": TO_SHOPS + b"X-A: a\r\n b\r\n" + LAST,
    "a spaced header": TO_SHOPS + b"X-A : a\r\n" + LAST,
    "a NUL in a header": TO_SHOPS + b"X-A: a\0b\r\n" + LAST,
    "a lone LF": TO_SHOPS + b"X-A: a\nX-B: b\r\n" + LAST,
    "a lone CR": TO_SHOPS + b"X-A: a\rX-B: b\r\n" + LAST,
    "too many headers": TO_SHOPS + b"".join(b"X-%d: a\r\n" % each for each in range(500)) + LAST,
}
NOTHING_HERE = {
    "another server": b"CONNECT evil.test:443 HTTP/1.1\r\nHost: x\r\n" + LAST,
    "no path": b"OPTIONS * HTTP/1.1\r\nHost: x\r\n" + LAST,
    "another host": asking(b"//evil.test/v1/shops"),
    "up": asking(b"/docs/../../../../etc/passwd"),
    "up, encoded": asking(b"/docs/%2e%2e/%2e%2e/etc/passwd"),
    "up, cut off": asking(b"/docs/..%00/page.css"),
    "a NUL": asking(b"/problems/%00"),
    "no UTF-8": asking(b"/v1/shops/%ff%fe"),
    "far out": asking(b"/v1/products/" + b"9" * 40),
}
NO_GOOD = {
    "no UTF-8 in the query": asking(b"/v1/shops?latitude=%ff&longitude=%00"),
    "a number without end": asking(b"/v1/shops?latitude=1e999&longitude=1"),
    "a long query": asking(b"/v1/products?shop=" + b"a" * 7000),
    "a query of many": asking(b"/v1/shops?" + b"&".join(b"a%d=1" % each for each in range(900))),
    "the same asked twice": asking(b"/v1/products?shop=a&shop=b"),
    "not packed": signing_up(b"{}", b"Content-Encoding: gzip"),
    "packed and cut": signing_up(gzip.compress(b'{"handle": "a"}' * 50)[:-20], b"Content-Encoding: gzip"),
    "packed twice": signing_up(gzip.compress(b"{}"), b"Content-Encoding: gzip, gzip"),
    "locked": signing_up(b"{}", b"Content-Encoding: aes"),
    "a name twice": signing_up(b'{"handle": "asha", "handle": "ravi", "name": "A", "password": "x"}'),
    "UTF-16": signing_up('{"handle": "asha", "name": "A", "password": "x"}'.encode("utf-16")),
    "a request within": TO_SHOPS
    + b"Content-Type: application/json\r\nContent-Length: 44\r\n"
    + LAST
    + asking(b"/v1/x")[:44],
}


@pytest.mark.parametrize("sent", NO_REQUEST.values(), ids=NO_REQUEST)
async def test_what_is_no_request_is_refused_unlogged_and_others_are_served(
    api: Api, sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert b" 400 " in (await raw(api, sent)).partition(b"\r\n")[0]
    assert (await api.ask("GET", "/v1/shops")).status == 200
    assert not [each for each in caplog.records if each.levelname != "DEBUG"]


@pytest.mark.parametrize("sent", NOTHING_HERE.values(), ids=NOTHING_HERE)
async def test_what_leads_nowhere_is_not_found(api: Api, sent: bytes) -> None:
    said = await raw(api, sent)
    assert said.startswith(b"HTTP/1.1 404 ")
    assert b"/problems/not-found" in said


@pytest.mark.parametrize("sent", NO_GOOD.values(), ids=NO_GOOD)
async def test_what_is_no_good_is_refused_with_a_problem(api: Api, sent: bytes) -> None:
    said = await raw(api, sent)
    assert said.startswith(b"HTTP/1.1 400 ")
    assert b"application/problem+json" in said
    assert b"/problems/bad-request" in said
    assert said.count(b"HTTP/1.1 ") == 1


async def test_a_small_body_that_unpacks_large_is_refused_by_any_packing(api: Api) -> None:
    said = await raw(api, signing_up(gzip.compress(b" " * 5_000_000), b"Content-Encoding: gzip"))
    assert said.startswith(b"HTTP/1.1 413 ")


async def test_requests_in_a_row_are_answered_in_a_row(api: Api) -> None:
    said = await raw(api, TO_SHOPS + b"\r\n" + asking(b"/v1/me").replace(LAST, b"\r\n") + asking(b"/v1/x"))
    assert [each[:3] for each in said.split(b"HTTP/1.1 ")[1:]] == [b"200", b"401", b"404"]


@pytest.mark.parametrize("depth", [100, 900, 5_000])
async def test_what_is_nested_deep_is_looked_at_or_refused(api: Api, depth: int) -> None:
    nested = b'{"ceremony": "x", "credential": ' + b'{"a":' * depth + b"1" + b"}" * depth + b"}"
    said = await api.ask("POST", "/v1/sessions/passkey", raw=nested, headers=JSON)
    assert said.problem in ("challenge-over", "bad-request")


async def test_a_form_in_an_unknown_alphabet_is_refused(api: Api) -> None:
    head = b"POST /account/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n"
    kind = b"Content-Type: application/x-www-form-urlencoded; charset=nonsense\r\n"
    assert (await raw(api, head + kind + LAST + b"handle=a")).startswith(b"HTTP/1.1 403 ")


async def connected(api: Api, sent: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection on which this was sent."""
    where = urlsplit(api.url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    writer.write(sent)
    await writer.drain()
    return reader, writer


@pytest.mark.parametrize("sent", [b"", b"GET", TO_SHOPS], ids=["nothing", "a word", "no end"])
async def test_who_does_not_ask_is_hung_up_on(api: Api, monkeypatch: pytest.MonkeyPatch, sent: bytes) -> None:
    monkeypatch.setattr(server, "HEAD_S", 0)
    reader, writer = await connected(api, sent)
    assert (await api.ask("GET", "/v1/shops")).status == 200
    assert await asyncio.wait_for(reader.read(), 30) == b""
    writer.close()


async def test_who_asks_in_time_is_waited_for(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = await connected(api, TO_SHOPS + b"\r\n")
    await reader.readuntil(b'{"items":[],"next":null}')
    monkeypatch.setattr(server, "HEAD_S", 0)
    silent, other = await connected(api, b"")
    await asyncio.wait_for(silent.read(), 30)
    writer.write(TO_SHOPS + LAST)
    assert (await asyncio.wait_for(reader.read(), 30)).startswith(b"HTTP/1.1 200 ")
    for each in (writer, other):
        each.close()


async def test_of_many_who_do_not_ask_the_oldest_go_first(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "MOST_SILENT", 3)
    there = [await connected(api, b"GET") for _ in range(8)]
    for reader, _ in there[:5]:
        assert await asyncio.wait_for(reader.read(), 30) == b""
    assert (await api.ask("GET", "/v1/shops")).status == 200
    for reader, writer in there[5:]:
        writer.write(TO_SHOPS.removeprefix(b"GET") + LAST)
        assert (await asyncio.wait_for(reader.read(), 30)).startswith(b"HTTP/1.1 200 ")
    for _, writer in there:
        writer.close()


async def test_who_goes_before_the_answer_harms_nobody(
    api: Api, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    for sent in (TO_SHOPS + b"\r\n", TO_SIGN_UP + b"Content-Length: 900\r\n\r\n{", CHUNKED + b"5\r\n{"):
        for _ in range(5):
            _, writer = await connected(api, sent)
            writer.transport.abort()
    assert (await api.ask("GET", "/v1/shops")).status == 200
    assert "request failed" not in capsys.readouterr().out + caplog.text
