// What was sent for a subscription: when, how the receiver answered, how long it took. Anything can be sent again.

import { Element, html, nothing } from '../element.js';
import { send } from '../api.js';
import { number } from '../figures.js';
import { stamp } from '../when.js';
import { words } from '../words.js';

const LOOKS = 5;
const BETWEEN = 1_000;

class DeliveryLog extends Element {
  static properties = { of: { attribute: false }, apiKey: { attribute: false }, open: { state: true }, items: { state: true }, failed: { state: true } };

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    const say = words.subscriptions;
    return html`<details class="twin" ?open=${this.open} @toggle=${this.#toggle}><summary>${say.log}</summary>
      ${this.failed ? html`<p class="doubt" role="alert">${this.failed}</p>` : nothing}
      ${!this.items ? nothing : this.items.length ? this.#table(say) : html`<p class="soft">${say.nothingSent}</p>`}</details>`;
  }

  #table(say) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.log}><table>
      <thead><tr><th scope="col">${say.at}</th><th scope="col">${words.coverage.state}</th><th scope="col">${say.answer}</th><th scope="col" class="number">${say.took}</th><th scope="col">${say.event}</th><th scope="col"><span class="hidden">${say.again}</span></th></tr></thead>
      <tbody>${this.items.map((one) => this.#row(one, say))}</tbody></table></div>`;
  }

  #row({ id, eventId, state, createdAt, attempts }, say) {
    const last = attempts.at(-1);
    return html`<tr><td>${stamp(createdAt)}</td><td>${say.delivery[state] ?? state}${attempts.length > 1 ? html` <small>${say.attempts(attempts.length)}</small>` : nothing}</td>
      <td>${last ? [last.status, last.excerpt].filter(Boolean).join(' ') : '–'}</td><td class="number">${last ? `${number(last.latencyMillis)} ms` : '–'}</td><td><code>${eventId}</code></td>
      <td><button class="quiet" @click=${() => this.#again(id)}>${say.again}</button></td></tr>`;
  }

  #toggle = (toggle) => {
    this.open = toggle.target.open;
    if (this.open && !this.items) this.#load();
  };

  /// Opens, and looks again for a while: a delivery takes a moment.
  showSoon(looks = LOOKS) {
    this.open = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      await this.#load();
      const settled = this.items?.length && this.items[0].state !== 'pending';
      if (!settled && looks > 1) this.showSoon(looks - 1);
    }, BETWEEN);
  }

  async #again(id) {
    await this.#do(() => send('POST', `/v1/subscriptions/${this.of}/deliveries/${id}/replay`, { key: this.apiKey, body: {} }));
    this.showSoon();
  }

  #load() {
    return this.#do(async () => {
      this.items = (await send('GET', `/v1/subscriptions/${this.of}/deliveries?limit=20`, { key: this.apiKey })).items;
    });
  }

  async #do(work) {
    this.failed = null;
    try {
      await work();
    } catch (error) {
      this.failed = error.status ? error.message : words.state.unreachable;
    }
  }
}

customElements.define('delivery-log', DeliveryLog);
