// Names to choose from: models and priced items, asked for once, when somebody begins to choose.

import { all } from '../api.js';

let asked;

export function loadNames() {
  asked ??= Promise.all([named('/v1/models', 'model'), named('/v1/items', 'item')]).then((lists) => distinct(lists.flat()));
  return asked;
}

async function named(path, filter) {
  try {
    const { items } = await all(path, {}, undefined, 400);
    return items.map(({ id, name }) => ({ id, name, filter }));
  } catch {
    asked = undefined; // the field works without suggestions; the next focus asks again
    return [];
  }
}

const distinct = (names) => [...new Map(names.map((one) => [one.name, one])).values()];
