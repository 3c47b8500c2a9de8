// The page: three columns, their tabs on a narrow screen, and the arrangement kept in the address.

import { icon, el } from "./dom.js";
import { toast } from "./dialogs.js";
import { Room } from "./room.js";
import { Simulator } from "./simulator.js";
import { Store } from "./store.js";
import * as wire from "./wire.js";

const COLUMNS = [
  { name: "customer", label: "Customer", person: 1001, chat: 1001 },
  { name: "counter", label: "Counter", person: 2001, chat: -5001 },
  { name: "admin", label: "Admin", person: 3001, chat: 3001 },
];
const KEPT = "kirana-sandbox-columns";
const STATE_EVERY_MS = 5000;

const store = new Store();
const narrow = matchMedia("(max-width: 859px)");
const tabs = document.querySelector(".tabs");
let front = COLUMNS[0].name;

/** The arrangement of the address, else the kept one, else the usual one: name → [person, chat]. */
function wished() {
  const told = new URLSearchParams(location.hash.slice(1) || localStorage.getItem(KEPT) || "");
  if (COLUMNS.some(({ name }) => name === told.get("tab"))) front = told.get("tab");
  return COLUMNS.map(({ name, person, chat }) => {
    const numbers = (told.get(name) ?? "").split(":").map(Number);
    return numbers.length === 2 && numbers.every(Number.isSafeInteger) ? numbers : [person, chat];
  });
}

function keep() {
  if (!rooms.every((room) => room.person)) return;
  const told = rooms.map((room) => `${room.name}=${room.person}:${room.chat}`);
  const text = [...told, `tab=${front}`].join("&");
  localStorage.setItem(KEPT, text);
  history.replaceState(null, "", `#${text}`);
}

const isInView = (room) => document.visibilityState === "visible" && (!narrow.matches || room.name === front);

function readShown() {
  for (const room of rooms) if (room.person && isInView(room)) store.read(room.person, room.chat);
}

function moved() {
  keep();
  readShown();
  drawTabs();
}

/** A group that somebody was led to: where it is not shown yet, the counter's column turns to it. */
function openGroup(person, chat) {
  if (rooms.some((room) => room.chat === chat)) return;
  const counter = rooms.find((room) => room.name === "counter");
  counter.show(store.world.chats.find((one) => one.id === chat)?.members.includes(counter.person) ? counter.person : person, chat);
}

const rooms = COLUMNS.map(({ name, label }) => new Room(name, label, store, { moved, openGroup }));

function bringToFront(name) {
  front = name;
  moved();
}

function drawTabs() {
  for (const room of rooms) {
    const isFront = room.name === front;
    room.element.classList.toggle("front", isFront);
    const tab = tabs.querySelector(`[data-tab="${room.name}"]`);
    const unread = room.person ? room.unread(room.chat) : 0;
    tab.setAttribute("aria-selected", String(isFront));
    tab.tabIndex = isFront ? 0 : -1;
    tab.setAttribute("aria-label", unread ? `${room.label}, ${unread} unread` : room.label);
    tab.querySelector(".badge").textContent = unread || "";
    tab.querySelector(".badge").dataset.unread = unread;
  }
}

function tabKeys(event) {
  const by = { ArrowRight: 1, ArrowLeft: rooms.length - 1 }[event.key];
  if (!by) return;
  const at = rooms.findIndex((room) => room.name === front);
  bringToFront(rooms[(at + by) % rooms.length].name);
  tabs.querySelector(`[data-tab="${front}"]`).focus();
}

function makeTabs() {
  tabs.append(
    ...rooms.map((room) =>
      el(
        "button",
        {
          role: "tab",
          "aria-controls": room.element.id,
          data: { tab: room.name },
          on: { click: () => bringToFront(room.name), keydown: tabKeys },
        },
        el("span", {}, room.label),
        el("span.badge"),
      ),
    ),
  );
}

/** An answer belongs where its person pressed: the column with that chat, else any column of that person. */
function giveAnswer(answer) {
  const own = rooms.filter((room) => room.person === answer.person);
  const exact = own.filter((room) => room.chat === answer.chat);
  (exact.length ? exact : own).forEach((room) => room.takeAnswer(answer));
}

function showConnection(isUp) {
  const note = document.querySelector("[data-offline]");
  note.hidden = isUp;
  note.textContent = isUp ? "" : "Connection to the sandbox lost. Reconnecting…";
  document.body.classList.toggle("is-offline", !isUp);
}

async function showBotState() {
  const state = document.querySelector("[data-bot-state]");
  const told = await wire.pending().catch(() => null);
  const isOn = Boolean(told && (told.polling || told.webhook));
  state.dataset.botState = told ? (isOn ? "on" : "off") : "unknown";
  const name = store.world ? `@${store.world.bot.username}` : "";
  const waiting = told?.updates ? ` · ${told.updates} waiting` : "";
  state.textContent = told ? `${name} ${isOn ? (told.webhook ? "takes a webhook" : "is polling") : "is not running"}${waiting}` : "";
}

function makeSimulator() {
  const button = document.querySelector("[data-action=simulator]");
  button.append(icon("bolt"), "Simulate");
  const simulator = new Simulator(document.querySelector("[data-simulator]"), store, (text) =>
    toast((rooms.find(isInView) ?? rooms[0]).toasts, text),
  );
  const toggle = () => button.setAttribute("aria-expanded", String(simulator.toggle()));
  simulator.onClose = () => (toggle(), button.focus());
  button.addEventListener("click", toggle);
}

async function start() {
  document.querySelector(".rooms").append(...rooms.map((room) => room.element));
  makeTabs();
  makeSimulator();
  store.isShown = (person, chat) =>
    rooms.some((room) => room.person === person && room.chat === chat && isInView(room));
  store.addEventListener("connection", ({ detail }) => showConnection(detail));
  store.addEventListener("answer", ({ detail }) => giveAnswer(detail));
  store.addEventListener("unread", drawTabs);
  document.addEventListener("visibilitychange", readShown);
  narrow.addEventListener("change", moved);
  await store.open();
  const arrange = () => Promise.all(wished().map(([person, chat], at) => rooms[at].show(person, chat)));
  addEventListener("hashchange", () => arrange().then(moved));
  await arrange();
  moved();
  showBotState();
  setInterval(() => document.visibilityState === "visible" && showBotState(), STATE_EVERY_MS);
  document.body.dataset.ready = "";
}

start();
