// The live stream of events. It reconnects by itself and goes on after the last event it saw, so nothing is missed;
// while the page is hidden it rests, because a browser allows few connections to one host.

import { address } from './api.js';

const EVENTS = ['article.published', 'article.revised', 'article.withheld', 'claim.created', 'claim.corrected',
  'claim.retracted', 'source.stale', 'gap'];
const [FIRST_WAIT, LONGEST_WAIT] = [2_000, 30_000];

export class Stream {
  #query;
  #heard;
  #state;
  #source = null;
  #last = null;
  #wait = FIRST_WAIT;
  #timer = 0;

  /// `heard()` is called for each event and whenever the connection comes: what happened before it, or in a cut during
  /// which there was no event to go on after, is on the list. `state('live' | 'away')` tells of the connection.
  constructor(query, heard, state) {
    this.#query = query;
    this.#heard = heard;
    this.#state = state;
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  close() {
    document.removeEventListener('visibilitychange', this.#look);
    this.#rest();
  }

  #look = () => {
    if (document.hidden) this.#rest();
    else if (!this.#source) this.#open();
  };

  #rest() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #open() {
    const source = new EventSource(address('/v1/stream', { ...this.#query, lastEventId: this.#last }));
    this.#source = source;
    source.onopen = () => {
      this.#wait = FIRST_WAIT;
      this.#state('live');
      this.#heard('open');
    };
    source.onerror = () => this.#lost(source);
    for (const type of EVENTS) source.addEventListener(type, (event) => this.#hear(event));
  }

  #hear(event) {
    if (event.lastEventId) this.#last = event.lastEventId;
    this.#heard(event.type);
  }

  // A browser retries a broken connection, but gives up after an error answer (a restart behind a proxy): then we retry.
  #lost(source) {
    this.#state('away');
    if (source.readyState !== EventSource.CLOSED) return;
    this.#rest();
    this.#timer = setTimeout(this.#look, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}
