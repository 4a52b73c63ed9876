// One chart and one table a series; a single price is a table of one line. Different series never mix.

import { html, nothing } from '../element.js';
import { change, price } from '../figures.js';
import { reporterOf } from '../claim/reporter.js';
import { date } from '../when.js';
import { words } from '../words.js';
import '../chart/step-chart.js';
import { seriesOf, titleOf } from './series.js';

export function priceSeries(claims, completeUntil) {
  return html`<p class="legend">${words.chart.dots} ${words.chart.steps}</p>${seriesOf(claims).map((series) => {
    const title = titleOf(series[0]);
    const clash = series.some(({ conflicts }) => conflicts?.length);
    return html`<section class="group">
      <h2>${title}</h2>
      ${clash ? html`<p class="doubt">${words.chart.conflict}</p>` : nothing}
      ${series.length > 1
        ? html`<step-chart .claims=${series} .until=${completeUntil} .label=${words.prices.steps(title)}></step-chart>
          <details class="twin"><summary>${words.chart.table}</summary>${table(series, title)}</details>`
        : table(series, title)}
    </section>`;
  })}`;
}

export function table(series, caption) {
  const head = words.prices;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table>
    <thead><tr><th scope="col">${head.from}</th><th scope="col">${head.until}</th><th scope="col" class="number">${head.amount}</th><th scope="col" class="number">${head.change}</th><th scope="col">${head.phase}</th><th scope="col">${head.reporter}</th></tr></thead>
    <tbody>${series.map((claim) => html`<tr>
      <td>${date(claim.validFrom)}</td><td>${date(claim.validUntil)}</td><td class="number">${price(claim)}</td>
      <td class="number">${claim.changePercent == null ? nothing : change(claim.changePercent)}</td>
      <td>${words.phase[claim.phase] ?? (claim.validUntil ? nothing : head.current)}</td><td>${reporterOf(claim)}</td></tr>`)}</tbody>
  </table></div>`;
}
