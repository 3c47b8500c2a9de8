"""Bot API methods of inline mode: what the bot answers to what is typed behind its name in any chat."""

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.methods.targets import Method
from sandbox.refusal import bad_request
from sandbox.words.entities import units
from sandbox.words.markup import outside_markup
from sandbox.words.texts import read_message_text
from sandbox.world import World

# https://core.telegram.org/bots/api#answerinlinequery and #inlinequeryresultarticle
_MOST = 50
_ID_BYTES = 64
_OFFSET_BYTES = 64
_KEPT_S = 300
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")
_URL_SCHEMES = ("http", "https")


def answer_inline_query(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#answerinlinequery"""
    results = call.structure("results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results: expected an Array of InlineQueryResult")
    if len(results) > _MOST:
        raise bad_request("RESULTS_TOO_MUCH")
    read = [_article(world, each) for each in results]
    if len({each["id"] for each in read}) < len(read):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len((call.text("next_offset") or "").encode()) > _OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    kept_s = call.integer("cache_time")
    if kept_s is not None and kept_s < 0:
        raise bad_request("CACHE_TIME_INVALID")
    how = {
        "button": _button(call.structure("button")),
        "is_personal": call.flag("is_personal"),
        "cache_time": _KEPT_S if kept_s is None else kept_s,
    }
    world.answer_inline(call.text("inline_query_id") or "", read, how)
    return True


def _article(world: World, raw: Any) -> Json:
    """One result as its message would be. The sandbox reads articles with a text."""
    if not isinstance(raw, dict) or raw.get("type") != "article":
        raise bad_request("can't parse inline query result: the sandbox reads articles only")
    number = str(raw.get("id") or "")
    if not 1 <= len(number.encode()) <= _ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    title = raw.get("title")
    if not isinstance(title, str) or not title.strip():
        raise bad_request("can't parse inline query result: title must be non-empty")
    content = raw.get("input_message_content")
    if not isinstance(content, dict) or "message_text" not in content:
        raise bad_request("can't parse inline query result: there is no message to be sent")
    if raw.get("url") and urlsplit(str(raw["url"])).scheme not in _URL_SCHEMES:
        raise bad_request("WEBDOCUMENT_URL_INVALID")
    posted = read_message_text(world, Call("answerInlineQuery", content))
    if markup := outside_markup(Call("answerInlineQuery", raw)):
        posted["reply_markup"] = markup
    return {"id": number, "title": title, "description": raw.get("description") or "", "content": posted}


def _button(raw: Any) -> Json | None:
    """https://core.telegram.org/bots/api#inlinequeryresultsbutton: exactly one of its optional fields."""
    if raw is None:
        return None
    if not isinstance(raw, dict) or not isinstance(raw.get("text"), str) or not units(raw["text"]):
        raise bad_request("can't parse inline query results button: text must be non-empty")
    if ("web_app" in raw) == ("start_parameter" in raw):
        raise bad_request("can't parse inline query results button: exactly one of its fields must be used")
    if "start_parameter" in raw and not _START.fullmatch(str(raw["start_parameter"])):
        raise bad_request("START_PARAM_INVALID")
    return raw


METHODS: dict[str, Method] = {"answerInlineQuery": answer_inline_query}
