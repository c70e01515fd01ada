import type { SearchEngine } from '../../src/schemas/archive.ts';
import type { EngineCatalogue } from '../../src/search/catalogue.ts';
import { BlockFiles } from './block-files.ts';
import { type FoldStream, foldStream } from './fold-stream.ts';
import { gramBlocks } from './gram-blocks.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { type CompiledIssue, storyText } from './story-text.ts';
import { textBlocks } from './text-blocks.ts';
import { unitCatalogue } from './unit-catalogue.ts';
import { variedCharacters } from './varied-characters.ts';
import { wholeFile } from './whole-file.ts';

export type IndexFile = { name: string; bytes: Uint8Array };

/** The files of a unit, one after the other so that they need not all be in memory; the same issues always give the same bytes. */
export async function* unitFiles(issues: CompiledIssue[], engineName: SearchEngine): AsyncGenerator<IndexFile> {
  const texts = issues.flatMap(({ stories }) => stories.map(storyText));
  const varied = variedCharacters(texts);
  const textFiles = new BlockFiles('texts');
  const textCounts: number[] = [];
  for (const block of textBlocks(texts)) {
    yield* textFiles.add(block.bytes);
    textCounts.push(block.stories);
  }
  yield* textFiles.rest();
  const stream = foldStream(texts);
  const engine = engineName === 'pairs' ? yield* pairFiles(stream) : yield* pagefindUnit(stream);
  const catalogue = unitCatalogue(issues, stream, { texts: textFiles.lists, textCounts, varied, engine });
  yield { name: 'catalogue.js', bytes: wholeFile(JSON.stringify(catalogue)) };
}

function* pairFiles(stream: FoldStream): Generator<IndexFile, EngineCatalogue> {
  const files = new BlockFiles('grams');
  const gramKeys: number[] = [];
  let lastKey = 0;
  for (const { firstKey, bytes } of gramBlocks(stream)) {
    yield* files.add(bytes);
    gramKeys.push(firstKey - lastKey);
    lastKey = firstKey;
  }
  yield* files.rest();
  return { name: 'pairs', grams: files.lists, gramKeys };
}

async function* pagefindUnit(stream: FoldStream): AsyncGenerator<IndexFile, EngineCatalogue> {
  const { files, names } = await pagefindFiles(stream);
  yield* files;
  return { name: 'pagefind', names };
}
