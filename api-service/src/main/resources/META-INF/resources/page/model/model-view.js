// Everything about one model: names, results, prices, stories, and when it was written about.

import { html, nothing } from '../element.js';
import { all, get, address } from '../api.js';
import { AskingView } from '../loading.js';
import { date } from '../when.js';
import { loadSources } from '../sources.js';
import { empty } from '../states.js';
import { words } from '../words.js';
import { monthBars } from '../chart/month-bars.js';
import { priceOverview } from '../prices/price-overview.js';
import { table } from '../benchmarks/result-table.js';
import { benchmarkName } from '../claim/claim-words.js';
import { datedStory } from '../timeline/story.js';

export const view = (place) => html`<model-view .place=${place}></model-view>`;

const MOST_NAMES = 12;

const BENCHMARK = {
  title: words.benchmarks.pick,
  of: (claim) => html`<a href=${`/benchmarks/${encodeURIComponent(claim.benchmark)}`}>${benchmarkName(claim)}</a>`,
};

class ModelView extends AskingView {
  async ask({ id }, signal) {
    const asked = [
      get('/v1/models', { model: id }, signal),
      all('/v1/claims', { kind: 'benchmark', model: id }, signal, 400),
      all('/v1/claims', { kind: 'price', item: id }, signal, 400),
      get('/v1/timeline', { model: id, limit: 10 }, signal),
      get('/v1/stats', { model: id, bucket: 'month' }, signal),
      get('/v1/claims', { kind: 'model', model: id, limit: 20 }, signal),
      loadSources(),
    ];
    const [models, results, prices, stories, months, namings] = await Promise.all(asked);
    const thing = models.items.find((one) => one.id === id) ?? models.items[0];
    return { id, thing, results: results.items, prices, stories: stories.items, months, names: namesIn(namings.items) };
  }

  show({ id, thing, results, prices, stories, months, names }) {
    if (!thing && !stories.length) return this.#unknown(id);
    document.title = `${thing?.name ?? id} · news-tracker`;
    return html`<header class="lead"><h1>${thing?.name ?? id}</h1>${thing ? this.#facts(thing, names) : nothing}</header>
      ${months.items.length ? html`<section class="group"><h2>${words.model.activity}</h2>${monthBars(months.items, words.model.activity, months.completeUntil)}</section>` : nothing}
      <section class="group"><h2>${words.model.results}</h2>${results.length ? this.#results(results) : html`<p class="soft">${words.model.noResults}</p>`}</section>
      ${prices.items.length ? html`<section class="group"><h2>${words.model.prices}</h2>${priceOverview(prices.items)}</section>` : nothing}
      <section class="group"><h2>${words.model.stories}</h2>${stories.map(datedStory)}
        <p><a href=${address('/', { model: id })}>${words.model.allStories}</a></p></section>`;
  }

  #unknown(id) {
    return html`<h1 class="hidden">${id}</h1>${empty(words.model.noSuch(id), words.model.noSuchMore, html`<a class="button" href="/">${words.nav.timeline}</a>`)}`;
  }

  #facts({ name, maker, firstSeen, lastSeen, known }, names) {
    const others = names.filter((one) => one !== name).slice(0, MOST_NAMES);
    const facts = [
      [words.model.maker, maker && (words.company[maker] ?? maker)],
      [words.model.aka, others.join(words.comma)],
      [words.model.seen, firstSeen && date(firstSeen)],
      [words.model.last, lastSeen && date(lastSeen)],
    ];
    return html`<dl class="facts">${facts.filter(([, value]) => value).map(([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>
      ${known === false ? html`<p class="doubt">${words.model.newName}</p>` : nothing}`;
  }

  #results(results) {
    const scored = results.filter(({ score }) => score != null);
    return table([...scored].sort((a, b) => a.benchmark.localeCompare(b.benchmark)), words.model.results, BENCHMARK);
  }
}

/// The spellings under which texts speak of it, the most frequent first.
function namesIn(claims) {
  const counted = new Map();
  const surfaces = claims.flatMap(({ evidence }) => evidence).map(({ surface }) => surface).filter(Boolean);
  surfaces.forEach((surface) => counted.set(surface, (counted.get(surface) ?? 0) + 1));
  return [...counted.keys()].sort((a, b) => counted.get(b) - counted.get(a));
}

customElements.define('model-view', ModelView);
