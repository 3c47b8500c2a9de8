"""Which chat and message a call means, and whether the bot may write there."""

from collections.abc import Callable
from typing import Any

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.chats import GENERAL, Chat, Posted
from sandbox.refusal import Refusal, bad_request, forbidden
from sandbox.world import World

Method = Callable[[World, Call], Any]


def known_chat(world: World, call: Call) -> Chat:
    """The chat of the call. Raises Refusal where the bot cannot know it."""
    if not call.values.get("chat_id"):
        raise bad_request("chat_id is empty")
    chat = world.chats.get(call.integer("chat_id") or 0)
    if chat is None or chat.bot_status == "stranger" or (chat.is_deleted and chat.type == "supergroup"):
        raise bad_request("chat not found")
    if chat.is_private and not _is_met(world, chat):
        raise bad_request("chat not found")
    return chat


def writable_chat(world: World, call: Call) -> Chat:
    """The chat of the call, if the bot may act in it. Raises Refusal."""
    chat = known_chat(world, call)
    if chat.upgraded_to:
        problem = "group chat was upgraded to a supergroup chat"
        raise bad_request(problem, migrate_to_chat_id=chat.upgraded_to)
    if chat.is_private:
        person = world.persons[chat.id]
        if person.blocked_bot:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
    elif chat.is_deleted:
        raise forbidden("the group chat was deleted")
    elif not chat.has_bot:
        raise _outside(chat)
    return chat


def open_chat(world: World, call: Call, what: str) -> Chat:
    """The chat of the call, if the bot may send there what it wants to send. Raises Refusal."""
    chat = writable_chat(world, call)
    if not chat.lets_bot_write:
        raise bad_request(f"not enough rights to send {what} to the chat")
    return chat


def in_topic(call: Call, chat: Chat) -> Json:
    """What standing in a topic adds to the message. Raises Refusal where there is none, or it is closed."""
    number = call.integer("message_thread_id")
    if number is not None and number not in chat.topics:
        raise bad_request("message thread not found")
    topic = chat.topics.get(number or GENERAL)
    if topic and topic.is_deleted:
        raise bad_request("message thread not found")
    if topic and topic.is_closed:
        raise bad_request("TOPIC_CLOSED")
    named = number is not None and number != GENERAL
    return {"message_thread_id": number, "is_topic_message": True} if named else {}


def replied(world: World, call: Call, chat: Chat) -> Json:
    """What a reply adds to the message. Raises Refusal where the message it replies to is gone."""
    parameters = call.structure("reply_parameters") or {}
    number = parameters.get("message_id") or call.integer("reply_to_message_id")
    if not number:
        return {}
    posted = chat.posts.get(int(number))
    if posted is None or posted.deleted:
        if parameters.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": posted.quoted()}


def editable(call: Call, chat: Chat) -> Posted:
    """The message to edit. Raises Refusal."""
    if call.values.get("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    number = call.integer("message_id")
    if number is None:
        raise bad_request("message identifier is not specified")
    posted = chat.posts.get(number)
    if posted is None or posted.deleted:
        raise bad_request("message to edit not found")
    # https://core.telegram.org/bots/api#updating-messages: no markup, or an inline keyboard.
    if not posted.from_bot or posted.old or posted.keyboard:
        raise bad_request("message can't be edited")
    return posted


def _is_met(world: World, chat: Chat) -> bool:
    return world.persons[chat.id].started or any(
        chat.id in other.members for other in world.chats.values() if other.has_bot and other.title
    )


def _outside(chat: Chat) -> Refusal:
    if chat.bot_status == "kicked":
        return forbidden(f"bot was kicked from the {chat.type} chat")
    return forbidden(f"bot is not a member of the {chat.type} chat")
