// The list of the bot's commands above the input line: the whole of it, or what completes a typed "/".

import { el } from "./dom.js";

export class Palette {
  #commands = [];
  #shown = [];
  #at = 0;

  /** `pick(command)` is called with "/name" when one is chosen. */
  constructor(pick) {
    this.pick = pick;
    this.element = el("div.palette", { role: "listbox", "aria-label": "Commands", data: { palette: "" }, hidden: true });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  offer(commands) {
    this.#commands = commands;
    if (this.isOpen) this.filter("/");
  }

  /** Shows the commands that begin with the typed text ("/" shows all), the very one chosen; hides when none does. */
  filter(typed) {
    const wanted = /^\/(\w*)$/.exec(typed)?.[1].toLowerCase();
    this.#shown = wanted === undefined ? [] : this.#commands.filter((one) => one.command.startsWith(wanted));
    this.#at = Math.max(0, this.#shown.findIndex((one) => one.command === wanted));
    this.#draw();
  }

  close() {
    this.element.hidden = true;
  }

  /** True when the key was meant for the palette. */
  takesKey(event) {
    if (!this.isOpen) return false;
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#move(event.key === "ArrowDown" ? 1 : -1);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") this.#choose(this.#shown[this.#at]);
    else return false;
    return true;
  }

  #move(by) {
    this.#at = (this.#at + by + this.#shown.length) % this.#shown.length;
    this.#draw();
  }

  #choose(one) {
    this.close();
    this.pick(`/${one.command}`);
  }

  #draw() {
    this.element.hidden = this.#shown.length === 0;
    this.element.replaceChildren(
      ...this.#shown.map((one, at) =>
        el(
          "button.item",
          {
            role: "option",
            tabindex: "-1",
            "aria-selected": at === this.#at ? "true" : "false",
            data: { command: one.command },
            on: { click: () => this.#choose(one) },
          },
          el("strong", {}, `/${one.command}`),
          el("span", { dir: "auto" }, one.description),
        ),
      ),
    );
    this.element.children[this.#at]?.scrollIntoView({ block: "nearest" });
  }
}
