// How much was written, month by month: small bars, each readable as text.

import { html } from '../element.js';
import { locale, words } from '../words.js';

const MONTH = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });

/// `rows` carry `time` and `articles`, oldest first.
export function monthBars(rows, label) {
  const most = Math.max(1, ...rows.map(({ articles }) => articles));
  return html`<figure class="months" role="group" aria-label=${label}>
    <ol>${rows.map(({ time, articles }) => html`<li title=${`${MONTH.format(new Date(time))}: ${words.model.count(articles)}`}>
      <i .style=${`height: ${(100 * articles) / most}%`}></i>
      <span class="hidden">${MONTH.format(new Date(time))}: ${words.model.count(articles)}</span></li>`)}</ol>
    <p aria-hidden="true"><span>${MONTH.format(new Date(rows[0].time))}</span><span>${MONTH.format(new Date(rows.at(-1).time))}</span></p>
  </figure>`;
}
