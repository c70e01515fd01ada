/**
 * How texts talk: an essay says 我, a portrait 她, a report 推进 and 落实, a poem's lines are short and end without a stop. A
 * story keeps its manner, and where two are woven into each other its paragraphs are known by it although they share no word.
 *
 *     我家住望江坡上，每天下坡… | 会议要求，扎实推进… | 我量过，需要栏杆的一段…   →   the third talks as the first does
 */
import { folded } from '../../language/folded.ts';

/** Characters of common prose that every text is taken to have beside its own: a line says little. */
const commonLength = 40;
/** Em of a common paragraph. */
const paragraphLength = 60;
/** Nats beyond which more of a mark says no more. */
const mostNats = 1.5;
const quotation = /[“"「][^”"」]*[”"」]?/gu;
const sentenceEnd = /[。！？!?”」）)…；;]$/u;

/** What is seen of a text, in nats or nearly so. */
type Mark = (text: string, beyondQuotes: string) => number;

/** @param share how often it stands in a character of newspaper prose, about. @returns nats by which it is more frequent */
const often = (counted: RegExp, share: number) => (text: string) =>
  Math.log(((text.match(counted)?.length ?? 0) / share + commonLength) / (text.length + commonLength));
const oftenUnquoted = (counted: RegExp, share: number): Mark => {
  const nats = often(counted, share);
  return (_, beyondQuotes) => nats(beyondQuotes);
};

const marksOf = {
  me: [oftenUnquoted(/[我咱俺]/gu, 0.004)],
  he: [often(/他/gu, 0.004)],
  she: [often(/她/gu, 0.002)],
  rhythm: [often(/[，,]/gu, 0.05), often(/[。！？．.!?]/gu, 0.025)],
  diction: [
    often(/[“"「]/gu, 0.006),
    often(/[0-9０-９]/gu, 0.02),
    often(/[、；;]/gu, 0.015),
    often(/[了着过吧呢吗啊呀]/gu, 0.015),
    often(/的/gu, 0.03),
    often(/[之乎矣亦其乃曰者也而于]/gu, 0.008),
    often(
      /推进|落实|加强|工作|建设|服务|深入|开展|积极|提升|发展|部署|机制|保障|全面|强化|组织|活动|重点|项目|有效/gu,
      0.02,
    ),
    often(/[手眼脸头脚声风雨雪月山水花草树夜灯门窗]/gu, 0.015),
  ],
  length: [(text) => Math.log((text.length + 5) / (paragraphLength + 5))],
  ends: [(text) => Number(sentenceEnd.test(text))],
} satisfies Record<string, readonly Mark[]>;

/** The groups of marks that likeness is told of. */
export const mannerGroups = Object.keys(marksOf) as readonly (keyof typeof marksOf)[];
const grouped: readonly (readonly Mark[])[] = Object.values(marksOf);
const marks = grouped.flat();

/** For each mark the nats by which the text has more of it than the page's texts together. */
type Manner = { nats: Float64Array; length: number };

/** Of each group of marks how far a text is from others, and how much it leans to the same side. */
export type MannerLikeness = { apart: Float64Array; along: Float64Array };

export type Manners = {
  /** Of each group of marks how much more of it the text has than the page. */
  of: (text: number) => Float64Array;
  /** @param texts items; the text itself is passed over. @returns null where there is no other */
  likeness: (text: number, texts: readonly number[]) => MannerLikeness | null;
};

/** @returns how far a text talks from others all in all; null where there is no likeness */
export function natsApart(likeness: MannerLikeness | null): number | null {
  return likeness === null ? null : likeness.apart.reduce((sum, own) => sum + own, 0);
}

/** @param texts of each item, empty where it is not compared; worked out when first asked */
export function mannersOf(texts: readonly string[]): Manners {
  let known: (Manner | null)[] | null = null;
  const at = (text: number): Manner | null => {
    known ??= againstPage(texts.map(mannerOf));
    return known[text] ?? null;
  };
  return {
    of: (text) => {
      const manner = at(text);
      return inGroups((mark) => manner?.nats[mark] ?? 0);
    },
    likeness: (text, others) => {
      const own = at(text);
      const company = others.flatMap((other) => (other === text ? [] : (at(other) ?? [])));
      if (!own || company.length === 0) return null;
      const mean = meanOf(company);
      return {
        apart: inGroups((mark) => Math.abs((own.nats[mark] as number) - (mean[mark] as number))),
        along: inGroups((mark) => (own.nats[mark] as number) * (mean[mark] as number)),
      };
    },
  };
}

function mannerOf(text: string): Manner | null {
  if (text === '') return null;
  const plain = folded(text);
  const beyondQuotes = plain.replace(quotation, '');
  return { nats: Float64Array.from(marks, (mark) => mark(plain, beyondQuotes)), length: text.length };
}

function againstPage(manners: readonly (Manner | null)[]): (Manner | null)[] {
  const page = meanOf(manners.filter((manner) => manner !== null));
  return manners.map(
    (manner) =>
      manner && {
        ...manner,
        nats: manner.nats.map((nats, mark) => Math.max(-mostNats, Math.min(mostNats, nats - (page[mark] as number)))),
      },
  );
}

/** Each by its length. */
function meanOf(manners: readonly Manner[]): Float64Array {
  const mean = new Float64Array(marks.length);
  let all = 0;
  for (const { nats, length } of manners) {
    all += length;
    for (let mark = 0; mark < mean.length; mark += 1)
      mean[mark] = (mean[mark] as number) + length * (nats[mark] as number);
  }
  return mean.map((sum) => sum / Math.max(1, all));
}

function inGroups(of: (mark: number) => number): Float64Array {
  let mark = 0;
  return Float64Array.from(grouped, (own) => {
    let sum = 0;
    for (const end = mark + own.length; mark < end; mark += 1) sum += of(mark);
    return sum;
  });
}
