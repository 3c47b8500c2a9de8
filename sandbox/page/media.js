// What a message carries besides text: pictures, files, contacts, places, stickers, voice.

import { el, icon } from "./dom.js";
import { avatar, nameOf } from "./people.js";

const WIDEST = 300;
const TALLEST = 340;

function photo(sizes, view) {
  const largest = sizes.reduce((one, other) => (other.width * other.height > one.width * one.height ? other : one));
  const scale = Math.min(WIDEST / largest.width, TALLEST / largest.height);
  const image = el("img", { alt: "Photo", width: WIDEST, height: TALLEST });
  image.width = Math.max(120, Math.round(largest.width * scale));
  image.height = Math.max(90, Math.round(largest.height * scale));
  const frame = el("a.photo", { data: { media: "photo" }, target: "_blank", rel: "noopener", title: "Open the photo" }, image);
  view.file(largest.file_id).then(
    (address) => {
      image.src = address;
      frame.href = address;
    },
    () => frame.classList.add("missing"),
  );
  return frame;
}

/** Bytes as people read them: "512 B", "1.4 KB", "2.0 MB". */
export function sizeText(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function file(document, view) {
  const name = document.file_name ?? "File";
  const card = el(
    "a.file",
    { data: { media: "document" }, download: name, title: `Download ${name}` },
    el("span.round", {}, icon("file")),
    el("span.lines", {}, el("strong", {}, name), el("small", {}, sizeText(document.file_size))),
  );
  view.file(document.file_id).then(
    (address) => (card.href = address),
    () => card.classList.add("missing"),
  );
  return card;
}

/** A number as the Bot API tells it (often without its plus) as apps show it. */
const phoneText = (number) => (number.startsWith("+") ? number : `+${number}`);

function contact(given) {
  const name = nameOf(given) || "Contact";
  return el(
    "div.file.contact",
    { data: { media: "contact" } },
    avatar(name, given.user_id ?? 0),
    el("span.lines", {}, el("strong", {}, name), el("small", {}, phoneText(given.phone_number))),
  );
}

function place({ latitude, longitude }) {
  const text = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return el(
    "figure.place",
    { data: { media: "location" } },
    el("div.map", { "aria-hidden": "true" }, icon("location")),
    el("figcaption", {}, "Location", el("small", {}, text)),
  );
}

function sticker(given) {
  const name = given.emoji ? `Sticker ${given.emoji}` : "Sticker";
  return el("div.sticker", { data: { media: "sticker" }, role: "img", "aria-label": name, title: name }, icon("sticker"));
}

function voice(given) {
  const bars = Array.from({ length: 26 }, (_, at) => {
    const bar = el("i");
    bar.style.height = `${5 + ((at * 7 + at * at * 3) % 15)}px`;
    return bar;
  });
  const seconds = given.duration ?? 0;
  const length = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return el(
    "div.file.voice",
    { data: { media: "voice" } },
    el("span.round", {}, icon("play")),
    el("span.lines", {}, el("span.wave", { "aria-hidden": "true" }, bars), el("small", {}, `Voice message ${length}`)),
  );
}

/** An amount in the smallest units of its currency, as apps show it. */
export const sumText = ({ total_amount, currency }) =>
  new Intl.NumberFormat("en-IN", { style: "currency", currency }).format(total_amount / 100);

function invoice(given) {
  return el(
    "div.file.contact",
    { data: { media: "invoice" } },
    el("span.lines", {}, el("strong", {}, given.title), el("small", {}, given.description), el("small", {}, sumText(given))),
  );
}

/** The element for a message's media, or null when it carries none. */
export function media(message, view) {
  if (message.photo?.length) return photo(message.photo, view);
  if (message.document) return file(message.document, view);
  if (message.contact) return contact(message.contact);
  if (message.location) return place(message.location);
  if (message.sticker) return sticker(message.sticker);
  if (message.invoice) return invoice(message.invoice);
  if (message.voice) return voice(message.voice);
  return null;
}

/** One line that stands for a whole message in a quote. */
export function gist(message) {
  if (message.text) return message.text.replace(/\s+/g, " ").slice(0, 120);
  if (message.caption) return message.caption.replace(/\s+/g, " ").slice(0, 120);
  const kinds = { photo: "Photo", contact: "Contact", location: "Location", sticker: "Sticker", voice: "Voice message", invoice: "Invoice" };
  if (message.document) return message.document.file_name ?? "File";
  return Object.entries(kinds).find(([kind]) => message[kind])?.[1] ?? "Message";
}
