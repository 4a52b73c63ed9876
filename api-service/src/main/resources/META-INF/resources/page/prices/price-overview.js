// Every item with its latest prices, one line a series; the name leads to the history.

import { html, nothing } from '../element.js';
import { address } from '../api.js';
import { change, price } from '../figures.js';
import { reporterOf } from '../claim/reporter.js';
import { date } from '../when.js';
import { words } from '../words.js';
import { seriesOf } from './series.js';

export function priceOverview(claims) {
  const head = words.prices;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${head.title}><table class="wide">
    <thead><tr><th scope="col">${head.item}</th><th scope="col" class="number">${head.amount}</th><th scope="col" class="number">${head.change}</th>
      <th scope="col">${head.from}</th><th scope="col">${head.phase}</th><th scope="col">${head.reporter}</th></tr></thead>
    ${itemsOf(claims).map((item) => html`<tbody>${item.map((claim, at) => row(claim, at ? 0 : item.length))}</tbody>`)}</table></div>`;
}

// The name stands once, over all lines of its item.
function row(claim, lines) {
  return html`<tr>${lines ? html`<th scope="rowgroup" rowspan=${lines}>${named(claim)}</th>` : nothing}
    <td class="number"><b>${price(claim)}</b> <small>${[claim.region, claim.tier].filter(Boolean).join(' · ')}</small></td>
    <td class="number">${claim.changePercent == null ? nothing : change(claim.changePercent)}</td>
    <td>${date(claim.validFrom)}</td><td>${words.phase[claim.phase] ?? words.prices.current}</td><td>${reporterOf(claim)}</td></tr>`;
}

function named(claim) {
  const id = claim.subject?.id ?? claim.item;
  return id ? html`<a href=${address('/prices', { item: id })}>${nameOf(claim)}</a>` : nameOf(claim);
}

const nameOf = ({ subject, item }) => subject?.name ?? item ?? words.claim.something;

function itemsOf(claims) {
  const found = new Map();
  for (const claim of seriesOf(claims).map(latestOf)) {
    found.set(nameOf(claim), [...(found.get(nameOf(claim)) ?? []), claim]);
  }
  const names = [...found.keys()].sort((a, b) => a.localeCompare(b));
  return names.map((name) => found.get(name).sort((a, b) => a.amount - b.amount));
}

// What holds today, else what was said last.
const latestOf = (series) => series.findLast(({ phase, validUntil }) => phase === 'current' && !validUntil) ?? series.at(-1);
