// The filters of a view as the query of a subscription.

const OF_THE_PAST = ['asOf', 'reportedUntil', 'validAt'];

/// Whether one can wait for it: a subscription tells of what comes, so a view of the past has none.
export const looksAhead = (filters) => !OF_THE_PAST.some((name) => filters[name]);

/// `{kind: ['price']}` as `{"kind": "price"}`; several values stay a list.
export const queryOf = (filters) =>
  Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));

/// What a shell takes as one word, whatever a name contains.
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

export function hookCommand(filters, parameters = '') {
  const wish = { query: queryOf(filters), channel: { type: 'webhook', url: 'https://example.org/hook' } };
  const url = quoted(`${location.origin}/v1/subscriptions${parameters}`);
  return `curl -X POST ${url} -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(wish))}`;
}
