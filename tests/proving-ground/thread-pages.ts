/** Pages as the succession model learns them: the printed lines as an engine gave them, and which stands below which. */
import { readForThreads } from '../../scripts/pipeline.ts';
import type { LinePage } from '../../scripts/reading/lines/line-page.ts';
import type { GoldPage } from './gold.ts';
import { type GoldNext, goldSuccession } from './gold-succession.ts';
import type { Random } from './random.ts';
import type { Rendering } from './rendering.ts';
import { alternating } from './scrambling.ts';
import type { Style } from './style.ts';
import { sideBySide } from './styles/lines.ts';
import type { Block } from './typesetting.ts';

export type ThreadsPage = { page: LinePage; next: GoldNext[] };

export function threadsPage(text: string, gold: GoldPage): ThreadsPage {
  const page = readForThreads({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  return { page, next: goldSuccession(page.lines, gold) };
}

/** Ways in which engines weave two columns, each as a style of its own. */
export const threadStyles: readonly Style[] = [
  woven('woven-dense', { lines: 'apart' }),
  woven('woven-dense-indented', { lines: 'apart', indented: true }),
  woven('woven-blank', { lines: 'apart', blankLines: true }, 15),
  woven('woven-blank-indented', { lines: 'apart', blankLines: true, indented: true }, 18),
  woven('woven-alike', { lines: 'apart', blankLines: true }, 16),
  woven('woven-alike-dense', { lines: 'apart' }, 20),
  {
    ...woven('woven-spaced', { lines: 'spaced' }, 14),
    arrange: (stories, random) => sideBySide(stories, (left, right) => inOneBlock(left, right, random)),
  },
  {
    ...woven('woven-spaced-uneven', { lines: 'spaced' }),
    arrange: (stories, random) => sideBySide(stories, (left, right) => inOneBlock(left, right, random)),
  },
];

/** @param width characters of both columns, or of each its own */
function woven(name: string, rendering: Rendering, width?: number): Style {
  return {
    name,
    captionsStay: true,
    stories: [2, 5],
    measure: (random) => ({ width: width ?? random.int(12, 22) }),
    arrange: (stories, random) => {
      const most = random.pick([1, 1, 1, 2, 3]);
      return sideBySide(stories, (left, right) => alternating(left, right, most, random));
    },
    rendering: () => rendering,
  };
}

/** The lines in turn, as one paragraph with a blank at each line's end. */
function inOneBlock(left: readonly Block[], right: readonly Block[], random: Random): Block[] {
  const blocks = alternating(left, right, random.pick([1, 1, 2]), random);
  const [first] = blocks;
  return first
    ? [{ ...first, field: 'paragraph', lines: blocks.flatMap((block) => block.lines), opens: true, closes: true }]
    : [];
}
