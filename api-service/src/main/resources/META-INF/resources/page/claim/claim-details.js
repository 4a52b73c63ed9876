// Everything known about one claim: who said it first, who confirmed it, how long it held, and in which words.

import { html, nothing } from '../element.js';
import { change } from '../figures.js';
import { safe } from '../link.js';
import { sourceName, standingOf } from '../sources.js';
import { stamp, date } from '../when.js';
import { words } from '../words.js';
import { said } from './claim-words.js';
import { markedQuote } from './marked-quote.js';
import { voice } from './reporter.js';
import './claim-report.js';

const MOST_QUOTES = 5;

export function claimDetails(claim, articles = []) {
  const { what, value, notes } = said(claim);
  return html`<p class="statement"><span class="what">${what}</span> ${value ? html`<b>${value}</b>` : nothing} <small>${notes.join(', ')}</small></p>
    <dl class="facts">${facts(claim).filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    <ul class="evidence">${(claim.evidence ?? []).slice(0, MOST_QUOTES).map((piece) => html`<li>${quoteOf(piece, articles)}</li>`)}</ul>
    <div class="ways">${ways(claim)} <claim-report .claim=${claim}></claim-report></div>`;
}

function facts(claim) {
  return [
    [words.claim.first, publication(claim)],
    [words.claim.who, witness(claim)],
    [words.claim.official, claim.sample ? null : claim.officialAt ? stamp(claim.officialAt) : words.claim.unconfirmed],
    [words.claim.seen, claim.recordedAt && stamp(claim.recordedAt)],
    [words.claim.independent, claim.independentSources ? words.claim.sources(claim.independentSources) : words.claim.noWitness],
    [words.claim.holds, holds(claim)],
    [words.claim.before, before(claim)],
    [words.claim.state, claim.state && claim.state !== 'active' ? (words.claimState[claim.state] ?? claim.state) : null],
  ];
}

// When the world could read it, which is not when it was first seen here. A story shows only its own evidence: then the
// earliest publication is known only where the claim's validity rests on it.
function publication({ firstReported, validFrom, validBasis, evidence = [], evidenceCount }) {
  if (firstReported) return stamp(firstReported.at);
  if (validBasis === 'published' && validFrom) return stamp(validFrom);
  if (evidence.length < evidenceCount) return null;
  const times = evidence.map(({ published }) => published).filter(Boolean);
  return times.length ? stamp(times.sort((a, b) => Date.parse(a) - Date.parse(b))[0]) : null;
}

// Several at once, or without an hour: then nobody is called the first.
function witness(claim) {
  const name = claim.firstReported && sourceName(claim.firstReported.source);
  return html`${name ?? (claim.sample ? words.standing.sample : words.claim.notTold)}${claim.sample ? nothing : html` <small>(${voice(claim)})</small>`}`;
}

function holds({ kind, validFrom, validUntil, validBasis, earlier = [] }) {
  if (kind === 'model' || !validFrom) return null;
  const basis = words.basis[validBasis];
  return html`${earlier.map((time) => html`${date(time.validFrom)} – ${date(time.validUntil)}, `)}${date(validFrom)} – ${validUntil
    ? date(validUntil) : words.claim.now}${basis ? html` <small>(${basis})</small>` : nothing}`;
}

// `previous` is the claim before this one in its series, or its id alone.
function before({ previous, changePercent }) {
  if (changePercent == null) return null;
  return previous?.amount ? html`${said({ ...previous, kind: 'price' }).value} (${change(changePercent)})` : change(changePercent);
}

function quoteOf(piece, articles) {
  const article = articles.find(({ id }) => id === piece.article);
  const standing = piece.standing ?? standingOf(piece.source);
  const headings = piece.cell?.headers?.join(' · ');
  return html`${headings ? html`<small>${headings}</small>` : nothing}
    ${piece.quote ? html`<q lang=${piece.lang ?? article?.lang ?? nothing}>${markedQuote({ text: piece.quote, places: [piece] })}</q>` : nothing}
    <a href=${safe(piece.url)} target="_blank" rel="noopener noreferrer">${sourceName(piece.source)}</a>
    ${standing === 'sample' ? html`<span class="standing sample">${words.standing.sample}</span>` : nothing}`;
}

function ways(claim) {
  const model = claim.model ?? (claim.subject?.category === 'ai-model' ? claim.subject : null);
  return html`
    ${model ? html`<a href=${`/models/${encodeURIComponent(model.id)}`}>${words.claim.aboutModel(model.name)}</a>` : nothing}
    ${claim.kind === 'benchmark' ? html`<a href=${`/benchmarks/${encodeURIComponent(claim.benchmark)}`}>${words.claim.allResults(claim.benchmark)}</a>` : nothing}
    ${claim.kind === 'price' && claim.subject ? html`<a href=${`/prices?item=${encodeURIComponent(claim.subject.id)}`}>${words.claim.priceHistory}</a>` : nothing}`;
}
