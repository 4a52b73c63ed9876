// What surrounds every view: name, ways to go, language and theme, and one line that says how complete the picture is.

import { Element, html, nothing } from './element.js';
import { followLinks, here } from './router.js';
import { LANGUAGES, language, speak, words } from './words.js';
import { THEMES, theme, wear } from './theme.js';
import { followKeys } from './keys.js';
import './status-line.js';
import './key-help.js';

const WAYS = { timeline: '/', benchmarks: '/benchmarks', prices: '/prices', coverage: '/coverage', subscriptions: '/subscriptions' };

class Shell extends Element {
  static properties = { place: { state: true }, view: { state: true }, failed: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    followLinks();
    followKeys();
    addEventListener('page-arrive', ({ detail }) => this.#open(detail));
    this.#open({ moved: false });
  }

  async #open({ moved, back }) {
    const place = here();
    this.place = place;
    try {
      const { view } = await place.load();
      if (this.place !== place) return;
      this.view = view;
      this.failed = false;
    } catch (cause) {
      console.warn(`The view ${place.name} did not load.`, cause);
      this.failed = true;
    }
    await this.updateComplete;
    document.title = `${words.nav[place.name] ?? place.id} · news-tracker`;
    const ways = this.querySelector('nav');
    ways.scrollLeft = (ways.querySelector('[aria-current]')?.offsetLeft ?? 0) - ways.offsetLeft - 48; // on a phone they do not all fit
    if (moved) this.querySelector('main').focus({ preventScroll: true });
    if (moved && !back) scrollTo(0, 0);
  }

  render() {
    return html`
      <a class="skip" href="#main">${words.nav.skip}</a>
      <header class="top">
        <a class="name" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M9 5v22" /><circle cx="9" cy="11" r="3.4" /><circle cx="9" cy="21" r="3.4" /><path class="bar" d="M17 11h9M17 21h6" /></svg>news-tracker</a>
        <nav aria-label=${words.nav.views}><ul>${Object.entries(WAYS).map(([name, href]) => this.#way(name, href))}</ul></nav>
        <div class="choices">${this.#languages()} ${this.#themes()}</div>
        <status-line></status-line>
      </header>
      <main id="main" tabindex="-1">${this.#content()}</main>
      <footer>${this.#footer()}</footer>
      <key-help></key-help>
    `;
  }

  #way(name, href) {
    return html`<li><a href=${href} aria-current=${this.place.name === name ? 'page' : nothing}>${words.nav[name]}</a></li>`;
  }

  #content() {
    if (this.failed) {
      return html`<div class="notice" role="alert"><h1>${words.state.failed}</h1><p>${words.state.failedMore}</p>
        <button @click=${() => location.reload()}>${words.state.again}</button></div>`;
    }
    return this.view ? this.view(this.place) : html`<p class="waiting" role="status">${words.state.loading}</p>`;
  }

  #languages() {
    return Object.entries(LANGUAGES).map(([tag, name]) =>
      tag === language ? nothing : html`<button class="quiet" lang=${tag} @click=${() => speak(tag)}>${name}</button>`);
  }

  #themes() {
    return html`<label class="theme"><span class="hidden">${words.theme.label}</span>
      <select @change=${(change) => wear(change.target.value)}>
        ${THEMES.map((name) => html`<option value=${name} ?selected=${name === theme()}>${words.theme[name]}</option>`)}
      </select></label>`;
  }

  #footer() {
    return html`<p>${words.footer.rights}</p>
      <p><a href="/v1">${words.footer.api}</a> <a href="/openapi">OpenAPI</a> <a href="/v1/feed.atom">Atom</a>
        <button class="quiet" @click=${() => dispatchEvent(new Event('help-wanted'))}>${words.keys.open}</button></p>`;
  }
}

customElements.define('news-shell', Shell);
