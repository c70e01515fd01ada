/** How an engine writes down what it found on a page. */
import type { Block } from './typesetting.ts';

export type Rendering = {
  /** A block's printed lines: joined, joined with a space (hard wraps), or each on a line of its own. */
  lines: 'joined' | 'spaced' | 'apart';
  /** Blank lines between printed lines that stand apart. */
  blankLines?: boolean;
  /** Whether the first printed line of a paragraph keeps its indent of two full-width spaces. */
  indented?: boolean;
  /** Whether the engine leaves a gap before this block, where it cut out a picture. */
  gap?: (block: Block) => boolean;
  /** The Markdown mark before a block: `## `, or none. */
  mark?: (block: Block) => string;
};

/** @returns the page's text, blank lines between blocks; a list of captions has none, nor have paragraphs where lines stand apart without any */
export function render(blocks: readonly Block[], rendering: Rendering): string {
  const dense = rendering.lines === 'apart' && !rendering.blankLines;
  let text = '';
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const runsOn =
      dense && before?.story === block.story && before.field === 'paragraph' && block.field === 'paragraph';
    const between = i === 0 ? '' : runsOn ? '\n' : '\n\n';
    text += (rendering.gap?.(block) ? '\n\n' : '') + between + renderBlock(block, rendering);
  }
  return `${text}\n`;
}

function renderBlock(block: Block, { lines, blankLines = false, indented = false, mark }: Rendering): string {
  const indent = indented && block.field === 'paragraph' && block.opens ? '\u3000\u3000' : '';
  const prefix = (mark?.(block) ?? '') + indent;
  const printed = block.lines.map((line) => line.trimEnd());
  switch (lines) {
    case 'joined':
      return prefix + block.lines.join('').trimEnd();
    case 'spaced':
      return prefix + printed.join(' ');
    case 'apart':
      return prefix + printed.join(blankLines ? '\n\n' : '\n');
  }
}

/** Unreliable levels, as an OCR engine gives them: headlines `#` to `###`, crossheads `##` to `####`, some without. */
export function headingMarks(levels: {
  headline: string;
  crosshead: string;
  kicker?: string;
  deck?: string;
  byline?: string;
}): (block: Block) => string {
  return (block) => {
    switch (block.field) {
      case 'headline':
        return levels.headline;
      case 'crosshead':
        return levels.crosshead;
      case 'kicker':
        return levels.kicker ?? '';
      case 'deck':
        return levels.deck ?? '';
      case 'byline':
        return levels.byline ?? '';
      default:
        return '';
    }
  };
}
