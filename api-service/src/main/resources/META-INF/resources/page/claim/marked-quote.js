// A sentence of a source with the words marked that a claim rests on.

import { html } from '../element.js';

/// `places` are pieces of evidence in this quote; each carries its words and where they stand in the article.
export function markedQuote({ text, places }) {
  let at = 0;
  const pieces = [];
  for (const [start, end] of merged(rangesIn(text, places))) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${pieces}${text.slice(at)}`;
}

// Offsets count from the article's beginning. Words that occur only once tell where the quote itself begins, so the
// same words twice in a sentence are told apart.
function rangesIn(text, places) {
  const sure = places.find(({ surface }) => surface && text.indexOf(surface) >= 0 && text.indexOf(surface) === text.lastIndexOf(surface));
  const begin = sure ? sure.start - text.indexOf(sure.surface) : null;
  return places.flatMap(({ surface, start }) => {
    if (!surface) return [];
    const exact = begin === null ? -1 : start - begin;
    const from = text.startsWith(surface, Math.max(exact, 0)) && exact >= 0 ? exact : text.indexOf(surface);
    return from < 0 ? [] : [[from, from + surface.length]];
  });
}

function merged(ranges) {
  const apart = [];
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
