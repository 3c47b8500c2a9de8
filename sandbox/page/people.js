// Who is who: names, colours, chats and commands, read from the sandbox's world.

import { el, icon } from "./dom.js";

export const LANGUAGES = { en: "English", hi: "हिन्दी", te: "తెలుగు", ta: "தமிழ்" };

export const nameOf = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(" ");

/** One of seven hues, always the same for the same id. */
export const hueOf = (id) => Math.abs(id) % 7;

/** The bot's own picture. */
export const botFace = () => el("img.avatar", { src: "icon.svg", alt: "", width: 38, height: 38 });

/** A round picture made of the name's first letters. */
export function avatar(name, id, kind = null) {
  const letters = [...name.matchAll(/[\p{L}\p{N}]\p{M}*/gu)].length
    ? name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word)).slice(0, 2).map((word) => [...word][0]).join("")
    : "?";
  const face = kind ? icon(kind) : letters.toUpperCase();
  return el("span.avatar", { "aria-hidden": "true", data: { hue: hueOf(id) } }, face);
}

export const personOf = (world, id) => world.persons.find((person) => person.id === id);

/** A person's chats: the private one with the bot first, then the groups they are in. */
export function chatsOf(world, person) {
  const own = world.chats.find((chat) => chat.id === person);
  const groups = world.chats.filter(
    (chat) => chat.type !== "private" && !chat.upgraded_to && !chat.is_deleted && chat.members.includes(person),
  );
  return [own ?? { id: person, type: "private", members: [person], bot_is_member: true }, ...groups];
}

export const titleOf = (world, chat) => (chat.type === "private" ? world.bot.first_name : chat.title);

/** Follows a group to the supergroup it became. */
export function current(world, chat) {
  const next = world.chats.find((one) => one.id === chat)?.upgraded_to;
  return next ? current(world, next) : chat;
}

/** The ids under which a group has lived, oldest first, ending with the given one. */
export function lineage(world, chat) {
  const before = world.chats.find((one) => one.upgraded_to === chat);
  return before ? [...lineage(world, before.id), chat] : [chat];
}

/** The chat that a person really sees for a wish: that chat, what it became, or their private one. */
export function settle(world, person, chat) {
  const known = personOf(world, person) ?? world.persons[0];
  const wanted = current(world, chat);
  const found = chatsOf(world, known.id).find((one) => one.id === wanted);
  return { person: known.id, chat: found ? found.id : known.id };
}

/**
 * The bot's commands for a person in a chat, by Telegram's order of scopes, each first in the person's
 * language: https://core.telegram.org/bots/api#determining-list-of-commands
 */
export function commandsFor(world, person, chat) {
  const one = (scope) => (entry) =>
    entry.scope.type === scope.type &&
    (scope.chat_id === undefined || String(entry.scope.chat_id) === String(scope.chat_id)) &&
    (scope.user_id === undefined || String(entry.scope.user_id) === String(scope.user_id));
  const scopes =
    chat.type === "private"
      ? [{ type: "chat", chat_id: chat.id }, { type: "all_private_chats" }, { type: "default" }]
      : [
          { type: "chat_member", chat_id: chat.id, user_id: person.id },
          { type: "chat", chat_id: chat.id },
          { type: "all_group_chats" },
          { type: "default" },
        ];
  for (const scope of scopes) {
    const lists = world.commands.filter(one(scope));
    for (const code of [person.language_code, ""]) {
      const list = lists.find((entry) => (entry.language_code ?? "") === code && entry.commands.length);
      if (list) return list.commands;
    }
  }
  return [];
}
