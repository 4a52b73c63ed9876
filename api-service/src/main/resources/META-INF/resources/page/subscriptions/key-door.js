// Asks for an API key and tries it. Asking the server only about what looks like a key keeps slips out of its logs.

import { Element, html, nothing } from '../element.js';
import { send } from '../api.js';
import { words } from '../words.js';
import { isKey, keepKey } from './key.js';

class KeyDoor extends Element {
  static properties = { failed: { state: true }, busy: { state: true } };

  render() {
    const say = words.subscriptions;
    return html`<form class="fields" @submit=${this.#try}>
      <p>${say.keyMore} <code>./tracker keys create --name me</code></p>
      <label for="api-key">${say.key}</label>
      <span class="row"><input id="api-key" type="password" autocomplete="off" spellcheck="false" required aria-describedby="key-kept">
        <button ?disabled=${this.busy}>${say.useKey}</button></span>
      <small id="key-kept">${say.keyKept}</small>
      ${this.failed ? html`<p class="doubt" role="alert">${this.failed}</p>` : nothing}
    </form>`;
  }

  #try = async (submit) => {
    submit.preventDefault();
    const key = this.querySelector('input').value.trim();
    this.failed = null;
    if (!isKey(key)) {
      this.failed = words.subscriptions.noKey;
      return;
    }
    this.busy = true;
    try {
      await send('GET', '/v1/key', { key });
      keepKey(key);
      this.dispatchEvent(new Event('key-changed', { bubbles: true }));
    } catch (error) {
      this.failed = error.status ? error.message : words.state.unreachable;
    }
    this.busy = false;
  };
}

customElements.define('key-door', KeyDoor);
