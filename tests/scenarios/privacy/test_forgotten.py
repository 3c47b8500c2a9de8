"""Erased means erased: nothing that Asha gave is left in files, backups, messages that wait, or the group."""

import asyncio
import io
import json
from pathlib import Path

import pytest

from domain.people import Status
from storage.care.backup import back_up
from storage.care.backup_crypto import unlock
from storage.engine.sealing import Sealer
from storage.schema import transport_tables as tt
from tests import postgres
from tests.reading import rows_of
from tests.scenarios import scenes, street
from tests.scenarios.scenes import RAVI
from tests.scenarios.stage import SECRET, Stage
from tests.storage.privacy.test_erasing import bytes_of
from tests.storage.privacy.test_nothing_stays import _dumped

NAME, STREET, PHONE, NOTE = "Canary Kumari", "7 Canary Court", "9848077777", "Canary rings twice"
CANARIES = (NAME, STREET, f"+91{PHONE}", NOTE, "Asha")
A_DAY_S, A_MINUTE_S = 86401, 61
ORDERED = f"""
    {scenes.ASHA_FILLS_HER_CART}
    Asha presses [Checkout]
    Asha presses [Yes, I agree]
    Asha: {STREET}
    Asha: {NAME}
    Asha: {PHONE}
    Asha presses [Note]
    Asha: {NOTE}
    Asha presses [Place order]
    Kiran presses [Accept] at the counter
"""
FORGOTTEN = f"""
    Asha: /forget
    Asha presses [Yes, forget me]
    Asha presses [Erase everything]
    {A_DAY_S} seconds later
    {A_MINUTE_S} seconds later
"""


def at_the_counter(stage: Stage) -> str:
    """Everything that stands in the group, as it is there now."""
    return json.dumps([each.body for each in stage.sandbox.chat(street.COUNTER).messages], ensure_ascii=False)


def found_in(kept: bytes) -> list[str]:
    return [canary for canary in CANARIES if canary.encode() in kept]


async def on_disk(stage: Stage) -> bytes:
    """SQLite's files with their logs, as they are; of PostgreSQL what it would hand out."""
    if stage.database_url.startswith("sqlite"):
        return bytes_of(Path(stage.database_url.removeprefix("sqlite:///")))
    return await asyncio.to_thread(_dumped, stage.database_url)


async def backed_up(stage: Stage, folder: Path) -> bytes:
    """What tonight's backup says to whoever has the secret."""
    sealer = Sealer(SECRET)
    made, opened = await back_up(stage.database_url, sealer, folder, stage.clock.now), io.BytesIO()
    for path in filter(None, (made.data, made.keys)):
        with path.open("rb") as source:
            unlock(source, opened, sealer)
    return opened.getvalue()


@pytest.mark.parametrize(
    "end",
    [
        "Kiran presses [Ready] at the counter\nKiran presses [Delivered] at the counter",
        "Kiran presses [Cancel] at the counter\nKiran presses [Out of stock] at the counter",
    ],
)
async def test_a_card_keeps_nobody_s_name_once_the_order_is_over(stage: Stage, end: str) -> None:
    stage.improvises("what stands in the group is looked at, not what is said")
    await stage.plays(ORDERED)
    assert [canary for canary in CANARIES if canary in at_the_counter(stage)][:4] == list(CANARIES[:4])
    await stage.plays(end)
    assert [canary for canary in CANARIES[:4] if canary in at_the_counter(stage)] == []
    assert "#1001 · ₹350" in at_the_counter(stage), "what is left of the card says which order it was"


async def test_nothing_of_the_person_is_left(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a record that a linked chat of hers left behind, which had an address of its own."""
    stage.improvises("files are looked at, not what is said")
    if not stage.database_url.startswith("sqlite"):
        postgres.use_client_programs(monkeypatch)
    await stage.plays(ORDERED)
    await stage.plays("""
        Kiran presses [Ready] at the counter
        Kiran presses [Delivered] at the counter
        Ravi: /start
    """)
    async with stage.store.begin() as work:
        ravi = await work.people.by_telegram(RAVI)
        assert ravi is not None
        await work.identities.change(ravi.identity_id, name=NAME, language="en")
        await work.addresses.add(ravi.identity_id, STREET, None)
    stage.sandbox.world.persons[RAVI].speaks("en")
    await stage.plays("""
        Asha: /link
        Asha presses [Link another chat]
        Ravi opens Asha's link
        Ravi presses [Yes, go on]
        Ravi types Asha's number
        Asha presses [✅ Yes]
    """)
    before = await on_disk(stage)
    assert NAME.encode() in before
    await stage.plays(f"{A_DAY_S} seconds later")
    assert (await stage.store.read().identities.get(ravi.identity_id)).status is Status.ERASED
    await stage.plays(FORGOTTEN)
    assert found_in(await on_disk(stage)) == []
    assert found_in(await backed_up(stage, tmp_path / "backups")) == []
    messages = await rows_of(stage.database.reader, tt.outbox.select())
    assert found_in(str(messages).encode()) == []
    assert [canary for canary in CANARIES if canary in at_the_counter(stage)] == []
