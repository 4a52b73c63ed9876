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
  const latest = seriesOf(claims).map(latestOf).sort((a, b) => nameOf(a).localeCompare(nameOf(b)) || a.amount - b.amount);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${head.title}><table class="wide">
    <thead><tr><th scope="col">${head.item}</th><th scope="col" class="number">${head.amount}</th><th scope="col" class="number">${head.change}</th>
      <th scope="col">${head.from}</th><th scope="col">${head.phase}</th><th scope="col">${head.reporter}</th></tr></thead>
    <tbody>${latest.map(row)}</tbody></table></div>`;
}

function row(claim) {
  const id = claim.subject?.id ?? claim.item;
  const name = nameOf(claim);
  return html`<tr><th scope="row">${id ? html`<a href=${address('/prices', { item: id })}>${name}</a>` : name}
      <small>${[claim.region, claim.tier].filter(Boolean).join(' · ')}</small></th>
    <td class="number"><b>${price(claim)}</b></td><td class="number">${claim.changePercent == null ? nothing : change(claim.changePercent)}</td>
    <td>${date(claim.validFrom)}</td><td>${words.phase[claim.phase] ?? words.prices.current}</td><td>${reporterOf(claim)}</td></tr>`;
}

const nameOf = ({ subject, item }) => subject?.name ?? item ?? words.claim.something;

// What holds today, else what was said last.
const latestOf = (series) => series.findLast(({ phase, validUntil }) => phase === 'current' && !validUntil) ?? series.at(-1);
