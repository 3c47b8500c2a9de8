"""What the control API lets people do, by the word in `do`."""

import base64
from collections.abc import Callable

from sandbox.acting.people import Persona
from sandbox.cast import Json
from sandbox.chats import Chat, Posted

Act = Callable[[Persona, Json], Posted | Chat | str | None]


def act(persona: Persona, facts: Json) -> Json:
    """Lets the person do what `facts` say and returns what came of it. Raises ValueError, KeyError."""
    done = _ACTS[str(facts["do"])](persona, facts)
    if isinstance(done, Posted):
        return {"message_id": done.id, "message": done.view()}
    if isinstance(done, Chat):
        return {"chat": done.view()}
    return {"callback_query_id": done} if done else {}


def _press(persona: Persona, facts: Json) -> str:
    message_id = int(facts["message_id"])
    if "data" in facts:
        return persona.presses(message_id, data=str(facts["data"]))
    row, column = facts["button"]
    return persona.presses_at(message_id, int(row), int(column))


def _photo(persona: Persona, facts: Json) -> Posted:
    content = base64.b64decode(facts["content"]) if facts.get("content") else None
    return persona.sends_photo(content, str(facts.get("caption", "")))


def _document(persona: Persona, facts: Json) -> Posted:
    name = str(facts.get("name") or facts.get("file_name") or "file.bin")
    mime_type = str(facts.get("mime_type", "application/octet-stream"))
    content = base64.b64decode(facts["content"])
    return persona.sends_document(name, content, mime_type, str(facts.get("caption", "")))


_ACTS: dict[str, Act] = {
    "text": lambda persona, facts: persona.says(str(facts["text"]), facts.get("reply_to")),
    "press": _press,
    "pay": lambda persona, facts: persona.pays(int(facts["message_id"])),
    "look_up": lambda persona, facts: persona.looks_up(str(facts["query"])),
    "post_card": lambda persona, facts: persona.posts_card(str(facts["title"])),
    "contact": lambda persona, facts: persona.shares_contact(facts.get("of"), facts.get("phone")),
    "location": lambda persona, facts: persona.shares_location(facts.get("latitude"), facts.get("longitude")),
    "photo": _photo,
    "document": _document,
    "sticker": lambda persona, facts: persona.sends_sticker(),
    "voice": lambda persona, facts: persona.sends_voice(),
    "edit": lambda persona, facts: persona.edits(int(facts["message_id"]), str(facts["text"])),
    "tap_keyboard": lambda persona, facts: persona.taps(str(facts["text"])),
    "start": lambda persona, facts: persona.starts(facts.get("payload")),
    "startgroup": lambda persona, facts: persona.starts_group(int(facts["chat"]), str(facts["payload"])),
    "add_bot": lambda persona, facts: persona.adds_bot(),
    "remove_bot": lambda persona, facts: persona.removes_bot(),
    "promote_bot": lambda persona, facts: persona.promotes_bot(),
    "mute_bot": lambda persona, facts: persona.mutes_bot(),
    "unmute_bot": lambda persona, facts: persona.unmutes_bot(),
    "silence": lambda persona, facts: persona.silences(),
    "let_write": lambda persona, facts: persona.lets_all_write(),
    "delete": lambda persona, facts: persona.deletes(),
    "block": lambda persona, facts: persona.blocks(),
    "unblock": lambda persona, facts: persona.unblocks(),
    "upgrade": lambda persona, facts: persona.upgrades(),
    "join": lambda persona, facts: persona.joins(),
    "leave": lambda persona, facts: persona.leaves(),
    "language": lambda persona, facts: persona.speaks(str(facts["language_code"])),
}
