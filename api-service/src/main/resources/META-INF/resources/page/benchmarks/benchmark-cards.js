import { html, nothing } from '../element.js';
import { date } from '../when.js';
import { words } from '../words.js';

/// Every benchmark with how much is known of it; a contradiction is told before anybody opens it.
export function benchmarkCards(benchmarks, conflicts) {
  const contested = contestedIn(conflicts);
  return html`<ul class="cards">${[...benchmarks].sort((a, b) => b.results - a.results).map((one) => card(one, contested.get(one.name) ?? 0))}</ul>`;
}

function card({ id, name, results, better, lastSeen }, clashes) {
  return html`<li><a class="card" href=${`/benchmarks/${encodeURIComponent(id)}`}><b>${name}</b>
    <span>${words.benchmarks.results(results)}</span>
    <small>${words.benchmarks.better[better] ?? nothing}${lastSeen ? html` · ${date(lastSeen)}` : nothing}</small>
    ${clashes ? html`<small class="doubt">${words.benchmarks.conflicts(clashes)}</small>` : nothing}</a></li>`;
}

// Answers under different conditions are listed beside each other too; only those that cannot all be true count.
function contestedIn(conflicts) {
  const found = new Map();
  for (const { benchmark, groups } of conflicts) {
    const clashes = groups.filter(({ conflicting }) => conflicting).length;
    found.set(benchmark, (found.get(benchmark) ?? 0) + clashes);
  }
  return found;
}
