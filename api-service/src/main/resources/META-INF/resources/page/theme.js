import { choose, setting } from './settings.js';

export const THEMES = ['system', 'light', 'dark'];

export function theme() {
  return setting('theme', 'system');
}

export function wear(name) {
  choose('theme', name);
  document.documentElement.dataset.theme = name;
}
