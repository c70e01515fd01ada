/**
 * Packs character statistics into the file that the join model reads.
 *
 *     node scripts/language/build-join-model.ts NGRAMS.tsv.gz
 *
 * The input has `characters<TAB>count` for sequences of one to three characters (`^` opens and `$` closes a paragraph).
 * The output, `zh-join-model.bin.br` beside this script, is Brotli over: the characters by falling count, then for each
 * character its followers, then for each such pair its followers. Lists are sorted; indices are stored as gaps, all
 * numbers as base-128 integers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Expected the path of the n-gram table: build-join-model.ts NGRAMS.tsv.gz');

const characters: [string, number][] = [];
const pairs: [string, number][] = [];
const triples: [string, number][] = [];
for (const row of gunzipSync(readFileSync(source)).toString('utf8').split('\n')) {
  const tab = row.lastIndexOf('\t');
  if (tab < 1) continue;
  const gram = row.slice(0, tab);
  const bySize = [undefined, characters, pairs, triples][[...gram].length];
  if (gram.length <= 3) bySize?.push([gram, Number(row.slice(tab + 1))]);
}

characters.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const indexOf = new Map(characters.map(([character], index) => [character, index]));
const bytes: number[] = [];

writeNumber(characters.length);
for (const [character, count] of characters) {
  writeNumber(character.charCodeAt(0));
  writeNumber(count);
}
const pairRows = rowsOf(pairs, 1);
const tripleRows = rowsOf(triples, 2);
for (const [character] of characters) writeRow(pairRows.get(character) ?? []);
for (const [character] of characters)
  for (const [follower] of pairRows.get(character) ?? [])
    writeRow(tripleRows.get(character + (characters[follower]?.[0] ?? '')) ?? []);

const packed = brotliCompressSync(Uint8Array.from(bytes), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL('zh-join-model.bin.br', import.meta.url), packed);
process.stdout.write(
  `${characters.length} characters, ${pairs.length} pairs, ${triples.length} triples: ${bytes.length} bytes, packed ${packed.length}\n`,
);

type Row = [follower: number, count: number][];

/** The grams grouped by all but their last character; followers by index. */
function rowsOf(grams: readonly [string, number][], prefixLength: number): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [gram, count] of grams) {
    const follower = indexOf.get(gram.slice(prefixLength));
    if (follower === undefined) continue;
    const row = rows.get(gram.slice(0, prefixLength)) ?? [];
    row.push([follower, count]);
    rows.set(gram.slice(0, prefixLength), row);
  }
  for (const row of rows.values()) row.sort((a, b) => a[0] - b[0]);
  return rows;
}

function writeRow(row: Row): void {
  writeNumber(row.length);
  let previous = -1;
  for (const [follower] of row) {
    writeNumber(follower - previous);
    previous = follower;
  }
  for (const [, count] of row) writeNumber(count);
}

function writeNumber(value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
