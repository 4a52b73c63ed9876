// Remembers a list for one entry of the history, so that back and reload find it as it was left.

const MOST = 300; // stories; more would not fit the storage of a tab

const name = (key) => `list:${key}`;

export function keep(key, search, { items, next }, y) {
  if (items.length > MOST) return;
  try {
    sessionStorage.setItem(name(key), JSON.stringify({ search, items, next, y }));
  } catch {
    sessionStorage.clear(); // full: older entries are not worth an error
  }
}

export function kept(key, search) {
  try {
    const before = JSON.parse(sessionStorage.getItem(name(key)));
    return before?.search === search && before.items.length ? before : null;
  } catch {
    return null;
  }
}
