"""Bot API methods that change or remove what stands in a chat, and answers to pressed buttons."""

from collections.abc import Collection
from time import time

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.chats import Chat, Posted
from sandbox.methods.send import document_content, photo_content
from sandbox.methods.targets import Method, editable, writable_chat
from sandbox.refusal import bad_request, forbidden
from sandbox.words.entities import units
from sandbox.words.markup import inline_markup
from sandbox.words.texts import read_caption, read_text
from sandbox.world import World

# https://core.telegram.org/bots/api#answercallbackquery
_ANSWER_LIMIT = 200
_TEXT = ("text", "entities", "link_preview_options")
_CAPTION = ("caption", "caption_entities")
_MEDIA = ("photo", "document")


def edit_text(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagetext"""
    chat, posted = _target(world, call)
    content = read_text(world, call)
    if "text" not in posted.body:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, posted, _TEXT, content, inline_markup(call, chat))


def edit_caption(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagecaption"""
    chat, posted = _target(world, call)
    content = read_caption(world, call)
    if not any(kind in posted.body for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _edit(world, posted, _CAPTION, content, inline_markup(call, chat))


def edit_media(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagemedia"""
    chat, posted = _target(world, call)
    media = call.structure("media")
    if not isinstance(media, dict) or not isinstance(media.get("media"), str):
        raise bad_request("media to edit isn't specified")
    read = {"photo": photo_content, "document": document_content}.get(str(media.get("type")))
    if read is None:
        raise bad_request("can't parse InputMedia: type isn't supported by the sandbox")
    content = read(world, call, str(media["type"]), media["media"])
    content |= read_caption(world, Call(call.method, media))
    return _edit(world, posted, _TEXT + _CAPTION + _MEDIA, content, inline_markup(call, chat))


def edit_markup(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    chat, posted = _target(world, call)
    return _edit(world, posted, (), {}, inline_markup(call, chat))


def delete_message(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    chat = writable_chat(world, call)
    number = call.integer("message_id")
    if number is None:
        raise bad_request("message identifier is not specified")
    posted = chat.posts.get(number)
    if posted is None or posted.deleted:
        raise bad_request("message to delete not found")
    if posted.old or not (posted.from_bot or chat.is_private):
        raise bad_request("message can't be deleted for everyone")
    posted.deleted = True
    world.report("deleted", posted)
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery"""
    text = call.text("text") or None
    if text and units(text) > _ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    world.answer(call.text("callback_query_id") or "", text, call.flag("show_alert"), call.text("url"))
    return True


def _target(world: World, call: Call) -> tuple[Chat, Posted]:
    chat = writable_chat(world, call)
    posted = editable(call, chat)
    # https://core.telegram.org/method/messages.editMessage: Telegram's own word, which the Bot API hands on.
    if not chat.lets_bot_write:
        raise forbidden("CHAT_WRITE_FORBIDDEN")
    return chat, posted


def _edit(world: World, posted: Posted, fields: Collection[str], content: Json, inline: Json | None) -> Json:
    before = posted.body
    gone = {*fields, "reply_markup", "edit_date"}
    body = {key: value for key, value in before.items() if key not in gone} | content
    if inline:
        body["reply_markup"] = inline
    if body == {key: value for key, value in before.items() if key != "edit_date"}:
        same = "specified new message content and reply markup are exactly the same as a current content"
        raise bad_request(f"message is not modified: {same} and reply markup of the message")
    # A new object, never a changed one: updates on their way still carry the message as it was.
    posted.body = body | {"edit_date": int(time())}
    posted.edited = posted.edited or bool(fields)
    world.report("edited", posted)
    return posted.body


METHODS: dict[str, Method] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
}
