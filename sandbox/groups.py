"""Coming and going: the bot and people in groups, who may write there, and what becomes of groups."""

from sandbox.cast import Json, Person
from sandbox.chats import GENERAL, Chat, Posted, Topic
from sandbox.hearing import put, tell_membership
from sandbox.world import World

MEMBER: Json = {"status": "member"}
LEFT: Json = {"status": "left"}
KICKED: Json = {"status": "kicked", "until_date": 0}
_SENDS = ("messages", "audios", "documents", "photos", "videos", "video_notes", "voice_notes", "polls")
_RIGHTS = [f"send_{what}" for what in (*_SENDS, "other_messages")]
_RIGHTS += ["add_web_page_previews", "react_to_messages", "edit_tag"]
_RIGHTS += ["change_info", "invite_users", "pin_messages", "manage_topics"]
_UNGIVEN = ["manage_video_chats", "restrict_members", "promote_members", "change_info"]
_UNGIVEN += ["post_stories", "edit_stories", "delete_stories"]
MUTED: Json = {"status": "restricted", "is_member": True, "until_date": 0}
MUTED |= {f"can_{right}": False for right in _RIGHTS}
ADMINISTRATOR: Json = {"status": "administrator", "can_be_edited": False, "is_anonymous": False}
ADMINISTRATOR |= dict.fromkeys(
    ("can_manage_chat", "can_delete_messages", "can_invite_users", "can_pin_messages"), True
)
ADMINISTRATOR |= {f"can_{right}": False for right in _UNGIVEN}
"""As somebody is who may pin and tidy up, and run nothing else."""
STANDS: dict[str, Json] = {
    "member": MEMBER,
    "administrator": ADMINISTRATOR,
    "restricted": MUTED,
    "left": LEFT,
    "kicked": KICKED,
    "stranger": LEFT,
}
"""What the Bot API calls each status of the bot in a group."""


def add_bot(world: World, person: Person, chat: Chat) -> Posted:
    """A member adds the bot. Raises ValueError where it is in already."""
    _must_be_open(chat, person)
    if chat.has_bot:
        raise ValueError("the bot is in this group already")
    _set_bot(world, person, chat, "member")
    return put(world, chat, person, _joined(world.bot))


def remove_bot(world: World, person: Person, chat: Chat) -> Posted:
    """A member removes the bot. Raises ValueError where it is not in the group."""
    _must_be_open(chat, person)
    _must_have_bot(chat)
    posted = put(world, chat, person, {"left_chat_member": world.bot})
    _set_bot(world, person, chat, "kicked")
    return posted


def mute_bot(world: World, person: Person, chat: Chat) -> None:
    """The owner takes the bot's right to write. Raises ValueError in a plain group, which mutes nobody."""
    _must_own(chat, person)
    _must_have_bot(chat)
    if chat.type != "supergroup":
        raise ValueError("only a supergroup can mute one of its members: upgrade it first")
    _set_bot(world, person, chat, "restricted")


def unmute_bot(world: World, person: Person, chat: Chat) -> None:
    """The owner gives it back."""
    _must_own(chat, person)
    if chat.bot_status != "restricted":
        raise ValueError("the bot is not muted here")
    _set_bot(world, person, chat, "member")


def promote_bot(world: World, person: Person, chat: Chat) -> None:
    """The owner lets the bot pin messages; it hears everything then."""
    _must_own(chat, person)
    _must_have_bot(chat)
    _set_bot(world, person, chat, "administrator")


def silence(world: World, person: Person, chat: Chat, is_silenced: bool) -> None:
    """The owner lets nobody else write, or everybody again; no update tells the bot."""
    _must_own(chat, person)
    chat.is_silenced = is_silenced
    world.report_world()


def delete(world: World, person: Person, chat: Chat) -> None:
    """The owner deletes the group; no update tells the bot."""
    _must_own(chat, person)
    chat.is_deleted = True
    world.report_world()


def make_forum(world: World, person: Person, chat: Chat) -> None:
    """The owner gives the group topics. Raises ValueError in a plain group: upgrade it first."""
    _must_own(chat, person)
    if chat.type != "supergroup":
        raise ValueError("only a supergroup has topics: upgrade it first")
    chat.face["is_forum"] = True
    chat.topics.setdefault(GENERAL, Topic("General"))
    world.report_world()


def open_topic(world: World, person: Person, chat: Chat, name: str) -> int:
    """Begins a topic, or opens a closed one again; gives its number."""
    _must_be_open(chat, person)
    found = [number for number, topic in chat.topics.items() if topic.name == name and not topic.is_deleted]
    if found and chat.topics[found[0]].is_closed:
        chat.topics[found[0]].is_closed = False
        put(world, chat, person, {"forum_topic_reopened": {}} | stands_in(found[0]))
        return found[0]
    if found or GENERAL not in chat.topics:
        raise ValueError("this group has no topics" if not found else f"{name} is open")
    begun = {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}}
    posted = world.post(chat, person.user, begun)
    chat.topics[posted.id] = Topic(name)
    posted.body |= stands_in(posted.id)
    world.updates.add("message", posted.body)
    return posted.id


def close_topic(world: World, person: Person, chat: Chat, name: str) -> None:
    """Nobody but those who run the group writes there any more."""
    _must_own(chat, person)
    number = topic_named(chat, name)
    chat.topics[number].is_closed = True
    put(world, chat, person, {"forum_topic_closed": {}} | stands_in(number))


def delete_topic(world: World, person: Person, chat: Chat, name: str) -> None:
    """It goes with all that stands in it; no update tells the bot."""
    _must_own(chat, person)
    number = topic_named(chat, name)
    chat.topics[number].is_deleted = True
    for posted in chat.posts.values():
        posted.deleted = posted.deleted or posted.body.get("message_thread_id") == number
    world.report_world()


def topic_named(chat: Chat, name: str) -> int:
    """The number of a topic. Raises ValueError."""
    for number, topic in chat.topics.items():
        if topic.name == name and not topic.is_deleted:
            return number
    raise ValueError(f"there is no topic {name}")


def stands_in(number: int) -> Json:
    """What a message in a topic says of that; in the first one, nothing."""
    return {} if number == GENERAL else {"message_thread_id": number, "is_topic_message": True}


def bot_leaves(world: World, chat: Chat) -> None:
    """The bot goes of its own accord."""
    world.post(chat, world.bot, {"left_chat_member": world.bot}, from_bot=True)
    before, chat.bot_status = chat.bot_status, "left"
    tell_membership(world, chat, world.bot, STANDS[before], LEFT)


def join(world: World, person: Person, chat: Chat) -> Posted:
    """Somebody comes into the group. Raises ValueError where they are in already."""
    _must_be_group(chat)
    if person.id in chat.members:
        raise ValueError(f"{person.first_name} is in this group already")
    chat.members.append(person.id)
    posted = put(world, chat, person, _joined(person.user))
    world.report_world()
    return posted


def leave(world: World, person: Person, chat: Chat) -> Posted:
    """Somebody goes out of the group. Raises ValueError where they are not in it."""
    _must_be_open(chat, person)
    posted = put(world, chat, person, {"left_chat_member": person.user})
    chat.members.remove(person.id)
    world.report_world()
    return posted


def upgrade(world: World, person: Person, chat: Chat) -> Chat:
    """Turns the group into a supergroup with a new id; the old one answers with where it went."""
    _must_be_open(chat, person)
    if chat.type != "group":
        raise ValueError("only a group becomes a supergroup")
    new_id = -1_000_000_000_000 + chat.id
    new = world.add_group(new_id, "supergroup", chat.title or "", list(chat.members), chat.bot_status)
    new.owner, new.is_silenced = chat.owner, chat.is_silenced
    put(world, chat, person, {"migrate_to_chat_id": new_id})
    put(world, new, person, {"migrate_from_chat_id": chat.id})
    chat.upgraded_to = new_id
    world.report_world()
    return new


def _set_bot(world: World, person: Person, chat: Chat, status: str) -> None:
    before, chat.bot_status = chat.bot_status, status
    if before != status:
        tell_membership(world, chat, person.user, STANDS[before], STANDS[status])


def _joined(user: Json) -> Json:
    return {"new_chat_members": [user]}


def _must_be_group(chat: Chat) -> None:
    if chat.is_private:
        raise ValueError("this is a private chat")
    if chat.upgraded_to:
        raise ValueError(f"this group became the supergroup {chat.upgraded_to}")
    if chat.is_deleted:
        raise ValueError("this group was deleted")


def _must_own(chat: Chat, person: Person) -> None:
    _must_be_open(chat, person)
    if person.id != chat.owner:
        raise ValueError(f"this group is not {person.first_name}'s")


def _must_be_open(chat: Chat, person: Person) -> None:
    _must_be_group(chat)
    if person.id not in chat.members:
        raise ValueError(f"{person.first_name} is not in this group")


def _must_have_bot(chat: Chat) -> None:
    if not chat.has_bot:
        raise ValueError("the bot is not in this group")
