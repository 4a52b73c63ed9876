// Results of one benchmark in groups that may be compared. Without stated conditions there is a group, but no ranking.

import { html, nothing } from '../element.js';
import { benchmarkName, conditionsOf } from '../claim/claim-words.js';
import { words } from '../words.js';
import '../chart/dot-plot.js';
import { table } from './result-table.js';

export function resultGroups(claims, better, level = 2) {
  return groupsOf(claims).map((group, place, groups) => {
    const title = titleOf(group);
    const again = groups.findIndex((other) => titleOf(other) === title) < place ? ` (${place + 1})` : '';
    const clashes = clashesIn(group);
    return html`<section class="group">
      ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
      ${group.key === null ? html`<p class="doubt">${words.benchmarks.unknownMore}</p>` : nothing}
      ${clashes ? html`<p class="doubt">${words.benchmarks.conflicts(clashes)}</p>` : nothing}
      <dot-plot .claims=${group.claims} .better=${better} .label=${title} ?ranked=${group.key !== null}></dot-plot>
      <details class="twin"><summary>${words.chart.table}</summary>${table(group.claims, `${benchmarkName(group.claims[0])}: ${title}${again}`)}</details>
    </section>`;
  });
}

/// Scores in different units never share a scale, whatever their key says.
export function groupsOf(claims) {
  const found = new Map();
  for (const claim of claims) {
    const key = claim.comparisonKey ?? null;
    const name = JSON.stringify([key, claim.variant, claim.unit]);
    if (!found.has(name)) found.set(name, { key, variant: claim.variant, claims: [] });
    found.get(name).claims.push(claim);
  }
  return [...found.values()].sort((a, b) => (a.key === null) - (b.key === null) || b.claims.length - a.claims.length);
}

export function titleOf({ key, variant, claims }) {
  const part = variant && (words.condition[variant.toLowerCase()] ?? variant);
  if (key === null) return [part, words.benchmarks.unknown].filter(Boolean).join(' · ');
  // A subset of the questions is a variant and a condition: it is named once.
  const conditions = conditionsOf(claims[0]).filter((one) => one.toLowerCase() !== part?.toLowerCase());
  return [part, ...conditions].filter(Boolean).join(', ') || words.benchmarks.plain;
}

const clashesIn = ({ claims }) => new Set(claims.filter(({ conflicts }) => conflicts?.length).map(({ model }) => model?.id)).size;
