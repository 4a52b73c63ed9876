// The reader's API key. It lives as long as this tab and goes nowhere but to this server.

const NAME = 'key';
const FORM = /^ntk_[\w-]{43}$/;

export const isKey = (text) => FORM.test(text);

export function keptKey() {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null; // without storage a key is typed in again
  }
}

export function keepKey(key) {
  try {
    if (key) sessionStorage.setItem(NAME, key);
    else sessionStorage.removeItem(NAME);
  } catch {
    // see above
  }
}

/// A link may bring a key behind `#key=`, which no browser sends to a server; it does not stay in the address either.
export function keyFromLink() {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (!key) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (isKey(key)) keepKey(key);
}
