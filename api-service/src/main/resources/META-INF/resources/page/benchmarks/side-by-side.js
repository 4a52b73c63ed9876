// Several benchmarks as one table: a row for each model, a column for each way of measuring. Nothing is summed up or
// ranked across columns, because a number means something only among numbers that were measured the same way.

import { html, nothing } from '../element.js';
import { score } from '../figures.js';
import { words } from '../words.js';
import { groupsOf, titleOf } from './result-groups.js';

export function sideBySide(parts) {
  const columns = parts.flatMap(({ one, claims }) => groupsOf(claims).map((group) => ({ name: one.name ?? one.asked, group })));
  const rows = rowsOf(columns);
  return html`<section class="group together"><h2>${words.benchmarks.together}</h2><p class="soft">${words.benchmarks.togetherMore}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.benchmarks.together}><table>
      <thead><tr><th scope="col">${words.benchmarks.model}</th>${columns.map(({ name, group }) =>
        html`<th scope="col" class="number">${name}<br><small class=${group.key === null ? 'doubt' : ''}>${titleOf(group)}</small></th>`)}</tr></thead>
      <tbody>${rows.map(({ name, id, cells }) => html`<tr><th scope="row">${id ? html`<a href=${`/models/${encodeURIComponent(id)}`}>${name}</a>` : name}</th>
        ${cells.map((claims) => html`<td class="number">${claims.length ? cell(claims) : html`<span class="soft">–</span>`}</td>`)}</tr>`)}</tbody>
    </table></div></section>`;
}

function cell(claims) {
  const clash = claims.some(({ conflicts }) => conflicts?.length);
  return html`${claims.map((claim, at) => html`${at ? ' / ' : nothing}${score(claim)}`)}${clash ? html` <small class="doubt">${words.claimState.conflict}</small>` : nothing}`;
}

// Models with most results first: a row that is nearly empty tells least.
function rowsOf(columns) {
  const found = new Map();
  columns.forEach(({ group }, column) => {
    for (const claim of group.claims) {
      const name = claim.model?.name ?? words.benchmarks.noModel;
      if (!found.has(name)) found.set(name, { name, id: claim.model?.id, cells: columns.map(() => []) });
      found.get(name).cells[column].push(claim);
    }
  });
  const filled = ({ cells }) => cells.filter((claims) => claims.length).length;
  return [...found.values()].sort((a, b) => filled(b) - filled(a) || a.name.localeCompare(b.name));
}
