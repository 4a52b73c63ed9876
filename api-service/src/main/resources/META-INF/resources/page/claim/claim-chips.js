// The claims of a story as chips. A chip opens what stands behind it: the words, who reported them, since when.

import { Element, html, nothing, repeat } from '../element.js';
import { loadSources, sourceName } from '../sources.js';
import { spokenDate } from '../when.js';
import { words } from '../words.js';
import { icon } from './icon.js';
import { said } from './claim-words.js';
import { claimDetails } from './claim-details.js';

const AT_FIRST = 8;
const ORDER = { price: 0, benchmark: 1, model: 2 };

class ClaimChips extends Element {
  static properties = { claims: { attribute: false }, articles: { attribute: false }, open: { state: true }, all: { state: true } };

  render() {
    const sorted = [...this.claims].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
    const shown = this.all ? sorted : sorted.slice(0, AT_FIRST);
    const open = this.claims.find(({ id }) => id === this.open);
    return html`<ul class="chips" aria-label=${words.claim.claims}>
        ${repeat(shown, ({ id }) => id, (claim) => html`<li>${this.#chip(claim)}</li>`)}
        ${shown.length < sorted.length
          ? html`<li><button class="quiet" @click=${() => (this.all = true)}>${words.claim.more(sorted.length - shown.length)}</button></li>`
          : nothing}
      </ul>
      ${open ? html`<div class="behind">${claimDetails(open, this.articles)}</div>` : nothing}`;
  }

  #chip(claim) {
    const { what, value, notes } = said(claim);
    const open = claim.id === this.open;
    return html`<button class="chip ${claim.kind} ${claim.state === 'retracted' ? 'retracted' : ''}" title=${origin(claim)} aria-expanded=${open ? 'true' : 'false'}
      @click=${() => this.#turn(open ? null : claim.id)}>${icon(claim.kind)}<span class="hidden">${words.kind[claim.kind]}: </span
      ><span class="what">${what}</span>${value ? html` <b>${value}</b>` : nothing}${notes.length ? html` <small>${notes.join(', ')}</small>` : nothing}${claim.conflicts?.length
        ? html` <small class="doubt">${words.claimState.conflict}</small>` : nothing}</button>`;
  }

  // Who speaks for whom is known once the sources are.
  #turn(id) {
    this.open = id;
    if (id) loadSources().then(() => this.requestUpdate());
  }
}

/// "xAI News · First published 9 Jul 2025 · First seen here 22 Nov 2026", for whoever points at a chip.
function origin({ firstReported, validFrom, validBasis, evidence, recordedAt }) {
  const by = firstReported?.source ?? evidence?.[0]?.source;
  const at = firstReported?.at ?? (validBasis === 'published' ? validFrom : null);
  return [by && sourceName(by), at && `${words.claim.first} ${spokenDate(at)}`, recordedAt && `${words.claim.seen} ${spokenDate(recordedAt)}`]
    .filter(Boolean).join(' · ');
}

customElements.define('claim-chips', ClaimChips);
