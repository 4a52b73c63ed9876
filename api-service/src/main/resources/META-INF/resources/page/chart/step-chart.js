// A price over time as steps from zero: it holds until the next one comes. Announced and former prices are dashed, and
// the stretch in which sources are stale is hatched. Each beginning is a point that opens its evidence.

import { Element, html, nothing, repeat, svg } from '../element.js';
import { money } from '../figures.js';
import { claimDetails } from '../claim/claim-details.js';
import { spoken } from '../claim/claim-words.js';
import { placeOf } from '../claim/place.js';
import { voice, voiceOf } from '../claim/reporter.js';
import { sourceName } from '../sources.js';
import { spokenDate } from '../when.js';
import { locale, words } from '../words.js';
import { rove } from './roving.js';
import { dateTicks, ticks } from './ticks.js';

const YEAR = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });

class StepChart extends Element {
  static properties = { claims: { attribute: false }, until: {}, label: {}, open: { state: true } };

  render() {
    const frame = frameOf(this.claims);
    const open = this.claims.find((claim) => key(claim) === this.open);
    return html`<figure class="steps" role="group" aria-label=${this.label} @keydown=${rove}>
      <figcaption class="hidden">${words.chart.help}</figcaption>
      <div class="plot">
        ${frame.marks.map((mark) => html`<i class="level" aria-hidden="true" .style=${`bottom: ${frame.y(mark)}%`}><span>${money(mark, this.claims[0].currency)}</span></i>`)}
        ${frame.dates.map(({ at, wholeYear }, nth) => html`<i class=${nth % 2 ? 'moment minor' : 'moment'} aria-hidden="true" .style=${`left: ${frame.x(at)}%`}><span>${(wholeYear ? YEAR : MONTH).format(at)}</span></i>`)}
        ${this.#hatch(frame)}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${this.claims.map((claim) => step(claim, frame))}</svg>
        ${repeat(this.claims, key, (claim, at) => this.#point(claim, frame, at === 0))}
      </div>
    </figure>
    ${open ? html`<div class="behind">${claimDetails(open)}</div>` : nothing}`;
  }

  #hatch(frame) {
    if (!this.until) return nothing;
    const left = Math.max(0, frame.x(Date.parse(this.until)));
    const width = Math.max(0.6, frame.x(Date.now()) - left);
    return html`<i class="unsure" title=${words.chart.incomplete} .style=${`left: ${left}%; width: ${width}%`}></i>`;
  }

  #point(claim, frame, first) {
    const open = key(claim) === this.open;
    const by = [claim.firstReported && sourceName(claim.firstReported.source), voice(claim)];
    const label = [spoken(claim), spokenDate(claim.validFrom ?? claim.recordedAt), ...by].filter(Boolean).join(', ');
    return html`<button class="dot ${voiceOf(claim) ?? ''}" data-point tabindex=${first ? 0 : -1} aria-expanded=${open ? 'true' : 'false'}
      aria-label=${label} title=${label} .style=${`left: ${frame.x(placeOf(claim))}%; bottom: ${frame.y(claim.amount)}%`}
      @click=${() => (this.open = open ? null : key(claim))}></button>`;
  }
}

const key = ({ id, validFrom }) => `${id} ${validFrom}`;

function frameOf(claims) {
  const from = Math.min(...claims.map(placeOf));
  const to = Math.max(Date.now(), ...claims.map(placeOf));
  const room = (to - from || 86_400_000) * 0.04;
  const marks = ticks(0, Math.max(...claims.map(({ amount }) => amount)), 3);
  const [left, width] = [from - room, to - from + 2 * room];
  return {
    marks,
    dates: dateTicks(left, left + width, 5),
    x: (moment) => (100 * (moment - left)) / width,
    y: (amount) => (100 * amount) / marks.at(-1),
  };
}

function step(claim, frame) {
  const from = placeOf(claim);
  const announced = claim.phase === 'announced';
  const to = claim.validUntil ? Date.parse(claim.validUntil) : claim.phase === 'former' ? from : Math.max(from, Date.now());
  const [y, x] = [100 - frame.y(claim.amount), frame.x(from)];
  const rise = claim.previous?.amount == null ? '' : `M${x} ${100 - frame.y(claim.previous.amount)}V${y}`;
  const look = [(announced || claim.phase === 'former') && 'dashed', claim.sample && 'sample'].filter(Boolean).join(' ');
  return svg`<path class=${look} d=${`${rise}M${x} ${y}H${announced ? 100 : frame.x(to)}`} />`;
}

customElements.define('step-chart', StepChart);
