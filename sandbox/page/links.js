// The bot's own deep links, which the page opens itself: https://core.telegram.org/api/links#bot-links

/** `{ kind: "start" | "startgroup", payload }` for a deep link of this bot, else null. */
export function deepLink(address, username) {
  const url = new URL(address);
  const [host, path] = [url.hostname.replace(/^www\./, ""), url.pathname.replaceAll("/", "")];
  const named = url.protocol === "tg:" ? url.searchParams.get("domain") : ["t.me", "telegram.me"].includes(host) ? path : null;
  if (named?.toLowerCase() !== username.toLowerCase()) return null;
  for (const kind of ["startgroup", "start"]) {
    if (url.searchParams.has(kind)) return { kind, payload: url.searchParams.get(kind) };
  }
  return { kind: "open", payload: "" };
}
