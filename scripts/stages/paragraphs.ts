/**
 * Writes a gathered story out: paragraphs rejoined, the dateline and the signature taken off them, its people gathered.
 *
 *     株洲日报·掌上株洲讯(记者 戴凛) 如何让…？ / …推广。(张旭)   →   dateline, paragraph, …, end credit
 *
 * It does not correct anything, and does not move text from one paragraph to another.
 */
import type { Author } from '../../src/schemas/story.ts';
import type { Credit } from '../language/credit-line.ts';
import type { DatelineCredit } from '../language/dateline-head.ts';
import { rejoin } from '../reading/rejoin.ts';
import type { BodyPart, Gathered, Sight } from '../stage.ts';
import { join, passageOf, type Sheet, type Strand, slice, trim } from '../strand.ts';
import { thresholds } from '../thresholds.ts';
import type { BodyNode, StoryDraft } from '../tree.ts';
import type { EndCredit } from './end-credit.ts';
import type { HeadLines } from './headline.ts';

export type StoryParsers = {
  dateline: (text: string) => DatelineCredit | null;
  /** A signature at the end of a paragraph. */
  endCredit: (text: string) => EndCredit | null;
  byline: (text: string) => Credit | null;
};

/** That a headline without a text is a story of its own, and no part of another's headline. */
const fragmentConfidence = 0.5;

export function paragraphs(sheet: Sheet, story: Gathered, head: HeadLines, parse: StoryParsers): StoryDraft {
  const body: BodyNode[] = [];
  const people: Author[][] = story.bylines.map((sight) => sight.credit?.people ?? []);
  const bylines = story.bylines.map((sight) => sight.strand);
  const credits: Strand[] = [];
  let dateline: StoryDraft['dateline'] = null;
  const texts = story.body.filter((part) => part.type === 'paragraph');
  const signature = signatureOf(story.body);
  const pushText = (strand: Strand, isLast: boolean) => {
    const { text, credit } = withoutCredit(strand, parse, isLast);
    if (credit) {
      credits.push(credit.strand);
      people.push(credit.authors);
    }
    if (text.text !== '') body.push({ type: 'paragraph', passage: passageOf(sheet, text) });
  };
  const pushCaption = (strand: Strand) => {
    people.push(parse.endCredit(strand.text)?.people ?? []);
    body.push({ type: 'caption', passage: passageOf(sheet, strand) });
  };
  const lead = leadOf(texts, parse);
  for (const part of story.body) {
    if (part.type === 'crosshead') {
      const strand = join(
        part.displays.map((sight) => sight.strand),
        ' ',
      );
      if (withoutCredit(strand, parse, true).credit) pushText(strand, true);
      else
        body.push({ type: /[：:]$/.test(strand.text) ? 'paragraph' : 'crosshead', passage: passageOf(sheet, strand) });
    } else if (part.type === 'line' || part.type === 'credit') {
      if (part.type === 'credit' || signature.includes(part.sight)) {
        people.push(part.sight.credit?.people ?? []);
        const isByline =
          part.sight.look === 'byline' && bylines.length === 0 && isPhotographers(part.sight.strand.text);
        (isByline ? bylines : credits).push(part.sight.strand);
      } else pushText(part.sight.strand, part === story.body.at(-1));
    } else {
      let strand = rejoin(part.chain.sights.map((sight) => sight.strand));
      if (texts.indexOf(part) < lead && /[。）)]$/.test(strand.text)) {
        pushCaption(strand);
        continue;
      }
      if (part === texts[lead]) {
        const found = parse.dateline(strand.text.slice(0, 400));
        if (found && found.certainty >= thresholds.datelineCertaintyMin) {
          const raw = trim(slice(strand, 0, found.length));
          dateline = { ...passageOf(sheet, raw), agency: found.agency, place: found.place, date: found.date };
          people.push(found.people);
          strand = trim(slice(strand, found.length));
        }
      }
      pushText(strand, part === texts.at(-1));
    }
  }
  for (const sight of story.captions) pushCaption(sight.strand);
  const byline = bylines.length > 0 ? passageOf(sheet, join(bylines, ' ')) : null;
  const last = texts.at(-1)?.chain;
  return {
    kind: kindOf(story, head, bylines, credits),
    headline: passageOrNull(sheet, head.headline),
    kicker: passageOrNull(sheet, head.kicker),
    deck: passageOrNull(sheet, head.deck),
    section: passageOrNull(sheet, head.section),
    byline,
    dateline,
    endCredit: passageOrNull(sheet, credits),
    authors: distinct(people.flat()),
    body,
    truncated: story.turned || (last?.truncated ?? false),
    duplicateOf: null,
    related: [],
    confidence: 1,
  };
}

/** A headline whose text is not on the page. */
export function fragmentDraft(sheet: Sheet, headline: Strand): StoryDraft {
  return {
    kind: 'fragment',
    headline: passageOf(sheet, headline),
    kicker: null,
    deck: null,
    section: null,
    byline: null,
    dateline: null,
    endCredit: null,
    authors: [],
    body: [],
    truncated: true,
    duplicateOf: null,
    related: [],
    confidence: fragmentConfidence,
  };
}

function passageOrNull(sheet: Sheet, strands: readonly Strand[]) {
  return strands.length === 0 ? null : passageOf(sheet, join(strands, ' '));
}

/** Above an answer, who wrote the letter belongs to the letter: `（读者 张三）`. */
const letterWriter = /^[（(【[]\s*(?:读者|讀者|网友|網友|市民|居民)/u;

/** Which of the texts is the story's first: one with a newsroom's dateline, where so little stands above it that it is a caption. */
function leadOf(texts: readonly Extract<BodyPart, { type: 'paragraph' }>[], parse: StoryParsers): number {
  let above = 0;
  for (const [index, { chain }] of texts.entries()) {
    const text = rejoin(chain.sights.map((sight) => sight.strand)).text;
    if (index > 0 && (parse.dateline(text.slice(0, 400))?.agency ?? null) !== null) return index;
    above += text.length;
    if (above > thresholds.captionWidthMax) return 0;
  }
  return 0;
}

/** A trailing `(张旭)` and the text before it. */
function withoutCredit(
  strand: Strand,
  parse: StoryParsers,
  isLast: boolean,
): { text: Strand; credit: { strand: Strand; authors: Author[] } | null } {
  const tailStart = Math.max(0, strand.text.length - 240);
  const found = parse.endCredit(strand.text.slice(tailStart));
  if (!found || found.kind === 'signature' || found.certainty < thresholds.endCreditCertaintyMin)
    return { text: strand, credit: null };
  const start = tailStart + found.start;
  if (!isLast && letterWriter.test(found.raw)) return { text: strand, credit: null };
  return {
    text: trim(slice(strand, 0, start)),
    credit: { strand: trim(slice(strand, start, tailStart + found.end)), authors: found.people },
  };
}

/** The organisation and the date under a notice. */
function signatureOf(body: readonly BodyPart[]): Sight[] {
  const signature: Sight[] = [];
  for (const part of [...body].reverse()) {
    if (part.type !== 'line' || part.sight.look !== 'date') break;
    signature.push(part.sight);
  }
  return signature;
}

function isPhotographers(text: string): boolean {
  return /(?:摄|摄影|摄影报道|图)[)）]?$/.test(text);
}

const noticeTitles = /^(?:.{0,16}(?:通告|公告|启事|声明|讣告|通报|公示|招聘|拍卖|招标|遗失))$/;

function kindOf(
  story: Gathered,
  head: HeadLines,
  bylines: readonly Strand[],
  credits: readonly Strand[],
): StoryDraft['kind'] {
  const title = head.headline.map((strand) => strand.text).join(' ');
  if (noticeTitles.test(title)) return 'notice';
  if (head.section.some((strand) => /手记|短评|链接|评论|编后|编者按/.test(strand.text))) return 'sidebar';
  const texts = story.body.filter((part) => part.type === 'paragraph').length;
  const isPhoto = [...bylines, ...credits].some((strand) => isPhotographers(strand.text) && !/文/.test(strand.text));
  if (isPhoto && texts <= 3 && !story.body.some((part) => part.type === 'crosshead')) return 'photo';
  if (texts === 0 && !story.body.some((part) => part.type === 'line')) return 'fragment';
  return 'article';
}

function distinct(authors: readonly Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter((author) => !seen.has(author.name) && seen.add(author.name));
}
