// The attach menu: a contact, a place, a picture, a file, a sticker, a voice message.

import { el, icon, tool } from "./dom.js";
import { choose, dialog, menu } from "./dialogs.js";
import { avatar, nameOf, personOf } from "./people.js";

function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}

function pickFile(host, what, accept, room) {
  const input = el("input", { type: "file", accept, hidden: true, data: { file: what } });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.remove();
    if (file) await room.act(what, { name: file.name, mime_type: file.type || undefined, content: await base64(file) });
  });
  host.append(input);
  input.click();
}

function pickContact(host, room) {
  const self = personOf(room.world, room.person);
  const others = room.world.persons.filter((person) => person.id !== self.id);
  const choices = [self, ...others].map((person) => ({
    face: avatar(nameOf(person), person.id),
    text: person === self ? `${nameOf(person)} (own contact)` : nameOf(person),
    note: person.phone,
    value: person.id,
  }));
  choose(host, "Share a contact", "contact", choices, (of) => room.act("contact", { of }));
}

function pickPlace(host, room) {
  const { place } = personOf(room.world, room.person);
  const field = (name, label, value) => {
    const input = el("input", { type: "number", step: "any", name, value, required: true, inputmode: "decimal" });
    return [input, el("label", {}, label, input)];
  };
  dialog(host, { title: "Share a location", name: "location" }, (close) => {
    const [latitude, latitudeLabel] = field("latitude", "Latitude", place.latitude);
    const [longitude, longitudeLabel] = field("longitude", "Longitude", place.longitude);
    const send = (event) => {
      event.preventDefault();
      close();
      room.act("location", { latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber });
    };
    return [
      el("header", {}, el("h2", {}, "Share a location"), tool("close", "Close", () => close(), { action: "close" })),
      el(
        "form",
        { on: { submit: send } },
        latitudeLabel,
        longitudeLabel,
        el("div.choices", {}, el("button.primary", { type: "submit", data: { action: "send-location", first: "" } }, "Send location")),
      ),
    ];
  });
}

/** Opens the attach menu of a column at its button. */
export function attachMenu(host, button, room) {
  const kinds = [
    ["contact", "Contact", () => pickContact(host, room)],
    ["location", "Location", () => pickPlace(host, room)],
    ["photo", "Photo", () => pickFile(host, "photo", "image/png,image/jpeg", room)],
    ["file", "File", () => pickFile(host, "document", null, room)],
    ["sticker", "Sticker", () => room.act("sticker")],
    ["voice", "Voice message", () => room.act("voice")],
  ];
  menu(host, button, { name: "attach", label: "Attach" }, (close) =>
    kinds.map(([name, label, act]) =>
      el("button.item", { data: { attach: name }, on: { click: () => (close(), act()) } }, icon(name), label),
    ),
  );
}
