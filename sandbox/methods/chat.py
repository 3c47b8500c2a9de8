"""Bot API methods about chats and their members."""

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.chats import Chat
from sandbox.groups import STANDS, bot_leaves
from sandbox.methods.targets import Method, known_chat, writable_chat
from sandbox.refusal import bad_request
from sandbox.world import World

# Fields that ChatFullInfo must have, with what a fresh account shows.
_FULL_INFO: Json = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}

_SERVICE_FIELDS = {"new_chat_members", "left_chat_member", "migrate_to_chat_id", "pinned_message"}


def get_chat(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getchat"""
    chat = known_chat(world, call)
    return chat.face | _FULL_INFO


def get_chat_member(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getchatmember"""
    chat = writable_chat(world, call)
    user_id = call.integer("user_id")
    if user_id is None:
        raise bad_request("invalid user_id specified")
    if user_id == world.bot["id"]:
        return STANDS[chat.bot_status] | {"user": world.bot}
    if user_id not in world.persons:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_of(world, chat, user_id)


def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """https://core.telegram.org/bots/api#getchatadministrators"""
    chat = writable_chat(world, call)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    members = (member_of(world, chat, person) for person in chat.members)
    return [member for member in members if member["status"] == "creator"]


def leave_chat(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#leavechat"""
    chat = writable_chat(world, call)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    bot_leaves(world, chat)
    return True


def pin_chat_message(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#pinchatmessage"""
    chat = writable_chat(world, call)
    number = call.integer("message_id")
    if number is None:
        raise bad_request("message identifier is not specified")
    if not chat.is_private and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    posted = chat.posts.get(number)
    if posted is None or posted.deleted or _SERVICE_FIELDS & posted.body.keys():
        raise bad_request("message to pin not found")
    if chat.pinned == number:
        return True
    chat.pinned = number
    told = world.post(chat, world.bot, {"pinned_message": posted.quoted()}, from_bot=True, silent=True)
    if not chat.is_private:
        world.updates.add("message", told.body)
    return True


def member_of(world: World, chat: Chat, person_id: int) -> Json:
    """The ChatMember: whoever comes first in a group owns it."""
    user = world.persons[person_id].user
    if person_id not in chat.members:
        return {"status": "left", "user": user}
    if not chat.is_private and chat.owner == person_id:
        return {"status": "creator", "user": user, "is_anonymous": False}
    return {"status": "member", "user": user}


METHODS: dict[str, Method] = {
    "pinChatMessage": pin_chat_message,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "leaveChat": leave_chat,
}
