"""Reply markup: which keyboards Telegram takes, and in which words it refuses the others."""

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.chats import Chat
from sandbox.refusal import bad_request
from sandbox.words.entities import units

# Not in the reference; observed, and kept by https://limits.tginfo.me/en (inline keyboards).
_BUTTONS = 100
_ROW = 8
_DATA_BYTES = 64
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_KEYBOARD_ACTIONS = (
    "request_users",
    "request_chat",
    "request_contact",
    "request_location",
    "request_poll",
    "web_app",
)
# https://core.telegram.org/bots/api#copytextbutton, #replykeyboardmarkup and #forcereply
_COPIED = 256
_PLACEHOLDER = 64
_HOST = re.compile(r"(?:[^\s/@.]+\.)+[^\s/@.]{2,}|(?:\d{1,3}\.){3}\d{1,3}")


def read_markup(call: Call, chat: Chat) -> tuple[Json | None, Json | None]:
    """The inline keyboard and the other markup of the call, at most one of them. Raises Refusal."""
    raw = call.structure("reply_markup", "reply keyboard markup")
    if raw is None:
        return None, None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        inline = _inline(raw["inline_keyboard"], chat)
        _check_pay(inline, is_invoice=call.method == "sendInvoice")
        return inline, None
    if "keyboard" in raw:
        _check_keyboard(raw["keyboard"], chat)
        _check_placeholder(raw)
        return None, raw
    _check_placeholder(raw)
    return None, raw if raw.get("remove_keyboard") or raw.get("force_reply") else None


def inline_markup(call: Call, chat: Chat) -> Json | None:
    """The inline keyboard of an edit, which takes no other. Raises Refusal."""
    inline, other = read_markup(call, chat)
    if other:
        raise bad_request("inline keyboard expected")
    return inline


def outside_markup(call: Call) -> Json | None:
    """The inline keyboard of a message that somebody posts through the bot, wherever. Raises Refusal."""
    raw = call.structure("reply_markup", "reply keyboard markup")
    if raw is None:
        return None
    if not isinstance(raw, dict) or "inline_keyboard" not in raw:
        raise bad_request("inline keyboard expected")
    return _inline(raw["inline_keyboard"], None)


def _inline(rows: Any, chat: Chat | None) -> Json | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup should be an Array of Arrays')
    for row in rows:
        for button in row:
            _check_button(button, chat)
    if sum(map(len, rows)) > _BUTTONS or any(len(row) > _ROW for row in rows):
        raise bad_request("reply markup is too long")
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Any, chat: Chat | None) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    _check_label(button, "inline keyboard button")
    data = button.get("callback_data")
    actions = [action for action in _ACTIONS if button.get(action) is not None]
    if not actions or data == "":
        problem = "Text buttons are unallowed in the inline keyboard"
        raise bad_request(f"can't parse inline keyboard button: {problem}")
    # https://core.telegram.org/bots/api#inlinekeyboardbutton: "Exactly one of the fields ... must be used".
    if len(actions) > 1:
        problem = f"{' and '.join(actions)} are unallowed together"
        raise bad_request(f"can't parse inline keyboard button: {problem}")
    if data is not None and (not isinstance(data, str) or len(data.encode()) > _DATA_BYTES):
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions:
        _check_url(str(button["url"]))
    if "copy_text" in actions:
        _check_copied(button["copy_text"])
    if "web_app" in actions:
        _check_web_app(button["web_app"], chat)


def _check_pay(inline: Json | None, *, is_invoice: bool) -> None:
    """https://core.telegram.org/bots/api#inlinekeyboardbutton: in invoices alone, and first there."""
    rows = inline["inline_keyboard"] if inline else []
    buttons = [button for row in rows for button in row]
    if any(button.get("pay") for button in buttons[1 if is_invoice else 0 :]):
        raise bad_request("BUTTON_TYPE_INVALID")


def _check_copied(copied: Any) -> None:
    text = copied.get("text") if isinstance(copied, dict) else None
    if not isinstance(text, str) or not 1 <= units(text) <= _COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_web_app(app: Any, chat: Chat | None) -> None:
    if chat is None or not chat.is_private:
        raise bad_request("BUTTON_TYPE_INVALID")
    if not isinstance(app, dict) or urlsplit(str(app.get("url"))).scheme != "https":
        raise bad_request("inline keyboard button Web App URL is invalid: Only HTTPS links are allowed")


def _check_label(button: Json, kind: str) -> None:
    if "text" not in button:
        raise bad_request(f"can't parse {kind}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request(f'can\'t parse {kind}: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request(f"{kind} text must be non-empty")


def _check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    invalid = f"inline keyboard button URL '{url}' is invalid"
    if parts.scheme not in ("http", "https", "tg", "ton"):
        raise bad_request(f"{invalid}: Unsupported URL protocol")
    if parts.scheme in ("http", "https") and not _HOST.fullmatch(parts.hostname or ""):
        raise bad_request(f"{invalid}: Wrong HTTP URL")


def _check_keyboard(rows: Any, chat: Chat) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" of the ReplyKeyboardMarkup should be an Array of Arrays')
    for button in (button for row in rows for button in row):
        if isinstance(button, str):
            continue
        _check_label(button, "keyboard button")
        # https://core.telegram.org/bots/api#keyboardbutton: "At most one of the fields ... must be used".
        if len(actions := [action for action in _KEYBOARD_ACTIONS if button.get(action)]) > 1:
            raise bad_request(f"can't parse keyboard button: {' and '.join(actions)} are unallowed together")
        if button.get("request_contact") and not chat.is_private:
            raise bad_request("phone number can be requested in private chats only")
        if button.get("request_location") and not chat.is_private:
            raise bad_request("location can be requested in private chats only")


def _check_placeholder(raw: Json) -> None:
    placeholder = raw.get("input_field_placeholder")
    if placeholder is not None and not 1 <= units(str(placeholder)) <= _PLACEHOLDER:
        raise bad_request("input field placeholder is too long")
