"""Texts and captions of a call: parsed, measured, and with the entities that Telegram finds by itself."""

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.refusal import bad_request
from sandbox.words.entities import commands_in, parse_html, trimmed, units
from sandbox.world import World

# https://core.telegram.org/bots/api#sendmessage and #sendphoto: "after entities parsing".
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def read_text(world: World, call: Call) -> Json:
    """The text and its entities as Message fields. Raises Refusal."""
    text, entities = _formatted(world, call, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if options := call.structure("link_preview_options"):
        content["link_preview_options"] = options
    return content


def read_message_text(world: World, call: Call) -> Json:
    """The same of an InputTextMessageContent, whose text has another name. Raises Refusal."""
    fields = {name: value for name, value in call.values.items() if name != "message_text"}
    return read_text(world, Call(call.method, fields | {"text": call.values["message_text"]}))


def read_caption(world: World, call: Call) -> Json:
    """The caption and its entities as Message fields, empty where there is none. Raises Refusal."""
    text, entities = _formatted(world, call, "caption", "caption_entities")
    if units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if entities and text:
        content["caption_entities"] = entities
    return content


def _formatted(world: World, call: Call, name: str, entities_name: str) -> tuple[str, list[Json]]:
    raw = call.text(name) or ""
    mode = (call.text("parse_mode") or "").lower()
    if mode == "html":
        text, entities = parse_html(raw)
    elif mode in ("", "none"):
        text, entities = trimmed(raw, call.structure(entities_name) or [])
    elif mode in ("markdown", "markdownv2"):
        raise bad_request("can't parse entities: the sandbox reads HTML only")
    else:
        raise bad_request("unsupported parse_mode")
    return text, [entity for entity in entities if _is_kept(world, entity)] + commands_in(text)


def _is_kept(world: World, entity: Json) -> bool:
    """Fills in who is mentioned; a mention of somebody whom the bot has not met is dropped."""
    if entity["type"] != "text_mention":
        return True
    person = world.persons.get(entity["user"]["id"])
    if person:
        entity["user"] = person.user
    return person is not None
