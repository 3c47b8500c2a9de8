"""The webhook: an update is stored once, and only then answered; anything else is turned away politely."""

import asyncio
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.updates import intake
from domain.unit_of_work import Store
from storage.engine.database import Database
from tests.web.door import SECRET, Answer, Door, serving, written
from web import webhook
from web.webhook import LARGEST_BODY
from workers.failpoints import Pass


def must_be_problem(answer: Answer, status: int, code: str) -> None:
    """RFC 9457: the media type, and type, title and status in the body."""
    assert (answer.status, answer.kind) == (status, "application/problem+json")
    assert answer.body["type"] == f"/problems/{code}"
    assert answer.body["status"] == status
    assert answer.body["title"]


async def test_an_update_is_stored_and_then_answered(door: Door) -> None:
    answer = await door.knock(written(7))
    assert (answer.status, answer.body) == (200, b"")
    assert await door.stored() == [(1001, 7)]


async def test_an_update_delivered_twice_is_stored_once(door: Door) -> None:
    first, second = await door.knock(written(7)), await door.knock(written(7, text="/other"))
    assert (first.status, second.status) == (200, 200)
    assert await door.stored() == [(1001, 7)]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "ünicode"])
async def test_a_wrong_secret_is_refused(door: Door, secret: str | None) -> None:
    must_be_problem(await door.knock(written(7), secret=secret), 401, "wrong-secret")
    assert await door.stored() == []


FOREIGN: list[Any] = [
    [],
    [written(7)],
    "update",
    7,
    {},
    {"hello": "world"},
    {"message": written(7)["message"]},
    {"update_id": None},
    {"update_id": "7"},
    {"update_id": True},
    {"update_id": 7.5},
    {"update_id": -1},
    {"update_id": 2**63},
    {"update_id": 7, "message": "hello"},
    {"update_id": 7, "message": [written(7)["message"]]},
    {"update_id": 7, "message": None},
]


@pytest.mark.parametrize("body", FOREIGN, ids=lambda body: str(body)[:40])
async def test_foreign_json_is_no_update(door: Door, body: object) -> None:
    must_be_problem(await door.knock(body, raw=b""), 400, "not-an-update")
    assert await door.stored() == []


RAW = {
    "nothing": b"",
    "truncated": b'{"update_id": 7, "message": {"message_id"',
    "no JSON": b"<update/>",
    "no UTF-8": b'{"update_id": 7, "x": {"y": "\xff"}}',
    "null": b"null",
    "deeper than any update": b"[" * 200_000,
    "a number of many digits": b'{"update_id": ' + b"9" * 10_000 + b"}",
}


@pytest.mark.parametrize("raw", RAW.values(), ids=RAW.keys())
async def test_a_broken_body_is_no_update(door: Door, raw: bytes) -> None:
    must_be_problem(await door.knock(raw=raw), 400, "not-an-update")
    assert await door.stored() == []


async def test_a_huge_body_is_not_read_to_its_end(door: Door) -> None:
    must_be_problem(await door.knock(raw=b'"' + b"x" * (5 * 1024 * 1024) + b'"'), 413, "too-large")
    assert (await door.knock(raw=b" " * LARGEST_BODY)).status == 400


async def test_an_update_of_an_unknown_kind_is_kept(door: Door) -> None:
    """What the Bot API will bring next year must not come back forever."""
    assert (await door.knock({"update_id": 7, "telepathy": {"thought": 1}})).status == 200
    assert (await door.knock({"update_id": 8})).status == 200
    assert await door.stored() == [(0, 7), (0, 8)]


STRANGE: list[Any] = [
    {"from": {}},
    {"from": {"id": "Asha"}},
    {"from": {"id": 2**80}},
    {"from": "Asha", "chat": "here"},
    {"chat": {"id": None}},
    {"message": []},
]


@pytest.mark.parametrize("content", STRANGE, ids=str)
async def test_a_strange_update_does_not_hold_up_others(door: Door, content: dict[str, Any]) -> None:
    answers = await asyncio.gather(
        door.knock({"update_id": 1, "message": content}), *(door.knock(written(n)) for n in range(2, 7))
    )
    assert [answer.status for answer in answers] == [200] * 6
    assert len(await door.stored()) == 6
    assert (0, 1) in await door.stored()


async def test_many_at_once_share_commits(door: Door) -> None:
    answers = await asyncio.gather(*(door.knock(written(n, person=n)) for n in range(1, 51)))
    assert [answer.status for answer in answers] == [200] * 50
    assert sorted(await door.stored()) == [(n, n) for n in range(1, 51)]
    assert 1 <= door.commits.count("intake:after-commit") <= 25


async def test_one_persons_updates_keep_their_order(door: Door) -> None:
    async def chatters(person: int) -> None:
        for at in range(5):
            assert (await door.knock(written(1000 * person + at, person=person))).status == 200

    await asyncio.gather(*map(chatters, range(1, 11)))
    stored = await door.stored()
    for person in range(1, 11):
        assert [number for lane, number in stored if lane == person] == [1000 * person + n for n in range(5)]
    assert door.commits.count("intake:after-commit") < 50


def torn(failures: int) -> Pass:
    """The first commits fail."""
    left = [OSError("the disk is full")] * failures

    def pass_by(point: str) -> None:
        if point == "intake:before-commit" and left:
            raise left.pop()

    return pass_by


async def test_what_could_not_be_stored_is_not_taken(door: Door, database: Database, store: Store) -> None:
    async with serving(store, torn(1)) as url:
        unsure = Door(url, door.client, database, [])
        must_be_problem(await unsure.knock(written(7)), 500, "internal")
        assert await unsure.stored() == []
        assert (await unsure.knock(written(7))).status == 200
        assert await unsure.stored() == [(1001, 7)]


async def test_a_failed_commit_loses_nobody_elses_update(
    door: Door, database: Database, store: Store
) -> None:
    async with serving(store, torn(2)) as url:
        unsure = Door(url, door.client, database, [])
        answers = await asyncio.gather(*(unsure.knock(written(n, person=n)) for n in range(1, 11)))
        taken = {n for n, answer in enumerate(answers, start=1) if answer.status == 200}
        assert len(taken) == 8
        assert taken <= {number for _, number in await unsure.stored()}


async def test_a_body_that_does_not_come_is_not_waited_for(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "PATIENCE_S", 0.1)
    where = urlsplit(door.url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    head = f"POST /telegram HTTP/1.1\r\nHost: x\r\n{webhook.HEADER}: {SECRET}\r\nContent-Length: 100\r\n\r\n"
    writer.write(head.encode() + b'{"update_id"')
    assert (await asyncio.wait_for(reader.read(), 30)).startswith(b"HTTP/1.1 408 ")
    writer.close()
    assert (await door.knock(written(7))).status == 200


async def test_past_a_bound_telegram_is_asked_to_come_again(
    store: Store, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "MOST_WAITING", 3)
    waiting = 0
    async with serving(store, lambda point: None, lambda: waiting) as url:
        there = replace(door, url=url)
        for number in (1, 2, 3):
            assert (await there.knock(written(number))).status == 200
        waiting = 3
        must_be_problem(await there.knock(written(4)), 503, "unavailable")
        assert len(await door.stored()) == 3
        waiting = 2
        assert (await there.knock(written(4))).status == 200
        assert len(await door.stored()) == 4
