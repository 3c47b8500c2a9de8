"""People, looked up and changed by those who run the platform."""

from domain.people import Role
from tests.scenarios import scenes
from tests.scenarios.identity.test_sessions import live, signs_in
from tests.scenarios.stage import MEERA, Stage

EVERYBODY_IS_HERE = """
    Asha: /start
    Meera: /start
"""


async def made(stage: Stage, telegram_id: int, role: Role) -> None:
    """Gives somebody a role, behind the stage."""
    async with stage.store.begin() as work:
        somebody = await work.people.by_telegram(telegram_id)
        assert somebody is not None
        await work.roles.grant(somebody.identity_id, role, None, somebody.identity_id)


async def public_id(stage: Stage, telegram_id: int) -> str:
    """The id that buttons to somebody's record carry."""
    somebody = await stage.store.read().people.by_telegram(telegram_id)
    assert somebody is not None
    return (await stage.store.read().identities.get(somebody.identity_id)).public_id


async def entries(stage: Stage, action: str) -> list[tuple[str | None, str, str]]:
    """Who did this to whom, with which outcome; newest first."""
    return [(who, subject, said) for who, done, subject, said in await scenes.audit(stage) if done == action]


async def test_admin_looks_somebody_up(stage: Stage) -> None:
    """By the list, by a beginning, by a number, by nothing that fits; and it is written down, once."""
    await stage.before("Asha and Meera have come", EVERYBODY_IS_HERE)
    await signs_in(stage, scenes.ASHA, "Firefox, Android")
    await stage.plays("""
        Meera: /users
        Meera sees: Lakshmi · owner
        Meera presses [👤 Asha]
        Meera sees: signed in in one place
        Meera presses [‹ People]
        Meera: /users lak
        Meera does not see: Asha
        Meera: arj
        Meera sees: Charminar Provision Store
        Meera: /user nobody
        Meera sees: Nobody found
        Meera presses [Everybody]
        Meera: /user 3
        Meera sees: number 3
    """)
    asha, meera = await scenes.who(stage, scenes.ASHA), await scenes.who(stage, MEERA)
    seen = await entries(stage, "people.seen")
    assert [each for each in seen if each[1] == asha] == [(meera, asha, "done")]
    await stage.plays("""
        61 minutes later
        Meera presses [Name]
        Meera sees: It is a while since you opened this record
        Meera presses [Open it]
        Meera presses [‹ People]
        Meera presses [👤 Asha]
    """)
    assert [each[1] for each in await entries(stage, "people.seen")].count(asha) == 2


async def test_two_of_one_name_are_told_apart(stage: Stage) -> None:
    """By their sign-in names, on the buttons too."""
    await stage.before("Meera has come; two called Sita have signed up", "Meera: /start")
    async with stage.store.begin() as work:
        for handle in ("sita.rao", "sita.devi"):
            await work.identities.create(handle, "Sita", "te")
    await stage.plays("""
        Meera: /users sita
        Meera presses [Sita · sita.devi]
        Meera sees: Signs in as sita.devi
    """)


async def test_record_is_opened_once_more(stage: Stage) -> None:
    """What was looked at an hour ago is not shown again without another trace."""
    await stage.before("Meera has Asha's record open", EVERYBODY_IS_HERE + "Meera: /user asha")
    stage.improvises("the button holds a number drawn by lot")
    await stage.plays(f"""
        61 minutes later
        Meera forges people.person:{await public_id(stage, scenes.ASHA)}
        Meera sees: It is a while since you opened this record
        Meera does not see: Telegram
        Meera presses [Open it]
        Meera sees: Telegram
    """)
    assert len(await entries(stage, "people.seen")) == 2


async def test_admin_blocks_and_unblocks(stage: Stage) -> None:
    """Asha is signed out and may do nothing, until Meera thinks better of it."""
    await stage.before("Asha and Meera have come", EVERYBODY_IS_HERE)
    (session,) = await signs_in(stage, scenes.ASHA, "Firefox, Android")
    await stage.plays("""
        Meera: /user asha
        Meera presses [⛔ Block]
        Meera sees: Block Asha?
        Meera presses [🚫 Abuse]
        Meera sees: Blocked: may do nothing
        Asha: /shops
        Asha sees: Your account is blocked just now.
        Meera presses [🟢 Unblock]
        Meera presses [A mistake]
        Asha sees: Your account is not blocked any more.
        Asha presses [🏪 Shops]
        Asha sees: Sri Lakshmi Kirana
    """)
    asha, meera = await scenes.who(stage, scenes.ASHA), await scenes.who(stage, MEERA)
    assert await live(stage, session) == [False]
    assert await entries(stage, "identity.disabled") == [(meera, asha, "done: abuse")]
    assert await entries(stage, "identity.active") == [(meera, asha, "done: mistake")]


async def test_admin_changes_a_record(stage: Stage) -> None:
    """A name, an end to all sessions, an erasure that is taken back."""
    await stage.before("Asha and Meera have come", EVERYBODY_IS_HERE)
    opened = await signs_in(stage, scenes.ASHA, "Firefox, Android", "Till 2")
    await stage.plays("""
        Meera: /user asha
        Meera presses [✏️ Name]
        Meera presses [They asked for it]
        Meera sees: What is Asha called?
        Meera: 🙂
        Meera sees: Please type a name
        Meera: Asha Devi
        Meera sees: The new name is kept.
        Meera presses [Sign out everywhere]
        Meera presses [🔐 Security]
        Meera sees: Signed out in 2 places.
        Meera presses [🗑 Erase]
        Meera presses [They asked for it]
        Meera sees: Will be erased
        Meera presses [Do not erase]
        Meera presses [A mistake]
        Meera sees: They will not be erased.
        Meera does not see: Will be erased
    """)
    assert await live(stage, *opened) == [False, False]


async def test_support_looks_and_changes_nothing(stage: Stage) -> None:
    """Ravi is support: he sees Asha's record and has no button to change it; forging one is refused."""
    await stage.before("Asha and Ravi have come", "Asha: /start\nRavi: /start")
    stage.sandbox.world.persons[scenes.RAVI].speaks("en")
    await stage.plays("""
        Ravi: /language
        Ravi presses [English]
        Ravi: /users
        Ravi sees: This is only for those who run the platform.
    """)
    await made(stage, scenes.RAVI, Role.SUPPORT)
    stage.improvises("the button holds a number drawn by lot")
    asha = await public_id(stage, scenes.ASHA)
    await stage.plays(f"""
        Ravi: /user asha
        Ravi sees: No sign-in name
        Ravi does not see: Block
        Ravi forges standing.disable:{asha}:abuse
        Ravi sees: This is only for those who run the platform.
        Ravi forges roles.give:{asha}:support:hired
        Ravi sees: This is only for those who run the platform.
        Ravi: /role asha support
        Ravi sees: This is only for those who run the platform.
    """)
    assert (await stage.store.read().identities.by_public_id(asha)).status == "active"
    assert len(await entries(stage, "people.seen")) == 1
