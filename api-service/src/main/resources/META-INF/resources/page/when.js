// Times in the reader's zone, the exact UTC on hover. A publication known to the day stays a day in every zone.

import { html, nothing } from './element.js';
import { locale } from './words.js';

const local = (options) => new Intl.DateTimeFormat(locale, options);
const utc = (options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

const CLOCK = local({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const SHORT = { day: 'numeric', month: 'short', year: 'numeric' };
const STAMP = local({ ...SHORT, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const [LOCAL_LONG, UTC_LONG] = [local(LONG), utc(LONG)];
const [LOCAL_SHORT, UTC_SHORT] = [local(SHORT), utc(SHORT)];

export const isDay = (text, precision) => precision === 'day' || /^\d{4}-\d\d-\d\d$/.test(text);

/// The heading a moment belongs under: "Wednesday, 9 July 2025".
export function dayOf(text, precision) {
  return (isDay(text, precision) ? UTC_LONG : LOCAL_LONG).format(new Date(text));
}

export function exactly(text, precision) {
  return isDay(text, precision) ? text.slice(0, 10) : `${new Date(text).toISOString().replace('.000', '')} (UTC)`;
}

function timeTag(text, precision, shown) {
  const datetime = isDay(text, precision) ? text.slice(0, 10) : text;
  return html`<time datetime=${datetime} title=${exactly(text, precision)}>${shown}</time>`;
}

/// The hour alone, for stories under a day's heading; nothing when only the day is known.
export function clock(text, precision) {
  return !text || isDay(text, precision) ? nothing : timeTag(text, precision, CLOCK.format(new Date(text)));
}

export function date(text, precision) {
  if (!text) return nothing;
  return timeTag(text, precision, (isDay(text, precision) ? UTC_SHORT : LOCAL_SHORT).format(new Date(text)));
}

export function stamp(text, precision) {
  if (!text) return nothing;
  return isDay(text, precision) ? date(text, precision) : timeTag(text, precision, STAMP.format(new Date(text)));
}

/// The same without markup, for labels that are read out.
export function spokenDate(text, precision) {
  return text ? (isDay(text, precision) ? UTC_SHORT : LOCAL_SHORT).format(new Date(text)) : '';
}

const STEPS = [['day', 86_400], ['hour', 3_600], ['minute', 60]];
const AGO = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

export function ago(text) {
  const seconds = (new Date(text) - Date.now()) / 1000;
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return timeTag(text, null, AGO.format(Math.trunc(seconds / length), unit));
}

/// The hour alone when it was today.
export function near(text) {
  return new Date(text).toDateString() === new Date().toDateString() ? clock(text) : stamp(text);
}
