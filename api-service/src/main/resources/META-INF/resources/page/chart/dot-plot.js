// Results measured in the same way, as dots on one scale; best first. Values that contradict each other stand on one
// line, joined in amber. Drawn from ordinary elements, so that it bends to any width and every dot can be reached by key.

import { Element, html, nothing, repeat } from '../element.js';
import { number, score } from '../figures.js';
import { claimDetails } from '../claim/claim-details.js';
import { spoken } from '../claim/claim-words.js';
import { voice, voiceOf } from '../claim/reporter.js';
import { sourceName } from '../sources.js';
import { spokenDate } from '../when.js';
import { words } from '../words.js';
import { rove } from './roving.js';
import { ticks } from './ticks.js';

class DotPlot extends Element {
  static properties = { claims: { attribute: false }, better: {}, label: {}, ranked: { type: Boolean }, open: { state: true } };

  render() {
    const rows = this.#rows();
    const axis = scaleOf(this.claims);
    const open = this.claims.find(({ id }) => id === this.open);
    return html`<figure class="dots" role="group" aria-label=${this.label} @keydown=${rove}>
      <figcaption class="hidden">${words.chart.help}</figcaption>
      <ol>${repeat(rows, ({ name }) => name, (row, at) => this.#row(row, at, axis))}</ol>
      <p class="axis" aria-hidden="true"><span></span><span class="scale">${axis.marks.map((mark) =>
        html`<i .style=${`left: ${axis.at(mark)}%`}>${number(mark)}</i>`)}</span></p>
    </figure>
    ${open ? html`<div class="behind">${claimDetails(open)}</div>` : nothing}`;
  }

  #rows() {
    const found = new Map();
    for (const claim of this.claims) {
      const name = claim.model?.name ?? words.benchmarks.noModel;
      if (!found.has(name)) found.set(name, { name, id: claim.model?.id, claims: [] });
      found.get(name).claims.push(claim);
    }
    const sign = this.better === 'lower' ? 1 : -1;
    const best = ({ claims }) => Math.min(...claims.map((claim) => sign * claim.score));
    return [...found.values()].sort((a, b) => (this.ranked ? best(a) - best(b) : a.name.localeCompare(b.name)));
  }

  #row({ name, id, claims }, at, axis) {
    const clash = claims.some(({ conflicts }) => conflicts?.length);
    const ordered = [...claims].sort((a, b) => a.score - b.score);
    const lanes = lanesOf(ordered, axis);
    return html`<li class=${clash ? 'clash' : ''}>
      <span class="who">${id ? html`<a href=${`/models/${encodeURIComponent(id)}`}>${name}</a>` : name}</span>
      <span class="track" .style=${`height: ${1.5 * (Math.max(...lanes) + 1)}rem`}>${clash ? this.#span(ordered, axis) : nothing}${ordered.map((claim, nth) =>
        this.#dot(claim, `left: ${axis.at(claim.score)}%; top: ${1.5 * lanes[nth]}rem`, at + nth === 0))}</span>
      <span class="worth">${ordered.map((claim, nth) => html`${nth ? ' / ' : nothing}<b>${score(claim)}</b>`)}${clash ? html`<small class="doubt">${words.chart.conflict}</small>` : nothing}</span>
    </li>`;
  }

  #span(claims, axis) {
    const [left, right] = [axis.at(claims[0].score), axis.at(claims.at(-1).score)];
    return html`<i class="between" .style=${`left: ${left}%; width: ${right - left}%`}></i>`;
  }

  #dot(claim, place, first) {
    const open = claim.id === this.open;
    const by = [claim.firstReported && sourceName(claim.firstReported.source), voice(claim)];
    const label = [spoken(claim), spokenDate(claim.validFrom), ...by].filter(Boolean).join(', ');
    return html`<button class="dot ${voiceOf(claim) ?? ''}" data-point tabindex=${first ? 0 : -1} aria-expanded=${open ? 'true' : 'false'}
      aria-label=${label} title=${label} .style=${place}
      @click=${() => (this.open = open ? null : claim.id)}></button>`;
  }
}

// Dots that would cover each other stand one below the other: each stays a target of its own.
function lanesOf(claims, axis) {
  const lanes = [];
  claims.forEach(({ score }, at) => {
    const near = at > 0 && axis.at(score) - axis.at(claims[at - 1].score) < 8;
    lanes.push(near ? lanes[at - 1] + 1 : 0);
  });
  return lanes;
}

/// Percentages are shown against all hundred; other scores against a round stretch around them, marked as such.
function scaleOf(claims) {
  const scores = claims.map(({ score }) => Number(score));
  const percent = claims.every(({ unit }) => unit === '%');
  const marks = percent && Math.max(...scores) <= 100 ? [0, 25, 50, 75, 100] : ticks(Math.min(...scores), Math.max(...scores));
  const [low, high] = [marks[0], marks.at(-1)];
  return { marks, at: (value) => (high === low ? 50 : (100 * (value - low)) / (high - low)) };
}

customElements.define('dot-plot', DotPlot);
