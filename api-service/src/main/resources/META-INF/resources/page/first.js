// Runs before the first paint, so that neither theme nor language changes under the reader's eyes. It also names the
// modules that will be needed, so that the browser fetches them all at once instead of learning of them step by step.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is switched off: the browser's own wishes hold
    }
  };
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const page = document.documentElement;
  page.dataset.theme = kept('theme') ?? 'system';
  page.lang = kept('language') ?? spoken.find((tag) => tag === 'en' || tag === 'ja') ?? 'en';

  const always = ['router', 'theme', 'keys', 'status-line', 'key-help', 'settings', 'when', `words/${page.lang}`];
  const timeline = [
    'address', 'states', 'stream', 'sources', 'link', 'figures', 'subscriptions/wish',
    ...['timeline-view', 'story-list', 'list-memory', 'days', 'filter-bar', 'share-panel', 'story-facts', 'story', 'names'].map((name) => `timeline/${name}`),
    ...['marked-quote', 'claim-chips', 'icon', 'claim-words', 'claim-details', 'reporter', 'claim-report'].map((name) => `claim/${name}`),
  ];
  for (const name of location.pathname === '/' ? [...always, ...timeline] : always) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/page/${name}.js`;
    document.head.append(link);
  }
})();
