// The subscriptions of a key: what each waits for, whether it is served, a test, a pause, an end, and what was sent.

import { Element, html, nothing, repeat } from '../element.js';
import { send } from '../api.js';
import { words } from '../words.js';
import './delivery-log.js';

class SubscriptionList extends Element {
  static properties = { apiKey: { attribute: false }, items: { state: true }, failed: { state: true }, ending: { state: true }, told: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.reload();
  }

  async reload() {
    await this.#do(async () => {
      this.items = (await send('GET', '/v1/subscriptions', { key: this.apiKey })).items;
    });
  }

  render() {
    const say = words.subscriptions;
    const items = this.items ?? [];
    return html`${this.failed ? html`<p class="doubt" role="alert">${this.failed}</p>` : nothing}
      <p class="hidden" role="status">${this.told ?? ''}</p>
      ${this.items && !items.length ? html`<p class="soft">${say.none}</p>` : nothing}
      <ul class="subscriptions">${repeat(items, ({ id }) => id, (one) => html`<li>${this.#one(one, say)}</li>`)}</ul>`;
  }

  #one({ id, query, when, channel, state, reason }, say) {
    const paused = state === 'paused' || state === 'disabled';
    return html`<p><b>${Object.entries(query).map(([name, values]) => `${words.filters[name] ?? name}: ${[values].flat().join(words.comma)}`).join(' · ') || say.everything}</b>
        ${when ? html` <code>${when}</code>` : nothing}</p>
      <p class="soft">${say.channels[channel.type] ?? channel.type} · ${channel.url ?? channel.to} · <span class="state ${state === 'active' ? 'fresh' : 'stale'}">${say.states[state] ?? state}</span> ${reason ?? nothing}</p>
      <p class="row"><button ?disabled=${state !== 'active'} @click=${() => this.#test(id)}>${say.test}</button>
        <button @click=${() => this.#turn(id, paused ? 'resume' : 'pause')} ?disabled=${state === 'unconfirmed'}>${paused ? say.resume : say.pause}</button>
        ${this.ending === id
          ? html`<button @click=${() => this.#end(id)}>${say.endReally}</button> <button class="quiet" @click=${() => (this.ending = null)}>${words.report.cancel}</button>`
          : html`<button class="quiet" @click=${() => (this.ending = id)}>${say.end}</button>`}</p>
      <delivery-log .of=${id} .apiKey=${this.apiKey}></delivery-log>`;
  }

  #test(id) {
    return this.#do(async () => {
      await send('POST', `/v1/subscriptions/${id}/test`, { key: this.apiKey, body: {} });
      this.told = words.subscriptions.tested;
      const log = [...this.querySelectorAll('delivery-log')].find(({ of }) => of === id);
      log.showSoon();
    });
  }

  #turn(id, what) {
    return this.#do(async () => {
      const changed = await send('POST', `/v1/subscriptions/${id}/${what}`, { key: this.apiKey, body: {} });
      this.items = this.items.map((one) => (one.id === id ? changed : one));
    });
  }

  #end(id) {
    return this.#do(async () => {
      await send('DELETE', `/v1/subscriptions/${id}`, { key: this.apiKey });
      this.ending = null;
      this.items = this.items.filter((one) => one.id !== id);
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

customElements.define('subscription-list', SubscriptionList);
