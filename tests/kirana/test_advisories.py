"""Known vulnerabilities in what is installed: asked for at an index of PyPI's form, told once."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from domain.audit_actions import AuditAction
from domain.platform.vulnerabilities import READ_AT_ONCE, WEEKS_OF_SILENCE, Vulnerability, heard, tell, told
from domain.work import Rules
from kirana.advisories import Advisories, installed
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock

ADMIN = 3001
URLLIB = Vulnerability("urllib3", "2.1.0", "GHSA-34jh-p97f-mpxf", "1.26.19, 2.2.2")
PARSER = Vulnerability("parser", "1.0", "PYSEC-2024-7")


def advisory(vulnerability: Vulnerability, *aliases: str, withdrawn: str | None = None) -> dict[str, Any]:
    """As PyPI's JSON API has it, https://docs.pypi.org/api/json/."""
    return {
        "aliases": list(aliases),
        "details": "What it is.",
        "fixed_in": vulnerability.fixed.split(", ") if vulnerability.fixed else [],
        "id": vulnerability.advisory,
        "link": f"https://osv.dev/vulnerability/{vulnerability.advisory}",
        "source": "osv",
        "summary": None,
        "withdrawn": withdrawn,
    }


@dataclass
class Index:
    """An index of packages: what is known of each, by name and version; what it knows nothing of is a 404."""

    known: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        name, version = request.match_info["name"], request.match_info["version"]
        self.asked.append(name)
        told = self.known.get(f"{name} {version}")
        if told == "broken":
            return web.Response(status=503)
        return web.Response(status=404) if told is None else web.json_response(told)


@pytest.fixture
async def index() -> AsyncIterator[Index]:
    made = Index()
    made.known = {
        "urllib3 2.1.0": {
            "info": {"name": "urllib3"},
            "vulnerabilities": [
                advisory(
                    Vulnerability("", "", "PYSEC-2024-1", URLLIB.fixed), "CVE-2024-37891", URLLIB.advisory
                ),
                advisory(URLLIB, "CVE-2024-37891"),
                advisory(Vulnerability("", "", "GHSA-taken-back"), withdrawn="2024-07-01T00:00:00Z"),
            ],
        },
        "parser 1.0": {"vulnerabilities": [advisory(PARSER)]},
        "sound 3.2": {"vulnerabilities": []},
    }
    app = web.Application()
    app.add_routes([web.get("/pypi/{name}/{version}/json", made.answer)])
    async with TestServer(app) as server:
        made.url = str(server.make_url("")).rstrip("/")
        yield made


@pytest.fixture
def store(database: Database, sealer: Sealer, clock: Clock) -> StoredStore:
    return StoredStore(database, sealer, clock, Rules(admins=frozenset({ADMIN})))


async def looked(index: Index, store: StoredStore, *names: str) -> list[str]:
    """After a look at these packages: what there is in the audit since."""
    before = await store.read().audit.last(1)
    packages = [tuple(name.split(" ")) for name in names]
    advisories = Advisories(index.url, store, lambda: None, lambda: packages)  # type: ignore[arg-type]
    await advisories.begin()
    assert advisories._looking
    await advisories._looking
    known = before[0].id if before else 0
    return [one.subject for one in await store.read().audit.page(after=0, most=50) if one.id > known][::-1]


async def messages(store: StoredStore) -> list[tuple[str, int]]:
    """What waits to be told, and to whom; it waits no longer."""
    async with store.begin() as work:
        claimed = await work.outbox_rows.claim("test", most=99, lease_s=1)
        for message in claimed:
            await work.outbox_rows.dropped(message, "read")
    return [(message.kind, message.recipient) for message in claimed]


async def test_each_vulnerability_is_told_once(index: Index, store: StoredStore) -> None:
    names = ("urllib3 2.1.0", "sound 3.2", "parser 1.0", "home-made 1")
    assert await looked(index, store, *names) == [str(URLLIB), str(PARSER)]
    assert index.asked == [name.split(" ")[0] for name in names]
    [last] = await store.read().audit.last(1)
    assert (last.action, await told(store.read(), last.id)) == (
        AuditAction.PACKAGE_HOLE,
        [URLLIB, PARSER],
    )
    assert await messages(store) == [("package-holes", ADMIN)]
    assert await looked(index, store, *names) == []
    assert await messages(store) == []


async def test_a_new_vulnerability_and_a_new_version_are_told(index: Index, store: StoredStore) -> None:
    await looked(index, store, "urllib3 2.1.0")
    later = Vulnerability("urllib3", "2.1.0", "GHSA-pq67-6m6q-mj2v", "2.5.0")
    index.known["urllib3 2.1.0"]["vulnerabilities"].append(advisory(later))
    index.known["urllib3 2.2.0"] = {"vulnerabilities": [advisory(later)]}
    assert await looked(index, store, "urllib3 2.1.0") == [str(later)]
    assert await looked(index, store, "urllib3 2.2.0") == ["urllib3 2.2.0 GHSA-pq67-6m6q-mj2v 2.5.0"]


@pytest.mark.parametrize(
    "answer",
    [
        "broken",
        [],
        {"vulnerabilities": [{"id": "GHSA"}]},
        {"vulnerabilities": [advisory(Vulnerability("", "", "<b>"))]},
    ],
    ids=["503", "another form", "half an advisory", "a name that is none"],
)
async def test_silence_is_told_in_its_third_week(index: Index, store: StoredStore, answer: Any) -> None:
    index.known["silent 1"] = answer
    for week in range(1, 6):
        await looked(index, store, "parser 1.0", "silent 1")
        kinds = [kind for kind, _ in await messages(store)]
        assert ("package-silence" in kinds) is (week == WEEKS_OF_SILENCE)
        assert ("package-holes" in kinds) is (week == 1), "what was heard before counts all the same"


async def test_an_answer_ends_the_silence(store: StoredStore) -> None:
    for of_all in (False, False, True, False, False):
        async with store.begin() as work:
            await heard(work, of_all=of_all)
    assert await messages(store) == []


async def test_nobody_at_home(index: Index, store: StoredStore) -> None:
    index.url = "http://127.0.0.1:9"
    for _ in range(WEEKS_OF_SILENCE):
        await looked(index, store, "parser 1.0")
    assert await messages(store) == [("package-silence", ADMIN)]


async def test_a_mirror_without_advisories_is_silent(index: Index, store: StoredStore) -> None:
    for _ in range(WEEKS_OF_SILENCE):
        await looked(index, store, "home-made 1", "another 2")
    assert await messages(store) == [("package-silence", ADMIN)]


async def test_a_list_of_any_length_is_told_whole_and_alone(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        await tell(work, [PARSER, URLLIB])
    clock.advance(seconds=1)
    many = [Vulnerability("old", "1", f"GHSA-{number}") for number in range(2 * READ_AT_ONCE + 5)]
    async with store.begin() as work:
        await tell(work, many)
    [last] = await store.read().audit.last(1)
    assert await told(store.read(), last.id) == many


def test_what_is_installed_is_asked_about_but_ourselves() -> None:
    names = [name for name, _ in installed()]
    assert {"aiohttp", "python-telegram-bot", "sqlalchemy"} <= set(names)
    assert "kirana" not in names
