// Moves the focus between the points of a chart with the arrow keys; Tab enters and leaves the chart in one step.

const BY = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function rove(press) {
  const points = [...press.currentTarget.querySelectorAll('[data-point]')];
  const at = points.indexOf(press.target);
  const ends = { Home: points[0], End: points.at(-1) };
  const next = ends[press.key] ?? points[at + BY[press.key]];
  if (at < 0 || !next) return;
  press.preventDefault();
  points.forEach((point) => (point.tabIndex = point === next ? 0 : -1));
  next.focus();
}
