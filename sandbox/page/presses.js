// Pressed inline buttons that wait for the bot's answer.

import { keyOf } from "./store.js";

const LONGEST_WAIT_MS = 30_000;

const keyFor = (message, row, column) => `${keyOf(message)}:${row}:${column}`;

export class Presses {
  #waiting = new Map();
  #answered = new Set();

  /** `mark(message, row, column, waits)` shows or ends the waiting of one button. */
  constructor(mark) {
    this.mark = mark;
  }

  isWaiting(message, row, column) {
    return this.#waiting.has(keyFor(message, row, column));
  }

  /** Marks the button until its answer comes; `ask()` presses it and resolves to the query's id or null. */
  async press(message, row, column, ask) {
    const key = keyFor(message, row, column);
    if (this.#waiting.has(key)) return;
    const wait = { message, row, column, query: null };
    wait.timer = setTimeout(() => this.#end(key), LONGEST_WAIT_MS);
    this.#waiting.set(key, wait);
    this.mark(message, row, column, true);
    wait.query = await ask();
    // An answer may overtake the response to the press that it answers.
    if (!wait.query || this.#answered.has(wait.query)) this.#end(key);
  }

  /** The bot answered this query. */
  answered(query) {
    this.#answered.add(query);
    for (const [key, wait] of this.#waiting) if (wait.query === query) this.#end(key);
  }

  /** Nothing is waited for any more: another chat, or a lost connection. */
  forget() {
    for (const key of [...this.#waiting.keys()]) this.#end(key);
  }

  #end(key) {
    const wait = this.#waiting.get(key);
    if (!wait) return;
    clearTimeout(wait.timer);
    this.#waiting.delete(key);
    this.mark(wait.message, wait.row, wait.column, false);
  }
}
