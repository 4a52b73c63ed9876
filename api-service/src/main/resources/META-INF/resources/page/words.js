// The page's words in the reader's language. Only that language is loaded; `first.js` has chosen it.

import { choose } from './settings.js';

export const LANGUAGES = { en: 'English', ja: '日本語' };

export const language = document.documentElement.lang === 'ja' ? 'ja' : 'en';

/// For dates and numbers: the reader's own kind of that language ("en-GB").
export const locale = navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language) ?? language;

export const { words } = language === 'ja' ? await import('./words/ja.js') : await import('./words/en.js');

/// Loads the page again in the other language; list and scroll position are remembered.
export function speak(tag) {
  choose('language', tag);
  location.reload();
}
