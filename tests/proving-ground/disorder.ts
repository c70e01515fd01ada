/**
 * Puts printed lines of a generated page out of order, as engines do that take two columns for one: lines slip past
 * their neighbours, the halves of a stretch are dealt into each other, a short line hangs on the one before it, two wrapped paragraphs
 * are woven into each other. The gold stays as it was.
 */
import type { Random } from './random.ts';

/** Characters of a printed line, at most; lines of a stretch; wrapped lines of a paragraph that can be woven. */
const lineMax = 30;
const stretchMin = 5;
const wovenMin = 3;

export function disordered(text: string, random: Random): string {
  const blocks = strayed(text.split(/\n{2,}/u), random);
  const result: string[] = [];
  for (let i = 0; i < blocks.length; ) {
    let end = i;
    while (isLine(blocks[end]) && end - i < 30) end += 1;
    if (end - i >= stretchMin) {
      result.push(...(random.chance(0.6) ? shuffled(blocks.slice(i, end), random) : blocks.slice(i, end)));
      i = end;
      continue;
    }
    const [left, right] = [rowsOf(blocks[i]), rowsOf(blocks[i + 1])];
    if (left.length >= wovenMin && right.length >= wovenMin && random.chance(0.15)) {
      result.push(...inTwo(dealt(left, right, random), random).map((rows) => rows.join(' ')));
      i += 2;
      continue;
    }
    if (blocks[i] !== undefined) result.push(blocks[i] ?? '');
    i += 1;
  }
  return result.join('\n\n');
}

/** Short ends of paragraphs stand anywhere on the page, mostly beside a head. */
function strayed(blocks: readonly string[], random: Random): string[] {
  const result = [...blocks];
  for (let left = random.int(0, 2); left > 0; left -= 1) {
    const from = random.int(0, result.length - 1);
    const end = /(?<=[^。！？]{8})[^。！？，、；：\s“”（）]{2,6}。$/u.exec(result[from] ?? '');
    if (!end) continue;
    result[from] = (result[from] ?? '').slice(0, end.index).trimEnd();
    const heads = result.flatMap((block, i) => (block.length < 30 && !/[。，]$/u.test(block) ? [i] : []));
    result.splice(
      random.chance(0.7) && heads.length > 0 ? random.pick(heads) : random.int(0, result.length),
      0,
      end[0],
    );
  }
  return result;
}

function isLine(block: string | undefined): block is string {
  return block !== undefined && block.length > 0 && block.length <= lineMax && !/^[#!-]|\n/u.test(block);
}

/** The printed lines of a paragraph with a blank at each line's end. */
function rowsOf(block: string | undefined): string[] {
  if (block === undefined || /^[#!-]|\n/u.test(block)) return [];
  const rows = block.split(' ');
  const inner = rows.slice(0, -1).map((row) => row.length);
  return inner.length > 0 && Math.max(...inner) - Math.min(...inner.slice(1)) <= 4 && Math.min(...inner) >= 9
    ? rows
    : [];
}

function shuffled(lines: readonly string[], random: Random): string[] {
  const moved = random.chance(0.7)
    ? slipped(lines, random)
    : dealt(lines.slice(0, lines.length >> 1), lines.slice(lines.length >> 1), random);
  return moved.reduce<string[]>((kept, line) => {
    const before = kept.at(-1);
    if (before !== undefined && line.length <= 6 && random.chance(0.3)) kept[kept.length - 1] = `${before} ${line}`;
    else kept.push(line);
    return kept;
  }, []);
}

/** First lines of paragraphs, which are indented, and short last ones are boxes of their own and stand up to ten lines off. */
function slipped(lines: readonly string[], random: Random): string[] {
  const widest = [...lines].map((line) => line.length).sort((a, b) => b - a)[lines.length >> 2] ?? 0;
  const slip = (line: string) => random.chance(line.length < widest - 0.9 ? 0.5 : 0.04);
  return lines
    .map((line, i) => ({ line, at: i + (slip(line) ? random.pick([-1, 1, 1]) * (random.int(1, 10) + 0.5) : 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

/** A few lines of either in turn. */
function dealt(left: readonly string[], right: readonly string[], random: Random): string[] {
  const [a, b] = [[...left], [...right]];
  const most = random.pick([1, 2, 6]);
  const result: string[] = [];
  while (a.length > 0 || b.length > 0) {
    result.push(...a.splice(0, random.int(1, most)));
    result.push(...b.splice(0, random.int(1, most)));
  }
  return result;
}

function inTwo(rows: readonly string[], random: Random): string[][] {
  const at = random.int(2, rows.length - 2);
  return [rows.slice(0, at), rows.slice(at)];
}
