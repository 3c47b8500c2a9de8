// A chat's scrolling list. Only a stretch at the end is drawn; older messages are drawn when scrolled to.

import { el, tool } from "./dom.js";
import { serviceLine } from "./bubble.js";
import { keyOf } from "./store.js";

const STEP = 60;
const MOST = 400;
const NEAR = 60;
const TOGETHER_S = 300;

const dayOf = (message) => new Date(message.date * 1000).toDateString();

function dayText(message) {
  const date = new Date(message.date * 1000);
  const ago = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000);
  if (ago === 0) return "Today";
  if (ago === 1) return "Yesterday";
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year });
}

function belongs(one, next) {
  if (!one || !next || serviceLine(one) || serviceLine(next) || dayOf(one) !== dayOf(next)) return false;
  return one.from?.id === next.from?.id && next.date - one.date < TOGETHER_S;
}

export class History {
  #draw;
  #messages = [];
  #nodes = new Map();
  #first = 0;
  #isAtEnd = true;
  #top = 0;
  #below = 0;

  /** `draw(message)` makes the element of one message. */
  constructor(draw) {
    this.#draw = draw;
    this.list = el("ol.messages", { role: "log", "aria-label": "Messages" });
    this.scroller = el("div.scroller", { tabindex: "0", "aria-label": "Chat history", role: "region" }, this.list);
    this.down = tool("down", "To the newest message", () => this.toEnd(true), { action: "to-end" });
    this.down.classList.add("to-end");
    this.down.hidden = true;
    this.element = el("div.history", {}, this.scroller, this.down);
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    const keep = new ResizeObserver(() => this.#isAtEnd && this.toEnd());
    keep.observe(this.scroller);
    keep.observe(this.list);
  }

  get messages() {
    return this.#messages;
  }

  /** Shows a whole history, at its end. */
  open(messages) {
    this.#isAtEnd = true;
    this.#below = 0;
    this.refresh(messages);
  }

  /** Draws the same chat again from fresh messages, keeping the place. */
  refresh(messages) {
    this.#messages = messages;
    this.#nodes.clear();
    this.#first = Math.max(0, messages.length - STEP);
    this.list.replaceChildren(...messages.slice(this.#first).map((one) => this.#node(one)));
    this.#dress(this.#first, messages.length);
    if (this.#isAtEnd) this.toEnd();
    this.#turn();
  }

  /** Adds the newest message; `toEnd` scrolls to it wherever the reader is. */
  add(message, toEnd = false) {
    if (toEnd) this.#isAtEnd = true;
    this.#messages.push(message);
    this.list.append(this.#node(message));
    this.#nodes.get(keyOf(message)).classList.add("fresh");
    this.#dress(this.#messages.length - 2, this.#messages.length);
    if (!this.#isAtEnd) this.#below += 1;
    this.#trim();
    this.#turn();
    if (this.#isAtEnd) this.toEnd();
  }

  /** Draws one message again in its place; false when it is not in this history. */
  replace(message, flash = false) {
    const at = this.#messages.findIndex((one) => keyOf(one) === keyOf(message));
    if (at < 0) return false;
    this.#messages[at] = message;
    const old = this.#nodes.get(keyOf(message));
    if (!old) return true;
    const focused = old.contains(document.activeElement) ? document.activeElement.dataset.button : undefined;
    const node = this.#node(message);
    if (flash) node.classList.add("flash");
    old.replaceWith(node);
    this.#dress(at, at + 1);
    if (focused) node.querySelector(`[data-button="${focused}"]`)?.focus({ preventScroll: true });
    if (this.#isAtEnd) this.toEnd();
    return true;
  }

  /** Takes one message out; false when it is not in this history. */
  remove(chat, id) {
    const at = this.#messages.findIndex((one) => one.chat.id === chat && one.message_id === id);
    if (at < 0) return false;
    const [gone] = this.#messages.splice(at, 1);
    this.#nodes.get(keyOf(gone))?.remove();
    this.#nodes.delete(keyOf(gone));
    this.#first = Math.min(this.#first, this.#messages.length);
    if (at < this.#first) this.#first -= 1;
    this.#dress(at - 1, at + 1);
    return true;
  }

  /** Scrolls to a message and lights it up, drawing older ones as needed. */
  reveal(chat, id) {
    const at = this.#messages.findIndex((one) => one.chat.id === chat && one.message_id === id);
    if (at < 0) return;
    while (this.#first > at) this.#older();
    const node = this.#nodes.get(keyOf(this.#messages[at]));
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("flash");
    requestAnimationFrame(() => node.classList.add("flash"));
  }

  toEnd(smooth = false) {
    this.#isAtEnd = true;
    this.#below = 0;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    this.#turn();
  }

  #node(message) {
    const node = this.#draw(message);
    this.#nodes.set(keyOf(message), node);
    return node;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    // Only going up leaves the end: a list that shrinks or grows under the reader must not.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#isAtEnd = true;
    else if (scrollTop < this.#top) this.#isAtEnd = false;
    this.#top = scrollTop;
    if (this.#isAtEnd) this.#below = 0;
    if (scrollTop < 400 && this.#first > 0) this.#older();
    this.#turn();
  }

  #older() {
    const upTo = this.#first;
    this.#first = Math.max(0, upTo - STEP);
    const before = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.list.prepend(...this.#messages.slice(this.#first, upTo).map((one) => this.#node(one)));
    this.#dress(this.#first, upTo + 1);
    this.scroller.scrollTop = this.scroller.scrollHeight - before;
  }

  #trim() {
    if (!this.#isAtEnd || this.list.childElementCount <= MOST) return;
    const keep = Math.max(0, this.#messages.length - STEP);
    for (; this.#first < keep; this.#first += 1) {
      const key = keyOf(this.#messages[this.#first]);
      this.#nodes.get(key)?.remove();
      this.#nodes.delete(key);
    }
    this.#dress(this.#first, this.#first + 1);
  }

  #dress(from, to) {
    for (let at = Math.max(from, this.#first); at < Math.min(to, this.#messages.length); at += 1) {
      const [before, message, after] = [this.#messages[at - 1], this.#messages[at], this.#messages[at + 1]];
      const node = this.#nodes.get(keyOf(message));
      node.classList.toggle("follows", belongs(before, message));
      node.classList.toggle("last", !belongs(message, after));
      const isNewDay = !before || dayOf(before) !== dayOf(message);
      node.classList.toggle("new-day", isNewDay);
      if (isNewDay) node.dataset.day = dayText(message);
      else delete node.dataset.day;
    }
  }

  #turn() {
    this.down.hidden = this.#isAtEnd;
    this.down.dataset.count = this.#below || "";
  }
}
