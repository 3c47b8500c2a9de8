"""Coming and going: the bot and people in groups, and groups that become supergroups."""

from sandbox.cast import Json, Person
from sandbox.chats import Chat, Posted
from sandbox.hearing import put, tell_membership
from sandbox.world import World

MEMBER: Json = {"status": "member"}
LEFT: Json = {"status": "left"}
KICKED: Json = {"status": "kicked", "until_date": 0}


def add_bot(world: World, person: Person, chat: Chat) -> Posted:
    """A member adds the bot. Raises ValueError where it is in already."""
    _must_be_open(chat, person)
    if chat.bot_status == "member":
        raise ValueError("the bot is in this group already")
    before = KICKED if chat.bot_status == "kicked" else LEFT
    chat.bot_status = "member"
    tell_membership(world, chat, person.user, before, MEMBER)
    return put(world, chat, person, _joined(world.bot))


def remove_bot(world: World, person: Person, chat: Chat) -> Posted:
    """A member removes the bot. Raises ValueError where it is not in the group."""
    _must_be_open(chat, person)
    _must_have_bot(chat)
    posted = put(world, chat, person, {"left_chat_member": world.bot})
    chat.bot_status = "kicked"
    tell_membership(world, chat, person.user, MEMBER, KICKED)
    return posted


def bot_leaves(world: World, chat: Chat) -> None:
    """The bot goes of its own accord."""
    world.post(chat, world.bot, {"left_chat_member": world.bot}, from_bot=True)
    chat.bot_status = "left"
    tell_membership(world, chat, world.bot, MEMBER, LEFT)


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
    new.owner = chat.owner
    put(world, chat, person, {"migrate_to_chat_id": new_id})
    put(world, new, person, {"migrate_from_chat_id": chat.id})
    chat.upgraded_to = new_id
    world.report_world()
    return new


def _joined(user: Json) -> Json:

    return {"new_chat_members": [user]}


def _must_be_group(chat: Chat) -> None:
    if chat.is_private:
        raise ValueError("this is a private chat")
    if chat.upgraded_to:
        raise ValueError(f"this group became the supergroup {chat.upgraded_to}")


def _must_be_open(chat: Chat, person: Person) -> None:
    _must_be_group(chat)
    if person.id not in chat.members:
        raise ValueError(f"{person.first_name} is not in this group")


def _must_have_bot(chat: Chat) -> None:
    if chat.bot_status != "member":
        raise ValueError("the bot is not in this group")
