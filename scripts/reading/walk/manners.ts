/**
 * How texts talk: an essay says 我, a portrait 她, a report 推进 and 落实, a poem has no commas. A story keeps its manner, and
 * where two are woven into each other its paragraphs are known by it although they share no word.
 *
 *     我家住望江坡上，每天下坡… | 会议要求，扎实推进… | 我量过，需要栏杆的一段…   →   the third talks as the first does
 */
import { folded } from '../../language/folded.ts';

/** What is counted, and how often it stands in a character of newspaper prose, about. */
type Mark = { counted: RegExp; share: number; beyondQuotes?: true };

/** Persons first, then rhythm, then diction: the groups that likeness is told of. */
const marks = {
  me: { counted: /[我咱俺]/gu, share: 0.004, beyondQuotes: true },
  he: { counted: /他/gu, share: 0.004 },
  she: { counted: /她/gu, share: 0.002 },
  commas: { counted: /[，,]/gu, share: 0.05 },
  stops: { counted: /[。！？．.!?]/gu, share: 0.025 },
  quotes: { counted: /[“"「]/gu, share: 0.006 },
  digits: { counted: /[0-9０-９]/gu, share: 0.02 },
  lists: { counted: /[、；;]/gu, share: 0.015 },
  particles: { counted: /[了着过吧呢吗啊呀]/gu, share: 0.015 },
  of: { counted: /的/gu, share: 0.03 },
  classical: { counted: /[之乎矣亦其乃曰者也而于]/gu, share: 0.008 },
  official: {
    counted:
      /推进|落实|加强|工作|建设|服务|深入|开展|积极|提升|发展|部署|机制|保障|全面|强化|组织|活动|重点|项目|有效/gu,
    share: 0.02,
  },
  senses: { counted: /[手眼脸头脚声风雨雪月山水花草树夜灯门窗]/gu, share: 0.015 },
} satisfies Record<string, Mark>;

const counted: readonly Mark[] = Object.values(marks);
/** Where the groups begin: me, he, she, rhythm, diction. */
const groups = [0, 1, 2, 3, 5, counted.length];
export const mannerGroups = ['me', 'he', 'she', 'rhythm', 'diction'] as const;

/** Characters of common prose that every text is taken to have beside its own: a line says little. */
const commonLength = 40;
/** Nats beyond which more of a mark says no more. */
const mostNats = 1.5;
const quotation = /[“"「][^”"」]*[”"」]?/gu;

/** For each mark the nats by which it is more frequent than in the page's texts together. */
type Manner = { nats: Float64Array; length: number };

/** Of each group of marks how far a text is from others, and how much it leans to the same side. */
export type MannerLikeness = { apart: Float64Array; along: Float64Array };

export type Manners = {
  of: (text: number) => Float64Array;
  /** @param texts items; the text itself is passed over. @returns null where there is no other */
  likeness: (text: number, texts: readonly number[]) => MannerLikeness | null;
};

/** @returns how far a text talks from others all in all; null where there is no likeness */
export function natsApart(likeness: MannerLikeness | null): number | null {
  return likeness === null ? null : likeness.apart.reduce((sum, own) => sum + own, 0);
}

/** Nats of each group of a text of which nothing is known. */
const plain = new Float64Array(mannerGroups.length);

/** @param texts of each item, empty where it is not compared; worked out when first asked */
export function mannersOf(texts: readonly string[]): Manners {
  let known: (Manner | null)[] | null = null;
  const at = (text: number): Manner | null => {
    known ??= readManners(texts);
    return known[text] ?? null;
  };
  return {
    of: (text) => {
      const manner = at(text);
      return manner ? inGroups((mark) => manner.nats[mark] as number) : plain;
    },
    likeness: (text, others) => {
      const own = at(text);
      if (!own) return null;
      const mean = new Float64Array(counted.length);
      let length = 0;
      for (const other of others) {
        const manner = other === text ? null : at(other);
        if (!manner) continue;
        length += manner.length;
        for (let mark = 0; mark < mean.length; mark += 1)
          mean[mark] = (mean[mark] as number) + manner.length * (manner.nats[mark] as number);
      }
      if (length === 0) return null;
      for (let mark = 0; mark < mean.length; mark += 1) mean[mark] = (mean[mark] as number) / length;
      return {
        apart: inGroups((mark) => Math.abs((own.nats[mark] as number) - (mean[mark] as number))),
        along: inGroups((mark) => (own.nats[mark] as number) * (mean[mark] as number)),
      };
    },
  };
}

function readManners(texts: readonly string[]): (Manner | null)[] {
  const page = new Float64Array(counted.length);
  let length = 0;
  const raw = texts.map((text) => {
    if (text === '') return null;
    const own = natsOf(folded(text));
    length += text.length;
    for (const [mark, nats] of own.entries()) page[mark] = (page[mark] as number) + nats * text.length;
    return { nats: own, length: text.length };
  });
  for (const manner of raw) {
    if (!manner) continue;
    for (const [mark, nats] of manner.nats.entries())
      manner.nats[mark] = Math.max(-mostNats, Math.min(mostNats, nats - (page[mark] as number) / length));
  }
  return raw;
}

/** Against common prose. */
function natsOf(text: string): Float64Array {
  const unquoted = text.replace(quotation, '');
  return Float64Array.from(counted, ({ counted, share, beyondQuotes }) => {
    const times = (beyondQuotes ? unquoted : text).match(counted)?.length ?? 0;
    return Math.log((times / share + commonLength) / (text.length + commonLength));
  });
}

function inGroups(of: (mark: number) => number): Float64Array {
  const sums = new Float64Array(groups.length - 1);
  for (let group = 0; group < sums.length; group += 1)
    for (let mark = groups[group] as number; mark < (groups[group + 1] as number); mark += 1)
      sums[group] = (sums[group] as number) + of(mark);
  return sums;
}
