// Keys for reading without a mouse. Letters alone can be switched off: speech input would trigger them.

import { choose, setting } from './settings.js';

export const lettersOn = () => setting('letters', 'on') === 'on';

export const switchLetters = (on) => choose('letters', on ? 'on' : 'off');

const DOES = {
  j: () => step(1),
  k: () => step(-1),
  o: () => current()?.querySelector('[data-original]')?.click(),
  e: () => current()?.querySelector('[aria-expanded]')?.click(),
  n: () => document.querySelector('[data-show-new]')?.click(),
  '/': () => search(),
  '?': () => dispatchEvent(new Event('help-wanted')),
};

export function followKeys() {
  addEventListener('keydown', (press) => {
    const busy = press.ctrlKey || press.metaKey || press.altKey || press.isComposing || press.defaultPrevented;
    const elsewhere = press.target.closest?.('input, textarea, select, [contenteditable], dialog[open]');
    if (busy || elsewhere || !lettersOn() || !Object.hasOwn(DOES, press.key)) return;
    press.preventDefault();
    DOES[press.key]();
  });
}

const current = () => document.activeElement?.closest('[data-step]');

function step(by) {
  const all = [...document.querySelectorAll('[data-step]')];
  const at = all.indexOf(current());
  const next = all[at < 0 ? firstOnScreen(all) : at + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function firstOnScreen(all) {
  const at = all.findIndex((one) => one.getBoundingClientRect().bottom > 80);
  return at < 0 ? 0 : at;
}

function search() {
  const field = document.querySelector('input[type=search]');
  field?.scrollIntoView({ block: 'nearest' });
  field?.focus();
  field?.select();
}
