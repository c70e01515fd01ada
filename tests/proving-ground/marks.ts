import type { Random } from './random.ts';
import type { Block, Field } from './typesetting.ts';

/** The Markdown marks of an OCR engine: a habit for a page, from which single lines stray. */
export function unreliableMarks(random: Random): (block: Block) => string {
  const headline = random.pick(['# ', '## ', '## ', '### ']);
  const habit = new Map<Field, string>([
    ['headline', headline],
    ['crosshead', random.pick([`#${headline}`, '### ', '#### '])],
    ['kicker', random.pick(['', '', `#${headline}`])],
    ['deck', random.pick(['', `#${headline}`])],
    ['byline', random.pick(['', '', '#### '])],
    ['furniture', random.pick(['', '', '# '])],
  ]);
  const stray = random.pick([0, 0.05, 0.15]);
  return (block) => {
    const mark = habit.get(block.field) ?? '';
    if (mark === '' || !random.chance(stray)) return mark;
    return random.pick(['', '# ', '## ', '### ', '#### ']);
  };
}
