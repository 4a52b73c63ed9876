// Which view an address opens. Every address is also one that the server answers, so that a deep link works.

const VIEWS = [
  { name: 'timeline', at: /^\/$/, load: () => import('./timeline/timeline-view.js') },
  { name: 'benchmarks', at: /^\/benchmarks(?:\/([^/]+))?\/?$/, load: () => import('./benchmarks/benchmarks-view.js') },
  { name: 'prices', at: /^\/prices\/?$/, load: () => import('./prices/prices-view.js') },
  { name: 'model', at: /^\/models\/([^/]+)\/?$/, load: () => import('./model/model-view.js') },
  { name: 'coverage', at: /^\/coverage\/?$/, load: () => import('./coverage/coverage-view.js') },
  {
    name: 'subscriptions',
    at: /^\/subscriptions\/?$/,
    load: () => import('./subscriptions/subscriptions-view.js'),
  },
];

/// The place on screen: a view, the id in its path, its query, and a key that names this entry of the history.
export function here() {
  const view = VIEWS.find(({ at }) => at.test(location.pathname)) ?? VIEWS[0];
  const id = view.at.exec(location.pathname)?.[1];
  return { name: view.name, load: view.load, id: id && decoded(id), search: location.search, key: entryKey() };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // not an encoding of anything: no thing has such an id, and the view says so
  }
}

function entryKey() {
  if (!history.state?.key) history.replaceState({ key: freshKey() }, '');
  return history.state.key;
}

const freshKey = () => Math.random().toString(36).slice(2);

export function go(url) {
  leave();
  history.pushState({ key: freshKey() }, '', url);
  arrive({ moved: true });
}

/// Changes the address of the same view; what is on screen stays where it is.
export function amend(url) {
  leave();
  history.pushState({ key: freshKey() }, '', url);
  arrive({ moved: false });
}

const leave = () => dispatchEvent(new Event('page-leave'));
const arrive = (detail) => dispatchEvent(new CustomEvent('page-arrive', { detail }));

/// Follows links of our own without loading the page again; leaves all others, and new tabs, to the browser.
export function followLinks() {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => arrive({ moved: true, back: true }));
  addEventListener('click', (click) => {
    const link = click.target.closest?.('a[href]');
    const plain = click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
    if (!link || !plain || link.target || link.origin !== location.origin || link.hasAttribute('download')) return;
    if (!VIEWS.some(({ at }) => at.test(link.pathname)) || link.getAttribute('href').startsWith('#')) return;
    click.preventDefault();
    go(link.href);
  });
}
