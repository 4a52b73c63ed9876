// The list of keys, and the switch for those who do not want them.

import { Element, html } from './element.js';
import { lettersOn, switchLetters } from './keys.js';
import { words } from './words.js';

class KeyHelp extends Element {
  connectedCallback() {
    super.connectedCallback();
    addEventListener('help-wanted', () => this.querySelector('dialog').showModal());
  }

  render() {
    return html`<dialog aria-labelledby="key-help-title">
      <h2 id="key-help-title">${words.keys.title}</h2>
      <dl class="key-list">${Object.entries(words.keys.list).map(([key, does]) =>
        html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
      <label class="switch"><input type="checkbox" .checked=${lettersOn()}
        @change=${(change) => switchLetters(change.target.checked)}> ${words.keys.on}</label>
      <form method="dialog"><button>${words.keys.close}</button></form>
    </dialog>`;
  }
}

customElements.define('key-help', KeyHelp);
