// One message as it stands in a chat: service line or bubble, its buttons, its small tools.

import { el, icon, tool } from "./dom.js";
import { rich } from "./entities.js";
import { gist, media, sumText } from "./media.js";
import { avatar, botFace, hueOf, nameOf } from "./people.js";

const faceOf = (user) => (user?.is_bot ? botFace() : avatar(nameOf(user), user?.id ?? 0));
const shade = (user) => (user?.is_bot ? "bot" : hueOf(user?.id ?? 0));
const names = (users) => users.map(nameOf).join(", ");

/** The line for a service message, or null for an ordinary one. */
export function serviceLine(message) {
  const who = nameOf(message.from);
  if (message.new_chat_members?.length) {
    const joined = message.new_chat_members;
    const alone = joined.length === 1 && joined[0].id === message.from?.id;
    return alone ? `${who} joined the group` : `${who} added ${names(joined)}`;
  }
  if (message.left_chat_member) {
    const left = message.left_chat_member;
    return left.id === message.from?.id ? `${who} left the group` : `${who} removed ${nameOf(left)}`;
  }
  if (message.migrate_to_chat_id) return "The group was upgraded to a supergroup";
  if (message.migrate_from_chat_id) return "The supergroup was made from this group";
  if (message.new_chat_title) return `${who} changed the group's name to “${message.new_chat_title}”`;
  if (message.group_chat_created) return `${who} created the group`;
  if (message.successful_payment) return `${who} paid ${sumText(message.successful_payment)}`;
  if (message.pinned_message) return `${who} pinned a message`;
  return null;
}

const clock = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

function meta(message, own) {
  return el(
    "span.meta",
    {},
    message.edited ? el("span.edited", { data: { edited: "" } }, "edited") : null,
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    own ? icon("checks") : null,
  );
}

function quote(message, view) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  return el(
    "button.quote",
    {
      data: { quote: replied.message_id, hue: shade(replied.from) },
      on: { click: () => view.show(replied) },
    },
    el("strong", {}, nameOf(replied.from)),
    el("span", {}, gist(replied)),
  );
}

function mark(button) {
  if (button.url) return icon("link");
  return button.copy_text ? icon("copy") : null;
}

function button(message, given, row, column, view) {
  const waits = view.isWaiting(message, row, column);
  const node = el(
    "button.key",
    {
      data: { button: `${row},${column}`, state: waits ? "waiting" : "idle" },
      "aria-busy": waits ? "true" : null,
      on: { click: () => view.press(message, given, row, column) },
    },
    el("span", {}, given.text),
    mark(given),
  );
  return node;
}

function buttons(message, view) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  return el(
    "div.keys",
    { data: { keys: "" }, role: "group", "aria-label": "Buttons of this message" },
    rows.map((row, at) =>
      el("div.row", {}, row.map((given, column) => button(message, given, at, column, view))),
    ),
  );
}

function tools(message, own, view) {
  return el(
    "div.tools",
    {},
    tool("reply", "Reply", () => view.reply(message), { action: "reply" }),
    own && message.text ? tool("edit", "Edit", () => view.edit(message), { action: "edit" }) : null,
  );
}

function words(message, own, view) {
  const text = message.text ?? message.caption;
  if (text === undefined) return meta(message, own);
  const nodes = rich(text, message.entities ?? message.caption_entities, view);
  return el("div.text", { dir: "auto", data: { text: "" } }, nodes, meta(message, own));
}

function body(message, own, view) {
  const carried = media(message, view);
  const bare = Boolean(message.sticker);
  const kind = message.photo ? "pictured" : message.text === undefined && carried ? "carrying" : "worded";
  return el(
    `div.bubble.${kind}${bare ? ".bare" : ""}`,
    {},
    view.isGroup && !own
      ? el("div.sender", { data: { hue: shade(message.from) } }, nameOf(message.from), message.from?.is_bot ? el("small", {}, "bot") : null)
      : null,
    quote(message, view),
    carried,
    words(message, own, view),
  );
}

/**
 * The element for a message as one person sees it. `view` gives `person`, `isGroup` and the acts: `press`,
 * `isWaiting`, `reply`, `edit`, `show` (another message), `file`, `follow` (an address), `say` (a text).
 */
export function drawMessage(message, view) {
  const line = serviceLine(message);
  const own = message.from?.id === view.person;
  const traits = {
    data: {
      messageId: message.message_id,
      chatId: message.chat.id,
      from: message.from?.id ?? 0,
      kind: line ? "service" : own ? "out" : "in",
    },
  };
  if (line) return el("li.entry.service", traits, el("p.line", {}, line));
  return el(
    `li.entry.${own ? "out" : "in"}`,
    traits,
    view.isGroup && !own ? faceOf(message.from) : null,
    el("div.stack", {}, el("div.held", { on: { dblclick: () => view.reply(message) } }, body(message, own, view), tools(message, own, view)), buttons(message, view)),
  );
}
