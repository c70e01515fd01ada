/**
 * Fills a template of our own writing: `{人甲}` is a person, `{村甲}` a village, `{数 20 50}` a number, `[a|b]` a choice.
 * The same slot is the same word all through one story. The stories of a page are of one county, so that its name and those
 * of its towns stand in many of them.
 */
import type { Random } from './random.ts';
import { givenNames, placeStems, surnames } from './vocabulary.ts';

export type Fill = (template: string) => string;

const placeEndings: Readonly<Record<string, string>> = {
  村: '村',
  镇: '镇',
  街: '街',
  县: '县',
  桥: '桥',
  河: '河',
  山: '山',
  校: '中心小学',
  社: '社区',
  企: '公司',
  园: '产业园',
};

/** Names that the stories of one page share. */
export type Region = ReadonlyMap<string, string>;

/** How many stories are of the region, and not of places of their own. */
const local = 0.7;

export function makeRegion(random: Random): Region {
  return new Map(['县甲', '镇甲', '街甲', '河甲'].map((slot) => [slot, makeWord(slot, random)]));
}

/** @returns a filler that remembers what it put into each slot */
export function makeFill(random: Random, region: Region): Fill {
  const filled = new Map<string, string>(random.chance(local) ? [...region].slice(0, random.int(1, region.size)) : []);
  const slot = (name: string): string => {
    const known = filled.get(name);
    if (known !== undefined) return known;
    const word = makeWord(name, random);
    filled.set(name, word);
    return word;
  };
  return (template) =>
    template
      .replace(/\[([^\]]*)\]/gu, (_, choices: string) => random.pick(choices.split('|')))
      .replace(/\{([^}]+)\}/gu, (_, name: string) => slot(name));
}

function makeWord(name: string, random: Random): string {
  const [low, high] = name.match(/\d+/gu)?.map(Number) ?? [];
  if (low !== undefined && high !== undefined) return String(random.int(low, high));
  switch (name) {
    case '月':
      return String(random.int(1, 12));
    case '日':
      return String(random.int(1, 28));
    case '年':
      return String(random.int(1996, 2024));
    case '里程':
      return `${random.int(3, 28)}.${random.int(1, 9)}`;
    default:
      return placeEndings[name[0] ?? ''] ? makePlace(placeEndings[name[0] ?? ''] ?? '', random) : makeName(random);
  }
}

export function makeName(random: Random): string {
  return random.pick(surnames) + random.pick(givenNames) + (random.chance(0.7) ? random.pick(givenNames) : '');
}

function makePlace(ending: string, random: Random): string {
  return random.pick(placeStems) + random.pick(placeStems) + ending;
}
