/** Stories of short lines, for learning only: poems, tables of results, lists of points, short speech, made of clauses of a story's own text. */
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
    headline: titled(clause(text, random.int(2, 9), random) ?? story.headline, random),
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

/** `渡口（外一首）`: the title of the first of several poems. */
function titled(title: string | null, random: Random): string | null {
  if (title === null || !random.chance(0.2)) return title;
  return title + random.pick(['（外一首）', '（外二首）', '（组诗）', '(外一首)', '（三首）']);
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

/** `种田人的三条经验：` and its points, 1.看水下种。 */
export function withList(body: readonly BodyPart[], random: Random): BodyPart[] {
  const text = body.map((part) => part.text).join('');
  const intro = clause(text, random.int(4, 12), random);
  const number = random.pick<(i: number) => string>([
    (i) => `${i}.`,
    (i) => `${i}、`,
    (i) => `（${'一二三四五六七八九'[i - 1]}）`,
    (i) => `${'一二三四五六七八九'[i - 1]}、`,
    (i) => '①②③④⑤⑥⑦⑧⑨'[i - 1] ?? '',
  ]);
  const end = random.pick(['。', '。', '；', '']);
  const points = Array.from({ length: random.int(2, 6) }, (_, i): BodyPart | null => {
    const words = clause(text, random.int(4, 16), random);
    return words === null ? null : { type: 'paragraph', text: number(i + 1) + words + end };
  }).filter((point) => point !== null);
  if (intro === null) return [...body];
  const at = random.chance(0.3) ? body.length : random.int(1, body.length);
  return [...body.slice(0, at), { type: 'paragraph', text: `${intro}：` }, ...points, ...body.slice(at)];
}

/** Short questions and words of somebody as paragraphs of their own: “您还来吗？” */
export function withShortSpeech(body: readonly BodyPart[], random: Random): BodyPart[] {
  const text = body.map((part) => part.text).join('');
  return body.flatMap((part, i): BodyPart[] => {
    if (part.type === 'crosshead' || i === 0 || !random.chance(0.3)) return [part];
    const words = clause(text, random.int(3, 12), random);
    if (words === null) return [part];
    const speech = random.pick([
      `“${words}？”`,
      `${words}？`,
      `“${words}。”`,
      `“${words}！”`,
      `${words}。`,
      `记者：${words}？`,
    ]);
    return [part, { type: 'paragraph', text: speech }];
  });
}
