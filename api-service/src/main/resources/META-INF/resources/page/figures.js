// Numbers as people of the reader's language write them. No currency is ever converted.

import { locale, words } from './words.js';

const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });

export const number = (value) => plain.format(value);

export function money(amount, currency) {
  const whole = Number.isInteger(Number(amount));
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: whole ? 0 : undefined,
      maximumFractionDigits: 6,
    }).format(amount);
  } catch {
    return `${plain.format(amount)} ${currency}`;
  }
}

export function price(claim) {
  const amount = bounded(money(claim.amount, claim.currency), claim.bound);
  return claim.per ? `${amount} / ${words.per[claim.per] ?? claim.per}` : amount;
}

export function score(claim) {
  if (claim.score == null) return words.claim.noScore;
  const unit = claim.unit === '%' ? ' %' : claim.unit ? ` ${claim.unit}` : '';
  return bounded(`${plain.format(claim.score)}${unit}`, claim.bound);
}

const bounded = (text, bound) => (words.bound[bound] ? words.bound[bound](text) : text);

export function change(percent) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(percent).replace('-', '−') + ' %';
}
