"""What reaches the bot of all that people do."""

from time import time

from sandbox.cast import Json, Person
from sandbox.chats import Chat, Posted
from sandbox.world import World

_TOPICS = {f"forum_topic_{what}" for what in ("created", "closed", "reopened")}
_SERVICE = _TOPICS | {
    "successful_payment",
    "pinned_message",
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
}


def put(world: World, chat: Chat, person: Person, content: Json) -> Posted:
    """Posts what a person did and lets the bot hear of it, if it may."""
    posted = world.post(chat, person.user, content)
    if is_heard(world, chat, posted.body):
        world.updates.add("message", posted.body)
    return posted


def is_heard(world: World, chat: Chat, body: Json) -> bool:
    """Privacy mode: https://core.telegram.org/bots/features#privacy-mode"""
    if chat.is_private:
        return True
    if not chat.has_bot:
        return False
    if chat.bot_status == "administrator":
        return True
    if not _SERVICE.isdisjoint(body):
        return True
    if body.get("reply_to_message", {}).get("from", {}).get("id") == world.bot["id"]:
        return True
    text = body.get("text", "")
    if not text.startswith("/"):
        return False
    addressee = text.split(maxsplit=1)[0].partition("@")[2]
    return addressee.lower() in ("", world.bot["username"].lower())


def tell_membership(world: World, chat: Chat, by: Json, before: Json, after: Json) -> None:
    """The my_chat_member update; `before` and `after` are ChatMembers without their user."""
    body = {
        "chat": chat.face,
        "from": by,
        "date": int(time()),
        "old_chat_member": before | {"user": world.bot},
        "new_chat_member": after | {"user": world.bot},
    }
    world.updates.add("my_chat_member", body)
    world.report_world()
