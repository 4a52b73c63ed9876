import { html, nothing } from '../element.js';
import { companiesOf, sourceName } from '../sources.js';
import { safe } from '../link.js';
import { words } from '../words.js';

/// What kind of voice stands behind a claim. A company's page speaks for its own things; what it says of the things of
/// another maker is that company's word, not the maker's.
export function voiceOf(claim) {
  if (claim.reportedBy !== 'official') return claim.reportedBy;
  const maker = (claim.model ?? claim.subject)?.maker;
  const companies = (claim.evidence ?? []).filter(({ standing }) => standing === 'official').flatMap(({ source }) => companiesOf(source));
  if (!maker || !companies.length) return 'official';
  return companies.includes(maker) ? 'self' : 'rival';
}

export const voice = (claim) => words.reporter[voiceOf(claim)] ?? claim.reportedBy;

/// Who reported a claim, linked to where; what kind of voice that is stands beside it.
export function reporterOf(claim) {
  const first = claim.evidence?.find(({ article }) => article === claim.firstReported?.article) ?? claim.evidence?.[0];
  const id = claim.firstReported?.source ?? first?.source;
  return html`${id ? html`<a href=${safe(first?.url)} target="_blank" rel="noopener noreferrer">${sourceName(id)}</a>` : nothing}
    <span class="standing ${claim.reportedBy ?? ''}">${voice(claim) ?? nothing}</span>`;
}
