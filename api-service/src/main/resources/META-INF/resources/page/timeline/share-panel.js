// The view on screen as something to take away: feed, stream, table, query, and the command that subscribes a webhook to
// it. Each carries the filters of this very view.

import { Element, html, nothing } from '../element.js';
import { address } from '../api.js';
import { hookCommand, looksAhead } from '../subscriptions/wish.js';
import { words } from '../words.js';

const WAYS = {
  atom: '/v1/feed.atom', rss: '/v1/feed.rss', json: '/v1/feed.json', stream: '/v1/stream', csv: '/v1/export.csv', query: '/v1/timeline',
};

class SharePanel extends Element {
  static properties = { filters: { attribute: false }, copied: { state: true } };

  willUpdate(changed) {
    if (changed.has('filters')) this.copied = null;
  }

  render() {
    return html`<details class="panel share">
      <summary>${words.share.title}</summary>
      <p>${words.share.intro}</p>
      <ul>${Object.entries(WAYS).map(([name, path]) => this.#way(name, location.origin + address(path, this.filters)))}
        ${looksAhead(this.filters) ? this.#way('hook', hookCommand(this.filters), words.share.key) : nothing}</ul>
      ${looksAhead(this.filters) ? html`<p><a href=${address('/subscriptions', this.filters)}>${words.share.subscribe}</a></p>` : nothing}
      <p class="hidden" role="status">${this.copied ? words.share.copied : ''}</p>
    </details>`;
  }

  #way(name, text, more) {
    const done = this.copied === name;
    return html`<li><label for=${`share-${name}`}>${words.share[name]}</label>
      <span class="row"><input id=${`share-${name}`} readonly .value=${text} @focus=${(focus) => focus.target.select()}>
      <button @click=${() => this.#copy(name, text)} aria-label=${words.share.copyOf(words.share[name])}>${done ? words.share.done : words.share.copy}</button></span>
      ${more ? html`<small>${more}</small>` : nothing}</li>`;
  }

  async #copy(name, text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = this.querySelector(`#share-${name}`);
      field.select(); // a page without https may not write; the reader presses the keys for copying
      return;
    }
    this.copied = name;
  }
}

customElements.define('share-panel', SharePanel);
