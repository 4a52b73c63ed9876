// Addresses come from feeds. Only ordinary web addresses become links; any other kind leads nowhere.

export function safe(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url, location.origin).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
