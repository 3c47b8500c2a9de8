// Building blocks: elements whose texts are always text, and the page's own icons.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach: "M20 11.5 12.6 19a5 5 0 0 1-7.1-7.1l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.7 1.7 0 0 1-2.4-2.4L15 7.2",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  checks: "m2.5 12.5 4 4L15 8M11.5 16l.5.5L20.5 8",
  chevron: "m7 10 5 5 5-5",
  close: "M6 6l12 12M18 6 6 18",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  down: "M12 5v13M6.5 12.5 12 18l5.5-5.5",
  edit: "M5 19l1-4L16.5 4.5l3 3L9 18z",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  group: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19c.8-4 3.5-5 6.5-5s5.7 1 6.5 5M16 11a3 3 0 1 0-1-5.8M17.5 14c2 .4 3.5 1.7 4 5",
  keyboard: "M3.5 7h17v11h-17zM7 10.5h.01M10.5 10.5h.01M14 10.5h.01M17 10.5h.01M8 14.5h8",
  link: "M8 16 16.5 7.5M10 7h7v7",
  location: "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 12.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z",
  menu: "M4.5 7h15M4.5 12h15M4.5 17h15",
  photo: "M4 5h16v14H4zM4 16l4.5-5 4 4.5 2.5-2.5 5 4.5M15.5 9.5h.01",
  play: "M8 5.5v13l10.5-6.5z",
  reply: "M10 6 4.5 11.5 10 17v-3.5c5 0 8 1.2 9.5 4.5 0-6-3.5-9.5-9.5-9.5z",
  send: "M4 12 3.5 4.5 21 12 3.5 19.5zM4 12h8",
  sticker: "M12 20.5A8.5 8.5 0 1 1 20.5 12L12 20.5zM12 20.5c0-5 3.5-8.5 8.5-8.5M8.5 10h.01M14 8.5h.01M8.5 13.5c.8.9 1.9 1.3 3 1.2",
  voice: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3",
};

/** One line icon, drawn in the text's colour and hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * Builds `el("button.tool.wide", { title: "Send", on: { click } }, "text", node, null)`.
 * Strings become text nodes, never markup; null and undefined children are left out; a trait that is
 * null, undefined or false is not set; `data` fills the dataset and `on` the listeners.
 */
export function el(name, traits = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const node = document.createElement(tag);
  if (tag === "button") node.type = "button";
  node.classList.add(...classes);
  for (const [trait, value] of Object.entries(traits)) {
    if (value === null || value === undefined || value === false) continue;
    if (trait === "on") for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
    else if (trait === "data") Object.assign(node.dataset, value);
    else node.setAttribute(trait, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An icon button with its name for screen readers and as a tooltip. */
export function tool(name, label, act, data = {}) {
  return el("button.tool", { title: label, "aria-label": label, data, on: { click: act } }, icon(name));
}

/** Moves the focus among a list's items with the arrow keys, Home and End. */
export function arrows(event, items) {
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || items.length === 0) return;
  event.preventDefault();
  items[(to + items.length) % items.length].focus();
}
