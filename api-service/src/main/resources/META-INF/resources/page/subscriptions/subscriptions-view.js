// Ways to hear of news without looking here. It offers what this server offers and says plainly what it does not.

import { html, nothing } from '../element.js';
import { address, get } from '../api.js';
import { AskingView } from '../loading.js';
import { words } from '../words.js';

export const view = (place) => html`<subscriptions-view .place=${place}></subscriptions-view>`;

const STARTS = {
  everything: {},
  prices: { kind: 'price', entries: 'changes' },
  results: { kind: 'benchmark', entries: 'changes' },
  superGrok: { kind: 'price', item: 'SuperGrok', entries: 'changes' },
};

class SubscriptionsView extends AskingView {
  async ask(place, signal) {
    const resources = await get('/v1', {}, signal);
    return { messages: JSON.stringify(resources).includes('/v1/subscriptions') };
  }

  show({ messages }) {
    const say = words.subscriptions;
    return html`<header class="lead"><h1>${say.title}</h1><p>${say.intro}</p></header>
      <section class="group"><h2>${say.feed}</h2><p>${say.feedMore}</p>
        <ul class="feeds">${Object.entries(STARTS).map(([name, query]) => this.#start(say.feeds[name], query))}</ul>
        <p><a class="button" href="/">${say.toTimeline}</a></p></section>
      <section class="group"><h2>${say.stream}</h2><p>${say.streamMore}</p>
        ${command(`curl -N '${location.origin}/v1/stream?kind=price'`)}</section>
      <section class="group"><h2>${say.hook}</h2>${messages ? this.#messages(say) : html`<p>${say.notYet}</p>`}</section>`;
  }

  #start(name, query) {
    const { entries, ...filters } = query;
    return html`<li><b>${name}</b> <a href=${address('/v1/feed.atom', query)}>Atom</a> <a href=${address('/v1/feed.rss', query)}>RSS</a>
      <a href=${address('/v1/feed.json', query)}>JSON</a> ${entries ? html`<a href=${address('/', filters)}>${words.nav.timeline}</a>` : nothing}</li>`;
  }

  #messages(say) {
    const wish = {
      query: { kind: 'price', item: 'SuperGrok' }, when: 'changePercent <= -10',
      channel: { type: 'webhook', url: 'https://example.org/hook' },
    };
    const post = (query) => `curl -X POST '${location.origin}/v1/subscriptions${query}' \\\n  -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(wish)}'`;
    return html`<p>${say.hookMore}</p>${command('./tracker keys create --name me')}${command(post(''))}<p>${say.dry}</p>${command(post('?dryRun=90d'))}`;
  }
}

const command = (text) => html`<pre tabindex="0"><code>${text}</code></pre>`;

customElements.define('subscriptions-view', SubscriptionsView);
