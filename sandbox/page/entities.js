// Text and its MessageEntity list (offsets in UTF-16 units, as JavaScript counts) become elements.

import { el } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote.expandable",
};

const FOUND = /(?<url>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'])|(?<=^|[\s(])(?<command>\/[a-z0-9_]{1,32}(?:@\w+)?)(?![\w/])/giu;

/** The address if a browser may open it from here, else null. */
export function safeAddress(address) {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return null;
  return ["http:", "https:", "tg:", "mailto:", "tel:"].includes(new URL(whole).protocol) ? whole : null;
}

function link(address, children, view) {
  const href = safeAddress(address);
  if (!href) return el("span", {}, children);
  const follow = (event) => view.follow(href) && event.preventDefault();
  return el("a", { href, target: "_blank", rel: "noopener noreferrer nofollow", on: { click: follow } }, children);
}

const command = (text, view) => el("button.command", { on: { click: () => view.say(text) } }, text);

function plain(text, view) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    const { url, command: word } = match.groups;
    nodes.push(text.slice(at, match.index), url ? link(url, [url], view) : command(word, view));
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== "");
}

function spoiler(children) {
  const reveal = (event) => event.currentTarget.classList.add("revealed");
  return el("span.spoiler", { tabindex: "0", title: "Show", on: { click: reveal, focus: reveal } }, children);
}

function block(entity, children) {
  const node = el(TAGS[entity.type], {}, children);
  if (entity.type === "expandable_blockquote") node.addEventListener("click", () => node.classList.toggle("open"));
  return node;
}

function wrap(entity, inside, children, view) {
  if (entity.type in TAGS) return block(entity, children);
  switch (entity.type) {
    case "pre":
      return el("pre", { data: entity.language ? { language: entity.language } : {} }, el("code", {}, children));
    case "spoiler":
      return spoiler(children);
    case "text_link":
      return link(entity.url, children, view);
    case "url":
      return link(inside, children, view);
    case "email":
      return link(`mailto:${inside}`, children, view);
    case "phone_number":
      return link(`tel:${inside.replace(/[^+\d]/g, "")}`, children, view);
    case "bot_command":
      return command(inside, view);
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return el("span.mention", {}, children);
    default:
      return el("span", {}, children);
  }
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LITERAL = new Set(["code", "pre", "text_link", "url", "email", "phone_number", "bot_command"]);

function weave(text, start, end, entities, view, literal) {
  const nodes = [];
  let at = start;
  const say = (from, to) => nodes.push(...(literal ? [text.slice(from, to)] : plain(text.slice(from, to), view)));
  for (let i = 0; i < entities.length; ) {
    const entity = entities[i];
    const stop = Math.min(entity.offset + entity.length, end);
    const within = [];
    for (i += 1; i < entities.length && entities[i].offset < stop; i += 1) within.push(entities[i]);
    if (entity.offset > at) say(at, entity.offset);
    const inner = weave(text, entity.offset, stop, within, view, literal || LITERAL.has(entity.type));
    nodes.push(wrap(entity, text.slice(entity.offset, stop), inner, view));
    at = BLOCKS.has(entity.type) && text[stop] === "\n" ? stop + 1 : stop;
  }
  if (at < end) say(at, end);
  return nodes;
}

/** Nodes for a text; `view.follow(address)` and `view.say(text)` serve its links and commands. */
export function rich(text, entities, view) {
  const sorted = [...(entities ?? [])].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return weave(text, 0, text.length, sorted, view, false);
}
