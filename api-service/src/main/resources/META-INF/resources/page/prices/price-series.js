// One chart and one table a series; prices without a history share a table. Different series never mix.

import { html, nothing } from '../element.js';
import { change, price } from '../figures.js';
import { reporterOf } from '../claim/reporter.js';
import { date } from '../when.js';
import { words } from '../words.js';
import '../chart/step-chart.js';
import { seriesOf, titleOf } from './series.js';

export function priceSeries(claims, completeUntil) {
  const all = seriesOf(claims);
  const singles = all.filter(({ length }) => length === 1).flat();
  return html`<p class="legend">${words.chart.dots} ${words.chart.steps}</p>
    ${all.filter(({ length }) => length > 1).map((series) => history(series, completeUntil))}
    ${singles.length ? html`<section class="group"><h2>${words.prices.singles}</h2>${table(singles, words.prices.singles, titleOf)}</section>` : nothing}`;
}

function history(series, completeUntil) {
  const title = titleOf(series[0]);
  const clash = series.some(({ conflicts }) => conflicts?.length);
  return html`<section class="group">
    <h2>${title}</h2>
    ${clash ? html`<p class="doubt">${words.chart.conflict}</p>` : nothing}
    <step-chart .claims=${series} .until=${completeUntil} .label=${words.prices.steps(title)}></step-chart>
    <details class="twin"><summary>${words.chart.table}</summary>${table(series, title)}</details>
  </section>`;
}

/// `named` says which question a row answers, where a table holds several.
function table(series, caption, named) {
  const head = words.prices;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table>
    <thead><tr>${named ? html`<th scope="col">${head.item}</th>` : nothing}<th scope="col">${head.from}</th><th scope="col">${head.until}</th><th scope="col" class="number">${head.amount}</th><th scope="col" class="number">${head.change}</th><th scope="col">${head.phase}</th><th scope="col">${head.reporter}</th></tr></thead>
    <tbody>${series.map((claim) => html`<tr data-claim=${claim.id}>
      ${named ? html`<th scope="row">${named(claim)}</th>` : nothing}<td>${date(claim.validFrom)}</td><td>${date(claim.validUntil)}</td><td class="number">${price(claim)}</td>
      <td class="number">${claim.changePercent == null ? nothing : change(claim.changePercent)}</td>
      <td>${words.phase[claim.phase] ?? (claim.validUntil ? nothing : head.current)}</td><td>${reporterOf(claim)}</td></tr>`)}</tbody>
  </table></div>`;
}
