// The sandbox's HTTP and WebSocket, and nothing else.

async function call(path, options = {}) {
  const response = await fetch(path, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? body.description ?? `${response.status} ${response.statusText}`);
  return body;
}

function send(method, path, body) {
  return call(path, {
    method,
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

export const world = () => call("/sandbox/world");
export const messages = (chat) => call(`/sandbox/messages?chat=${chat}`).then((body) => body.messages);
export const pending = () => call("/sandbox/pending");
export const order = (path, body) => send("POST", `/sandbox/${path}`, body);
export const cancel = (path) => send("DELETE", `/sandbox/${path}`);

/** Does one thing as a person; the sandbox's refusal is thrown as an Error with its words. */
export const act = (person, chat, what, more = {}) =>
  order("act", { person, chat, do: what, ...more }).then((body) => body.result);

const files = new Map();

/** Promises the address of a file, asked once per file through getFile as any bot would. */
export function fileAddress(token, id) {
  if (!files.has(id)) {
    const asked = call(`/bot${token}/getFile?file_id=${encodeURIComponent(id)}`).then(
      (body) => `/file/bot${token}/${body.result.file_path}`,
    );
    asked.catch(() => files.delete(id));
    files.set(id, asked);
  }
  return files.get(id);
}

/** Keeps the live socket open: `take(event)` per event, `turn(isUp)` whenever it opens or is lost. */
export function live(take, turn) {
  let wait = 250;
  const open = () => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/sandbox/live`);
    socket.onopen = () => {
      wait = 250;
      turn(true);
    };
    socket.onmessage = (message) => take(JSON.parse(message.data));
    socket.onclose = () => {
      turn(false);
      setTimeout(open, wait);
      wait = Math.min(wait * 1.6, 4000);
    };
  };
  open();
}
