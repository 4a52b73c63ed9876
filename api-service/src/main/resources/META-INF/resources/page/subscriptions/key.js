// The reader's API key. It lives as long as this tab and goes nowhere but to this server.

import { send } from '../api.js';

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

/// A link may bring a key behind `#key=`, or behind `#link=` a code that the server exchanges for one, once. No browser
/// sends either to a server by itself, and neither stays in the address. Fails when the code is not worth a key any more.
export async function keyFromLink() {
  const brought = new URLSearchParams(location.hash.slice(1));
  const key = brought.get('key');
  const code = brought.get('link');
  if (!key && !code) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (isKey(key)) keepKey(key);
  if (isKey(code)) keepKey((await send('POST', '/v1/key', { body: { code } })).text);
}
