// The reply keyboard: which one holds for a person now, and its panel under the input line.

import { el, icon } from "./dom.js";
import { keyOf } from "./store.js";

function concerns(message, person) {
  const markup = message.reply_markup;
  if (!markup?.selective || message.chat.type === "private") return true;
  const named = (message.entities ?? []).some((entity) => entity.user?.id === person.id);
  const called = person.username && message.text?.includes(`@${person.username}`);
  return message.reply_to_message?.from?.id === person.id || named || Boolean(called);
}

/**
 * The markup that holds for a person at the end of a history: `{ key, message, markup, answered }` with a
 * reply keyboard or a ForceReply, or null. `answered`: the person has written since.
 */
export function standing(messages, person) {
  let answered = false;
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    const message = messages[at];
    if (message.from?.id === person.id) answered = true;
    const markup = message.from?.is_bot ? message.reply_markup : null;
    if (!markup || markup.inline_keyboard || !concerns(message, person)) continue;
    if (markup.remove_keyboard) return null;
    if (markup.keyboard || markup.force_reply) return { key: keyOf(message), message, markup, answered };
  }
  return null;
}

const MARKS = { request_contact: "contact", request_location: "location" };

/** The panel of a reply keyboard; `tap(text)` when one of its buttons is pressed. */
export function drawKeyboard(markup, tap) {
  const rows = markup.keyboard.map((row) =>
    el(
      "div.row",
      {},
      row.map((given) => {
        const text = typeof given === "string" ? given : given.text;
        const asks = Object.keys(MARKS).find((kind) => given[kind]);
        return el(
          "button.big-key",
          { dir: "auto", data: { keyboardButton: text, asks: asks ?? "text" }, on: { click: () => tap(text) } },
          asks ? icon(MARKS[asks]) : null,
          el("span", {}, text),
        );
      }),
    ),
  );
  return el("div.keyboard", { role: "group", "aria-label": "Reply keyboard", data: { keyboard: "" } }, rows);
}
