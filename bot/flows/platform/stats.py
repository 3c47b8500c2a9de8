"""Stats: how the platform does, in numbers, and as a picture that comes with them.

numbers ─▶ pictured (the picture comes as a file)
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from domain.kinds import MessageKind
from domain.platform import stats
from domain.policy import Action

flow = Flow("stats")


@flow.command("stats", menu=MenuEntry(85, Action.RUN_PLATFORM))
@flow.screen
async def numbers(chat: Chat) -> Screen:
    """The last days, and all of them together."""
    found = await stats.stats(chat.work, chat.actor)
    ways = [tap(".picture", pictured), tap(".back", "admin.desk")]
    return show("stats-numbers", ways, **facts.stats(found))


@flow.act
async def pictured(chat: Chat) -> Goto:
    """The picture comes below, with the numbers."""
    await stats.stats(chat.work, chat.actor)
    await chat.work.outbox.tell(MessageKind.STATS_PICTURE, 0, chat.id)
    return go(numbers).says("stats-comes")
