// Benchmarks: all of them, or one with its results. Results stand together only when they were measured the same way.

import { html, nothing } from '../element.js';
import { all } from '../api.js';
import { AskingView } from '../loading.js';
import { date } from '../when.js';
import { loadSources } from '../sources.js';
import { empty, warnings } from '../states.js';
import { words } from '../words.js';
import { resultGroups } from './result-groups.js';

export const view = (place) => html`<benchmarks-view .place=${place}></benchmarks-view>`;

class BenchmarksView extends AskingView {
  async ask({ id }, signal) {
    const results = id ? all('/v1/claims', { kind: 'benchmark', benchmark: id }, signal) : null;
    const [benchmarks] = await Promise.all([all('/v1/benchmarks', {}, signal), id && loadSources()]);
    return { id, benchmarks: benchmarks.items, results: await results };
  }

  show(answer) {
    return answer.id ? this.#one(answer) : this.#every(answer);
  }

  #every({ benchmarks }) {
    return html`<header class="lead"><h1>${words.benchmarks.title}</h1><p>${words.benchmarks.intro}</p></header>
      ${benchmarks.length
        ? html`<ul class="cards">${[...benchmarks].sort((a, b) => b.results - a.results).map((one) => this.#card(one))}</ul>`
        : empty(words.benchmarks.none, words.benchmarks.noneMore)}`;
  }

  #card({ id, name, results, better, lastSeen }) {
    return html`<li><a class="card" href=${`/benchmarks/${encodeURIComponent(id)}`}><b>${name}</b>
      <span>${words.benchmarks.results(results)}</span>
      <small>${words.benchmarks.better[better] ?? nothing}${lastSeen ? html` · ${date(lastSeen)}` : nothing}</small></a></li>`;
  }

  #one({ id, benchmarks, results }) {
    const known = benchmarks.find((one) => [one.id, one.name].some((name) => name?.toLowerCase() === id.toLowerCase()));
    const scored = results.items.filter(({ score }) => score != null);
    return html`<p class="back"><a href="/benchmarks">${words.benchmarks.all}</a></p>
      <header class="lead"><h1>${known?.name ?? scored[0]?.benchmark ?? id}</h1>
        <p>${words.benchmarks.results(scored.length)}${known?.better ? html` · ${words.benchmarks.better[known.better]}` : nothing}</p></header>
      ${warnings(results)}
      ${scored.length
        ? resultGroups(scored, known?.better)
        : empty(words.benchmarks.noSuch(id), words.benchmarks.noneMore, html`<a class="button" href="/benchmarks">${words.benchmarks.all}</a>`)}`;
  }
}

customElements.define('benchmarks-view', BenchmarksView);
