// One column: a person's view of one chat. It draws, acts as the person, and shows what comes back.

import { drawMessage } from "./bubble.js";
import { Composer } from "./composer.js";
import { alert, choose, toast } from "./dialogs.js";
import { el } from "./dom.js";
import { History } from "./history.js";
import { deepLink } from "./links.js";
import { avatar, chatsOf, settle } from "./people.js";
import { Presses } from "./presses.js";
import { Head } from "./switchers.js";
import * as wire from "./wire.js";

const TYPING_MS = 5000;

export class Room {
  #store;
  #presses = new Presses((message, row, column, waits) => this.#mark(message, row, column, waits));
  #typing = null;
  #isOpen = false;

  /** `moved()` is called when the column's person or chat changed, `openGroup(person, chat)` by links. */
  constructor(name, label, store, { moved, openGroup }) {
    Object.assign(this, { name, label, moved, openGroup, person: 0, chat: 0 });
    this.#store = store;
    this.history = new History((message) => drawMessage(message, this.#view()));
    this.composer = new Composer(this);
    this.toasts = el("div.toasts", { role: "status", "aria-live": "polite", data: { toasts: "" } });
    this.empty = el("p.empty-chat", { hidden: true }, "Nothing here yet.");
    this.history.element.append(this.empty, this.toasts);
    this.element = el("section.room", { id: `room-${name}`, "aria-label": label, data: { column: name } });
    this.head = new Head(this.element, this);
    this.element.append(this.head.element, this.history.element, this.composer.element);
    this.#listen();
  }

  get world() {
    return this.#store.world;
  }

  unread(chat) {
    return this.#store.unread(this.person, chat);
  }

  /** Shows a chat through a person's eyes; a chat that they are not in becomes their private one. */
  async show(person, chat) {
    const place = settle(this.world, person, chat);
    if (place.person === this.person && place.chat === this.chat) return;
    this.composer.turnTo(this.person && `${this.person}:${this.chat}`, `${place.person}:${place.chat}`);
    this.#presses.forget();
    Object.assign(this, place);
    Object.assign(this.element.dataset, place);
    this.#isOpen = false;
    this.#typing = null;
    this.history.open([]);
    this.head.draw();
    this.moved();
    await this.#store.want(this.chat);
    if (this.chat !== place.chat || this.person !== place.person) return;
    this.#isOpen = true;
    this.history.open(this.#store.history(this.chat));
    this.#settleFoot();
  }

  /** Does something as this person; a refusal is shown as a toast and resolves to null. */
  async act(what, more = {}, chat = this.chat) {
    try {
      return (await wire.act(this.person, chat, what, more)) ?? {};
    } catch (refusal) {
      toast(this.toasts, refusal.message, "refused");
      return null;
    }
  }

  say = (text) => this.act("text", { text });

  changeLanguage = (person, code) =>
    wire
      .act(person, person, "language", { language_code: code })
      .catch((refusal) => toast(this.toasts, refusal.message, "refused"));

  /** Takes the bot's answer to a press of this person: ends the wait, shows the words. */
  takeAnswer(answer) {
    this.#presses.answered(answer.callback_query_id);
    if (!answer.text) return;
    if (answer.show_alert) alert(this.element, this.world.bot.first_name, answer.text);
    else toast(this.toasts, answer.text);
  }

  #view() {
    return {
      person: this.person,
      isGroup: this.chat < 0,
      file: (id) => wire.fileAddress(this.world.bot.token, id),
      say: this.say,
      follow: (address) => this.#follow(address),
      press: (message, button, row, column) => this.#press(message, button, row, column),
      isWaiting: (message, row, column) => this.#presses.isWaiting(message, row, column),
      reply: (message) => this.composer.replyTo(message),
      edit: (message) => this.composer.editMessage(message),
      show: (message) => this.history.reveal(message.chat?.id ?? this.chat, message.message_id),
    };
  }

  async #press(message, button, row, column) {
    if (button.url) {
      if (!this.#follow(button.url)) window.open(button.url, "_blank", "noopener,noreferrer");
    } else if (button.copy_text) {
      await navigator.clipboard?.writeText(button.copy_text.text).catch(() => {});
      toast(this.toasts, "Copied");
    } else if (button.pay) {
      await this.#presses.press(message, row, column, async () => {
        const asked = await this.act("pay", { message_id: message.message_id }, message.chat.id);
        return asked?.callback_query_id ?? null;
      });
    } else if (button.callback_data === undefined) {
      toast(this.toasts, "The sandbox does not know this kind of button.", "refused");
    } else {
      const how = { message_id: message.message_id, button: [row, column] };
      await this.#presses.press(message, row, column, async () => {
        const asked = await this.act("press", how, message.chat.id);
        return asked?.callback_query_id ?? null;
      });
    }
  }

  #mark(message, row, column, waits) {
    const entry = `[data-message-id="${message.message_id}"][data-chat-id="${message.chat.id}"]`;
    const button = this.history.list.querySelector(`${entry} [data-button="${row},${column}"]`);
    if (!button) return;
    button.dataset.state = waits ? "waiting" : "idle";
    button.setAttribute("aria-busy", String(waits));
  }

  #follow(address) {
    const link = deepLink(address, this.world.bot.username);
    if (!link) return false;
    if (link.kind === "startgroup") this.#chooseGroup(link.payload);
    else this.#openPrivate(link);
    return true;
  }

  async #openPrivate(link) {
    await this.show(this.person, this.person);
    if (link.kind === "start") await this.act("start", link.payload ? { payload: link.payload } : {}, this.person);
  }

  #chooseGroup(payload) {
    const groups = chatsOf(this.world, this.person).filter((chat) => chat.type !== "private");
    const choices = groups.map((chat) => ({
      face: avatar(chat.title, chat.id, "group"),
      text: chat.title,
      note: chat.bot_is_member ? "the bot is already in it" : `${chat.members.length} members`,
      value: chat.id,
    }));
    choose(this.element, `Add ${this.world.bot.first_name} to a group`, "startgroup", choices, async (chat) => {
      if (await this.act("startgroup", { payload }, chat)) this.openGroup(this.person, chat);
    });
  }

  #listen() {
    const on = (type, take) => this.#store.addEventListener(type, ({ detail }) => this.#isOpen && take(detail));
    on("world", () => this.#worldChanged());
    on("unread", () => this.head.draw());
    on("loaded", ({ chat }) => chat === this.chat && this.#reload());
    on("message", ({ chat, message }) => chat === this.chat && this.#added(message));
    on("edited", ({ message }) => this.history.replace(message, true) && this.#settleFoot());
    on("deleted", ({ chat, message }) => this.history.remove(chat, message.message_id) && this.#settleFoot());
    on("action", ({ chat }) => chat === this.chat && this.#showTyping());
  }

  #added(message) {
    const isOwn = message.from?.id === this.person;
    if (!isOwn) this.#typing = clearTimeout(this.#typing);
    this.history.add(message, isOwn);
    this.#settleFoot();
    this.head.draw();
  }

  async #worldChanged() {
    await this.show(this.person, this.chat);
    this.head.draw();
    this.#settleFoot();
  }

  #reload() {
    this.#presses.forget();
    this.history.refresh(this.#store.history(this.chat));
    this.#settleFoot();
  }

  #settleFoot() {
    this.composer.refresh(this.history.messages);
    this.empty.hidden = this.history.messages.length > 0;
  }

  #showTyping() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = null;
      this.head.draw();
    }, TYPING_MS);
    this.head.draw();
  }

  /** What the column's head says below the chat's title for a moment. */
  get note() {
    return this.#typing ? "typing…" : null;
  }
}
