// What a reader chose, kept in this browser. Without storage every choice lasts as long as the page.

const lasting = new Map();

export function setting(key, otherwise) {
  if (lasting.has(key)) return lasting.get(key);
  try {
    return localStorage.getItem(key) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function choose(key, value) {
  lasting.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // kept in memory alone
  }
}
