// The foot of a column: input line, reply bar, commands, reply keyboard, or the one button that stands for them.

import { attachMenu } from "./attach.js";
import { el, icon, tool } from "./dom.js";
import { drawKeyboard, standing } from "./keyboard.js";
import { gist } from "./media.js";
import { chatsOf, commandsFor, nameOf, personOf } from "./people.js";
import { keyOf } from "./store.js";
import { Palette } from "./palette.js";

export class Composer {
  #room;
  #drafts = new Map();
  #dismissed = new Set();
  #folded = new Set();
  #reply = null;
  #edited = null;
  #standing = null;

  constructor(room) {
    this.#room = room;
    this.palette = new Palette((command) => this.#command(command));
    this.input = el("textarea", {
      rows: "1",
      "aria-label": "Message",
      dir: "auto",
      data: { input: "" },
      on: { input: () => this.#typed(), keydown: (event) => this.#key(event) },
    });
    this.bar = el("div.reply-bar", { data: { replyBar: "" }, hidden: true });
    this.menuButton = tool("menu", "The bot's commands", () => this.#toggleMenu(), { action: "commands" });
    this.fold = tool("keyboard", "Show or hide the keyboard", () => this.#toggleKeyboard(), { action: "keyboard" });
    this.sendButton = tool("send", "Send", () => this.#send(), { action: "send" });
    this.sendButton.classList.add("send");
    const attach = tool("attach", "Attach", () => attachMenu(this.element, attach, this.#room), { action: "attach" });
    this.line = el("div.line-in", {}, this.menuButton, attach, this.input, this.fold, this.sendButton);
    this.only = el("div.only", { hidden: true });
    this.panel = el("div.panel");
    this.element = el("footer.composer", {}, this.palette.element, this.bar, this.line, this.only, this.panel);
  }

  /** The person or the chat changed: their own draft, no reply. */
  turnTo(before, now) {
    if (before) this.#drafts.set(before, this.input.value);
    this.#clear();
    this.input.value = this.#drafts.get(now) ?? "";
    this.palette.close();
    this.#grow();
  }

  /** Draws what depends on the world and the history: commands, keyboard, start button. */
  refresh(messages) {
    const { world, person, chat } = this.#room;
    const self = personOf(world, person);
    const place = chatsOf(world, person).find((one) => one.id === chat);
    const commands = commandsFor(world, self, place);
    this.palette.offer(commands);
    this.menuButton.hidden = commands.length === 0;
    this.#drawOnly(this.#onlyButton(self, place, messages));
    this.#standing = standing(messages, self);
    this.#obeyForceReply();
    this.#drawPanel();
  }

  replyTo(message) {
    this.#clear();
    this.#reply = message;
    this.#drawBar("reply", `Reply to ${nameOf(message.from)}`, gist(message));
    this.input.focus();
  }

  editMessage(message) {
    this.#clear();
    this.#edited = message;
    this.input.value = message.text;
    this.#grow();
    this.#drawBar("edit", "Edit message", message.text);
    this.input.focus();
  }

  #onlyButton(self, place, messages) {
    if (place.type !== "private") {
      return place.bot_is_member ? null : ["Add the bot to this group", "add_bot", "add-bot"];
    }
    if (self.blocked_bot) return ["Unblock the bot", "unblock", "unblock"];
    return messages.length === 0 ? ["Start", "start", "start"] : null;
  }

  #drawOnly(wanted) {
    this.only.hidden = !wanted;
    this.line.hidden = Boolean(wanted);
    if (!wanted) return this.only.replaceChildren();
    const [label, what, name] = wanted;
    if (this.only.firstChild?.dataset.action === name) return null;
    const press = () => this.#room.act(what);
    return this.only.replaceChildren(el("button.wide", { data: { action: name }, on: { click: press } }, label));
  }

  #obeyForceReply() {
    const wish = this.#standing;
    if (!wish?.markup.force_reply || wish.answered || this.#edited || this.#dismissed.has(wish.key)) {
      this.input.placeholder = wish?.markup.input_field_placeholder ?? "Message";
      return;
    }
    if (this.#reply && keyOf(this.#reply) === wish.key) return;
    this.#reply = wish.message;
    this.#drawBar("reply", `Reply to ${nameOf(wish.message.from)}`, gist(wish.message));
    this.input.placeholder = wish.markup.input_field_placeholder ?? "Reply";
  }

  #drawPanel() {
    const markup = this.#standing?.markup.keyboard ? this.#standing.markup : null;
    this.fold.hidden = !markup;
    const isOpen = Boolean(markup) && !this.#folded.has(this.#standing.key) && !this.line.hidden;
    this.fold.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) return this.panel.replaceChildren();
    if (this.panel.dataset.key === this.#standing.key && this.panel.firstChild) return null;
    this.panel.dataset.key = this.#standing.key;
    return this.panel.replaceChildren(drawKeyboard(markup, (text) => this.#tap(text)));
  }

  #tap(text) {
    if (this.#standing.markup.one_time_keyboard) this.#folded.add(this.#standing.key);
    this.#drawPanel();
    this.#room.act("tap_keyboard", { text });
  }

  #toggleKeyboard() {
    const { key } = this.#standing;
    if (!this.#folded.delete(key)) this.#folded.add(key);
    this.#drawPanel();
  }

  #toggleMenu() {
    if (this.palette.isOpen) return this.palette.close();
    this.palette.filter("/");
    return this.input.focus();
  }

  /** A chosen command is said at once; what was typed to find it is no draft. */
  #command(command) {
    if (this.input.value.startsWith("/")) this.input.value = "";
    this.#grow();
    this.#room.say(command);
  }

  #typed() {
    this.#grow();
    this.palette.filter(this.input.value);
  }

  #grow() {
    this.input.style.height = "auto";
    if (this.input.value) this.input.style.height = `${Math.min(this.input.scrollHeight, 150)}px`;
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.palette.takesKey(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape") {
      this.#dismiss();
    }
  }

  async #send() {
    const text = this.input.value.trim();
    if (!text) return this.input.focus();
    const [reply, edited] = [this.#reply, this.#edited];
    this.#clear();
    this.palette.close();
    const done = edited
      ? await this.#room.act("edit", { message_id: edited.message_id, text }, edited.chat.id)
      : await this.#room.act("text", reply ? { text, reply_to: reply.message_id } : { text });
    if (!done && !this.input.value) this.input.value = text;
    this.#grow();
    return this.input.focus();
  }

  #drawBar(kind, title, text) {
    this.bar.hidden = false;
    this.bar.dataset.replyBar = kind;
    this.bar.replaceChildren(
      icon(kind),
      el("span.lines", {}, el("strong", {}, title), el("small", { dir: "auto" }, text)),
      tool("close", "Cancel", () => this.#dismiss(), { action: "cancel-reply" }),
    );
  }

  #dismiss() {
    if (this.#reply) this.#dismissed.add(keyOf(this.#reply));
    if (this.#edited || this.#reply) this.#clear(this.#edited ? "" : this.input.value);
    this.input.placeholder = "Message";
  }

  #clear(text = "") {
    this.#reply = null;
    this.#edited = null;
    this.bar.hidden = true;
    this.bar.replaceChildren();
    this.input.value = text;
    this.#grow();
  }
}
