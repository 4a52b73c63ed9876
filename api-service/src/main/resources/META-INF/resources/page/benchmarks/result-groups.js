// Results of one benchmark in groups that may be compared. Without stated conditions there is a group, but no ranking.

import { html, nothing } from '../element.js';
import { conditionsOf } from '../claim/claim-words.js';
import { words } from '../words.js';
import '../chart/dot-plot.js';
import { table } from './result-table.js';

export function resultGroups(claims, better) {
  return html`<p class="legend">${words.chart.dots}</p>${groups(claims).map((group) => {
    const title = titleOf(group);
    return html`<section class="group">
      <h2>${title}</h2>
      ${group.key === null ? html`<p class="doubt">${words.benchmarks.unknownMore}</p>` : nothing}
      <dot-plot .claims=${group.claims} .better=${better} .label=${title} ?ranked=${group.key !== null}></dot-plot>
      <details class="twin"><summary>${words.chart.table}</summary>${table(group.claims, title)}</details>
    </section>`;
  })}`;
}

// Scores in different units never share a scale, whatever their key says.
function groups(claims) {
  const found = new Map();
  for (const claim of claims) {
    const key = claim.comparisonKey ?? null;
    const name = JSON.stringify([key, claim.variant, claim.unit]);
    if (!found.has(name)) found.set(name, { key, variant: claim.variant, claims: [] });
    found.get(name).claims.push(claim);
  }
  return [...found.values()].sort((a, b) => (a.key === null) - (b.key === null) || b.claims.length - a.claims.length);
}

function titleOf({ key, variant, claims }) {
  if (key === null) return [variant, words.benchmarks.unknown].filter(Boolean).join(' · ');
  return [variant, ...conditionsOf(claims[0])].filter(Boolean).join(', ') || words.benchmarks.plain;
}
