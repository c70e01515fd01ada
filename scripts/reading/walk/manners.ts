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
const groupsCount = grouped.length;
/** Of each mark. */
const groupOf = Uint8Array.from(grouped.flatMap((own, group) => own.map(() => group)));

/** For each mark the nats by which one or several texts have more of it than the page's texts together; their characters. */
export type Manner = { nats: Float64Array; length: number };

/** Of each group of marks how far a text is from others, and how much it leans to the same side; how far all in all. */
export type MannerLikeness = { apart: Float64Array; along: Float64Array; all: number };

/** @param texts of each item, empty where it is not compared. @returns each item's manner, worked out when first asked */
export function mannersOf(texts: readonly string[]): (item: number) => Manner | null {
  let known: (Manner | null)[] | null = null;
  return (item) => {
    known ??= againstPage(texts.map(mannerOf));
    return known[item] ?? null;
  };
}

export function mannerLikeness(own: Manner, others: Manner): MannerLikeness {
  const apart = new Float64Array(groupsCount);
  const along = new Float64Array(groupsCount);
  for (let mark = 0; mark < groupOf.length; mark += 1) {
    const [one, other] = [own.nats[mark] as number, others.nats[mark] as number];
    const group = groupOf[mark] as number;
    apart[group] = (apart[group] as number) + Math.abs(one - other);
    along[group] = (along[group] as number) + one * other;
  }
  return { apart, along, all: natsApart(own, others) };
}

/** How far a text talks from others all in all. */
export function natsApart(own: Manner, others: Manner): number {
  let all = 0;
  for (let mark = 0; mark < groupOf.length; mark += 1)
    all += Math.abs((own.nats[mark] as number) - (others.nats[mark] as number));
  return all;
}

/** Of each group of marks how much more of it there is than on the page. */
export function mannerInGroups(manner: Manner | null): Float64Array {
  const sums = new Float64Array(groupsCount);
  for (const [mark, group] of groupOf.entries()) sums[group] = (sums[group] as number) + (manner?.nats[mark] ?? 0);
  return sums;
}

/** The manner of several texts together: each counts by its length. */
export function mannerTogether(manners: readonly (Manner | null)[]): Manner | null {
  const nats = new Float64Array(marks.length);
  let length = 0;
  for (const own of manners) {
    if (!own) continue;
    length += own.length;
    for (let mark = 0; mark < nats.length; mark += 1)
      nats[mark] = (nats[mark] as number) + (own.nats[mark] as number) * own.length;
  }
  if (length === 0) return null;
  for (let mark = 0; mark < nats.length; mark += 1) nats[mark] = (nats[mark] as number) / length;
  return { nats, length };
}

/** The manner of texts and another, or of texts without one of them (`times` -1): each counts by its length. */
export function mannerWith(texts: Manner | null, other: Manner | null, times: 1 | -1 = 1): Manner | null {
  if (!other) return texts;
  if (!texts) return times > 0 ? other : null;
  const length = texts.length + times * other.length;
  if (length <= 0) return null;
  const nats = new Float64Array(marks.length);
  for (let mark = 0; mark < nats.length; mark += 1)
    nats[mark] = (at(texts, mark) * texts.length + times * at(other, mark) * other.length) / length;
  return { nats, length };
}

function mannerOf(text: string): Manner | null {
  if (text === '') return null;
  const plain = folded(text);
  const beyondQuotes = plain.replace(quotation, '');
  return { nats: Float64Array.from(marks, (mark) => mark(plain, beyondQuotes)), length: text.length };
}

function againstPage(manners: readonly (Manner | null)[]): (Manner | null)[] {
  const page = manners.reduce((all, manner) => mannerWith(all, manner), null);
  return manners.map((manner) => {
    if (!manner || !page) return null;
    const nats = manner.nats.map((own, mark) => Math.max(-mostNats, Math.min(mostNats, own - at(page, mark))));
    return { ...manner, nats };
  });
}

function at({ nats }: Manner, mark: number): number {
  return nats[mark] as number;
}
