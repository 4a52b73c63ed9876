// How a claim is said in a few words: about what, which value, under which conditions.

import { price, score, change } from '../figures.js';
import { words } from '../words.js';

export function said(claim) {
  switch (claim.kind) {
    case 'price':
      return { what: claim.item ?? claim.subject?.name ?? words.claim.something, value: price(claim), notes: priceNotes(claim) };
    case 'benchmark':
      return { what: [claim.model?.name, benchmarkName(claim)].filter(Boolean).join(' · '), value: score(claim), notes: conditionsOf(claim) };
    case 'model':
      return { what: claim.model?.name ?? '', value: '', notes: claim.known === false ? [words.claim.newName] : [] };
    default:
      return { what: claim.kind, value: '', notes: [] };
  }
}

export const benchmarkName = (claim) => [claim.benchmark?.name ?? claim.benchmark, claim.variant].filter(Boolean).join(' ');

export function conditionsOf({ conditions = [], attempts, effort }) {
  const more = [attempts && words.claim.attempts(attempts), effort && words.claim.effort(effort)].filter(Boolean);
  return conditions.length ? conditions.map((one) => words.condition[one] ?? one) : more;
}

function priceNotes({ phase, region, tier, tax, changePercent }) {
  return [
    phase && phase !== 'current' && words.phase[phase],
    region, tier,
    tax && (words.tax[tax] ?? tax),
    changePercent != null && changePercent !== 0 && change(changePercent),
  ].filter(Boolean);
}

/// One line to be read out: "SuperGrok, $30 / month, announced".
export function spoken(claim) {
  const { what, value, notes } = said(claim);
  return [what, value, ...notes].filter(Boolean).join(', ');
}
