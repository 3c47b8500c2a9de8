"""Where somebody is signed in besides the chat, and signing out there."""

from domain.identity.records import Method, SessionKind
from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def signs_in(stage: Stage, telegram_id: int, *clients: str) -> list[str]:
    """Opens sessions for somebody, as signing in over HTTP does; gives their public ids."""
    opened = []
    async with stage.store.begin() as work:
        somebody = await work.people.by_telegram(telegram_id)
        assert somebody is not None
        for client in clients:
            made = await work.sessions.open(
                somebody.identity_id, SessionKind.CUSTOMER, client, (Method.PASSWORD,)
            )
            opened.append(made.session.public_id)
    return opened


async def live(stage: Stage, *public_ids: str) -> list[bool]:
    """Which of these sessions still count."""
    work = stage.store.read()
    return [await work.sessions.live(public_id) is not None for public_id in public_ids]


async def test_sessions_in_chat(stage: Stage) -> None:
    """Asha has forgotten a computer somewhere: she signs out there, and then everywhere."""
    await stage.before("Asha has come", "Asha: /start")
    await stage.plays("""
        Asha: /sessions
        Asha sees: In no browser and no app just now.
    """)
    opened = await signs_in(stage, scenes.ASHA, "Firefox, Android", "Chrome & library", "Till 2")
    await stage.plays("""
        Asha presses [Refresh]
        Asha sees: Chrome & library
        Asha presses [Chrome & library]
        Asha sees: Sign out there?
        Asha presses [No, keep it]
        Asha presses [Chrome & library]
        Asha presses [✂️ Sign out]
        Asha sees: Signed out there.
        Asha does not see: Chrome
    """)
    assert await live(stage, *opened) == [True, False, True]
    await stage.plays("""
        Asha presses [Sign out everywhere]
        Asha sees: Sign out in all 2 places?
        Asha presses [Yes, everywhere]
        Asha sees: Signed out in 2 places.
        Asha sees: In no browser and no app just now.
    """)
    assert await live(stage, *opened) == [False] * 3
    told = [entry[1] for entry in await scenes.audit(stage, most=2)]
    assert told == ["session.ended-others", "session.ended"]


async def test_somebody_elses_session(stage: Stage) -> None:
    """Ravi presses a button that only Asha has: for him there is no such session."""
    await stage.before("Asha and Ravi have come", "Asha: /start\nRavi: /start")
    (hers,) = await signs_in(stage, scenes.ASHA, "Firefox, Android")
    stage.improvises("the button holds a number drawn by lot")
    await stage.plays(f"""
        Ravi: /language
        Ravi presses [English]
        Ravi forges sessions.end:{hers}
        Ravi sees: This is not here any more.
        Ravi forges sessions.one:{hers}
        Ravi sees: This is not here any more.
    """)
    assert await live(stage, hers) == [True]
