// Coverage: which sources are read, how fresh each is, and what could not be read. Trouble first.

import { html, nothing } from '../element.js';
import { get } from '../api.js';
import { AskingView } from '../loading.js';
import { safe } from '../link.js';
import { empty } from '../states.js';
import { ago } from '../when.js';
import { locale, words } from '../words.js';

export const view = (place) => html`<coverage-view .place=${place}></coverage-view>`;

class CoverageView extends AskingView {
  ask(place, signal) {
    return get('/v1/coverage', {}, signal);
  }

  show({ items }) {
    const fresh = items.filter((source) => stateOf(source) === 'fresh').length;
    const sorted = [...items].sort((a, b) => ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b)) || a.name.localeCompare(b.name));
    return html`<header class="lead"><h1>${words.coverage.title}</h1><p>${words.coverage.intro}</p></header>
      ${items.length
        ? html`<p class="summary"><b>${words.coverage.summary(fresh, items.length)}</b> <a href="/v1/sources.opml" download>${words.coverage.opml}</a></p>
          <ul class="sources">${sorted.map(row)}</ul>`
        : empty(words.coverage.none, words.coverage.noneMore)}`;
  }
}

const ORDER = ['failing', 'stale', 'waiting', 'fresh', 'rejected'];

function stateOf({ stale, error, lastSuccess, lastAttempt, active }) {
  if (active === false) return 'rejected';
  if (error) return 'failing';
  if (stale) return 'stale';
  return lastSuccess || lastAttempt ? 'fresh' : 'waiting';
}

function row(source) {
  const state = stateOf(source);
  return html`<li class="source">
    <div><h2><a href=${safe(source.url)} target="_blank" rel="noopener noreferrer">${source.name}</a></h2>
      <p class="soft"><span class="standing ${source.standing}">${words.standing[source.standing] ?? source.standing}</span> ${source.kind} ${every(source.cadenceSeconds)}</p></div>
    <p><span class="state ${state}">${words.coverage[state]}</span></p>
    <dl class="facts">${facts(source)}</dl>
    ${source.error ? html`<p class="doubt trouble">${source.error}</p>` : nothing}
    ${source.unreadable?.length ? unreadable(source.unreadable) : nothing}
  </li>`;
}

const facts = ({ lastSuccess, nextDue, newestItem }) => [
  [words.coverage.success, lastSuccess ? ago(lastSuccess) : words.coverage.never],
  [words.coverage.newest, newestItem ? ago(newestItem) : '–'],
  [words.coverage.next, nextDue ? (Date.parse(nextDue) > Date.now() ? ago(nextDue) : words.coverage.due) : '–'],
].map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);

const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

/// 900 as "15 min".
function every(seconds) {
  if (!seconds) return nothing;
  const [unit, length] = UNITS.find(([, size]) => seconds >= size);
  const amount = Math.round(seconds / length);
  return html`· ${new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(amount)}`;
}

function unreadable(items) {
  return html`<details><summary>${words.coverage.unreadable(items.length)}</summary>
    <ul>${items.map(({ url, reason }) => html`<li>${url ? html`<a href=${safe(url)} target="_blank" rel="noopener noreferrer">${url}</a>: ` : nothing}${reason}</li>`)}</ul></details>`;
}

customElements.define('coverage-view', CoverageView);
