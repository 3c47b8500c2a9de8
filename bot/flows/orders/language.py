"""Language: which language a shop's group reads.

languages ─▶ speak ─▶ spoken
"""

from bot.chat import Chat, Flow, Goto, Screen, Typed, go, show, tap
from domain.errors import StaleButton
from domain.orders import counter
from domain.values import LANGUAGES

flow = Flow("language", in_group=True)


@flow.command("language", menu=None)
@flow.act
async def ask(chat: Chat, words: Typed) -> Goto:
    """Whatever stands behind the command: the languages."""
    return go(languages)


@flow.screen
async def languages(chat: Chat) -> Screen:
    """The languages, each in its own words."""
    return show("language-languages", [tap(f"welcome-language.{code}", speak, code) for code in LANGUAGES])


@flow.act
async def speak(chat: Chat, code: str) -> Goto:
    """Cards in this language from now on."""
    if code not in LANGUAGES:
        raise StaleButton
    await counter.choose_language(chat.work, chat.actor, chat.id, code)
    return go(spoken)


@flow.screen
async def spoken(chat: Chat) -> Screen:
    """The group reads it."""
    return show("language-spoken")
