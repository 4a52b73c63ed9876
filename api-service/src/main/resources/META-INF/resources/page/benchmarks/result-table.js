// Results as a table: what a chart shows, for everybody and for copying.

import { html, nothing } from '../element.js';
import { score } from '../figures.js';
import { conditionsOf } from '../claim/claim-words.js';
import { reporterOf } from '../claim/reporter.js';
import { date } from '../when.js';
import { words } from '../words.js';

const MODEL = { title: words.benchmarks.model, of: ({ model }) => model?.name ?? words.benchmarks.noModel };

/// `head` says what begins a row: by default whose result it is.
/// Every row names its claim, so that the table can be held against the API's rows.
export function table(claims, caption, head = MODEL) {
  const { score: value, conditions, reporter, date: when } = words.benchmarks;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table>
    <thead><tr><th scope="col">${head.title}</th><th scope="col" class="number">${value}</th><th scope="col">${conditions}</th><th scope="col">${reporter}</th><th scope="col">${when}</th></tr></thead>
    <tbody>${claims.map((claim) => html`<tr data-claim=${claim.id}>
      <th scope="row">${head.of(claim)}</th><td class="number">${score(claim)}${claim.conflicts?.length ? html` <small class="doubt">${words.claimState.conflict}</small>` : nothing}</td>
      <td>${conditionsOf(claim).join(', ')}</td><td>${reporterOf(claim)}</td><td>${date(claim.validFrom)}</td></tr>`)}</tbody>
  </table></div>`;
}
