import { html } from '../element.js';
import { spoken } from '../claim/claim-words.js';
import { stamp } from '../when.js';
import { words } from '../words.js';

const SHOWN = 20;

/// What a wish would have told in a stretch of the past: how often, and what came last.
export function hits({ count, items, since }) {
  return html`<div class="made"><p><b>${words.subscriptions.wouldHave(count)}</b> <small>${words.filters.since}: ${stamp(since)}</small></p>
    <ul>${items.slice(0, SHOWN).map(({ at, event }) => html`<li>${stamp(at)} ${told(event)}</li>`)}</ul></div>`;
}

const told = ({ claim, article, type }) => (claim ? spoken(claim) : (article?.title ?? type));
