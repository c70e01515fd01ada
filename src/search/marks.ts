/** On a story's page that was opened from a list of results: marks the terms, steps through them, takes the marks off again. */
import { element } from './element.ts';
import type { Form } from './fold.ts';
import { stretchesOf } from './marking.ts';
import { type Say, sayer } from './messages.ts';
import { parseQuery } from './query.ts';
import { wrapStretch } from './wrap-stretch.ts';

const script = document.currentScript;
const styles = script instanceof HTMLScriptElement ? new URL('marks.css', script.src).href : null;
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption, blockquote, pre';

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => markStory());
else markStory();

function markStory(): void {
  const story = document.querySelector('article.story') ?? document.querySelector('main');
  const address = new URLSearchParams(location.search);
  const query = address.get('mark')?.slice(0, 500) ?? '';
  const form: Form = address.get('exact') === '1' ? 'exact' : 'loose';
  const terms = parseQuery(query, form).filter(({ excluded, field }) => !excluded && field !== 'author');
  if (!story || terms.length === 0) return;
  const marks: HTMLElement[][] = [];
  for (const block of story.querySelectorAll(blocks)) {
    if (block.querySelector(blocks)) continue;
    const stretches = stretchesOf(block.textContent, terms, form);
    for (const stretch of stretches.toReversed()) marks.push(wrapStretch(block, stretch));
  }
  const places = marks.filter((pieces) => pieces.length > 0).sort(inOrder);
  if (styles !== null) document.head.append(element('link', { rel: 'stylesheet', href: styles }));
  document.body.append(stepper(places, query, sayer(interfaceLanguage())));
}

/** Story pages bear the language of their text; the frame around it that of the interface. */
function interfaceLanguage(): string {
  return document.querySelector<HTMLElement>('a.skip')?.lang || document.documentElement.lang;
}

function inOrder([a]: HTMLElement[], [b]: HTMLElement[]): number {
  if (!a || !b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function stepper(places: HTMLElement[][], query: string, say: Say): HTMLElement {
  let current = -1;
  const status = element('p', { role: 'status' }, say('markedPlaces', { q: query, n: places.length }));
  const step = (by: 1 | -1) => {
    for (const piece of places[current] ?? []) piece.removeAttribute('aria-current');
    current = current < 0 && by < 0 ? places.length - 1 : (current + by + places.length) % places.length;
    for (const piece of places[current] ?? []) piece.setAttribute('aria-current', 'true');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    places[current]?.[0]?.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'auto' : 'smooth' });
    status.textContent = `${current + 1} / ${places.length}`;
  };
  const next = button(say('markNext'), '↓', () => step(1));
  const previous = button(say('markPrevious'), '↑', () => step(-1));
  const off = button(say('marksOff'), say('marksOff'), () => {
    for (const piece of places.flat()) piece.replaceWith(...piece.childNodes);
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    address.searchParams.delete('exact');
    history.replaceState(null, '', address);
  });
  const steps = places.length > 0 ? [previous, next] : [];
  const bar = element('div', { class: 'marks-bar', role: 'region', 'aria-label': say('go') }, status, ...steps, off);
  return bar;
}

function button(name: string, text: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button', 'aria-label': name, title: name }, text);
  made.addEventListener('click', press);
  return made;
}
