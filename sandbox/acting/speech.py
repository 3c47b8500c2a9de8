"""What a person writes, sends, edits and presses.

Raises ValueError for what a Telegram app would not offer.
"""

from collections.abc import Iterator
from time import time

from sandbox.cast import Json, Person
from sandbox.chats import Chat, Posted
from sandbox.hearing import is_heard, put
from sandbox.words.entities import commands_in, units
from sandbox.words.texts import TEXT_LIMIT
from sandbox.world import World

# https://core.telegram.org/bots/api#inlinequery
_QUERY_LIMIT = 256


def say(
    world: World,
    person: Person,
    chat: Chat,
    text: str,
    reply_to: int | None = None,
    within: Json | None = None,
) -> Posted:
    """Sends a text; a long one goes out in several messages, as from a real app. Returns the last."""
    if not text.strip():
        raise ValueError("an app does not send an empty message")
    quote: Json = {"reply_to_message": message_in(chat, reply_to).quoted()} if reply_to else {}
    *_, last = [
        send(world, person, chat, (within or {}) | quote | text_content(part))
        for part in _parts(text.strip())
    ]
    return last


def send(world: World, person: Person, chat: Chat, content: Json) -> Posted:
    """Sends anything: `content` holds the Message fields that make it what it is."""
    must_be_able_to_write(person, chat)
    if chat.is_silenced and person.id != chat.owner:
        raise ValueError("only the owner of this group may write here now")
    if chat.is_private:
        person.started = True
    return put(world, chat, person, content)


def edit(world: World, person: Person, chat: Chat, message_id: int, text: str) -> Posted:
    """Changes a text of the person's own."""
    must_be_able_to_write(person, chat)
    posted = message_in(chat, message_id)
    if posted.body["from"]["id"] != person.id or "text" not in posted.body:
        raise ValueError("only one's own texts can be edited")
    kept = {key: value for key, value in posted.body.items() if key not in ("text", "entities")}
    posted.body = kept | {"edit_date": int(time())} | text_content(text)
    posted.edited = True
    world.report("edited", posted)
    if is_heard(world, chat, posted.body):
        world.updates.add("edited_message", posted.body)
    return posted


def look_up(world: World, person: Person, chat: Chat, query: str, offset: str = "") -> str:
    """Asks the bot inline, in whatever chat, also where the bot is not. Returns the inline query id."""
    if len(query) > _QUERY_LIMIT:
        raise ValueError("an app sends no longer inline query")
    query_id = world.asked_inline(person.id, chat.id)
    kind = "sender" if chat.is_private else chat.type
    asked = {"id": query_id, "from": person.user, "query": query, "offset": offset, "chat_type": kind}
    world.cards.pop(person.id, None)
    world.updates.add("inline_query", asked)
    world.live.touch()
    return query_id


def post_card(world: World, person: Person, chat: Chat, label: str) -> Posted:
    """Posts a card of the last answer, through the bot."""
    for card in world.cards.get(person.id, []):
        if label in card["title"]:
            return send(world, person, chat, card["content"] | {"via_bot": world.bot})
    titles = [card["title"] for card in world.cards.get(person.id, [])]
    raise ValueError(f"no card is called {label}; there are {titles}")


def press(world: World, person: Person, posted: Posted, data: str) -> str:
    """Presses a callback button, or forges its data. Returns the callback query id."""
    chat = world.chats[posted.chat_id]
    must_be_able_to_write(person, chat)
    if not chat.has_bot:
        raise ValueError("the bot is not in this group")
    query_id = world.pressed(person.id, chat.id)
    message = {"chat": chat.face, "message_id": posted.id, "date": 0} if posted.old else posted.body
    query = {
        "id": query_id,
        "from": person.user,
        "message": message,
        "chat_instance": str(chat.id),
        "data": data,
    }
    world.updates.add("callback_query", query)
    world.live.touch()
    return query_id


def keyboard_button(chat: Chat, label: str) -> Json:
    """The button of the reply keyboard that is shown now. Raises ValueError."""
    for row in (chat.keyboard or {}).get("keyboard", []):
        for button in row:
            face: Json = button if isinstance(button, dict) else {"text": button}
            if face["text"] == label:
                return face
    raise ValueError(f"no reply keyboard shows a button {label!r}")


def message_in(chat: Chat, message_id: int) -> Posted:
    """The message with this number. Raises ValueError."""
    posted = chat.posts.get(message_id)
    if posted is None or posted.deleted:
        raise ValueError(f"no message {message_id} in chat {chat.id}")
    return posted


def must_be_able_to_write(person: Person, chat: Chat) -> None:
    """Raises ValueError unless the person's app would let them write in the chat."""
    if person.id not in chat.members:
        raise ValueError(f"{person.first_name} is not in chat {chat.id}")
    if chat.upgraded_to:
        raise ValueError(f"this group became the supergroup {chat.upgraded_to}")
    if chat.is_deleted:
        raise ValueError("this group was deleted")
    if chat.is_private and person.blocked_bot:
        raise ValueError(f"{person.first_name} has blocked the bot: unblock it first")


def text_content(text: str) -> Json:
    """The Message fields of a text."""
    content: Json = {"text": text}
    if entities := commands_in(text):
        content["entities"] = entities
    return content


def contact_content(owner: Person, phone: str | None) -> Json:
    """The Message fields of somebody's contact; apps leave out the plus and the spaces."""
    number = (phone or owner.phone).replace(" ", "").removeprefix("+")
    return {"contact": {"phone_number": number, "first_name": owner.first_name, "user_id": owner.id}}


def move(world: World, person: Person, chat: Chat, place: Json | None) -> Posted:
    """Moves the person's live location there, or ends it; the bot hears of either as of an edit."""
    own = [each for each in chat.messages if each.body["from"]["id"] == person.id]
    live = [each for each in own if "live_period" in each.body.get("location", {})]
    if not live:
        raise ValueError(f"{person.first_name} shares no live location here")
    posted = live[-1]
    before = posted.body["location"]
    still = {name: value for name, value in before.items() if name != "live_period"}
    posted.body = posted.body | {
        "edit_date": int(time()),
        "location": before | place if place else still,
    }
    posted.edited = True
    world.report("edited", posted)
    if is_heard(world, chat, posted.body):
        world.updates.add("edited_message", posted.body)
    return posted


def location_content(latitude: float, longitude: float) -> Json:
    """The Message fields of a place (degrees)."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def _parts(text: str) -> Iterator[str]:
    while units(text) > TEXT_LIMIT:
        part = text.encode("utf-16-le")[: 2 * TEXT_LIMIT].decode("utf-16-le", "ignore")
        yield part
        text = text[len(part) :]
    yield text


def file_content(world: World, kind: str, name: str, content: bytes, more: Json) -> Json:
    """The Message fields of a file that the person sends; `more` is what this kind has besides."""
    mime_type = more.get("mime_type", "image/png")
    face = world.files.keep(content, f"{kind}s", name, mime_type).face() | more
    return {kind: [face] if kind == "photo" else face}
