// The stories on screen and those that wait: pages by cursor, and a first page that is read again when news arrives.

import { get } from '../api.js';

const PAGE = 20;
const GATHER = 700; // news comes in bursts: one look for all of it

export class StoryList {
  items = null;
  next = null;
  failed = null;
  busy = false;
  answer = null;
  #query;
  #changed;
  #ended = new AbortController();
  #head = null;
  #timer = 0;

  constructor(filters, changed) {
    this.#query = { ...filters, limit: PAGE };
    this.#changed = changed;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#ended.abort();
  }

  goOnWith({ items, next }) {
    Object.assign(this, { items, next });
    this.lookForNew();
  }

  /// How many stories wait to be shown: new ones, and those that have changed since.
  get waiting() {
    const items = this.#head?.items ?? [];
    const fresh = unseen(items, this.items ?? []).length;
    return { fresh, changed: items.length - fresh - same(items, this.items ?? []) };
  }

  first = () => this.#read({}, (page) => this.#show(page));

  more() {
    if (this.busy || !this.next) return;
    this.#read({ cursor: this.next }, (page) => {
      this.items = [...this.items, ...unseen(page.items, this.items)];
      this.next = page.next;
    });
  }

  retry = () => (this.items ? this.more() : this.first());

  lookForNew() {
    this.#timer ||= setTimeout(() => this.#look(), GATHER);
  }

  showNew() {
    const head = this.#head;
    this.#head = null;
    const meets = head.items.some(({ id }) => this.items.some((item) => item.id === id));
    if (meets) this.items = [...head.items, ...unseen(this.items, head.items)];
    else this.#show(head); // more arrived than one page holds: begin again from the top
    this.#changed();
  }

  #show(page) {
    this.items = page.items;
    this.next = page.next;
    this.answer = page;
  }

  async #look() {
    this.#timer = 0;
    try {
      const page = await get('/v1/timeline', this.#query, this.#ended.signal);
      if (this.items?.length) this.#head = page;
      else this.#show(page);
      this.#changed();
    } catch {
      // the stream's own state already says that the server is away; the next event looks again
    }
  }

  async #read(more, use) {
    this.busy = true;
    this.failed = null;
    this.#changed();
    try {
      use(await get('/v1/timeline', { ...this.#query, ...more }, this.#ended.signal));
    } catch (error) {
      if (this.#ended.signal.aborted) return;
      this.failed = error;
    }
    this.busy = false;
    this.#changed();
  }
}

const same = (items, seen) => items.filter((one) => seen.some((other) => other.id === one.id && told(other) === told(one))).length;

const told = (story) => JSON.stringify(story);

const unseen = (items, seen) => items.filter(({ id }) => !seen.some((other) => other.id === id));
