// Names of sources, learnt from what was shown and completed from coverage when a view needs them all.

import { get } from './api.js';

const known = new Map();

export function learnSource({ id, name, standing, companies }) {
  if (id) known.set(id, { name, standing, companies: companies ?? known.get(id)?.companies });
}

export const sourceName = (id) => known.get(id)?.name ?? id;
export const standingOf = (id) => known.get(id)?.standing;
export const companiesOf = (id) => known.get(id)?.companies ?? [];

let loading;

export function loadSources() {
  loading ??= get('/v1/sources').then(
    ({ items }) => items.forEach(learnSource),
    () => (loading = undefined), // ids stand in for names until the next try
  );
  return loading;
}
