// Reads a story as the API gives it: which article leads, who tells it, which sentences support its claims.

import { learnSource } from '../sources.js';

export const leadOf = (story) => story.articles?.[0] ?? {};

export const precisionOf = (story) => story.publishedPrecision ?? leadOf(story).publishedPrecision;

/// One witness a source, in the order of the articles.
export function witnesses(story) {
  const found = new Map();
  for (const article of story.articles ?? []) {
    for (const source of sourcesOf(article)) {
      learnSource(source);
      if (!found.has(source.id)) {
        const { url, published, publishedPrecision: precision } = article;
        found.set(source.id, { ...source, url, published, precision });
      }
    }
  }
  return [...found.values()];
}

export const sourcesOf = (article) => [article.sources ?? article.source ?? []].flat();

/// The sentences that say most: distinct quotes, those with the most claims first, each with the words to mark. A
/// sentence reads better than the row of a table, and better in the story's own language.
export function quotesOf(story, most) {
  const quotes = new Map();
  for (const claim of story.claims ?? []) {
    for (const evidence of claim.evidence ?? []) {
      if (!evidence.quote) continue;
      const quote = quotes.get(evidence.quote) ?? { text: evidence.quote, places: [], weight: 0 };
      quote.places.push(evidence);
      quote.weight += (claim.kind === 'model' ? 1 : 3) * (evidence.cell ? 0.1 : 1) * (evidence.lang === story.lang ? 2 : 1);
      quote.lang = evidence.lang;
      quotes.set(evidence.quote, quote);
    }
  }
  return [...quotes.values()].sort((a, b) => b.weight - a.weight).slice(0, most);
}
