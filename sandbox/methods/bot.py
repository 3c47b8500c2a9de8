"""Bot API methods about the bot itself: who it is, its commands and descriptions, its files."""

import json
import re

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.files import DOWNLOAD_LIMIT
from sandbox.methods.targets import Method, known_chat
from sandbox.refusal import bad_request
from sandbox.world import World

# https://core.telegram.org/bots/api#botcommand and #setmycommands
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_COMMANDS = 100
_LANGUAGE = re.compile(r"[a-z]{2}")
_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_SCOPES |= {"chat", "chat_administrators", "chat_member"}
_PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getme"""
    return world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#setmycommands"""
    commands, scope = call.structure("commands"), _scope(world, call)
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > _COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.commands[scope] = [_command(command) for command in commands]
    world.report_world()
    return True


def get_my_commands(world: World, call: Call) -> list[Json]:
    """https://core.telegram.org/bots/api#getmycommands"""
    return world.commands.get(_scope(world, call), [])


def delete_my_commands(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands"""
    world.commands.pop(_scope(world, call), None)
    world.report_world()
    return True


def _command(raw: Json) -> Json:
    command, description = str(raw.get("command", "")).removeprefix("/"), str(raw.get("description", ""))
    if not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def _scope(world: World, call: Call) -> tuple[str, str]:
    scope = call.structure("scope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if str(scope["type"]).startswith("chat"):
        known_chat(world, Call(call.method, scope))
    language = call.text("language_code") or ""
    if language and not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return json.dumps(scope, sort_keys=True), language


def _setter(field: str) -> Method:
    def set_field(world: World, call: Call) -> bool:
        value = call.text(field) or ""
        if len(value) > _PROFILE_LIMITS[field]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        world.profile[f"{field}:{call.text('language_code') or ''}"] = value
        world.report_world()
        return True

    return set_field


def _getter(field: str) -> Method:
    def get_field(world: World, call: Call) -> Json:
        default = world.profile.get(f"{field}:", world.bot["first_name"] if field == "name" else "")
        return {field: world.profile.get(f"{field}:{call.text('language_code') or ''}") or default}

    return get_field


def set_chat_menu_button(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#setchatmenubutton"""
    button = call.structure("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: unsupported type specified")
    world.profile[f"menu_button:{call.integer('chat_id') or ''}"] = button
    return True


def get_chat_menu_button(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getchatmenubutton"""
    default: Json = world.profile.get("menu_button:", {"type": "default"})
    button: Json = world.profile.get(f"menu_button:{call.integer('chat_id') or ''}", default)
    return button


def get_file(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getfile"""
    file_id = call.text("file_id") or ""
    if file_id not in world.files.known:
        raise bad_request("invalid file_id")
    stored = world.files.known[file_id]
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return stored.face() | {"file_path": stored.path}


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "getFile": get_file,
}
