// One story: what it is called, who tells it, what it says. The words of the source stand under every claim.

import { html, nothing } from '../element.js';
import { clock, date, stamp } from '../when.js';
import { safe } from '../link.js';
import { words } from '../words.js';
import { markedQuote } from '../claim/marked-quote.js';
import '../claim/claim-chips.js';
import { leadOf, precisionOf, quotesOf, witnesses } from './story-facts.js';

const SHOWN = 3;

/// Under a day's heading the hour is enough; elsewhere the date says when.
export const story = (one) => telling(one, clock(one.published, precisionOf(one)));
export const datedStory = (one) => telling(one, date(one.published, precisionOf(one)));

function telling(one, when) {
  const lead = leadOf(one);
  return html`<article class="story" data-step tabindex="-1" aria-labelledby=${one.id} id=${`story-${one.id}`}>
    <h3 id=${one.id} lang=${lead.lang ?? nothing}><a href=${safe(lead.url)} data-original target="_blank" rel="noopener noreferrer">${one.title}</a></h3>
    ${sources(one, when)}
    ${quotesOf(one, 2).map((quote) => html`<blockquote lang=${quote.lang ?? nothing}>${markedQuote(quote)}</blockquote>`)}
    ${one.claims?.length ? html`<claim-chips .claims=${one.claims} .articles=${one.articles}></claim-chips>` : nothing}
  </article>`;
}

function sources(one, when) {
  const all = witnesses(one);
  const [first, ...more] = all;
  return html`<p class="by">
    ${when} ${first ? witness(first) : nothing} ${more.slice(0, SHOWN - 1).map(witness)}
    ${all.length > SHOWN ? html`<span class="more">${words.timeline.moreSources(all.length - SHOWN)}</span>` : nothing}
    ${one.lang ? html`<span class="tag" title=${words.lang[one.lang] ?? one.lang}>${one.lang.toUpperCase()}</span>` : nothing}
  </p>`;
}

function witness({ name, standing, url, published, precision }) {
  return html`<span class="witness ${standing}">
    <a href=${safe(url)} target="_blank" rel="noopener noreferrer">${name}</a>
    ${standing === 'press' ? nothing : html`<span class="standing">${words.standing[standing] ?? standing}</span>`}
    <span class="hidden">${stamp(published, precision)}</span></span>`;
}
