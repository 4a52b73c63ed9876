// The only way to the server: its public API, which anybody else may call too.

const PATIENCE = 15_000;

/// The server answered, and says what is wrong with the question or with itself.
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
  }
}

/// No answer came: no network, no server, or not in time.
export class Unreachable extends Error {}

export function address(path, query = {}) {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) {
      if (value != null && value !== '') search.append(name, value);
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export async function get(path, query, signal) {
  const answer = await send('GET', address(path, query), { signal });
  if (Array.isArray(answer.items)) listened.forEach((listener) => listener(answer));
  return answer;
}

/// Asks with any method; `key` opens what is not open to everybody. An answer without content is null.
export async function send(method, url, { body, key, signal } = {}) {
  const headers = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key) headers.authorization = `Bearer ${key}`;
  const limit = AbortSignal.timeout(PATIENCE);
  const limits = signal ? AbortSignal.any([signal, limit]) : limit;
  const response = await reach(url, { method, headers, body: body && JSON.stringify(body), signal: limits }, signal);
  if (!response.ok) throw new Refused(response.status, await problemOf(response));
  return response.status === 204 ? null : response.json();
}

async function reach(url, wish, asked) {
  try {
    return await fetch(url, wish);
  } catch (cause) {
    if (asked?.aborted) throw cause;
    throw new Unreachable(url, { cause });
  }
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return {}; // an answer from something in between, not from the service
  }
}

const listened = new Set();

/// Every list says how complete it is; whoever shows that listens here.
export function onList(listener) {
  listened.add(listener);
}

/// All pages of a short list, at most `most` items: enough for a chart, bounded for a browser.
export async function all(path, query, signal, most = 1000) {
  let page = await get(path, { ...query, limit: 200 }, signal);
  const items = [...page.items];
  while (page.next && items.length < most) {
    page = await get(path, { ...query, limit: 200, cursor: page.next }, signal);
    items.push(...page.items);
  }
  return { ...page, items };
}
