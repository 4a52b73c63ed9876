// The timeline: what happened, newest first, live. New stories wait behind a button: what one reads never moves.

import { Element, html, nothing } from '../element.js';
import { amend } from '../router.js';
import { address } from '../api.js';
import { filtersIn } from '../address.js';
import { words } from '../words.js';
import { empty, failure, skeleton, warnings, whenBack } from '../states.js';
import { StoryList } from './story-list.js';
import { keep, kept } from './list-memory.js';
import { days } from './days.js';
import { Stream } from '../stream.js';
import './filter-bar.js';
import './share-panel.js';

export const view = (place) => html`<timeline-view .place=${place}></timeline-view>`;

const UNSTREAMED = ['asOf', 'reportedUntil', 'validAt', 'until'];

class TimelineView extends Element {
  static properties = { place: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('page-leave', this.#keep);
    addEventListener('pagehide', this.#keep);
    addEventListener('scrollend', this.#keep);
    this.calm = whenBack(() => this.list?.failed && this.list.retry());
    // One callback may bring several sightings of the list's end; only the latest is still true.
    this.sentinel = new IntersectionObserver((sightings) => sightings.at(-1).isIntersecting && this.list.more(), { rootMargin: '600px' });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('page-leave', this.#keep);
    removeEventListener('pagehide', this.#keep);
    removeEventListener('scrollend', this.#keep);
    this.calm();
    this.sentinel.disconnect();
    this.stream?.close();
    this.list?.stop();
  }

  willUpdate(changed) {
    if (changed.has('place')) this.#ask();
  }

  #ask() {
    this.filters = filtersIn(this.place.search);
    this.list?.stop();
    this.list = new StoryList(this.filters, () => this.requestUpdate());
    const before = kept(this.place.key, this.place.search);
    if (before) {
      this.list.goOnWith(before);
      this.updateComplete.then(() => requestAnimationFrame(() => scrollTo(0, before.y)));
    } else {
      this.list.first();
    }
    this.#follow();
  }

  #follow() {
    this.stream?.close();
    const fixed = UNSTREAMED.some((name) => this.filters[name]);
    const tell = (state) => dispatchEvent(new CustomEvent('stream-state', { detail: state }));
    this.stream = fixed ? null : new Stream(this.filters, () => this.list.lookForNew(), tell);
    if (fixed) tell(null);
  }

  #keep = () => this.list?.items && keep(this.place.key, this.place.search, this.list, scrollY);

  updated() {
    this.sentinel.disconnect();
    const end = this.querySelector('.older');
    if (end) this.sentinel.observe(end);
  }

  #filter = ({ detail }) => amend(address('/', detail));

  render() {
    return html`
      <h1 class="hidden">${words.nav.timeline}</h1>
      <div class="columns">
        <aside aria-label=${words.filters.title} @filters=${this.#filter}>
          <filter-bar .filters=${this.filters}></filter-bar>
          <share-panel .filters=${this.filters}></share-panel>
        </aside>
        <section class="stream" aria-label=${words.nav.timeline} aria-busy=${this.list.busy ? 'true' : 'false'}>
          ${this.#news()} ${warnings(this.list.answer)} ${this.#stories()}
        </section>
      </div>`;
  }

  // A polite region that is always there: a screen reader hears the count without losing its place.
  #news() {
    const { fresh, changed } = this.list.waiting;
    const say = fresh ? words.timeline.newStories(fresh) : words.timeline.changes(changed);
    return html`<div class="news" role="status">${fresh || changed
      ? html`<button data-show-new @click=${this.#showNew}>${say}</button>`
      : nothing}</div>`;
  }

  #showNew = async () => {
    this.list.showNew();
    await this.updateComplete;
    this.querySelector('[data-step]')?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };

  #stories() {
    const { items, failed, next } = this.list;
    if (!items) return failed ? failure(failed, () => this.list.retry()) : skeleton();
    if (!items.length) return this.#nothing();
    return html`${days(items)}
      ${failed ? failure(failed, () => this.list.retry()) : nothing}
      ${next && !failed
        ? html`<p class="older"><button @click=${() => this.list.more()}>${words.timeline.older}</button></p>`
        : html`<p class="end">${failed ? nothing : words.timeline.end}</p>`}`;
  }

  #nothing() {
    if (!Object.keys(this.filters).length) return empty(words.timeline.noneYet, words.timeline.noneYetMore);
    return empty(words.timeline.noMatch, words.timeline.noMatchMore, html`<a class="button" href="/">${words.filters.clear}</a>`);
  }
}

customElements.define('timeline-view', TimelineView);
