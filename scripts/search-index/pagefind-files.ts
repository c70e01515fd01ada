/**
 * The other engine (`search: pagefind` in archive.yml): Pagefind's own index, one word a character, asked for phrases. Each
 * UTF-16 unit is a word of letters and digits (`中` is `ffx`), as Pagefind drops all other characters.
 */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { pagefindWord } from '../../src/search/pagefind-word.ts';
import type { FoldStream } from './fold-stream.ts';

/** A language that Pagefind has no stemmer and no segmenter for. */
const language = 'unknown';
/** What Pagefind writes and we have no use for: its own interfaces, and copies of the texts. */
const unused = /^(?:fragment\/|pagefind-(?:ui|modular-ui|component-ui|highlight)\.)/;

/** @returns Pagefind's files under `pagefind/`, and for each story the name by which Pagefind calls it */
export async function pagefindFiles(
  stream: FoldStream,
): Promise<{ files: { name: string; bytes: Uint8Array }[]; names: string[] }> {
  const { index } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error('Pagefind did not start');
  for (let story = 0; story + 1 < stream.starts.length; story++) {
    const units = stream.units.subarray(stream.starts[story], stream.starts[story + 1]);
    const content = Array.from(units, pagefindWord).join(' ');
    const { errors } = await index.addCustomRecord({ url: String(story), content, language });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  const { files, errors } = await index.getFiles();
  await close();
  if (errors.length > 0) throw new Error(errors.join('; '));
  return {
    names: namesOf(files, stream.starts.length - 1),
    files: files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ name: `pagefind/${path}`, bytes: content }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function namesOf(files: IndexFile[], stories: number): string[] {
  const names = Array.from({ length: stories }, () => '');
  for (const { path, content } of files) {
    const name = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const json = gunzipSync(content)
      .toString()
      .replace(/^pagefind_dcd/, '');
    const { url } = JSON.parse(json) as { url: string };
    names[Number(url)] = name;
  }
  return names;
}
