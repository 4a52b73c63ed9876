// The view on screen as an address: what stands in the address bar is what is asked of the API, the feeds, the stream.

export const FILTERS = [
  'q', 'company', 'maker', 'category', 'kind', 'model', 'item', 'benchmark', 'currency', 'per', 'source', 'standing',
  'lang', 'since', 'until', 'asOf', 'reportedUntil', 'validAt',
];

const CLOSED = { kind: ['model', 'benchmark', 'price'] };

/// The filters in a query string, unknown ones left out: `{company: ['xai'], q: ['Grok']}`.
export function filtersIn(search) {
  const found = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const allowed = FILTERS.includes(name) && value.trim() && (CLOSED[name]?.includes(value) ?? true);
    if (allowed && !found[name]?.includes(value)) (found[name] ??= []).push(value);
  }
  return found;
}

export function withFilter(filters, name, value) {
  const one = ['q', 'since', 'until'].includes(name);
  return { ...filters, [name]: one ? [value] : [...new Set([...(filters[name] ?? []), value])] };
}

export function withoutFilter(filters, name, value) {
  const { [name]: values = [], ...others } = filters;
  const left = value === undefined ? [] : values.filter((other) => other !== value);
  return left.length ? { ...others, [name]: left } : others;
}

export const has = (filters, name, value) => filters[name]?.includes(value) ?? false;
