// What the page knows: the world, the histories it has opened, what is unread. Live events keep it true.

import * as wire from "./wire.js";
import { lineage } from "./people.js";

export const keyOf = (message) => `${message.chat.id}:${message.message_id}`;

/**
 * Fires: `world` (anything in it changed), `loaded`, `message`, `edited`, `deleted` (detail: the live event),
 * `answer`, `action` (detail: the live event), `connection` (detail: is it up), `unread`.
 */
export class Store extends EventTarget {
  world = null;
  isShown = () => false;
  #histories = new Map();
  #waiting = new Map();
  #unread = new Map();
  #asking = null;
  #askAgain = false;

  /** Resolves when the first world is known; keeps itself true from then on. */
  open() {
    return new Promise((ready) => {
      wire.live(
        (event) => this.#take(event),
        async (isUp) => {
          this.#tell("connection", isUp);
          if (!isUp) return;
          await this.refresh();
          await Promise.all([...this.#histories.keys()].map((chat) => this.load(chat)));
          ready();
        },
      );
    });
  }

  /** Reads the world again; calls that come meanwhile share one further reading. */
  async refresh() {
    if (this.#asking) {
      this.#askAgain = true;
      return this.#asking;
    }
    this.#asking = this.#read();
    return this.#asking;
  }

  async #read() {
    try {
      do {
        this.#askAgain = false;
        this.world = await wire.world();
      } while (this.#askAgain);
    } finally {
      this.#asking = null;
    }
    this.#tell("world");
  }

  /** Reads a chat's whole history; events that arrive meanwhile are applied on top of it. */
  async load(chat) {
    if (this.#waiting.has(chat)) return;
    this.#waiting.set(chat, []);
    try {
      const list = await wire.messages(chat);
      this.#histories.set(chat, new Map(list.filter((one) => !one.deleted).map((one) => [one.message_id, one])));
    } finally {
      const held = this.#waiting.get(chat);
      this.#waiting.delete(chat);
      held.forEach((event) => this.#apply(event));
    }
    this.#tell("loaded", { chat });
  }

  /** Every known message of a chat, with those of the group it was upgraded from, oldest first. */
  history(chat) {
    return lineage(this.world, chat).flatMap((id) =>
      [...(this.#histories.get(id)?.values() ?? [])].sort((one, other) => one.message_id - other.message_id),
    );
  }

  /** Makes sure that a chat's history (and its past as another group) is known. */
  async want(chat) {
    const missing = lineage(this.world, chat).filter((id) => !this.#histories.has(id));
    await Promise.all(missing.map((id) => this.load(id)));
  }

  unread(person, chat) {
    return this.#unread.get(`${person}:${chat}`) ?? 0;
  }

  read(person, chat) {
    if (this.#unread.delete(`${person}:${chat}`)) this.#tell("unread");
  }

  #take(event) {
    if (event.event === "world") this.refresh().catch(() => {});
    else if (event.event === "answer" || event.event === "action") this.#tell(event.event, event);
    else if (this.#waiting.has(event.chat)) this.#waiting.get(event.chat).push(event);
    else this.#apply(event);
  }

  #apply(event) {
    const { event: what, chat, message } = event;
    const history = this.#histories.get(chat);
    if (what === "deleted") history?.delete(message.message_id);
    else history?.set(message.message_id, message);
    if (what === "message") this.#count(chat, message);
    this.#tell(what, event);
  }

  #count(chat, message) {
    const members = this.world?.chats.find((one) => one.id === chat)?.members ?? [chat];
    for (const person of members) {
      if (person === message.from?.id || this.isShown(person, chat)) continue;
      this.#unread.set(`${person}:${chat}`, this.unread(person, chat) + 1);
    }
    this.#tell("unread");
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
