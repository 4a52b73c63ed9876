// The view on screen as something to take away: feed, stream, table, query. Each is an ordinary address of the API.

import { Element, html } from '../element.js';
import { address } from '../api.js';
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
      <ul>${Object.entries(WAYS).map(([name, path]) => this.#way(name, location.origin + address(path, this.filters)))}</ul>
      <p class="hidden" role="status">${this.copied ? words.share.copied : ''}</p>
    </details>`;
  }

  #way(name, url) {
    const done = this.copied === name;
    return html`<li><label for=${`share-${name}`}>${words.share[name]}</label>
      <span class="row"><input id=${`share-${name}`} readonly .value=${url} @focus=${(focus) => focus.target.select()}>
      <button @click=${() => this.#copy(name, url)} aria-label=${words.share.copyOf(words.share[name])}>${done ? words.share.done : words.share.copy}</button></span></li>`;
  }

  async #copy(name, url) {
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      const field = this.querySelector(`#share-${name}`);
      field.select(); // a page without https may not write; the reader presses the keys for copying
      return;
    }
    this.copied = name;
  }
}

customElements.define('share-panel', SharePanel);
