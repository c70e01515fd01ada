/**
 * The same story under other heads: a learner that meets a hundred stories must not learn their headlines by heart.
 * Headlines, crossheads, kickers, decks and labels are made of clauses of the story's own text, in the forms that papers
 * print; paragraphs are parted and joined. What comes out reads oddly and is built as newspapers are.
 */
import { clause } from './clause.ts';
import type { BodyPart, CleanStory } from './clean-story.ts';
import type { Random } from './random.ts';
import { withPlainCaptions } from './varied-captions.ts';
import { inVerse, withList, withShortSpeech, withTable } from './varied-lines.ts';

/** Where a heading of two lines is parted: the trainer sets the second line as a block of its own. */
export const lineEnd = '\u2028';

/** Stories that become a poem, and those that get a table of results, a list of points, paragraphs of a few words. */
const shares = { verse: 0.06, table: 0.04, list: 0.02, speech: 0.06 };

export function variedStory(story: CleanStory, random: Random): CleanStory {
  if (story.kind === 'notice') return story;
  if (random.chance(shares.verse)) return inVerse(story, random);
  const body = varyParagraphs(story.body, random);
  let varied = { ...story, body: random.chance(0.1) ? inConversation(body, random) : body };
  if (random.chance(0.5)) varied = { ...varied, body: withCrossheads(varied.body, random) };
  if (random.chance(0.6)) varied = withHead(varied, random);
  if (random.chance(shares.table)) varied = { ...varied, body: withTable(varied.body, random) };
  if (random.chance(shares.list)) varied = { ...varied, body: withList(varied.body, random) };
  if (random.chance(shares.speech)) varied = { ...varied, body: withShortSpeech(varied.body, random) };
  varied = withPlainCaptions(varied, random);
  return random.chance(0.35) ? inTwoLines(varied, random) : varied;
}

/** Headings on two printed lines, each of which an engine takes for a block. */
function inTwoLines(story: CleanStory, random: Random): CleanStory {
  const part = (text: string): string => {
    if (text.length < 10) return text;
    const gap = Math.max(text.indexOf(' '), text.search(/[，,]/u) + 1);
    const middle = gap > 0 ? gap : (text.length >> 1) + random.int(-2, 2);
    return `${text.slice(0, middle).trimEnd()}${lineEnd}${text.slice(middle).trimStart()}`;
  };
  return {
    ...story,
    headline: story.headline && random.chance(0.6) ? part(story.headline) : story.headline,
    body: story.body.map((own) => (own.type === 'crosshead' ? { ...own, text: part(own.text) } : own)),
  };
}

/** Parts long paragraphs and joins short ones; now and then one is a single short sentence. */
function varyParagraphs(body: readonly BodyPart[], random: Random): BodyPart[] {
  const varied: BodyPart[] = [];
  for (const part of body) {
    const before = varied.at(-1);
    const sentences = part.text.match(/[^。！？]+[。！？]+[”’」』）)]*/gu) ?? [];
    const isWhole = sentences.join('') === part.text;
    if (part.type === 'crosshead' || !isWhole) varied.push(part);
    else if (sentences.length > 2 && random.chance(0.3)) {
      const at = random.chance(0.4) ? 1 : random.int(1, sentences.length - 1);
      varied.push({ type: 'paragraph', text: sentences.slice(0, at).join('') });
      varied.push({ type: 'paragraph', text: sentences.slice(at).join('') });
    } else if (before?.type === 'paragraph' && random.chance(0.12) && /[。！？]$/u.test(before.text))
      varied[varied.length - 1] = { type: 'paragraph', text: before.text + part.text };
    else varied.push(part);
  }
  return varied;
}

/** The story told by questions and answers: short questions are paragraphs of their own. */
function inConversation(body: readonly BodyPart[], random: Random): BodyPart[] {
  const [asks, answers] = random.pick([
    ['问', '答'],
    ['记者', clause(body.map((part) => part.text).join(''), random.int(2, 3), random) ?? '老人'],
    ['主持人', '嘉宾'],
    ['读者', '编辑'],
  ]);
  return body.flatMap((part, i): BodyPart[] => {
    const question =
      part.type === 'paragraph' && i > 0 && /^[^“”：]+。$/u.test(part.text)
        ? clause(part.text, random.int(4, 12), random)
        : null;
    if (question === null) return [part];
    return [
      { type: 'paragraph', text: `${asks}：${question}？` },
      { type: 'paragraph', text: `${answers}：${part.text}` },
    ];
  });
}

/** Crossheads made alike, in one of the forms that papers print. */
function withCrossheads(body: readonly BodyPart[], random: Random): BodyPart[] {
  const paragraphs = body.filter((part) => part.type === 'paragraph');
  if (paragraphs.length < 4) return [...body];
  const form = crossheadForm(random);
  const starts = new Set<number>();
  const gap = random.int(1, 3);
  for (let at = random.chance(0.3) ? 0 : random.int(1, 2); at < paragraphs.length; at += gap + random.int(0, 2))
    starts.add(at);
  let count = 0;
  return paragraphs.flatMap((part, i): BodyPart[] => {
    if (!starts.has(i)) return [part];
    const text = paragraphs
      .slice(i, i + gap)
      .map((paragraph) => paragraph.text)
      .join('');
    const crosshead = form(text, count);
    if (crosshead === null) return [part];
    count += 1;
    return [{ type: 'crosshead', text: crosshead }, part];
  });
}

function crossheadForm(random: Random): (text: string, count: number) => string | null {
  const lengths = Array.from({ length: random.pick([1, 1, 2, 2, 2, 3]) }, () => random.int(4, 12));
  if (lengths.length === 1) lengths[0] = random.int(4, 15);
  const even = random.chance(0.5);
  const glue = random.pick([' ', ' ', '，', '，', '']);
  const frame = random.pick(['', '', '', '', 'numbered', 'quoted', 'quotedStart', 'first', 'asks', 'place']);
  return (text, count) => {
    const parts = lengths.map((length) =>
      clause(text, even ? (lengths[0] ?? length) : length + random.int(-1, 1), random),
    );
    if (parts.some((part) => part === null)) return null;
    const joined = parts.join(glue);
    switch (frame) {
      case 'numbered':
        return `${'一二三四五六七八九十'[count] ?? '十'}、${joined}`;
      case 'quoted':
        return `“${joined}”`;
      case 'quotedStart':
        return `“${joined.slice(0, 3)}”${joined.slice(3)}`;
      case 'first':
        return `第${'一二三四五六七八九十'[count] ?? '十'}${random.pick(['步', '天', '问', '站', '幕'])}：${joined}`;
      case 'asks':
        return `${joined}？`;
      case 'place':
        return `${joined.slice(0, 4)}：${joined.slice(4) || joined}`;
      default:
        return joined;
    }
  };
}

function withHead(story: CleanStory, random: Random): CleanStory {
  const text = story.body.map((part) => part.text).join('');
  const line = (low: number, high: number): string | null => clause(text, random.int(low, high), random);
  const title = headlineOf(line, random);
  const kicker = random.chance(0.3)
    ? framed(
        random.chance(0.4) ? headlineOf(line, random) : line(5, 20),
        random.pick(['', '', '', '', '——', '：', '-']),
      )
    : random.chance(0.5)
      ? story.kicker
      : null;
  const deck = random.chance(0.2)
    ? framedBefore(line(7, 22), random.pick(['', '——', '——', '-']))
    : random.chance(0.5)
      ? story.deck
      : null;
  const section = random.chance(0.12) ? line(2, 5) : story.section;
  return { ...story, headline: story.headline === null ? null : (title ?? story.headline), kicker, deck, section };
}

function headlineOf(line: (low: number, high: number) => string | null, random: Random): string | null {
  const parts = Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, () => line(5, 11));
  if (parts.length === 1) parts[0] = line(4, 20);
  if (parts.some((part) => part === null)) return null;
  const joined = parts.join(random.pick([' ', ' ', ' ', '，', ',']));
  const frame = random.pick(['', '', '', '', '', 'quotedStart', 'asks', 'exclaims', 'place']);
  if (frame === 'quotedStart') return `“${joined.slice(0, 4)}”${joined.slice(4)}`;
  if (frame === 'asks') return `${joined}？`;
  if (frame === 'exclaims') return `${joined}！`;
  return frame === 'place' ? `${joined.slice(0, 4)}：${joined.slice(4) || joined}` : joined;
}

function framed(text: string | null, end: string): string | null {
  return text === null ? null : text + end;
}

function framedBefore(text: string | null, start: string): string | null {
  return text === null ? null : start + text;
}
