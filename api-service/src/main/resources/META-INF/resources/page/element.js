// The one base of all our elements: lit's reactive properties and templates, drawn into the page itself. Without a
// shadow root one style sheet serves all, labels reach their fields, and the browser's search finds every word.
//
// Places in charts are set with the property `.style`: the CSP refuses the attribute of the same name.

import { ReactiveElement } from '../lib/reactive-element/reactive-element.js';
import { html, svg, nothing, render } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';

export { html, svg, nothing, repeat };

export class Element extends ReactiveElement {
  createRenderRoot() {
    return this;
  }

  update(changed) {
    super.update(changed);
    render(this.render(), this, { host: this });
  }
}
