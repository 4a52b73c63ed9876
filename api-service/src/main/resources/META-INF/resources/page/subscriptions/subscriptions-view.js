// Ways to hear of news without looking here. Feeds and the stream are open to everybody; messages need a key.

import { html, nothing } from '../element.js';
import { address, get, send } from '../api.js';
import { filtersIn } from '../address.js';
import { AskingView } from '../loading.js';
import { words } from '../words.js';
import { keepKey, keptKey, keyFromLink } from './key.js';
import { looksAhead } from './wish.js';
import './key-door.js';
import './subscription-builder.js';
import './subscription-list.js';

export const view = (place) => html`<subscriptions-view .place=${place}></subscriptions-view>`;

const STARTS = {
  everything: {},
  prices: { kind: 'price', entries: 'changes' },
  results: { kind: 'benchmark' },
  superGrok: { kind: 'price', item: 'SuperGrok', entries: 'changes' },
};

class SubscriptionsView extends AskingView {
  async ask({ search }, signal) {
    await keyFromLink();
    const resources = await get('/v1', {}, signal);
    const person = resources.signIn && !keptKey() ? await signedIn(signal) : null;
    return { filters: filtersIn(search), messages: JSON.stringify(resources).includes('/v1/subscriptions'), person };
  }

  show({ filters, messages, person }) {
    const say = words.subscriptions;
    return html`<header class="lead"><h1>${say.title}</h1><p>${say.intro}</p></header>
      <section class="group"><h2>${say.hook}</h2>${messages ? this.#messages(filters, say, person) : html`<p>${say.notYet}</p>`}</section>
      <section class="group"><h2>${say.feed}</h2><p>${say.feedMore}</p>
        <ul class="feeds">${Object.entries(STARTS).map(([name, query]) => this.#start(say.feeds[name], query))}</ul>
        <p><a class="button" href="/">${say.toTimeline}</a></p></section>
      <section class="group"><h2>${say.stream}</h2><p>${say.streamMore}</p>
        ${command(`curl -N '${location.origin}${address('/v1/stream', Object.keys(filters).length ? filters : { kind: 'price' })}'`)}</section>`;
  }

  #start(name, query) {
    const { entries: _, ...filters } = query;
    return html`<li><b>${name}</b> <a href=${address('/v1/feed.atom', query)}>Atom</a> <a href=${address('/v1/feed.rss', query)}>RSS</a>
      <a href=${address('/v1/feed.json', query)}>JSON</a> ${Object.keys(filters).length ? html`<a href=${address('/', filters)}>${words.nav.timeline}</a>` : nothing}</li>`;
  }

  #messages(filters, say, person) {
    const key = keptKey();
    if (!key && !person) return html`<p>${say.hookMore}</p><key-door @key-changed=${() => this.requestUpdate()}></key-door>`;
    return html`<p>${say.hookMore} ${key
        ? html`<button class="quiet" @click=${this.#forget}>${say.forget}</button>`
        : say.signedIn(person.name)}</p>
      ${looksAhead(filters)
        ? html`<h3>${say.build}</h3><subscription-builder .filters=${filters} .apiKey=${key} @subscriptions-changed=${this.#made}></subscription-builder>`
        : html`<p class="doubt">${say.past}</p>`}
      <h3>${say.yours}</h3><subscription-list .apiKey=${key}></subscription-list>`;
  }

  #made = () => this.querySelector('subscription-list').reload();

  #forget = () => {
    keepKey(null);
    this.requestUpdate();
  };
}

// Whoever is signed in at the proxy in front of this server needs no key.
const signedIn = (signal) => send('GET', '/v1/key', { signal }).catch(() => null);

const command = (text) => html`<pre tabindex="0"><code>${text}</code></pre>`;

customElements.define('subscriptions-view', SubscriptionsView);
