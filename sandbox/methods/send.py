"""Bot API methods that put something new into a chat."""

from sandbox.call import Call, Upload
from sandbox.cast import Json
from sandbox.chats import Chat
from sandbox.files import Stored, picture_size
from sandbox.methods.live import period_of, place_of
from sandbox.methods.targets import Method, in_topic, open_chat, replied, writable_chat
from sandbox.refusal import Refusal, bad_request
from sandbox.words.markup import read_markup
from sandbox.words.texts import read_caption, read_text
from sandbox.world import World

# https://core.telegram.org/bots/api#sending-files
_PHOTO_LIMIT = 10 * 1024 * 1024
_DOCUMENT_LIMIT = 50 * 1024 * 1024
_VOICES = ("audio/ogg", "audio/mpeg", "audio/mp4")
_ACTIONS = {"typing", "choose_sticker", "find_location"}
_ACTIONS |= {f"upload_{kind}" for kind in ("photo", "video", "voice", "document", "video_note")}
_ACTIONS |= {f"record_{kind}" for kind in ("video", "voice", "video_note")}


def put_in(world: World, call: Call, chat: Chat, content: Json) -> Json:
    """Posts it with the markup, topic and reply of the call. Raises Refusal."""
    inline, keyboard = read_markup(call, chat)
    content = in_topic(call, chat) | replied(world, call, chat) | content
    if inline:
        content["reply_markup"] = inline
    silent = call.flag("disable_notification")
    return world.post(chat, world.bot, content, from_bot=True, keyboard=keyboard, silent=silent).body


def send_message(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#sendmessage"""
    chat = open_chat(world, call, "text messages")
    return put_in(world, call, chat, read_text(world, call))


def send_photo(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#sendphoto"""
    chat = open_chat(world, call, "photos")
    return put_in(world, call, chat, photo_content(world, call, "photo") | read_caption(world, call))


def send_voice(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#sendvoice"""
    chat = open_chat(world, call, "voice messages")
    stored = _file(world, call, "voice", None, "voices", _DOCUMENT_LIMIT)
    if stored.mime_type not in _VOICES:
        raise bad_request("can't use file of this type as voice")
    voice = stored.face() | {"duration": call.integer("duration") or 0, "mime_type": stored.mime_type}
    return put_in(world, call, chat, {"voice": voice} | read_caption(world, call))


def send_document(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#senddocument"""
    chat = open_chat(world, call, "documents")
    return put_in(world, call, chat, document_content(world, call, "document") | read_caption(world, call))


def send_location(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#sendlocation"""
    chat = open_chat(world, call, "locations")
    return put_in(world, call, chat, {"location": place_of(call) | period_of(call)})


def send_chat_action(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#sendchataction"""
    chat = writable_chat(world, call)
    if not chat.lets_bot_write:
        raise bad_request("have no write access to the chat")
    in_topic(call, chat)
    action = call.text("action") or ""
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.live.tell({"event": "action", "chat": chat.id, "action": action})
    return True


def photo_content(world: World, call: Call, name: str, value: str | None = None) -> Json:
    """The photo field of a Message: one size, the original's. Raises Refusal."""
    stored = _file(world, call, name, value, "photos", _PHOTO_LIMIT)
    width, height = picture_size(world.files.content(stored))
    return {"photo": [stored.face() | {"width": width, "height": height}]}


def document_content(world: World, call: Call, name: str, value: str | None = None) -> Json:
    """The document field of a Message. Raises Refusal."""
    stored = _file(world, call, name, value, "documents", _DOCUMENT_LIMIT)
    return {"document": stored.face() | {"file_name": stored.name, "mime_type": stored.mime_type}}


def _file(world: World, call: Call, name: str, value: str | None, folder: str, limit: int) -> Stored:
    value = value or call.text(name) or ""
    upload = call.uploads.get(value.removeprefix("attach://") or name)
    if upload:
        return _upload(world, upload, folder, limit)
    if not value:
        raise bad_request(f"there is no {name} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return world.files.find(value)


def _upload(world: World, upload: Upload, folder: str, limit: int) -> Stored:
    if len(upload.content) > limit:
        raise Refusal(413, "Request Entity Too Large")
    if folder == "photos":
        picture_size(upload.content)
    return world.files.keep(upload.content, folder, upload.name, upload.mime_type)


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendVoice": send_voice,
    "sendDocument": send_document,
    "sendLocation": send_location,
    "sendChatAction": send_chat_action,
}
