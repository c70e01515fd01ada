import { sayDate } from '../lib/dates.ts';
import type { Language } from '../lib/messages.ts';
import { daysOf } from './dates.ts';
import { element, svgElement } from './element.ts';
import type { Say } from './messages.ts';
import type { Result } from './result.ts';

/** One bar: a year, or a month where all results are of one year; days where they are of one month. */
type Bar = { period: string; count: number };

const height = 72;
const barWidth = 20;

/** Draws how many results fall into each period, with a table for those who do not see it; a click narrows to the period. */
export function drawTimeChart(
  place: HTMLElement,
  results: Result[],
  say: Say,
  language: Language,
  narrow: (period: string) => void,
): void {
  const bars = barsOf(results);
  place.hidden = bars.length < 2;
  if (place.hidden) return;
  const most = Math.max(...bars.map(({ count }) => count));
  const drawing = svgElement('svg', {
    viewBox: `0 0 ${bars.length * barWidth} ${height + 16}`,
    preserveAspectRatio: bars.length > 8 ? 'none' : 'xMinYMax meet',
    'aria-hidden': 'true',
    class: 'time-bars',
  });
  for (const [at, { period, count }] of bars.entries()) {
    const size = count === 0 ? 0 : Math.max(2, (count / most) * height);
    const bar = svgElement(
      'g',
      { class: 'time-bar' },
      svgElement('title', {}, `${sayDate(period, language)}: ${count}`),
      svgElement('rect', { class: 'time-bar-area', x: at * barWidth, y: 0, width: barWidth, height: height + 16 }),
      svgElement('rect', { x: at * barWidth + 2, y: height - size, width: barWidth - 4, height: size }),
    );
    bar.addEventListener('click', () => narrow(period));
    drawing.append(bar);
  }
  const wasOpen = place.querySelector('details')?.open ?? false;
  const table = element(
    'details',
    wasOpen ? { open: true } : {},
    element('summary', {}, say('asTable')),
    tableOf(bars, say, language, narrow),
  );
  const first = bars[0]?.period ?? '';
  const last = bars.at(-1)?.period ?? '';
  const ends = element(
    'p',
    { class: 'time-ends', 'aria-hidden': 'true' },
    element('span', {}, first),
    element('span', {}, last),
  );
  place.replaceChildren(element('h2', {}, say('byDate')), drawing, ends, table);
}

function tableOf(bars: Bar[], say: Say, language: Language, narrow: (period: string) => void): HTMLElement {
  const rows = bars.flatMap(({ period, count }) => {
    if (count === 0) return [];
    const button = element('button', { type: 'button' }, sayDate(period, language));
    button.addEventListener('click', () => narrow(period));
    return [element('tr', {}, element('th', { scope: 'row' }, button), element('td', {}, String(count)))];
  });
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, say('period')),
    element('th', { scope: 'col' }, say('stories')),
  );
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
}

/** @returns the bars of all periods between the first and the last, empty ones too */
function barsOf(results: Result[]): Bar[] {
  const dates = results.flatMap(({ date }) => (date !== null && daysOf(date) ? [date.slice(0, 10)] : []));
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  const months = new Set(dates.map((date) => date.slice(0, 7)));
  const precision = years.size > 1 ? 4 : months.size > 1 ? 7 : 10;
  const counts = new Map<string, number>();
  for (const date of dates) {
    const period = date.slice(0, precision);
    if (period.length === precision) counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return periodsBetween([...counts.keys()].sort(), precision).map((period) => ({
    period,
    count: counts.get(period) ?? 0,
  }));
}

function periodsBetween(known: string[], precision: 4 | 7 | 10): string[] {
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || precision === 10) return known;
  if (precision === 4) {
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) =>
      String(Number(first) + at).padStart(4, '0'),
    );
  }
  return Array.from({ length: 12 }, (_, at) => `${first.slice(0, 4)}-${String(at + 1).padStart(2, '0')}`);
}
