"""Groups: who hears what, coming and going, upgrades; and private chats that are closed to the bot."""

import pytest
from telegram import Bot, ChatMemberRestricted, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from sandbox.server import Sandbox

ASHA, LAKSHMI, KIRAN, ARJUN = 1001, 2000, 2001, 4001
COUNTER, BASKET = -5001, -5002


async def taken(bot: Bot) -> list[Update]:
    """Everything in the queue, confirmed."""
    updates = list(await bot.get_updates())
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def test_privacy_mode_hides_what_people_type(bot: Bot, sandbox: Sandbox) -> None:
    kiran = sandbox.person(KIRAN).in_chat(COUNTER)
    card = await bot.send_message(COUNTER, "Order 1042")
    kiran.says("who has the keys?")
    kiran.says("/orders@another_bot")
    kiran.sends_sticker()
    kiran.says("/orders")
    kiran.says("/orders@Kirana_Sandbox_Bot now")
    kiran.says("out of dal", reply_to=card.id)
    kiran.says("not to the bot", reply_to=kiran.chat.messages[1])
    texts = [update.message.text for update in await taken(bot) if update.message]
    assert texts == ["/orders", "/orders@Kirana_Sandbox_Bot now", "out of dal"]


async def test_an_edited_message_is_told(bot: Bot, sandbox: Sandbox) -> None:
    asha = sandbox.person(ASHA)
    asha.edits(asha.says("2 kg rise"), "2 kg rice")
    update = (await taken(bot))[-1]
    assert update.edited_message is not None
    assert update.edited_message.text == "2 kg rice"
    group = sandbox.person(KIRAN).in_chat(COUNTER)
    group.edits(group.says("a"), "b")
    assert await taken(bot) == []


async def test_a_startgroup_link_brings_the_bot_in(bot: Bot, sandbox: Sandbox) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(BASKET, "x")
    sandbox.person(LAKSHMI).starts_group(BASKET, "code-1")
    member, joined, start = await taken(bot)
    assert member.my_chat_member is not None
    assert member.my_chat_member.old_chat_member.status == "left"
    assert member.my_chat_member.new_chat_member.status == "member"
    assert joined.message is not None
    assert joined.message.new_chat_members[0].id == bot.id
    assert start.message is not None
    assert start.message.text == "/start@kirana_sandbox_bot code-1"
    assert start.message.entities[0].length == len("/start@kirana_sandbox_bot")
    assert await bot.send_message(BASKET, "here")
    sandbox.person(LAKSHMI).starts_group(BASKET, "code-2")
    assert len(await taken(bot)) == 1


async def test_a_removed_bot_is_told_so(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.person(LAKSHMI).in_chat(COUNTER).removes_bot()
    left, member = await taken(bot)
    assert left.message is not None
    assert left.message.left_chat_member is not None
    assert member.my_chat_member is not None
    assert member.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(COUNTER, "x")
    sandbox.person(KIRAN).in_chat(COUNTER).says("/orders")
    assert await taken(bot) == []


async def test_a_supergroup_may_mute_the_bot(bot: Bot, sandbox: Sandbox) -> None:
    """It is told so, may neither send nor edit, and hears and answers all the same."""
    lakshmi = sandbox.person(LAKSHMI)
    with pytest.raises(ValueError, match="only a supergroup can mute"):
        lakshmi.in_chat(COUNTER).mutes_bot()
    group = lakshmi.in_chat(COUNTER).upgrades().id
    card = await bot.send_message(group, "Order 1042")
    await taken(bot)
    lakshmi.in_chat(group).mutes_bot()
    (update,) = await taken(bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.old_chat_member.status == "member"
    muted = update.my_chat_member.new_chat_member
    assert isinstance(muted, ChatMemberRestricted)
    assert (muted.is_member, muted.can_send_messages) == (True, False)
    with pytest.raises(BadRequest, match="Not enough rights to send text messages to the chat"):
        await bot.send_message(group, "x")
    with pytest.raises(BadRequest, match="Not enough rights to send documents to the chat"):
        await bot.send_document(group, b"x")
    with pytest.raises(Forbidden, match="CHAT_WRITE_FORBIDDEN"):
        await card.edit_text("y")
    with pytest.raises(BadRequest, match="Have no write access"):
        await bot.send_chat_action(group, "typing")
    assert (await bot.get_chat_member(group, bot.id)).status == "restricted"
    sandbox.person(KIRAN).in_chat(group).says("/orders")
    assert len(await taken(bot)) == 1
    lakshmi.in_chat(group).unmutes_bot()
    (update,) = await taken(bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "member"
    await card.edit_text("y")


async def test_a_group_may_let_nobody_write_and_no_update_says_so(bot: Bot, sandbox: Sandbox) -> None:
    lakshmi, kiran = sandbox.person(LAKSHMI).in_chat(COUNTER), sandbox.person(KIRAN).in_chat(COUNTER)
    lakshmi.silences()
    with pytest.raises(BadRequest, match="Not enough rights to send text messages to the chat"):
        await bot.send_message(COUNTER, "x")
    with pytest.raises(ValueError, match="only the owner"):
        kiran.says("/orders")
    assert await taken(bot) == []
    assert (await bot.get_chat_member(COUNTER, bot.id)).status == "member"
    lakshmi.says("/orders")
    new = lakshmi.upgrades()
    assert new.is_silenced
    lakshmi.in_chat(new.id).lets_all_write()
    await bot.send_message(new.id, "x")


async def test_a_deleted_group_says_so_when_it_is_written_to(bot: Bot, sandbox: Sandbox) -> None:
    lakshmi = sandbox.person(LAKSHMI)
    lakshmi.starts_group(BASKET, "code")
    group = lakshmi.in_chat(BASKET).upgrades().id
    await taken(bot)
    for chat in (COUNTER, group):
        lakshmi.in_chat(chat).deletes()
    with pytest.raises(Forbidden, match="the group chat was deleted"):
        await bot.send_message(COUNTER, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(group, "x")
    with pytest.raises(ValueError, match="this group was deleted"):
        sandbox.person(KIRAN).in_chat(COUNTER).says("anybody?")
    assert await taken(bot) == []


@pytest.mark.parametrize("act", ["mutes_bot", "silences", "deletes"])
async def test_only_its_owner_rules_a_group(sandbox: Sandbox, act: str) -> None:
    with pytest.raises(ValueError, match="is not Kiran's"):
        getattr(sandbox.person(KIRAN).in_chat(COUNTER), act)()


async def test_a_bot_that_left_is_no_member(bot: Bot, sandbox: Sandbox) -> None:
    assert await bot.leave_chat(COUNTER)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(COUNTER, "x")
    [update] = await taken(bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "left"


async def test_a_group_becomes_a_supergroup(bot: Bot, sandbox: Sandbox) -> None:
    card = await bot.send_message(COUNTER, "Order 1042")
    new = sandbox.person(LAKSHMI).in_chat(COUNTER).upgrades()
    gone, come = [update.message for update in await taken(bot)]
    assert gone is not None
    assert come is not None
    assert (gone.chat.id, gone.migrate_to_chat_id) == (COUNTER, new.id)
    assert (come.chat.id, come.migrate_from_chat_id, come.chat.type) == (new.id, COUNTER, "supergroup")
    for attempt in (bot.send_message(COUNTER, "x"), card.edit_text("x")):
        with pytest.raises(ChatMigrated) as migrated:
            await attempt
        assert migrated.value.new_chat_id == new.id
    first = await bot.send_message(new.id, "Order 1042")
    assert first.id == 2, "a supergroup numbers its messages itself"
    assert (await bot.get_chat_member(new.id, KIRAN)).status == "member"


async def test_members_and_owner(bot: Bot, sandbox: Sandbox) -> None:
    statuses = {
        person: (await bot.get_chat_member(COUNTER, person)).status for person in (LAKSHMI, KIRAN, ASHA)
    }
    assert statuses == {LAKSHMI: "creator", KIRAN: "member", ASHA: "left"}
    assert [member.user.id for member in await bot.get_chat_administrators(COUNTER)] == [LAKSHMI]
    with pytest.raises(BadRequest, match=r"(?i)participant_id_invalid"):
        await bot.get_chat_member(COUNTER, 999)
    asha = sandbox.person(ASHA).in_chat(COUNTER)
    asha.joins()
    assert (await bot.get_chat_member(COUNTER, ASHA)).status == "member"
    asha.leaves()
    joined, left = [update.message for update in await taken(bot)]
    assert joined is not None
    assert joined.new_chat_members[0].id == ASHA
    assert left is not None
    assert left.left_chat_member is not None


async def test_a_blocked_bot_may_not_write(bot: Bot, sandbox: Sandbox) -> None:
    asha = sandbox.person(ASHA)
    asha.starts("from-a-poster")
    sent = await bot.send_message(ASHA, "hi")
    asha.blocks()
    for attempt in (bot.send_message(ASHA, "x"), sent.edit_text("x"), bot.send_chat_action(ASHA, "typing")):
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await attempt
    with pytest.raises(ValueError, match="unblock it first"):
        asha.says("hello?")
    asha.starts()
    assert await bot.send_message(ASHA, "x")
    kinds = [update.message.text if update.message else "member" for update in await taken(bot)]
    assert kinds == ["/start from-a-poster", "member", "member", "/start"]


async def test_the_bot_cannot_begin(bot: Bot) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(LAKSHMI, "x")
    for stranger in (ARJUN, 999, -77):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(stranger, "x")
    with pytest.raises(BadRequest, match="Chat_id is empty"):
        await bot.send_message("", "x")


async def test_a_long_text_goes_out_in_pieces(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("ड" * 4000 + "🙏" * 500)
    lengths = [
        len((update.message.text or "").encode("utf-16-le")) // 2
        for update in await taken(bot)
        if update.message
    ]
    assert lengths == [4096, 904]


async def test_every_kind_of_message_reaches_the_bot(bot: Bot, sandbox: Sandbox) -> None:
    asha = sandbox.person(ASHA)
    asha.shares_contact()
    asha.shares_contact(of=KIRAN)
    asha.shares_contact(phone="+91 98765 43210")
    asha.shares_location(17.0, 78.0)
    asha.sends_photo(caption="my list")
    asha.sends_document("list.csv", b"dal,2", "text/csv")
    asha.sends_sticker()
    asha.sends_voice()
    messages = [update.message for update in await taken(bot) if update.message]
    own, kirans, other, place, photo, document, sticker, voice = messages
    assert own.contact and (own.contact.phone_number, own.contact.user_id) == ("919000001001", ASHA)
    assert kirans.contact and kirans.contact.user_id == KIRAN
    assert other.contact and other.contact.phone_number == "919876543210"
    assert place.location and place.location.latitude == 17.0
    assert photo.photo and photo.caption == "my list"
    assert document.document
    assert bytes(await (await document.document.get_file()).download_as_bytearray()) == b"dal,2"
    assert sticker.sticker and voice.voice


async def test_a_topic_takes_messages_while_it_is_open(bot: Bot, sandbox: Sandbox) -> None:
    """One that is closed or deleted is refused in Telegram's words; the bot hears of all but the last."""
    lakshmi = sandbox.person(LAKSHMI).in_chat(COUNTER)
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(COUNTER, "x", message_thread_id=7)
    forum = lakshmi.upgrades()
    there = sandbox.person(LAKSHMI).in_chat(forum.id)
    there.makes_forum()
    topic = there.opens_topic("Orders")
    sent = await bot.send_message(forum.id, "x", message_thread_id=topic)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic, True)
    there.closes_topic("Orders")
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(forum.id, "x", message_thread_id=topic)
    assert await bot.send_message(forum.id, "in the first one")
    assert there.opens_topic("Orders") == topic
    assert await bot.send_message(forum.id, "x", message_thread_id=topic)
    there.deletes_topic("Orders")
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=topic)
    told = [update.message for update in await taken(bot) if update.message]
    assert [bool(each.forum_topic_closed) for each in told][-2:] == [True, False]
    assert told[-1].forum_topic_reopened
