"""What stands in a chat survives, and a late drawing never undoes a newer one."""

import asyncio
from dataclasses import replace

from domain.transport import LEASE_S, ChatState
from storage.work import StoredStore
from tests.clock import Clock

SHELF = ChatState(7, 7, "shelf.page", (3, "rice", -1), below=40, version=1)


async def save(store: StoredStore, state: ChatState, pressed: int | None = None) -> None:
    async with store.begin() as work:
        await work.chats.save(state, pressed=pressed)


async def drawn(store: StoredStore, *states: ChatState) -> None:
    async with store.begin() as work:
        await work.chats.drawn(list(states))


async def taken_up(store: StoredStore, most: int = 9) -> list[int]:
    async with store.begin() as work:
        return [state.chat_id for state in await work.chats.take_up(most)]


async def test_a_chat_is_kept_per_person(store: StoredStore) -> None:
    await save(store, SHELF)
    await save(store, replace(SHELF, person_id=8, screen="cart.lines", args=()))
    assert await store.read().chats.get(7, 7) == SHELF
    other = await store.read().chats.get(7, 8)
    assert other is not None and (other.screen, other.args) == ("cart.lines", ())
    assert await store.read().chats.get(8, 7) is None


async def test_saving_leaves_what_was_drawn(store: StoredStore) -> None:
    await save(store, SHELF)
    await drawn(store, replace(SHELF, message_id=41, drawn=1))
    await save(store, SHELF.at("cart.lines", ()))
    assert await store.read().chats.get(7, 7) == ChatState(
        7, 7, "cart.lines", message_id=41, below=40, version=2, drawn=1
    )


async def test_a_pressed_message_becomes_the_screen(store: StoredStore) -> None:
    await save(store, SHELF, pressed=30)
    await save(store, SHELF.at("cart.lines", ()))
    state = await store.read().chats.get(7, 7)
    assert state is not None and state.message_id == 30
    await save(store, SHELF, pressed=35)
    state = await store.read().chats.get(7, 7)
    assert state is not None and state.message_id == 35


async def test_drawn_never_moves_back(store: StoredStore) -> None:
    await save(store, replace(SHELF, version=5))
    await drawn(store, replace(SHELF, message_id=50, drawn=5))
    await drawn(store, replace(SHELF, message_id=40, drawn=4))
    state = await store.read().chats.get(7, 7)
    assert state is not None and (state.message_id, state.drawn) == (50, 5)


async def test_many_are_recorded_at_once_and_those_behind_are_found(store: StoredStore, clock: Clock) -> None:
    states = [replace(SHELF, chat_id=i, person_id=i) for i in range(1, 6)]
    for state in states:
        await save(store, state)
    await drawn(store, *(replace(state, message_id=9, drawn=1) for state in states[:3]))
    await drawn(store)
    clock.advance(seconds=LEASE_S)
    assert await store.read().chats.abandoned() == 2
    assert await taken_up(store, 1) == [4]
    assert await taken_up(store, 10) == [5]
    assert await store.read().chats.abandoned() == 0


async def test_what_is_being_drawn_is_nobody_else_s_until_its_lease_ends(
    store: StoredStore, clock: Clock
) -> None:
    for person in (7, 8):
        await save(store, replace(SHELF, chat_id=person, person_id=person))
    clock.advance(seconds=LEASE_S - 1)
    assert await taken_up(store) == []
    async with store.begin() as work:
        await work.chats.renew([7])
    clock.advance(seconds=1)
    assert await taken_up(store) == [8]
    async with store.begin() as work:
        await work.chats.free([7])
    assert await taken_up(store) == [7]
    assert await taken_up(store) == []
    async with store.begin() as work:
        await work.chats.free_all()
    assert await taken_up(store) == [7, 8]


async def test_forty_look_at_once_and_each_chat_is_drawn_by_one(store: StoredStore, clock: Clock) -> None:
    for person in range(1, 31):
        await save(store, replace(SHELF, chat_id=person, person_id=person))
    clock.advance(seconds=LEASE_S)
    found = await asyncio.gather(*(taken_up(store, 5) for _ in range(40)))
    people = [person for each in found for person in each]
    assert len(people) == len(set(people))
    assert len(people) + len(await taken_up(store, 30)) == 30


async def test_posts_are_kept_until_their_chat_is_gone(store: StoredStore) -> None:
    async with store.begin() as work:
        await work.posts.keep("order-card", 1, -100, 11)
        await work.posts.keep("order-card", 1, -100, 12)
        await work.posts.keep("order-card", 1, -200, 13)
        await work.posts.forget_chat(-200)
        assert await work.posts.get("order-card", 1, -100) == 12
        assert await work.posts.get("order-card", 1, -200) is None
        assert await work.posts.get("order-card", 2, -100) is None
