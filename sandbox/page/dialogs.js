// What appears over a chat for a while: toasts, dialogs, menus. Each stays within its own column.

import { arrows, el, tool } from "./dom.js";

const FOCUSABLE = "button:not([disabled]), a[href], input:not([hidden]), select, textarea, [tabindex='0']";

/** A short note at the foot of the column, announced politely. */
export function toast(layer, text, kind = "note") {
  const note = el("div.toast", { data: { toast: kind }, dir: "auto" }, text);
  layer.append(note);
  while (layer.childElementCount > 3) layer.firstElementChild.remove();
  setTimeout(() => note.remove(), Math.min(9000, 2600 + text.length * 60));
}

function keepFocus(event, card) {
  const items = [...card.querySelectorAll(FOCUSABLE)].filter((item) => item.offsetParent !== null);
  const edge = event.shiftKey ? items[0] : items.at(-1);
  if (event.key !== "Tab" || (document.activeElement !== edge && card.contains(document.activeElement))) return;
  event.preventDefault();
  (event.shiftKey ? items.at(-1) : items[0])?.focus();
}

/** Opens a modal card over `host`; returns the function that closes it. Escape and a press outside close it too. */
export function dialog(host, { title, name, role = "dialog" }, content) {
  const before = document.activeElement;
  const card = el("div.card", { role, "aria-modal": "true", "aria-label": title, data: { dialog: name } });
  const veil = el("div.veil", {}, card);
  const close = () => {
    veil.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
  card.append(...content(close));
  veil.addEventListener("pointerdown", (event) => event.target === veil && close());
  veil.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    keepFocus(event, card);
    event.stopPropagation();
  });
  host.append(veil);
  (card.querySelector("[data-first]") ?? card.querySelector(FOCUSABLE))?.focus({ preventScroll: true });
  return close;
}

/** The bot's alert: it stays until the person says OK. */
export function alert(host, title, text) {
  return dialog(host, { title, name: "alert", role: "alertdialog" }, (close) => [
    el("h2", {}, title),
    el("p", { data: { alert: "" }, dir: "auto" }, text),
    el("div.choices", {}, el("button.primary", { data: { action: "alert-ok", first: "" }, on: { click: close } }, "OK")),
  ]);
}

/** A card with a title, a list of choices and a way out; `pick(choice)` gets the chosen one's value. */
export function choose(host, title, name, choices, pick) {
  return dialog(host, { title, name }, (close) => [
    el("header", {}, el("h2", {}, title), tool("close", "Close", () => close(), { action: "close" })),
    el(
      "div.list",
      { on: { keydown: (event) => arrows(event, [...event.currentTarget.querySelectorAll("button")]) } },
      choices.map(({ face, text, note, value }) =>
        el(
          "button.item",
          { data: { choice: value }, on: { click: () => (close(), pick(value)) } },
          face,
          el("span.lines", {}, el("strong", {}, text), note ? el("small", {}, note) : null),
        ),
      ),
      choices.length ? null : el("p.empty", {}, "Nothing to choose from."),
    ),
  ]);
}

/** A menu hanging from `button` inside `host`. Pressing the button again, Escape or a press outside closes it. */
export function menu(host, button, { name, label }, fill) {
  const open = host.querySelector(`[data-menu="${name}"]`);
  if (open) return open.dispatchEvent(new Event("dismiss"));
  const panel = el("div.menu", { role: "dialog", "aria-label": label, data: { menu: name } });
  const outside = (event) => {
    if (!panel.contains(event.target) && !button.contains(event.target)) close();
  };
  const close = () => {
    panel.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
  };
  panel.append(...fill(close));
  panel.addEventListener("dismiss", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") (close(), button.focus());
    if (event.target.tagName !== "SELECT") arrows(event, [...panel.querySelectorAll("button")]);
  });
  document.addEventListener("pointerdown", outside);
  button.setAttribute("aria-expanded", "true");
  host.append(panel);
  (panel.querySelector("[aria-current='true']") ?? panel.querySelector("button"))?.focus({ preventScroll: true });
  return null;
}
