// Where a price stands in time: from when it holds; a former one, until when it held; what is announced for no day, where
// it was announced.

export function placeOf({ validFrom, validUntil, evidence, recordedAt }) {
  return Date.parse(validFrom ?? validUntil ?? evidence?.[0]?.published ?? recordedAt);
}
