/**
 * Says of each block of a page with blanks between words what can be seen on it alone.
 *
 *     COUNCIL VOTES TO KEEP FOOTBRIDGE OPEN   →   display
 *     By R. L. COBB                           →   byline
 *     — C. Whitlow                            →   endCredit
 *
 * It does not decide what a display line is for.
 */
import type { Credit } from '../language/credit-line.ts';
import type { Jump } from '../language/jump-lines.ts';
import { westernHeadlineEvidence } from '../language/western-headlines.ts';
import { isNeverLast } from '../language/western-words.ts';
import { emWidth } from '../reading/measure.ts';
import { endingOf } from '../reading/sentence.ts';
import type { Block, Look, Sight } from '../stage.ts';
import type { EndCredit } from './end-credit.ts';

/** How the address of a letter's writer ends: Ida Marsh, Point Road. */
const street =
  /, [\p{Lu}\d][^,]{0,24} (?:Road|Rd\.|Street|St\.|Lane|Avenue|Ave\.|Drive|Court|Square|Place|Terrace|Hill|Row|Bay)$|, (?:rue|place|quai|avenue) [^,]{2,24}$|, [^,]{2,20}(?:straße|gasse|weg|platz)$/u;

type Parsers = {
  byline: (text: string) => Credit | null;
  endCredit: (text: string) => EndCredit | null;
  jump: (text: string) => Jump | null;
};

/** Characters: a longer block is no line of credits, no headline. */
const creditMax = 120;
const headlineMax = 180;
/** Nats from which a line is a headline by its look; a line alone between blank lines needs less. */
const headlineMin = 0.5;
const aloneBonus = 2.5;

const caption =
  /^(?:Photo|Photograph|Picture|Illustration|Foto|Bild|Above|Below|Left|Right|Top|Bottom|Ci-contre|Ci-dessus|Oben|Unten|Links|Rechts)\b\s?[.:—–-]|^[①-⑳▲▼◀▶]/u;

export function westernEvidence(blocks: readonly Block[], parse: Parsers): Sight[] {
  return blocks.map((block, index): Sight => {
    const text = block.strand.text;
    const isShort = text.length <= creditMax;
    const byline = isShort ? parse.byline(text) : null;
    const endCredit = isShort && !byline ? parse.endCredit(text) : null;
    const before = blocks[index - 1];
    const look = lookOf(block, before, blocks[index + 1], byline, endCredit, isShort ? parse.jump(text) : null);
    return {
      ...block,
      look,
      width: emWidth(text.slice(0, 400)),
      ending: endsSentence(text) ? 'sentence' : endingOf(text) === 'pause' ? 'pause' : 'open',
      cut: /^[“"«„(]?\p{Ll}/u.test(text) || /^[,;:!?)»”%]/u.test(text),
      loose: false,
      opening: false,
      indented: null,
      full: false,
      credit: look === 'byline' ? byline : look === 'endCredit' || look === 'photoCredit' ? endCredit : null,
    };
  });
}

function endsSentence(text: string): boolean {
  return /[.!?…:](?:[”"’»)]|\s»)*$/u.test(text);
}

function lookOf(
  block: Block,
  before: Block | undefined,
  next: Block | undefined,
  byline: Credit | null,
  endCredit: EndCredit | null,
  jump: Jump | null,
): Look {
  const text = block.strand.text;
  if (jump) return jump.direction === 'from' ? 'turn' : 'jump';
  if (byline) return 'byline';
  if (caption.test(text) && text.length < headlineMax) return 'caption';
  if (endCredit && !isLetterSigner(text)) return 'endCredit';
  if (block.mark.type === 'heading' || block.mark.type === 'strong') return 'display';
  const endsStory = next === undefined || startsStory(next);
  const mayEnd = endsStory || street.test(text);
  if (endCredit && mayEnd && before && endsSentence(before.strand.text)) return 'endCredit';
  if (block.mark.type === 'item') return 'item';
  return isDisplay(block, before, next) ? 'display' : 'prose';
}

/** `Ida Marsh, Point Road`: only below a text that has ended. */
function isLetterSigner(text: string): boolean {
  return !/^[(—–-]/u.test(text);
}

function startsStory(block: Block): boolean {
  const { text } = block.strand;
  return text.length <= headlineMax && !endsSentence(text);
}

function isDisplay(block: Block, before: Block | undefined, next: Block | undefined): boolean {
  const { text } = block.strand;
  if (text.length > headlineMax || /^\p{Ll}/u.test(text) || /[-,;]$/u.test(text)) return false;
  if (block.rows.length > 4) return false;
  const last = /(\p{L}+)$/u.exec(text)?.[1];
  if (last !== undefined && isNeverLast(last) && text !== text.toUpperCase()) return false;
  if (next !== undefined && /^\p{Ll}/u.test(next.strand.text) && text !== text.toUpperCase()) return false;
  let evidence = westernHeadlineEvidence(text);
  const isAlone = (block.gap > 0 || before === undefined) && (next === undefined || next.gap > 0);
  const isMidText =
    before !== undefined && !endsSentence(before.strand.text) && before.strand.text.length > headlineMax;
  if (isAlone && !isMidText) evidence += aloneBonus;
  return evidence >= headlineMin;
}
