import type { CompiledIssue, CompiledStory } from '../../scripts/search-index/story-text.ts';
import { unitFiles } from '../../scripts/search-index/unit-files.ts';
import type { UnitRow } from '../../src/search/catalogue.ts';
import { unpackFromFile } from '../../src/search/packing.ts';
import { inflate, type PartLoader } from '../../src/search/part-loader.ts';
import { openUnit, type Unit } from '../../src/search/unit.ts';

/** A story of a test, made of what matters to it. */
export function story(id: string, fields: Partial<CompiledStory> & { paragraphs?: string[] }): CompiledStory {
  const { paragraphs = [], ...given } = fields;
  return {
    id,
    headline: null,
    kicker: null,
    deck: null,
    section: null,
    kind: 'article',
    byline: null,
    dateline: null,
    endCredit: null,
    authors: [],
    page: null,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    ...given,
  };
}

export function issue(id: string, date: string | null, stories: CompiledStory[]): CompiledIssue {
  return {
    row: { id, paper: 'wandu', publication: '湾都日报', date, year: date?.slice(0, 4) ?? null, edition: 1 },
    stories,
  };
}

/** Indexes issues and opens the unit, without a file being written. */
export async function memoryUnit(issues: CompiledIssue[]): Promise<Unit> {
  const files = new Map<string, ArrayBuffer>();
  for await (const { name, bytes } of unitFiles(issues, 'pairs')) files.set(`unit/${name}`, bytes.slice().buffer);
  return await openUnit(unitRow('unit'), memoryLoader(files));
}

export function memoryLoader(files: Map<string, ArrayBuffer>): PartLoader {
  const file = (path: string) => {
    const found = files.get(path);
    if (!found) throw new Error(`no file ${path}`);
    return found;
  };
  return {
    address: (path) => path,
    block: async (path, place) => unpackFromFile(file(path), place),
    async whole(path) {
      const [a = 0, b = 0, c = 0] = unpackFromFile(file(path), { offset: 0, length: 4 });
      const length = a + b * 0x100 + c * 0x10000;
      return await inflate(unpackFromFile(file(path), { offset: 0, length: 4 + length }).slice(4));
    },
  };
}

function unitRow(id: string): UnitRow {
  return { id, paper: 'wandu', publication: '湾都日报', year: null, from: null, to: null, stories: 0 };
}
