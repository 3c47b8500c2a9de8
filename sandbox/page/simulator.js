// The drawer of the day simulator: troubles to order from the sandbox, and what it is doing.

import { el, tool } from "./dom.js";
import { nameOf } from "./people.js";
import * as wire from "./wire.js";

const METHODS = ["sendMessage", "editMessageText", "answerCallbackQuery", "sendPhoto", "getUpdates", "*"];
const KINDS = ["429", "500", "502", "hang", "deliver_then_timeout", "400", "403"];

function select(label, name, options) {
  return el(
    "label",
    {},
    label,
    el("select", { name }, options.map(([value, text]) => el("option", { value }, text ?? value))),
  );
}

function number(label, name, value) {
  return el("label", {}, label, el("input", { type: "number", name, value, min: 0, required: true }));
}

export class Simulator {
  #store;

  /** `notify(text)` tells the developer what came of an order. */
  constructor(element, store, notify) {
    this.element = element;
    this.#store = store;
    this.notify = notify;
    store.addEventListener("world", () => this.#draw());
  }

  /** Opens or closes the drawer; returns whether it is open now. */
  toggle() {
    this.element.hidden = !this.element.hidden;
    this.#draw();
    return !this.element.hidden;
  }

  #draw() {
    if (this.element.hidden || !this.#store.world || this.element.contains(document.activeElement)) return;
    const { persons, chats } = this.#store.world;
    const groups = chats.filter((chat) => chat.type !== "private" && !chat.upgraded_to && !chat.is_deleted);
    this.element.replaceChildren(
      el("header", {}, el("h2", {}, "Day simulator"), tool("close", "Close", () => this.onClose(), { action: "close-simulator" })),
      this.#faults(),
      this.#updates(),
      this.#people(persons),
      this.#groups(groups),
      this.#age(persons, groups),
    );
  }

  /** A form that gathers its fields and runs the pressed button's act with them. */
  #form(title, name, fields, acts) {
    const form = el("form", { data: { simulate: name }, on: { submit: (event) => event.preventDefault() } });
    const buttons = acts.map(([label, act]) => {
      const run = () => form.reportValidity() && this.#run(label, () => act(Object.fromEntries(new FormData(form))));
      return el("button.wide", { data: { do: label }, on: { click: run } }, label);
    });
    form.append(el("h3", {}, title), ...fields, el("div.choices", {}, buttons));
    return form;
  }

  async #run(label, act) {
    try {
      await act();
      this.notify(`${label}: done`);
    } catch (refusal) {
      this.notify(`${label}: ${refusal.message}`);
    }
  }

  #faults() {
    const order = ({ method, kind, next, seconds }) =>
      wire.order("fault", { method, kind, next: Number(next), retry_after: Number(seconds), seconds: Number(seconds) });
    return this.#form(
      "Telegram fails",
      "fault",
      [
        select("Method", "method", METHODS.map((method) => [method, method === "*" ? "any method" : method])),
        select("With", "kind", KINDS.map((kind) => [kind, kind.replaceAll("_", " ")])),
        number("Next calls", "next", 1),
        number("Seconds", "seconds", 3),
      ],
      [
        ["Order it", order],
        ["Clear all", () => wire.cancel("fault")],
      ],
    );
  }

  #updates() {
    return this.#form("The last update again", "replay", [], [
      ["Same update", () => wire.order("replay", { update_id: "last" })],
      ["Under a new id", () => wire.order("replay", { update_id: "last", fresh_id: true })],
    ]);
  }

  #people(persons) {
    const who = persons.map((person) => [person.id, `${nameOf(person)}${person.blocked_bot ? " (blocked)" : ""}`]);
    return this.#form("A person and the bot", "block", [select("Person", "person", who)], [
      ["Block", ({ person }) => wire.act(Number(person), Number(person), "block")],
      ["Unblock", ({ person }) => wire.act(Number(person), Number(person), "unblock")],
    ]);
  }

  #groups(groups) {
    const act = (what) => ({ chat }) => {
      const group = groups.find((one) => one.id === Number(chat));
      return wire.act(group.members[0], group.id, what);
    };
    return this.#form("A group", "group", [select("Group", "chat", groups.map((chat) => [chat.id, chat.title]))], [
      ["Upgrade", act("upgrade")],
      ["Add bot", act("add_bot")],
      ["Remove bot", act("remove_bot")],
      ["Mute bot", act("mute_bot")],
      ["Unmute bot", act("unmute_bot")],
      ["Only owner writes", act("silence")],
      ["All write", act("let_write")],
      ["Delete group", act("delete")],
    ]);
  }

  #age(persons, groups) {
    const chats = [...persons.map((one) => [one.id, nameOf(one)]), ...groups.map((one) => [one.id, one.title])];
    return this.#form("A month passes", "age", [select("Chat", "chat", chats)], [
      ["Age its messages", ({ chat }) => wire.order("age", { chat: Number(chat), message_id: "all" })],
    ]);
  }
}
