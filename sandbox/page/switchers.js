// The column's head: whose eyes it sees through, in which language, and which of their chats it shows.

import { el, icon } from "./dom.js";
import { menu } from "./dialogs.js";
import { LANGUAGES, avatar, botFace, chatsOf, nameOf, personOf, titleOf } from "./people.js";

function languageSelect(person, change) {
  const codes = person.language_code in LANGUAGES ? Object.entries(LANGUAGES) : [[person.language_code, person.language_code], ...Object.entries(LANGUAGES)];
  const select = el(
    "select.language",
    {
      "aria-label": `Language of ${nameOf(person)}`,
      data: { languageOf: person.id },
      on: { change: () => change(person.id, select.value) },
    },
    codes.map(([code, name]) => el("option", { value: code, selected: code === person.language_code }, name)),
  );
  return select;
}

function personRow(person, room, close) {
  const pick = () => {
    close();
    room.show(person.id, room.chat);
  };
  return el(
    "div.item.person",
    {},
    el(
      "button",
      { data: { person: person.id }, "aria-current": person.id === room.person ? "true" : null, on: { click: pick } },
      avatar(nameOf(person), person.id),
      el("span.lines", {}, el("strong", {}, nameOf(person)), el("small", {}, person.blocked_bot ? `${person.role} · blocked the bot` : person.role)),
    ),
    languageSelect(person, room.changeLanguage),
  );
}

export function personMenu(host, button, room) {
  menu(host, button, { name: "persons", label: "See this chat as" }, (close) => [
    el("h2", {}, "See as"),
    ...room.world.persons.map((person) => personRow(person, room, close)),
  ]);
}

export function chatMenu(host, button, room) {
  menu(host, button, { name: "chats", label: "Chats of this person" }, (close) => [
    el("h2", {}, `Chats of ${nameOf(personOf(room.world, room.person))}`),
    ...chatsOf(room.world, room.person).map((chat) => {
      const unread = room.unread(chat.id);
      const pick = () => {
        close();
        room.show(room.person, chat.id);
      };
      return el(
        "button.item",
        { data: { chat: chat.id }, "aria-current": chat.id === room.chat ? "true" : null, on: { click: pick } },
        chatFace(room.world, chat),
        el("span.lines", {}, el("strong", {}, titleOf(room.world, chat)), el("small", {}, chatNote(chat))),
        unread ? el("span.badge", { data: { unread } }, String(unread)) : null,
      );
    }),
  ]);
}

export function chatFace(world, chat) {
  return chat.type === "private" ? botFace() : avatar(chat.title, chat.id, "group");
}

export function chatNote(chat) {
  if (chat.type === "private") return "bot";
  const people = chat.members.length + (chat.bot_is_member ? 1 : 0);
  const kind = chat.type === "supergroup" ? "supergroup, " : "";
  return `${kind}${people} members${!chat.bot_is_member ? " · the bot is not in it" : chat.bot_is_mute ? " · the bot may not write" : ""}`;
}

/** The head of a column: two buttons, each with its menu. It is drawn anew only when what it says changes. */
export class Head {
  #room;
  #host;
  #said = "";

  constructor(host, room) {
    this.#host = host;
    this.#room = room;
    this.element = el("header.head");
  }

  draw() {
    const facts = this.#facts();
    const said = JSON.stringify(facts);
    if (said === this.#said) return;
    this.#said = said;
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.action : null;
    this.element.replaceChildren(this.#chatButton(facts), this.#personButton(facts));
    if (focused) this.element.querySelector(`[data-action="${focused}"]`)?.focus({ preventScroll: true });
  }

  #facts() {
    const { world, person, chat } = this.#room;
    const chats = chatsOf(world, person);
    const shown = chats.find((one) => one.id === chat);
    const elsewhere = chats.reduce((sum, one) => sum + (one.id === chat ? 0 : this.#room.unread(one.id)), 0);
    return {
      person: personOf(world, person),
      chat: shown,
      title: titleOf(world, shown),
      note: this.#room.note ?? chatNote(shown),
      elsewhere,
    };
  }

  #button(name, title, open, children) {
    const traits = { title, "aria-haspopup": "dialog", "aria-expanded": "false", data: { action: `${name}-menu` } };
    const button = el(`button.${name}-button`, traits, children);
    button.addEventListener("click", () => open(this.#host, button, this.#room));
    return button;
  }

  #chatButton({ chat, title, note, elsewhere }) {
    return this.#button("chat", "Other chats", chatMenu, [
      chatFace(this.#room.world, chat),
      el("span.lines", {}, el("strong", { data: { title: "" } }, title), el("small", { data: { note: "" } }, note)),
      elsewhere ? el("span.badge", { data: { elsewhere } }, String(elsewhere)) : null,
    ]);
  }

  #personButton({ person }) {
    const { language_code: code } = person;
    return this.#button("person", "See as another person", personMenu, [
      avatar(nameOf(person), person.id),
      el(
        "span.lines",
        {},
        el("strong", { data: { personName: "" } }, nameOf(person)),
        el("small", { data: { language: code } }, LANGUAGES[code] ?? code),
      ),
      icon("chevron"),
    ]);
  }
}
