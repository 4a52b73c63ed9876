import { html, nothing } from '../element.js';
import { sourceName } from '../sources.js';
import { safe } from '../link.js';
import { words } from '../words.js';

/// Who reported a claim, linked to where; what kind of voice that is stands beside it.
export function reporterOf(claim) {
  const first = claim.evidence?.find(({ article }) => article === claim.firstReported?.article) ?? claim.evidence?.[0];
  const id = claim.firstReported?.source ?? first?.source;
  return html`${id ? html`<a href=${safe(first?.url)} target="_blank" rel="noopener noreferrer">${sourceName(id)}</a>` : nothing}
    <span class="standing ${claim.reportedBy ?? ''}">${words.reporter[claim.reportedBy] ?? claim.reportedBy ?? nothing}</span>`;
}
