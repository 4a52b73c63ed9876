// Benchmarks: all of them, one, or several side by side. Results stand together only when they were measured the same
// way; which benchmarks are on screen stands in the address.

import { html, nothing } from '../element.js';
import { address, all, get } from '../api.js';
import { filtersIn } from '../address.js';
import { AskingView } from '../loading.js';
import { amend } from '../router.js';
import { loadSources } from '../sources.js';
import { empty, warnings } from '../states.js';
import { words } from '../words.js';
import { benchmarkCards } from './benchmark-cards.js';
import { benchmarkChooser } from './benchmark-chooser.js';
import { resultGroups } from './result-groups.js';
import { sideBySide } from './side-by-side.js';

export const view = (place) => html`<benchmarks-view .place=${place}></benchmarks-view>`;

class BenchmarksView extends AskingView {
  async ask({ id, search }, signal) {
    const { picked, filters } = choiceAt({ id, search });
    const asked = [
      all('/v1/benchmarks', {}, signal),
      picked.length ? all('/v1/claims', { ...filters, kind: 'benchmark', benchmark: picked }, signal) : null,
      picked.length ? null : get('/v1/conflicts', { kind: 'benchmark', limit: 200 }, signal),
      picked.length ? loadSources() : null,
    ];
    const [benchmarks, results, conflicts] = await Promise.all(asked);
    return { picked: picked.map((name) => knownAs(name, benchmarks.items)), benchmarks: benchmarks.items, results, conflicts };
  }

  // One template for all three, so that the chooser keeps its place and its focus while one chooses.
  show(answer) {
    const { picked, benchmarks, results } = answer;
    const scored = (results?.items ?? []).filter(({ score }) => score != null);
    return html`${picked.length ? html`<p class="back"><a href="/benchmarks">${words.benchmarks.all}</a></p>` : nothing}
      ${this.#head(picked, scored)}
      ${benchmarks.length && picked.every(({ id }) => id) ? this.#chooser(benchmarks) : nothing}
      ${results ? warnings(results) : nothing} ${this.#body(answer, scored)}`;
  }

  #head(picked, scored) {
    if (!picked.length) return html`<header class="lead"><h1>${words.benchmarks.title}</h1><p>${words.benchmarks.intro}</p></header>`;
    const more = picked.length === 1 ? about(picked[0], scored) : words.benchmarks.results(scored.length);
    return html`<header class="lead"><h1>${picked.map(called).join(words.comma)}</h1><p>${more}</p></header>`;
  }

  #body({ picked, benchmarks, conflicts }, scored) {
    if (!picked.length) return benchmarks.length ? benchmarkCards(benchmarks, conflicts.items) : empty(words.benchmarks.none, words.benchmarks.noneMore);
    if (!scored.length) return this.#nothing(picked[0]);
    return picked.length === 1 ? html`${legend()} ${resultGroups(scored, picked[0].better)}` : this.#several(picked, scored);
  }

  #several(picked, scored) {
    const parts = picked.map((one) => ({ one, claims: scored.filter(({ benchmark }) => sameName(benchmark, one)) }));
    return html`${sideBySide(parts)} ${legend()}
      ${parts.map(({ one, claims }) => html`<section class="measured"><h2>${called(one)}</h2>
        <p class="soft">${about(one, claims)}</p>
        ${claims.length ? resultGroups(claims, one.better, 3) : html`<p class="soft">${words.benchmarks.noSuch(one.asked)}</p>`}</section>`)}`;
  }

  // By what is asked for, not by what the last answer was about: two quick clicks are two choices.
  #chooser(benchmarks) {
    const { picked, filters } = choiceAt(this.place);
    const choose = (ids) => amend(address('/benchmarks', { ...filters, benchmark: ids }));
    return benchmarkChooser(benchmarks, picked.map((name) => knownAs(name, benchmarks).id ?? name), choose);
  }

  #nothing = ({ asked }) => empty(words.benchmarks.noSuch(asked), words.benchmarks.noneMore, html`<a class="button" href="/benchmarks">${words.benchmarks.all}</a>`);
}

function choiceAt({ id, search }) {
  const { benchmark = [], kind, ...filters } = filtersIn(search);
  return { picked: id ? [id] : benchmark, filters };
}

const called = ({ name, asked }) => name ?? asked;

const sameName = (text, { id, name, asked }) => [id, name, asked].some((one) => one?.toLowerCase() === text?.toLowerCase());

function knownAs(asked, benchmarks) {
  const known = benchmarks.find((one) => sameName(asked, one));
  return { ...known, asked };
}

const about = ({ better }, claims) => html`${words.benchmarks.results(claims.length)}${better ? html` · ${words.benchmarks.better[better]}` : nothing}`;

const legend = () => html`<p class="legend">${words.chart.dots}</p>`;

customElements.define('benchmarks-view', BenchmarksView);
