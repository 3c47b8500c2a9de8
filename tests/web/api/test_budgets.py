"""What a request may cost, in counts: these say on any machine that something became dearer."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Executable

from security.hashing import Argon2Hasher
from storage.engine.executor import Executor
from storage.work import StoredStore
from tests.storage import given
from tests.web.api.client import Api, Person


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Statements and transactions of this process."""
    made: Counter[str] = Counter()
    begin = StoredStore.begin

    def counting(run: Callable[..., Any]) -> Callable[..., Any]:
        async def counted(executor: Executor, statement: Executable, /, *of: Any, **values: Any) -> Any:
            made["statements"] += 1
            return await run(executor, statement, *of, **values)

        return counted

    def counted_begin(store: StoredStore) -> Any:
        made["transactions"] += 1
        return begin(store)

    for name in ("rows", "values", "records", "run"):
        monkeypatch.setattr(Executor, name, counting(getattr(Executor, name)))
    monkeypatch.setattr(StoredStore, "begin", counted_begin)
    return made


async def test_signing_in(asha: Person, hasher: Argon2Hasher, counted: Counter[str]) -> None:
    """One hash, and little beside it: argon2 alone bounds how many can sign in."""
    before = hasher.calls
    counted.clear()
    assert (await asha.sign_in()).status == 201
    assert hasher.calls - before == 1
    assert counted["statements"] <= 16
    assert counted["transactions"] <= 3


async def test_a_look_at_the_shops(api: Api, street: given.Street, counted: Counter[str]) -> None:
    assert street
    counted.clear()
    assert (await api.ask("GET", "/v1/shops")).status == 200
    assert counted["statements"] <= 1
    assert counted["transactions"] == 0


async def test_a_request_of_somebody_known(asha: Person, counted: Counter[str]) -> None:
    await asha.ask("GET", "/v1/carts")
    counted.clear()
    assert (await asha.ask("GET", "/v1/carts")).status == 200
    assert counted["statements"] <= 3
    assert counted["transactions"] == 0
