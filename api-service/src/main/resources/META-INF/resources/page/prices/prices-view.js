// Prices: pick an item; see, for each way of paying for it, how its price went. Currencies are never converted.

import { html } from '../element.js';
import { all, address } from '../api.js';
import { filtersIn } from '../address.js';
import { AskingView } from '../loading.js';
import { go } from '../router.js';
import { loadSources } from '../sources.js';
import { empty, warnings } from '../states.js';
import { words } from '../words.js';
import { priceOverview } from './price-overview.js';
import { priceSeries } from './price-series.js';

export const view = (place) => html`<prices-view .place=${place}></prices-view>`;

class PricesView extends AskingView {
  async ask({ search }, signal) {
    const filters = filtersIn(search);
    const [claims] = await Promise.all([all('/v1/claims', { ...filters, kind: 'price' }, signal), loadSources()]);
    const everything = filters.item ? await all('/v1/claims', { kind: 'price' }, signal) : claims;
    return { filters, claims, items: itemsOf(everything.items) };
  }

  show({ filters, claims, items }) {
    const picked = filters.item?.[0];
    return html`<header class="lead"><h1>${words.prices.title}</h1><p>${words.prices.intro}</p></header>
      ${items.length ? this.#picker(items, picked) : ''}
      ${warnings(claims)}
      ${claims.items.length ? this.#content(claims, picked) : this.#nothing(picked)}`;
  }

  #content(claims, picked) {
    return picked ? priceSeries(claims.items, claims.completeUntil) : priceOverview(claims.items);
  }

  #nothing(picked) {
    if (!picked) return empty(words.prices.none, words.prices.noneMore);
    return empty(words.prices.noSuch(picked), words.prices.noneMore, html`<a class="button" href="/prices">${words.prices.all}</a>`);
  }

  #picker(items, picked) {
    const chosen = (id, name) => picked !== undefined && [id, name.toLowerCase()].includes(picked.toLowerCase());
    return html`<p class="picker"><label for="price-item">${words.prices.pick}</label>
      <select id="price-item" @change=${(change) => go(address('/prices', { item: change.target.value }))}>
        <option value="" ?selected=${!picked}>${words.prices.all}</option>
        ${items.map(({ id, name, count }) => html`<option value=${id} ?selected=${chosen(id, name)}>${name} (${count})</option>`)}
      </select></p>`;
  }
}

function itemsOf(claims) {
  const found = new Map();
  for (const { subject, item } of claims) {
    const id = subject?.id ?? item;
    if (!id) continue;
    const one = found.get(id) ?? { id, name: subject?.name ?? item, count: 0 };
    one.count += 1;
    found.set(id, one);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

customElements.define('prices-view', PricesView);
