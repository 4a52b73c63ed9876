// What a view shows when it has nothing (yet) to show. Each says what happened and what to do about it.

import { html, nothing } from './element.js';
import { Unreachable } from './api.js';
import { words } from './words.js';

export const waiting = () => html`<p class="waiting" role="status">${words.state.loading}</p>`;

/// Grey lines in the shape of stories, so that nothing jumps when they come.
export const skeleton = (rows = 6) => html`<div class="skeleton" role="status"><span class="hidden">${words.state.loading}</span>
  ${Array.from({ length: rows }, () => html`<div class="ghost" aria-hidden="true"><i></i><i></i><i></i></div>`)}</div>`;

export const empty = (title, more, action = nothing) => html`<div class="notice"><h2>${title}</h2><p>${more}</p>${action}</div>`;

export function failure(error, again) {
  const away = error instanceof Unreachable;
  const title = away ? (navigator.onLine ? words.state.unreachable : words.state.offline) : words.state.refused;
  const more = away ? words.state.unreachableMore : error.message;
  return html`<div class="notice" role="alert"><h2>${title}</h2><p>${more}</p><button @click=${again}>${words.state.again}</button></div>`;
}

/// The API names the nearest when it does not know a name.
export const warnings = (list) => list?.warnings?.length
  ? html`<ul class="warnings">${list.warnings.map((warning) => html`<li>${warning.message ?? warning.detail ?? warning}</li>`)}</ul>`
  : nothing;

/// Tries again when the network comes back; returns what stops it.
export function whenBack(again) {
  addEventListener('online', again);
  return () => removeEventListener('online', again);
}
