import { html } from '../element.js';
import { words } from '../words.js';

/// Toggles for all benchmarks, the chosen ones pressed; `choose` gets the ids that shall be on screen.
export function benchmarkChooser(benchmarks, chosen, choose) {
  const toggled = (id) => (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return html`<details class="panel chooser" ?open=${chosen.length > 1}><summary>${words.benchmarks.several}</summary>
    <fieldset><legend class="hidden">${words.benchmarks.several}</legend>
      ${[...benchmarks].sort((a, b) => b.results - a.results).map(({ id, name }) => html`<button type="button" class="toggle"
        aria-pressed=${chosen.includes(id) ? 'true' : 'false'} @click=${() => choose(toggled(id))}>${name}</button>`)}
    </fieldset></details>`;
}
