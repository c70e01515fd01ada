import { BlockDirectory } from './block-directory.ts';
import type { UnitCatalogue, UnitRow } from './catalogue.ts';
import { pagefindReader } from './pagefind-reader.ts';
import { pairReader } from './pair-reader.ts';
import { inflate, type PartLoader } from './part-loader.ts';
import type { StoryText } from './story-text.ts';
import type { VolumeReader } from './volume-reader.ts';

/** A unit of the archive, ready to be searched. */
export type Unit = {
  row: UnitRow;
  catalogue: UnitCatalogue;
  reader: VolumeReader;
  /** The words of a story. */
  text(story: number, signal: AbortSignal): Promise<StoryText>;
};

export async function openUnit(row: UnitRow, load: PartLoader): Promise<Unit> {
  const catalogue = JSON.parse(await load.whole(`${row.id}/catalogue.js`)) as UnitCatalogue;
  const textStarts = runningSums(catalogue.textCounts);
  const textBlocks = new BlockDirectory(catalogue.texts);
  return {
    row,
    catalogue,
    reader: readerOf(row.id, catalogue, load),
    async text(story, signal) {
      const block = textStarts.findLastIndex((start) => start <= story);
      const { file, ...place } = textBlocks.place(block);
      const bytes = await load.block(`${row.id}/texts-${file}.js`, place, signal);
      const text = (JSON.parse(await inflate(bytes)) as StoryText[])[story - (textStarts[block] ?? 0)];
      if (!text) throw new Error(`story ${story} of ${row.id} has no text`);
      return text;
    },
  };
}

function readerOf(folder: string, { engine, lengths, titleLengths }: UnitCatalogue, load: PartLoader): VolumeReader {
  if (engine.name === 'pagefind')
    return pagefindReader(load.address(`${folder}/pagefind/`), engine.names, titleLengths);
  const starts = runningSums(lengths);
  const titleEnds = Uint32Array.from(titleLengths, (length, story) => (starts[story] ?? 0) + length);
  const blocks = new BlockDirectory(engine.grams);
  return pairReader({ folder, starts, titleEnds, blocks, gramKeys: runningSums(engine.gramKeys).subarray(1) }, load);
}

/** @returns 0, the first, the first two, … all together */
function runningSums(numbers: number[]): Uint32Array {
  const sums = new Uint32Array(numbers.length + 1);
  for (const [at, number] of numbers.entries()) sums[at + 1] = (sums[at] ?? 0) + number;
  return sums;
}
