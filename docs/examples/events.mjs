// Everything that was recorded so far, in order, and where to go on. usage: node events.mjs [API]
const api = process.argv[2] ?? 'http://localhost:8080';

let next = null;
do {
  const answer = await fetch(`${api}/v1/events?type=claim.created&limit=200${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
  if (!answer.ok) {
    throw new Error(`${answer.status}: ${(await answer.json()).detail}`);
  }
  const page = await answer.json();
  for (const event of page.items) {
    console.log(event.id, event.claim.kind, event.claim.evidence[0].quote);
  }
  next = page.next;
} while (next);
