import { interrupted } from '../arrangements.ts';
import { unreliableMarks } from '../marks.ts';
import type { Style } from '../style.ts';
import { someColumns } from './columns.ts';

export const markedUp: Style = {
  name: 'marked-up',
  stories: [3, 12],
  measure: someColumns,
  arrange: interrupted,
  rendering: (random) => ({ lines: 'joined', mark: unreliableMarks(random) }),
};

/** Hard wraps as spaces, as an engine leaves them that joins the printed lines of a block. */
export const wrapped: Style = {
  name: 'wrapped',
  stories: [3, 12],
  measure: someColumns,
  arrange: interrupted,
  rendering: (random) =>
    random.chance(0.5) ? { lines: 'spaced' } : { lines: 'spaced', mark: unreliableMarks(random) },
};

/** Each printed line on a line of its own, paragraphs indented or not, with blank lines or without. */
export const linesApart: Style = {
  name: 'lines-apart',
  stories: [3, 10],
  measure: someColumns,
  arrange: interrupted,
  rendering: (random) => ({ lines: 'apart', blankLines: random.chance(0.5), indented: random.chance(0.4) }),
};
