// Which price claims answer one question: the same thing, currency, unit, region, tax and tier.

import { placeOf } from '../claim/place.js';
import { words } from '../words.js';

/// Claims by series, each oldest first; long histories first: a change says more than a single price.
export function seriesOf(claims) {
  const found = new Map();
  for (const claim of claims.flatMap(times)) {
    const { subject, item, currency, per, region, tax, tier } = claim;
    const key = JSON.stringify([subject?.id ?? item, currency, per, region, tax, tier]);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(claim);
  }
  return [...found.values()]
    .map((series) => series.sort((a, b) => placeOf(a) - placeOf(b)))
    .sort((a, b) => b.length - a.length || titleOf(a[0]).localeCompare(titleOf(b[0])));
}

// A price that came back held more than once.
function times(claim) {
  const before = (claim.earlier ?? []).map((time) => ({ ...claim, ...time, earlier: [], previous: null, changePercent: null }));
  return [...before, claim];
}

export function titleOf({ subject, item, currency, per, region, tax, tier }) {
  const unit = per ? `${currency} / ${words.per[per] ?? per}` : `${currency} · ${words.prices.oneOff}`;
  return [subject?.name ?? item ?? words.claim.something, unit, region, tier, tax && (words.tax[tax] ?? tax)].filter(Boolean).join(' · ');
}
