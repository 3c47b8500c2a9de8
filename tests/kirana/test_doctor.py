"""The doctor against a real sandbox: all well, and each thing that is not, with what to do."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from sqlalchemy import delete

from domain.catalogue.shop import Unreachable
from domain.retry import ONCE
from domain.transport import ChatState
from kirana import doctor
from kirana.bot_client import make_bot
from kirana.demo.seeding import seed
from kirana.doctor import Finding, examine
from kirana.installation import PUT_BACK
from kirana.opening import open_store
from kirana.settings import Settings
from sandbox.faults import Fault
from sandbox.server import Sandbox
from storage.engine.private import with_logs
from storage.schema import transport_tables as tt
from storage.schema.key_store import key_path
from tests.kirana.conftest import SECRET
from tests.storage import given

Make = Callable[..., Settings]
EVERYTHING = ["settings", "texts", "telegram", "webhook", "clock", "sqlite"]
EVERYTHING += ["files", "database", "counters", "undone"]


async def found(settings: Settings) -> dict[str, Finding]:
    findings = await examine(settings)
    assert [finding.what for finding in findings] == EVERYTHING
    told = repr(findings)
    token = settings.bot_token.get_secret_value()
    assert not token or token not in told
    return {finding.what: finding for finding in findings}


def unwell(findings: dict[str, Finding]) -> set[str]:
    return {what for what, finding in findings.items() if not finding.is_well}


async def test_all_is_well(settings: Make, sandbox: Sandbox) -> None:
    findings = await found(settings())
    assert unwell(findings) == set()
    assert findings["telegram"].says == f"@{sandbox.bot_username} answers at {sandbox.url}"
    assert findings["webhook"].says == "none: updates are polled"


async def test_an_sqlite_that_can_lose_commits(settings: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is nobody's trouble where there is a PostgreSQL."""
    monkeypatch.setattr(doctor, "IS_FIXED", False)
    findings = await found(settings())
    is_used = settings().database_url.get_secret_value().startswith("sqlite")
    assert unwell(findings) == ({"sqlite"} if is_used else set())
    assert ("install pysqlite3" if is_used else "not used here") in findings["sqlite"].says


async def test_a_token_that_telegram_does_not_know(settings: Make) -> None:
    findings = await found(settings(bot_token="123456:AAF-secretsecretsecretsecret"))
    assert unwell(findings) == {"telegram", "webhook"}
    assert "does not know this token" in findings["telegram"].says
    assert "KIRANA_BOT_TOKEN" in findings["telegram"].says


async def test_no_token_and_no_secret(settings: Make) -> None:
    findings = await found(settings(bot_token="", secret=""))
    assert unwell(findings) == {"settings", "telegram", "webhook"}
    assert "KIRANA_BOT_TOKEN: give" in findings["settings"].says
    assert "KIRANA_SECRET: give" in findings["settings"].says


async def test_a_telegram_that_nobody_answers_at(settings: Make) -> None:
    findings = await found(settings(telegram_api=f"http://127.0.0.1:{unused_port()}"))
    assert unwell(findings) == {"telegram", "webhook", "clock"}
    assert "KIRANA_TELEGRAM_API" in findings["telegram"].says


async def test_a_telegram_that_is_out_of_order(settings: Make, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("getWebhookInfo", "500"))
    findings = await found(settings())
    assert unwell(findings) == {"webhook"}
    assert "Telegram must be reachable first" in findings["webhook"].says


async def test_a_webhook_that_is_not_the_one_wanted_is_named(settings: Make) -> None:
    wanted = settings(public_url="https://kirana.example.org", webhook_secret="hush-Zq81tu-w4")
    says = (await found(wanted))["webhook"].says
    assert says == "none is set; `kirana serve` sets https://kirana.example.org/telegram at its start"
    async with make_bot(wanted) as bot:
        await bot.set_webhook("http://127.0.0.1:9/telegram", secret_token="hush")
        says = (await found(settings()))["webhook"].says
        assert says == "http://127.0.0.1:9/telegram is set; `kirana serve` sets none at its start"


async def test_what_is_set_aside_is_counted(settings: Make) -> None:
    database, store = await open_store(settings())
    async with store.begin() as work:
        for recipient in (7, 8):
            await work.outbox.tell("order-card", 1, recipient)
        for message in await work.outbox_rows.claim("one", most=9, lease_s=1):
            await work.outbox_rows.failed(message, "KeyError", "BCDFGHJK", ONCE)
    await database.close()
    findings = await found(settings())
    assert unwell(findings) == set()
    assert "2 set aside" in findings["database"].says
    assert "/admin" in findings["database"].says


@pytest.mark.parametrize("minutes", [-2, 2])
async def test_a_clock_that_goes_wrong(settings: Make, minutes: int) -> None:
    async def answer(_: web.Request) -> web.Response:
        there = datetime.now(UTC) + timedelta(minutes=minutes)
        return web.Response(headers={"Date": format_datetime(there, usegmt=True)})

    app = web.Application()
    app.router.add_route("*", "/{way:.*}", answer)
    async with TestServer(app) as server:
        clock = (await found(settings(telegram_api=str(server.make_url("/")).rstrip("/"))))["clock"]
    assert not clock.is_well
    assert "let it be synchronised" in clock.says


async def test_a_database_that_waits_for_its_migrations(settings: Make, tmp_path: Path) -> None:
    path = tmp_path / "new" / "kirana.db"
    findings = await found(settings(database_url=f"sqlite:///{path}"))
    assert unwell(findings) == {"files", "database"}
    assert "kirana migrate" in findings["database"].says
    assert "kirana migrate" in findings["files"].says
    assert not path.parent.exists()


async def test_a_file_that_is_no_database(settings: Make, tmp_path: Path) -> None:
    path = tmp_path / "junk.db"
    path.write_bytes(b"not a database at all" * 1000)
    findings = await found(settings(database_url=f"sqlite:///{path}"))
    assert unwell(findings) == {"files", "database", "counters", "undone"}
    assert "KIRANA_DATABASE_URL" in findings["database"].says


async def test_a_database_that_nobody_answers_at(settings: Make) -> None:
    url = f"postgresql://kirana:hush-hush@127.0.0.1:{unused_port()}/kirana"
    findings = await found(settings(database_url=url))
    assert unwell(findings) == {"database", "counters", "undone"}
    assert "KIRANA_DATABASE_URL" in findings["database"].says
    assert "hush-hush" not in findings["database"].says


async def test_shops_whose_counter_nobody_can_read(settings: Make) -> None:
    """Which and why; those that customers see neither way do not matter."""
    database, store = await open_store(settings())
    async with store.begin() as work:
        await seed(work, 2000, None)
        first, second, third, *_ = await work.shops.approved()
        await work.shops.set_counter(first.id, -5001)
        await work.shops.set_counter(second.id, -5002)
        await work.shops.lose_counter(-5002, Unreachable.MUTED)
        await work.shops.set_open(third.id, True)
    await database.close()
    findings = await found(settings())
    assert unwell(findings) == {"counters"}
    silent = f"{second.names.in_('en')} (muted), {third.names.in_('en')} (unlinked); /admin"
    assert silent in findings["counters"].says


async def test_a_database_that_another_secret_locks(settings: Make) -> None:
    database, _ = await open_store(settings())
    await database.close()
    assert unwell(await found(settings())) == set()
    other = await found(settings(secret="another secret for tests, of no use elsewhere"))
    assert unwell(other) == {"database"}
    assert "KIRANA_OLD_SECRETS" in other["database"].says
    both = settings(secret="another secret for tests, of no use elsewhere", old_secrets=SECRET)
    assert unwell(await found(both)) == set()


async def test_each_file_and_folder_that_is_missing(settings: Make, tmp_path: Path) -> None:
    """Which one, and what to do about it."""
    path, kept = tmp_path / "here" / "kirana.db", tmp_path / "backups"
    mine = settings(database_url=f"sqlite:///{path}", backup_folder=str(kept))
    database, _ = await open_store(mine)
    await database.close()
    says = (await found(mine))["files"].says
    assert (str(kept) in says, "make it, or mount it" in says, str(path) in says) == (True, True, False)
    kept.mkdir()
    assert unwell(await found(mine)) == set()
    for gone in (path, key_path(path)):
        aside = gone.rename(gone.with_suffix(".aside"))
        for log in (*with_logs(path), *with_logs(key_path(path))):
            if log not in (path, key_path(path)):
                log.unlink(missing_ok=True)
        findings = await found(mine)
        assert "files" in unwell(findings)
        assert f"{gone}, is not there: {PUT_BACK}" in findings["files"].says
        assert not gone.exists(), "a look makes nothing anew"
        aside.rename(gone)
    (path.parent).rename(tmp_path / "away")
    assert f"{path.parent}, is not there" in (await found(mine))["files"].says


async def test_what_is_late_is_told(settings: Make) -> None:
    """A screen that was never drawn, an order without its card, a message: each with what to do."""
    database, store = await open_store(settings(), lambda: datetime.now(UTC) - timedelta(hours=1))
    async with store.begin() as work:
        around = await given.street(work)
        placed = await given.order(work, await given.quote(work, around))
        await work.chats.save(ChatState(7, 7, "welcome.start", version=1))
        await work.outbox.tell("order-tracking", placed.orders[0].id, 7)
    async with database.transaction() as executor:
        for table in (tt.due, tt.errand):
            await executor.run(delete(table))
    await database.close()
    findings = await found(settings())
    assert unwell(findings) == {"undone"}
    numbers = ", ".join(f"#{order.number}" for order in placed.orders)
    assert findings["undone"].says.split("; ") == [
        "chats without their screen: 1, for over ten minutes",
        "see “draw” in the log of `kirana serve`",
        f"open orders without a card: 2 ({numbers}), for over ten minutes",
        "the owner starts the bot, or connects the counter's group again under /shop",
        "messages not sent: 1, for over ten minutes",
        "is `kirana serve` running, and does it reach Telegram?",
    ]
