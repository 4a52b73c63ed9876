// One chart and one table a series: the same thing, currency, unit, region, tax and tier. Different series never mix.

import { html, nothing } from '../element.js';
import { change, price } from '../figures.js';
import { reporterOf } from '../claim/reporter.js';
import { date } from '../when.js';
import { words } from '../words.js';
import '../chart/step-chart.js';

export function priceSeries(claims, completeUntil) {
  return seriesOf(claims).map((series) => {
    const title = titleOf(series[0]);
    const clash = series.some(({ conflicts }) => conflicts?.length);
    return html`<section class="group" aria-label=${title}>
      <h2>${title}</h2>
      ${clash ? html`<p class="doubt">${words.chart.conflict}</p>` : nothing}
      <step-chart .claims=${series} .until=${completeUntil} .label=${words.prices.steps(title)}></step-chart>
      <details class="twin"><summary>${words.chart.table}</summary>${table(series, title)}</details>
    </section>`;
  });
}

// Long histories first: a single price needs no chart to be understood, a change does.
function seriesOf(claims) {
  const found = new Map();
  for (const claim of claims) {
    const { subject, item, currency, per, region, tax, tier } = claim;
    const key = JSON.stringify([subject?.id ?? item, currency, per, region, tax, tier]);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(claim);
  }
  const when = ({ validFrom, validUntil, recordedAt }) => Date.parse(validFrom ?? validUntil ?? recordedAt);
  return [...found.values()]
    .map((series) => series.sort((a, b) => when(a) - when(b)))
    .sort((a, b) => b.length - a.length || titleOf(a[0]).localeCompare(titleOf(b[0])));
}

function titleOf({ subject, item, currency, per, region, tax, tier }) {
  const unit = per ? `${currency} / ${words.per[per] ?? per}` : `${currency} · ${words.prices.oneOff}`;
  return [subject?.name ?? item ?? words.claim.something, unit, region, tier, tax && (words.tax[tax] ?? tax)].filter(Boolean).join(' · ');
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
