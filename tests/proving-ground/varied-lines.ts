/** Stories of short lines, for learning only: poems and tables of results, made of clauses of a story's own text. */
import { clause } from './clause.ts';
import type { BodyPart, CleanStory } from './clean-story.ts';
import type { Random } from './random.ts';

/** A poem under a short title and its author's name: lines of uneven length, a comma within some, a stop after few. */
export function inVerse(story: CleanStory, random: Random): CleanStory {
  const text = story.body.map((part) => part.text).join('');
  const [low, high] = random.pick([
    [3, 8],
    [5, 12],
    [7, 14],
    [7, 7],
  ]);
  const stop = random.pick(['', '', '', '，', '。']);
  const lines = Array.from({ length: random.int(6, 20) }, (): string | null => {
    const first = clause(text, random.int(low, high), random);
    const second = random.chance(0.25) ? clause(text, random.int(2, 6), random) : null;
    return first && second ? `${first}，${second}` : first;
  }).filter((line) => line !== null);
  if (lines.length < 6) return story;
  return {
    ...story,
    kicker: null,
    deck: null,
    section: random.chance(0.3) ? random.pick(['诗歌', '诗苑', '新诗', '诗与远方', '诗两首']) : null,
    headline: clause(text, random.int(2, 9), random) ?? story.headline,
    dateline: null,
    captions: [],
    truncatedParagraphs: [],
    body: lines.map(
      (line, i): BodyPart => ({
        type: 'paragraph',
        text: line + (stop === '，' && i % 2 === 1 ? '。' : stop),
      }),
    ),
  };
}

/** Rows of one form: 机械厂队 9胜3平 积24分, 鲫鱼 12.5元/公斤. */
export function withTable(body: readonly BodyPart[], random: Random): BodyPart[] {
  const text = body.map((part) => part.text).join('');
  const units = Array.from({ length: random.int(1, 3) }, () =>
    random.pick(['分', '元', '票', '胜', '负', '名', '公斤', '元/斤', '％', '人', '次', '秒', '℃']),
  );
  const glue = random.pick([' ', '：', ' ', '']);
  const between = random.pick(['', ' ', '，']);
  const name = random.int(2, 5);
  const rows = Array.from({ length: random.int(3, 9) }, (): BodyPart | null => {
    const first = clause(text, name + random.int(-1, 1), random);
    const fields = units.map((unit) => `${random.int(1, 99)}${random.chance(0.1) ? '.5' : ''}${unit}`);
    return first === null ? null : { type: 'paragraph', text: `${first}${glue}${fields.join(between)}` };
  }).filter((row) => row !== null);
  const at = random.chance(0.5) ? body.length : random.int(1, body.length);
  return [...body.slice(0, at), ...rows, ...body.slice(at)];
}
