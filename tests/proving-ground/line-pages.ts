/** Pages as the line model learns them: the printed lines, which of them can go on with the next, and which do. */
import { readLines } from '../../scripts/pipeline.ts';
import type { LinePage } from '../../scripts/reading/lines/line-page.ts';
import { mayGoOn } from '../../scripts/stages/page-segmentation.ts';
import { interrupted } from './arrangements.ts';
import type { GoldPage } from './gold.ts';
import { type GoldEnd, goldJoins } from './gold-joins.ts';
import type { Rendering } from './rendering.ts';
import type { Style } from './style.ts';
import { someColumns } from './styles/columns.ts';
import { notices } from './styles/company.ts';

export type LinesPage = {
  page: LinePage;
  /** Lines of which it is asked whether the next goes on with them. */
  asked: number[];
  next: GoldEnd[];
};

export function linesPage(text: string, gold: GoldPage): LinesPage {
  const page = readLines({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  return {
    page,
    asked: [...page.lines.keys()].filter((index) => mayGoOn(page, index)),
    next: goldJoins(page.lines, gold).next,
  };
}

/** Ways in which engines give printed lines, each as a style of its own. */
export const lineStyles: readonly Style[] = [
  lineStyle('dense', { lines: 'apart' }, withoutBlankLines),
  lineStyle('dense-indented', { lines: 'apart', indented: true }, withoutBlankLines),
  lineStyle('apart-indented', { lines: 'apart', indented: true }),
  lineStyle('apart-blank', { lines: 'apart', blankLines: true }),
  lineStyle('apart-blank-indented', { lines: 'apart', blankLines: true, indented: true }),
  lineStyle('dense-paragraphs', { lines: 'joined' }, withoutBlankLines),
  lineStyle('dense-paragraphs-indented', { lines: 'joined', indented: true }, withoutBlankLines),
  { ...notices, name: 'dense-notices', rendering: () => ({ lines: 'joined' }), spoil: withoutBlankLines },
  { ...notices, name: 'apart-notices', rendering: () => ({ lines: 'apart' }), spoil: withoutBlankLines },
  lineStyle('two-blanks', { lines: 'spaced', indented: true }, (text) => text.replace(/(?<=\S) (?=\S)/gu, '  ')),
];

function lineStyle(name: string, rendering: Rendering, spoil?: (text: string) => string): Style {
  return {
    name,
    stories: [3, 12],
    measure: someColumns,
    arrange: interrupted,
    rendering: () => rendering,
    ...(spoil ? { spoil } : {}),
  };
}

function withoutBlankLines(text: string): string {
  return text.replace(/\n{2,}/gu, '\n');
}
