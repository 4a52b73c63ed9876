import { html } from '../element.js';

const SHAPES = {
  model: 'M8 1.8 13.5 5v6L8 14.2 2.5 11V5zM2.8 5.2 8 8.2l5.2-3M8 8.2v5.6',
  benchmark: 'M2.5 14V9M6.2 14V5M9.9 14V7.5M13.5 14V2.5',
  price: 'M2 8.2V2.5h5.7l6.2 6.2-5.5 5.5zM5.2 5.7h.01',
};

/// The kind of a claim, for the eye alone; the word stands beside it for everybody else.
export const icon = (kind) => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${SHAPES[kind] ?? 'M4 8h8'} /></svg>`;
