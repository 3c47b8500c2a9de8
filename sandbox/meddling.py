"""What nobody in a chat does: the same update again, and messages that turn old at once."""

from sandbox.acting.speech import message_in
from sandbox.cast import Json
from sandbox.world import World


def replay(world: World, update_id: int | None = None, *, fresh_id: bool = False) -> Json:
    """Hands a past update (the last one for None) over again. Raises LookupError where none is remembered.

    With `fresh_id` it is the same message or press under a new update_id, as a client sends it again; a
    press then has a new callback query id, too.
    """
    update = world.updates.find(update_id)
    if not fresh_id:
        world.updates.replay(update)
        return update
    kind, body = next((key, value) for key, value in update.items() if key != "update_id")
    if kind == "callback_query":
        body = body | {"id": world.pressed(body["from"]["id"], body["message"]["chat"]["id"])}
    again = world.updates.add(kind, body)
    if again is None:
        raise LookupError(f"the bot asks for no {kind} any more")
    return again


def age(world: World, chat_id: int, message_id: int | None = None) -> int:
    """Makes a message (all of the chat for None) a month old and returns how many. Raises ValueError."""
    chat = world.chats[chat_id]
    posts = list(chat.posts.values()) if message_id is None else [message_in(chat, message_id)]
    for posted in posts:
        posted.old = True
    world.live.touch()
    return len(posts)
