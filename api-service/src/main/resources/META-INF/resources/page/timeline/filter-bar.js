// Search and filters. It holds no state of its own: it shows what the address says and asks for another address.

import { Element, html, nothing } from '../element.js';
import { has, withFilter, withoutFilter } from '../address.js';
import { words } from '../words.js';
import { loadNames } from './names.js';

const GROUPS = {
  company: ['xai', 'tesla'],
  kind: ['price', 'benchmark', 'model'],
  lang: ['en', 'ja'],
  standing: ['official', 'press', 'community', 'aggregator', 'sample'],
};
const PERIODS = ['1d', '7d', '30d', '365d'];
const wide = matchMedia('(min-width: 62rem)');

class FilterBar extends Element {
  static properties = { filters: { attribute: false }, names: { state: true }, opened: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.opened = wide.matches;
  }

  render() {
    return html`
      <form role="search" class="search" @submit=${this.#search}>
        <label class="hidden" for="search">${words.filters.search}</label>
        <input id="search" type="search" name="q" autocomplete="off" placeholder=${words.filters.searchHint}
          .value=${this.filters.q?.[0] ?? ''} @search=${this.#search}>
        <button aria-label=${words.filters.find}><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M11 11l3.5 3.5M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z" /></svg></button>
      </form>
      ${this.#active()}
      <details class="panel filters" ?open=${this.opened}>
        <summary>${words.filters.title}</summary>
        ${Object.entries(GROUPS).map(([name, values]) => this.#group(name, values))}
        ${this.#period()}
        ${this.#thing()}
      </details>`;
  }

  #search = (event) => {
    event.preventDefault();
    const text = this.querySelector('#search').value.trim();
    if (text !== (this.filters.q?.[0] ?? '')) this.#want(text ? withFilter(this.filters, 'q', text) : withoutFilter(this.filters, 'q'));
  };

  #active() {
    const all = Object.entries(this.filters).flatMap(([name, values]) => values.map((value) => [name, value]));
    if (!all.length) return nothing;
    return html`<ul class="active" aria-label=${words.filters.active}>
      ${all.map(([name, value]) => html`<li><button @click=${() => this.#want(withoutFilter(this.filters, name, value))}
        aria-label=${words.filters.remove(words.filters[name] ?? name, label(name, value))}><small>${words.filters[name] ?? name}</small> ${label(name, value)} <span aria-hidden="true">×</span></button></li>`)}
      ${all.length > 1 ? html`<li><a class="quiet" href="/">${words.filters.clear}</a></li>` : nothing}
    </ul>`;
  }

  #group(name, values) {
    return html`<fieldset><legend>${words.filters[name]}</legend>
      ${values.map((value) => this.#toggle(name, value, has(this.filters, name, value)))}</fieldset>`;
  }

  #toggle(name, value, on) {
    const next = () => this.#want(on ? withoutFilter(this.filters, name, value) : withFilter(this.filters, name, value));
    return html`<button type="button" class="toggle" aria-pressed=${on ? 'true' : 'false'} @click=${next}>${label(name, value)}</button>`;
  }

  #period() {
    return html`<fieldset><legend>${words.filters.since}</legend>
      ${PERIODS.map((value) => this.#toggle('since', value, has(this.filters, 'since', value)))}</fieldset>`;
  }

  #thing() {
    return html`<form class="thing" @submit=${this.#pick}>
      <label for="thing">${words.filters.thing}</label>
      <input id="thing" list="things" autocomplete="off" placeholder=${words.filters.thingHint}
        @focus=${this.#offerNames} @change=${this.#pick}>
      <datalist id="things">${this.names?.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
    </form>`;
  }

  #offerNames = async () => {
    this.names = await loadNames();
  };

  #pick = async (event) => {
    event.preventDefault();
    const field = this.querySelector('#thing');
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    const known = (await loadNames()).find(({ name, id }) => [name, id].some((one) => one.toLowerCase() === text.toLowerCase()));
    this.#want(withFilter(this.filters, known?.filter ?? 'item', known?.name ?? text));
  };

  #want(filters) {
    this.dispatchEvent(new CustomEvent('filters', { detail: filters, bubbles: true }));
  }
}

const label = (name, value) => ({ kind: words.kinds, lang: words.lang, standing: words.standing, since: words.period, company: words.company })[name]?.[value] ?? value;

customElements.define('filter-bar', FilterBar);
