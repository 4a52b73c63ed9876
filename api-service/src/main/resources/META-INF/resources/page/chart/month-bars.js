// How much was written, month by month: small bars, each readable as text.

import { html, nothing } from '../element.js';
import { locale, words } from '../words.js';

const MONTH = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });

/// `rows` carry `time` and `articles`, oldest first; months without a row are shown as empty, months that are not known
/// whole because sources were stale since `until` are hatched.
export function monthBars(found, label, until) {
  const rows = everyMonth(found);
  const most = Math.max(1, ...rows.map(({ articles }) => articles));
  return html`<figure class="months" role="group" aria-label=${label} .style=${`max-width: ${rows.length * 2.5}rem`}>
    <ol>${rows.map(({ time, articles }) => bar(time, articles, most, until))}</ol>
    <p aria-hidden="true"><span>${MONTH.format(new Date(rows[0].time))}</span><span>${MONTH.format(new Date(rows.at(-1).time))}</span></p>
  </figure>
  <details class="twin"><summary>${words.chart.table}</summary>${table(rows, label, until)}</details>`;
}

/// The same as rows, as the API counts them.
function table(rows, caption, until) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table>
    <thead><tr><th scope="col">${words.model.month}</th><th scope="col" class="number">${words.model.articles}</th></tr></thead>
    <tbody>${rows.map(({ time, articles }) => html`<tr data-month=${time.slice(0, 7)}>
      <th scope="row">${MONTH.format(new Date(time))}</th><td class="number">${articles}${unsureSince(until, time) ? html` <small class="doubt">${words.chart.incomplete}</small>` : nothing}</td></tr>`)}</tbody>
  </table></div>`;
}

const unsureSince = (until, time) => until && nextMonth(new Date(time)) > new Date(until);

function bar(time, articles, most, until) {
  const unsure = unsureSince(until, time);
  const says = `${MONTH.format(new Date(time))}: ${words.model.count(articles)}${unsure ? ` (${words.chart.incomplete})` : ''}`;
  return html`<li title=${says} class=${unsure ? 'unknown' : ''}><i .style=${`height: ${(100 * articles) / most}%`}></i><span class="hidden">${says}</span></li>`;
}

const nextMonth = (at) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));

function everyMonth(found) {
  const counted = new Map(found.map(({ time, articles }) => [time.slice(0, 7), articles]));
  const [first, last] = [new Date(found[0].time), new Date(found.at(-1).time)];
  const rows = [];
  for (let at = first; at <= last; at = nextMonth(at)) {
    const time = at.toISOString();
    rows.push({ time, articles: counted.get(time.slice(0, 7)) ?? 0 });
  }
  return rows;
}
