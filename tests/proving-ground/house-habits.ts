/**
 * What the editors of one paper do to all its stories: some run short paragraphs together, as official papers do whose
 * paragraphs have 100 to 300 characters; most print few labels over their headlines, and not every crosshead.
 */
import type { BodyPart, CleanStory } from './clean-story.ts';
import type { Random } from './random.ts';

/** Characters of a paragraph to which nothing is added. */
const longParagraph = 240;

/** @returns what this paper makes of a story */
export function makeHabits(random: Random): (story: CleanStory) => CleanStory {
  const runsOn = random.pick([0, 0.3, 0.6, 0.9]);
  const labels = random.pick([0.05, 0.1, 0.1, 1]);
  return (story) => ({
    ...story,
    body:
      story.kind === 'notice'
        ? story.body
        : onTwoLines(runTogether(withFewerCrossheads(story.body, random), runsOn, random), random),
    section: story.kind === 'sidebar' || random.chance(labels) ? story.section : null,
  });
}

/** 下沉一线，帮助企业渡难关 on two printed lines without a comma, now and then. */
function onTwoLines(body: readonly BodyPart[], random: Random): BodyPart[] {
  if (!random.chance(0.35)) return [...body];
  return body.map((part) => (part.type === 'crosshead' ? { ...part, text: part.text.replace('，', ' ') } : part));
}

/** All of them, none, or the first of every two: long features have one for 700 to 1000 characters. */
function withFewerCrossheads(body: readonly BodyPart[], random: Random): BodyPart[] {
  const kept = random.pick(['all', 'all', 'some', 'none']);
  let count = 0;
  return body.filter(({ type }) => type === 'paragraph' || kept === 'all' || (kept === 'some' && (count++ & 1) === 0));
}

/** 县里……。工人……。 as one paragraph: only whole sentences that are no question, answer, speech or item of a list. */
function runTogether(body: readonly BodyPart[], probability: number, random: Random): BodyPart[] {
  const joined: BodyPart[] = [];
  for (const part of body) {
    const before = joined.at(-1);
    const fits =
      before && isPlain(before) && isPlain(part) && before.text.length + part.text.length <= longParagraph * 1.5;
    if (fits && before.text.length < longParagraph && random.chance(probability))
      joined[joined.length - 1] = { type: 'paragraph', text: before.text + part.text };
    else joined.push(part);
  }
  return joined;
}

function isPlain({ type, text }: BodyPart): boolean {
  return (
    type === 'paragraph' &&
    text.length > 30 &&
    /[。！？]$/u.test(text) &&
    !/^[^，。]{1,6}[：、]|^[“‘「（(【①-⑳\d]|^第?[一二三四五六七八九十]+[、是要在条]/u.test(text)
  );
}
