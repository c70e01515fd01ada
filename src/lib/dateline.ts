import type { Dateline } from '../schemas/story.ts';
import { htmlText } from './html-text.ts';

/**
 * Sets the dateline as newspapers do: run into the first paragraph.
 *
 *     <p id="p1">近日…</p>   becomes   <p id="p1"><span class="dateline">本报讯(记者 林舟)</span>近日…</p>
 */
export function withDateline(html: string, dateline: Dateline | null): string {
  if (dateline === null) return html;
  const span = `<span class="dateline">${htmlText(dateline.raw)}</span>`;
  const paragraph = /<p(?: [^>]*)?>/.exec(html);
  if (paragraph === null) return `<p>${span}</p>${html}`;
  const start = paragraph.index + paragraph[0].length;
  return `${html.slice(0, start)}${span}${html.slice(start)}`;
}
