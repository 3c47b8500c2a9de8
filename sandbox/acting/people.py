"""Everything that a person can do with the bot: for tests in this process and for the control API alike."""

from sandbox import groups
from sandbox.acting import paying, speech
from sandbox.cast import Json
from sandbox.chats import Chat, Posted
from sandbox.files import grey_picture, picture_size
from sandbox.hearing import tell_membership
from sandbox.world import World


class Persona:
    """Somebody of the cast in one of their chats, at first the private one with the bot.

    Every act is done when the call returns: posted, and queued for the bot as far as it may hear of it.
    Acts raise ValueError for what a Telegram app would not offer.
    """

    def __init__(self, world: World, person_id: int, chat_id: int | None = None) -> None:
        if person_id not in world.persons:
            raise ValueError(f"nobody has the id {person_id}")
        if (chat_id or person_id) not in world.chats:
            raise ValueError(f"no chat has the id {chat_id}")
        self._world = world
        self.person = world.persons[person_id]
        self.chat: Chat = world.chats[chat_id or person_id]

    def in_chat(self, chat_id: int) -> "Persona":
        """The same person, acting in another chat."""
        return Persona(self._world, self.person.id, chat_id)

    def says(self, text: str, reply_to: Posted | int | None = None, *, topic: str | None = None) -> Posted:
        """Writes a text, in a topic where one is named; commands are texts that begin with a slash."""
        number = reply_to.id if isinstance(reply_to, Posted) else reply_to
        within = groups.stands_in(groups.topic_named(self.chat, topic)) if topic else {}
        return speech.say(self._world, self.person, self.chat, text, number, within)

    def presses(self, message: Posted | int, label: str = "", *, data: str | None = None) -> str:
        """Presses the first callback button whose label contains the text; `data` is sent as it is, forged.

        Returns the callback query id.
        """
        posted = message if isinstance(message, Posted) else speech.message_in(self.chat, message)
        return speech.press(
            self._world, self.person, posted, _data_of(posted, label) if data is None else data
        )

    def presses_at(self, message: Posted | int, row: int, column: int) -> str:
        """Presses the button in this place, both counted from 0. Returns the callback query id."""
        posted = message if isinstance(message, Posted) else speech.message_in(self.chat, message)
        try:
            button = posted.rows[row][column]
        except IndexError:
            raise ValueError(f"no button at row {row}, column {column}") from None
        return speech.press(self._world, self.person, posted, _callback_data(button))

    def pays(self, invoice: Posted | int, *, is_declined: bool = False, in_chat_of: int | None = None) -> str:
        """Presses an invoice's Pay button and confirms; the provider may still decline the card.

        `in_chat_of`: the invoice stands in somebody else's chat, whose link to pay it has come round.
        Returns the pre-checkout query id.
        """
        where = self._world.chats[in_chat_of] if in_chat_of else self.chat
        number = invoice.id if isinstance(invoice, Posted) else invoice
        return paying.pay(self._world, self.person, where, number, is_declined=is_declined)

    def forwards(self, message: Posted, chat_id: int) -> Posted:
        """Passes a message on into another chat, where it is a copy."""
        return paying.forward(self._world, self.person, message, self._world.chats[chat_id])

    def looks_up(self, query: str, offset: str = "") -> str:
        """Types behind the bot's name in this chat. Returns the inline query id."""
        return speech.look_up(self._world, self.person, self.chat, query, offset)

    def posts_card(self, label: str) -> Posted:
        """Posts the first card of the last answer whose title contains the text."""
        return speech.post_card(self._world, self.person, self.chat, label)

    def shares_contact(self, of: int | None = None, phone: str | None = None) -> Posted:
        """Sends a contact card: one's own, or somebody else's."""
        owner = Persona(self._world, of or self.person.id).person
        return self._sends(speech.contact_content(owner, phone))

    def shares_location(self, latitude: float | None = None, longitude: float | None = None) -> Posted:
        """Sends a place (degrees), one's own where none is named."""
        here = self.person.latitude if latitude is None else latitude
        return self._sends(
            speech.location_content(here, self.person.longitude if longitude is None else longitude)
        )

    def shares_live_location(self, latitude: float, longitude: float, period: int = 3600) -> Posted:
        """Shares where the person is, for so many seconds."""
        content = speech.location_content(latitude, longitude)
        content["location"]["live_period"] = period
        return self._sends(content)

    def moves(self, latitude: float, longitude: float) -> Posted:
        """The live location is there now."""
        return speech.move(
            self._world, self.person, self.chat, {"latitude": latitude, "longitude": longitude}
        )

    def stops_sharing(self) -> Posted:
        """The live location is over."""
        return speech.move(self._world, self.person, self.chat, None)

    def sends_photo(self, content: bytes | None = None, caption: str = "") -> Posted:
        """Sends a PNG or JPEG, a grey one where none is given."""
        picture = content or grey_picture(320, 240)
        width, height = picture_size(picture)
        return self._sends_file("photo", "photo.png", picture, {"width": width, "height": height}, caption)

    def sends_document(
        self, name: str, content: bytes, mime_type: str = "application/octet-stream", caption: str = ""
    ) -> Posted:
        """Sends a file."""
        more = {"file_name": name, "mime_type": mime_type}
        return self._sends_file("document", name, content, more, caption)

    def sends_sticker(self) -> Posted:
        """Sends a sticker."""
        shape = {"type": "regular", "emoji": "🙏", "width": 512, "height": 512}
        still = {"is_animated": False, "is_video": False}
        return self._sends_file("sticker", "sticker.png", grey_picture(512, 512), shape | still)

    def sends_voice(self) -> Posted:
        """Sends a voice message of two seconds."""
        return self._sends_file("voice", "voice.oga", b"OggS", {"duration": 2, "mime_type": "audio/ogg"})

    def edits(self, message: Posted | int, text: str) -> Posted:
        """Changes a text of one's own."""
        number = message.id if isinstance(message, Posted) else message
        return speech.edit(self._world, self.person, self.chat, number, text)

    def taps(self, label: str) -> Posted:
        """Presses a button of the reply keyboard: says its text, or shares what it requests."""
        button = speech.keyboard_button(self.chat, label)
        if button.get("request_contact"):
            return self.shares_contact()
        if button.get("request_location"):
            return self.shares_location()
        return self.says(button["text"])

    def starts(self, payload: str | None = None) -> Posted:
        """Opens the private chat by the bot's link and presses Start."""
        private = self.in_chat(self.person.id)
        if self.person.blocked_bot:
            private.unblocks()
        return private.says(f"/start {payload}" if payload else "/start")

    def starts_group(self, chat_id: int, payload: str) -> Posted:
        """Adds the bot to a group by a startgroup link, which also says /start@bot with the payload."""
        there = self.in_chat(chat_id)
        if not there.chat.has_bot:
            there.adds_bot()
        return there.says(f"/start@{self._world.bot['username']} {payload}")

    def adds_bot(self) -> Posted:
        """Adds the bot to this group."""
        return groups.add_bot(self._world, self.person, self.chat)

    def removes_bot(self) -> Posted:
        """Removes the bot from this group."""
        return groups.remove_bot(self._world, self.person, self.chat)

    def mutes_bot(self) -> None:
        """Takes the bot's right to write in this group of one's own."""
        groups.mute_bot(self._world, self.person, self.chat)

    def promotes_bot(self) -> None:
        """Makes the bot an administrator of this group of one's own, who may pin."""
        groups.promote_bot(self._world, self.person, self.chat)

    def unmutes_bot(self) -> None:
        """Gives it back."""
        groups.unmute_bot(self._world, self.person, self.chat)

    def silences(self) -> None:
        """Lets nobody else write in this group of one's own."""
        groups.silence(self._world, self.person, self.chat, True)

    def lets_all_write(self) -> None:
        """Lets everybody write there again."""
        groups.silence(self._world, self.person, self.chat, False)

    def makes_forum(self) -> None:
        """Gives this supergroup of one's own topics."""
        groups.make_forum(self._world, self.person, self.chat)

    def opens_topic(self, name: str) -> int:
        """Begins a topic here, or opens a closed one again; gives its number."""
        return groups.open_topic(self._world, self.person, self.chat, name)

    def closes_topic(self, name: str) -> None:
        """Closes one."""
        groups.close_topic(self._world, self.person, self.chat, name)

    def deletes_topic(self, name: str) -> None:
        """Deletes one."""
        groups.delete_topic(self._world, self.person, self.chat, name)

    def deletes(self) -> None:
        """Deletes this group of one's own."""
        groups.delete(self._world, self.person, self.chat)

    def joins(self) -> Posted:
        """Comes into this group."""
        return groups.join(self._world, self.person, self.chat)

    def leaves(self) -> Posted:
        """Goes out of this group."""
        return groups.leave(self._world, self.person, self.chat)

    def upgrades(self) -> Chat:
        """Turns this group into a supergroup and returns it."""
        return groups.upgrade(self._world, self.person, self.chat)

    def blocks(self) -> None:
        """Blocks the bot."""
        if not self.person.blocked_bot:
            self.person.blocked_bot = True
            self._tells_block(groups.MEMBER, groups.KICKED)

    def unblocks(self) -> None:
        """Lets the bot write again."""
        if self.person.blocked_bot:
            self.person.blocked_bot = False
            self._tells_block(groups.KICKED, groups.MEMBER)

    def speaks(self, language_code: str) -> None:
        """Changes the language of one's Telegram app."""
        self.person.speaks(language_code)
        self._world.report_world()

    def _sends(self, content: Json) -> Posted:
        return speech.send(self._world, self.person, self.chat, content)

    def _sends_file(self, kind: str, name: str, content: bytes, more: Json, caption: str = "") -> Posted:
        sent = speech.file_content(self._world, kind, name, content, more)
        return self._sends(sent | ({"caption": caption} if caption else {}))

    def _tells_block(self, before: Json, after: Json) -> None:
        private = self._world.chats[self.person.id]
        tell_membership(self._world, private, self.person.user, before, after)


def _data_of(posted: Posted, label: str) -> str:
    for row in posted.rows:
        for button in row:
            if label in button["text"]:
                return _callback_data(button)
    raise ValueError(f"no button says {label!r}; there are {posted.labels}")


def _callback_data(button: Json) -> str:
    if "callback_data" not in button:
        raise ValueError(f"the button {button['text']!r} asks nothing of the bot")
    return str(button["callback_data"])
