// A view that asks for something: it shows the question's answer, its waiting, or why there is none.

import { Element, html } from './element.js';
import { failure, waiting, whenBack } from './states.js';
import { words } from './words.js';

export class AskingView extends Element {
  static properties = { place: { attribute: false }, answer: { state: true }, failed: { state: true } };

  #ended = new AbortController();

  connectedCallback() {
    super.connectedCallback();
    this.calm = whenBack(() => this.failed && this.#again());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.calm();
    this.#ended.abort();
  }

  willUpdate(changed) {
    if (changed.has('place')) this.#again();
  }

  #again = async () => {
    this.#ended.abort();
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.failed = null;
    try {
      const answer = await this.ask(this.place, signal);
      if (!signal.aborted) this.answer = answer;
    } catch (error) {
      if (!signal.aborted) this.failed = error;
    }
  };

  render() {
    if (this.answer && !this.failed) return this.show(this.answer);
    const title = words.nav[this.place.name] ?? this.place.id;
    return html`<h1 class="hidden">${title}</h1>${this.failed ? failure(this.failed, this.#again) : waiting()}`;
  }
}
