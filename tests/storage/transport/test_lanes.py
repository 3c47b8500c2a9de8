"""Whose lane an update goes in."""

from typing import Any

import pytest

from storage.transport.inbox import lane_of

PERSON, CHAT = {"id": 7}, {"id": -100}


@pytest.mark.parametrize(
    ("content", "lane"),
    [
        ({"message": {"from": PERSON, "chat": CHAT}}, 7),
        ({"edited_message": {"from": PERSON, "chat": CHAT}}, 7),
        ({"callback_query": {"from": PERSON, "message": {"chat": CHAT}}}, 7),
        ({"my_chat_member": {"from": PERSON, "chat": CHAT}}, 7),
        ({"inline_query": {"from": PERSON, "query": ""}}, 7),
        ({"message_reaction": {"user": PERSON, "chat": CHAT}}, 7),
        ({"message": {"from": {"id": 1087968824}, "sender_chat": CHAT, "chat": CHAT}}, -100),
        ({"channel_post": {"sender_chat": CHAT, "chat": CHAT}}, -100),
        ({"message_reaction_count": {"chat": CHAT}}, -100),
        ({"something_new": {"what": 1}}, 0),
        ({"something_odd": "text"}, 0),
        ({}, 0),
    ],
)
def test_lanes(content: dict[str, Any], lane: int) -> None:
    assert lane_of({"update_id": 1, **content}) == lane
