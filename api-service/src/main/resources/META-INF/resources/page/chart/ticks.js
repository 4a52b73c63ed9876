// Round places on an axis.

/// From `low` to `high` in about `count` steps of 1, 2 or 5 times a power of ten: `[0, 10, 20, 30]`.
export function ticks(low, high, count = 4) {
  const rough = (high - low || Math.abs(high) || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/// First days of years or months between two moments, at most `most` of them.
export function dateTicks(from, to, most = 6) {
  const months = (to - from) / (30.4 * 86_400_000);
  const every = [1, 3, 6, 12, 24, 60].find((length) => months / length <= most) ?? 120;
  const start = new Date(from);
  const found = [];
  for (let month = 0; ; month += every) {
    const moment = Date.UTC(start.getUTCFullYear(), (every >= 12 ? 0 : start.getUTCMonth()) + month, 1);
    if (moment > to) return found;
    if (moment >= from) found.push({ at: moment, wholeYear: every >= 12 });
  }
}
