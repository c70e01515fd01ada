/**
 * What short lines that stand one below the other have in common: the lines of a poem, rows of a table of results, the
 * points of a notice. Heads stand in twos and threes; what stands in a row of eight is none, unless an engine put heads
 * together: then texts of the page speak of what each of them says, as they do of no poem's lines.
 */
import { type RoleFacts, step } from './role-facts.ts';

/** Em. A longer line is prose. */
const lineMax = 26;
/** Lines from which they are a row of lines. */
const rowMin = 3;
/** Lines of a head above a poem: its label, its title of two lines, its author. */
const headMax = 4;

/** Lines on either side that are looked at with a line. */
const nearMax = 2;

/**
 * @param spoken for each block the share of its words that a text of the page has
 * @returns for each block the names of features; none for blocks that stand in no row of short lines
 */
export function lineFeatures(facts: readonly RoleFacts[], spoken: Float64Array): string[][] {
  const names: string[][] = facts.map(() => []);
  for (let from = 0; from < facts.length; from += 1) {
    let to = from;
    while (isLine(facts[to])) to += 1;
    if (to - from >= rowMin) {
      tell(facts, from, to, names);
      tellSpoken(spoken, from, to, names);
    }
    from = Math.max(from, to);
  }
  return names;
}

function isLine(own: RoleFacts | undefined): boolean {
  return own !== undefined && own.width <= lineMax && own.sight.mark.type === 'none' && own.sight.rows.length === 1;
}

function tell(facts: readonly RoleFacts[], from: number, to: number, names: string[][]): void {
  const lines = facts.slice(from, to);
  const shapes = lines.map(({ text }) => rowShape(text));
  const measure = lines.map(({ width }) => width).sort((a, b) => a - b);
  const widest = measure[Math.floor(measure.length * 0.9)] ?? 0;
  const full = lines.filter(({ width }) => widest - width < 1.5).length / lines.length;
  const stops = lines.filter(({ text }) => /[。；;]$/.test(text)).length / lines.length;
  const row = `${step(lines.length, [3, 5, 8, 14])}/${step(full, [0.3, 0.6])}/${step(stops, [0.01, 0.5])}`;
  const alike = shapes.map((shape, i) =>
    /\d/.test(shape) ? Number(shape === shapes[i - 1]) + Number(shape === shapes[i + 1]) : 0,
  );
  const author = lines.slice(0, headMax).findLastIndex(({ kind }) => kind === 'byline' || kind === 'name');
  const after = lines.length - 1 - author;
  for (const [i, { width, kind }] of lines.entries()) {
    const inside = Math.min(i, lines.length - 1 - i);
    names[from + i]?.push(
      `row=${row}`,
      `rowPlace=${step(i, [0, 1, 3])}/${step(lines.length - 1 - i, [0, 1, 3])}`,
      `rowLength=${step(lines.length, [3, 5, 8, 14])}/${step(i, [0, 1])}`,
      `rowFull=${widest - width < 1.5}/${step(full, [0.3, 0.6])}`,
    );
    names[from + i]?.push(
      `rowInside=${step(inside, [0, 1, 3])}/${kind.startsWith('h') ? 'h' : kind.slice(0, 2)}/${step(full, [0.3, 0.6])}`,
      `rowShort=${step(widest - width, [1.5, 4])}/${step(full, [0.3, 0.6])}/${step(stops, [0.01])}/${step(lines.length, [5, 14])}`,
      `rowAuthor=${author < 0 ? 'none' : i < author ? 'title' : i === author ? 'name' : 'verse'}/${step(after, [2, 4, 8])}`,
    );
    if (alike[i]) names[from + i]?.push(`tableRow=${alike[i]}`);
  }
}

function tellSpoken(spoken: Float64Array, from: number, to: number, names: string[][]): void {
  const share = step(
    spoken.subarray(from, to).filter((own) => own >= 0.5).length / (to - from),
    [0.01, 0.25, 0.5, 0.75],
  );
  for (let i = from; i < to; i += 1) {
    const near = spoken.subarray(Math.max(from, i - nearMax), Math.min(to, i + nearMax + 1));
    const mean = near.reduce((sum, own) => sum + own, 0) / near.length;
    names[i]?.push(
      `rowSpoken=${share}/${step(to - from, [3, 5, 8, 14])}`,
      `lineSpoken=${step(spoken[i] ?? 0, [0.15, 0.3, 0.5, 0.75])}/${share}`,
      `nearSpoken=${step(mean, [0.15, 0.3, 0.45, 0.6])}/${step(spoken[i] ?? 0, [0.3, 0.6])}`,
    );
  }
}

/** A line of a table without its words: 机械厂队 9胜3平3负 积24分 and 渡口队 2胜2平4负 积4分 have the same. */
function rowShape(text: string): string {
  return text.replace(/\d+(?:\.\d+)?/g, '0').replace(/[^\d\s，,、：:]+/g, 'x');
}
