import { html, repeat } from '../element.js';
import { dayOf, exactly } from '../when.js';
import { precisionOf } from './story-facts.js';
import { story } from './story.js';

/// Stories under the day of their first publication.
export function days(stories) {
  return repeat(groups(stories), ({ key }) => key, ({ day, exact, stories: list }) => html`
    <section class="day">
      <h2><time datetime=${exact}>${day}</time></h2>
      ${repeat(list, ({ id }) => id, (one) => story(one))}
    </section>`);
}

function groups(stories) {
  const found = [];
  for (const one of stories) {
    const day = dayOf(one.published, precisionOf(one));
    if (found.at(-1)?.day !== day) {
      found.push({ day, key: one.id, exact: exactly(one.published, precisionOf(one)).slice(0, 10), stories: [] });
    }
    found.at(-1).stories.push(one);
  }
  return found;
}
