// Builds a subscription from the filters in the address: a value to wait for, a channel, first tried on the past.

import { Element, html, nothing } from '../element.js';
import { address, send } from '../api.js';
import { language, words } from '../words.js';
import { hits } from './dry-run.js';
import { queryOf } from './wish.js';

const CHANNELS = ['webhook', 'slack', 'discord', 'ntfy', 'email'];
const EXAMPLES = ['changePercent <= -10', 'value.new', 'amount < 25', 'score >= 50', 'conflict.new'];

class SubscriptionBuilder extends Element {
  static properties = {
    filters: { attribute: false }, apiKey: { attribute: false }, type: { state: true }, trial: { state: true },
    made: { state: true }, failed: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    this.type = 'webhook';
  }

  render() {
    const say = words.subscriptions;
    return html`<form class="fields" aria-busy=${this.busy ? 'true' : 'false'} @submit=${this.#subscribe}>
      <div><p class="label">${say.what}</p>${this.#query(say)}</div>
      <label for="wish-when">${say.when}</label>
      <input id="wish-when" list="wish-examples" autocomplete="off" placeholder=${EXAMPLES[0]} aria-describedby="wish-help">
      <datalist id="wish-examples">${EXAMPLES.map((one) => html`<option value=${one}></option>`)}</datalist>
      <small id="wish-help">${say.whenMore}</small>
      <label for="wish-channel">${say.channel}</label>
      <select id="wish-channel" @change=${(change) => (this.type = change.target.value)}>
        ${CHANNELS.map((name) => html`<option value=${name} ?selected=${name === this.type}>${say.channels[name]}</option>`)}</select>
      ${this.#where(say)}
      ${this.failed ? html`<p class="doubt" role="alert">${this.failed}</p>` : nothing}
      <p class="row"><button ?disabled=${this.busy}>${say.subscribe}</button>
        <button type="button" ?disabled=${this.busy} @click=${this.#try}>${say.tryIt}</button></p>
    </form>
    <div role="status">${this.made ? this.#thanks(say) : nothing}${this.trial ? hits(this.trial) : nothing}</div>`;
  }

  #query(say) {
    const all = Object.entries(this.filters).flatMap(([name, values]) => values.map((value) => `${words.filters[name] ?? name}: ${value}`));
    return html`<p>${all.length ? all.map((one) => html`<span class="tag">${one}</span> `) : say.everything}
      <a href=${address('/', this.filters)}>${say.change}</a></p>`;
  }

  #where(say) {
    const mail = this.type === 'email';
    return html`<label for="wish-to">${mail ? say.mailbox : say.url}</label>
      <input id="wish-to" type=${mail ? 'email' : 'url'} required placeholder=${mail ? 'name@example.org' : 'https://example.org/hook'}>`;
  }

  #thanks(say) {
    return html`<div class="made"><p><b>${say.made}</b></p>
      ${this.made.secret ? html`<p>${say.secret}</p><pre tabindex="0"><code>${this.made.secret}</code></pre>` : nothing}</div>`;
  }

  #wish() {
    const when = this.querySelector('#wish-when').value.trim();
    return {
      query: queryOf(this.filters), ...(when && { when }), locale: language,
      tz: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
    };
  }

  #try = () => this.#ask('/v1/subscriptions?dryRun=90d', this.#wish(), (trial) => (this.trial = trial));

  #subscribe = (submit) => {
    submit.preventDefault();
    const to = this.querySelector('#wish-to').value.trim();
    const channel = { type: this.type, [this.type === 'email' ? 'to' : 'url']: to };
    this.#ask('/v1/subscriptions', { ...this.#wish(), channel }, (made) => {
      this.made = made;
      this.dispatchEvent(new Event('subscriptions-changed', { bubbles: true }));
    });
  };

  async #ask(url, body, use) {
    Object.assign(this, { busy: true, failed: null, trial: null, made: null });
    try {
      use(await send('POST', url, { body, key: this.apiKey }));
    } catch (error) {
      this.failed = error.status ? error.message : words.state.unreachable;
    }
    this.busy = false;
  }
}

customElements.define('subscription-builder', SubscriptionBuilder);
