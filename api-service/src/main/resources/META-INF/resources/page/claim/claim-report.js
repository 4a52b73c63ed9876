// "Wrong?": whoever sees a mistake says so here, without an account. An operator decides what becomes of it.

import { Element, html, nothing } from '../element.js';
import { send } from '../api.js';
import { words } from '../words.js';

const LONGEST = 900; // of the thousand characters that the service takes; the reason's own word needs some

let forms = 0;

class ClaimReport extends Element {
  static properties = { claim: { attribute: false }, step: { state: true }, failed: { state: true } };

  #name = `report-${(forms += 1)}`;

  willUpdate(changed) {
    if (changed.get('claim') && changed.get('claim').id !== this.claim.id) this.#go('shut');
  }

  render() {
    const say = words.report;
    if (this.step === 'done') return html`<p class="thanks" role="status" tabindex="-1">${say.done}</p>`;
    if (this.step === 'open' || this.step === 'sending') return this.#form(say);
    return html`<button class="quiet" data-report @click=${() => this.#go('open', 'input')}>${say.open}</button>`;
  }

  #form(say) {
    const sending = this.step === 'sending';
    return html`<form class="report" aria-busy=${sending ? 'true' : 'false'} @submit=${this.#send} @keydown=${this.#key}>
      <fieldset><legend>${say.title}</legend>
        ${Object.entries(say.reasons).map(([reason, text]) => html`<label><input type="radio" name=${this.#name} value=${reason} required> ${text}</label>`)}
      </fieldset>
      <label for="${this.#name}-more">${say.more}</label>
      <textarea id="${this.#name}-more" rows="2" maxlength=${LONGEST}></textarea>
      ${this.failed ? html`<p class="doubt" role="alert"><b>${say.failed}.</b> ${this.failed}</p>` : nothing}
      <p class="row"><button ?disabled=${sending}>${sending ? say.sending : say.send}</button>
        <button type="button" class="quiet" @click=${this.#shut}>${say.cancel}</button></p>
    </form>`;
  }

  #key = (press) => {
    if (press.key !== 'Escape') return;
    press.stopPropagation();
    this.#shut();
  };

  #shut = () => this.#go('shut', '[data-report]');

  async #go(step, focus) {
    this.step = step;
    this.failed = null;
    if (!focus) return;
    await this.updateComplete;
    this.querySelector(focus)?.focus();
  }

  #send = async (submit) => {
    submit.preventDefault();
    if (this.step === 'sending') return;
    const kind = this.querySelector('input:checked').value;
    const more = this.querySelector('textarea').value.trim();
    this.step = 'sending';
    this.failed = null;
    try {
      await send('POST', `/v1/claims/${encodeURIComponent(this.claim.id)}/reports`, { body: this.#body(more ? `${kind}: ${more}` : kind) });
      await this.#go('done', '.thanks');
    } catch (error) {
      this.step = 'open';
      this.failed = error.status ? error.message : words.state.unreachable;
      await this.updateComplete;
      this.querySelector('.report button').focus(); // a disabled button has lost it
    }
  };

  // Where a claim rests on one text alone, the report is about that text.
  #body(reason) {
    const articles = new Set(this.claim.evidence?.map(({ article }) => article));
    return articles.size === 1 && this.claim.evidenceCount === 1 ? { reason, article: [...articles][0] } : { reason };
  }
}

customElements.define('claim-report', ClaimReport);
