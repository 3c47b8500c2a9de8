"""Vulnerabilities of packages that the program runs on, where a message cannot tell all of them.

(the message) ─▶ all (paged)
"""

from bot import facts
from bot.chat import Chat, Flow, Screen, show
from bot.paging import page_of
from bot.records import home
from domain.platform import vulnerabilities

flow = Flow("vulnerabilities")


@flow.screen
async def all(chat: Chat, entry_id: int, number: int) -> Screen:
    """Every vulnerability that was told of at that time."""
    leaf = page_of(await vulnerabilities.told_to(chat.work, chat.actor, entry_id), number)
    return show(
        "vulnerabilities-all",
        leaf.ways(all, entry_id),
        [home(chat)],
        vulnerabilities=[facts.vulnerability(each) for each in leaf.shown],
    )
