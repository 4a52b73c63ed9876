// One line under the header: is this live, and is anything missing from the picture? Its height never changes.

import { Element, html, nothing } from './element.js';
import { get, onList } from './api.js';
import { ago, near } from './when.js';
import { words } from './words.js';

const LOOK_AGAIN = 60_000;

class StatusLine extends Element {
  static properties = { list: { state: true }, stream: { state: true }, online: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.online = navigator.onLine;
    onList((list) => (this.list = list));
    // Nobody may ask for a list while nothing is new: that is when a source has gone silent.
    setInterval(() => document.hidden || get('/v1/events', { limit: 1 }).catch(() => {}), LOOK_AGAIN);
    addEventListener('online', () => (this.online = true));
    addEventListener('offline', () => (this.online = false));
    addEventListener('stream-state', ({ detail }) => (this.stream = detail));
    addEventListener('page-arrive', ({ detail }) => detail.moved && (this.stream = null));
  }

  render() {
    return html`<div class="status"><span role="status">${this.#connection()}</span> ${this.#completeness()}</div>`;
  }

  #connection() {
    if (!this.online) return html`<span class="state away">${words.status.offline}</span>`;
    if (this.stream === 'away') return html`<span class="state away">${words.status.away}</span>`;
    return this.stream === 'live' ? html`<span class="state live">${words.status.live}</span>` : nothing;
  }

  #completeness() {
    if (!this.list) return nothing;
    const stale = this.list.staleSources ?? [];
    if (!stale.length) return html`<span class="state whole">${words.status.complete}</span>`;
    const until = this.list.completeUntil;
    return html`<a class="state stale" href="/coverage">${words.status.stale(stale.length)}</a>
      ${until ? html`<span class="until">${words.status.completeUntil(near(until))} <span>(${ago(until)})</span></span>` : nothing}`;
  }
}

customElements.define('status-line', StatusLine);
