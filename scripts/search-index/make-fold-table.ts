/**
 * Writes src/search/fold-table.ts: which Han characters are one character to a reader who searches. Run by hand after
 * opencc-js was updated: `npx node scripts/search-index/make-fold-table.ts`.
 *
 * Traditional forms go to their simplified ones (OpenCC TSCharacters, Apache-2.0); regional variants (Taiwan, Hong Kong) and
 * Japanese forms go where their standard form goes, unless both are everyday characters of their own (GB 2312): 余 and 餘 are
 * one, 予 and 豫 are not. 着 and 著,
 * 了 and 瞭 are one all the same, as Taiwan prints 看著 for 看着 and 瞭解 for 了解.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Radicals that PDF extraction puts for characters and Unicode's compatibility forms leave alone. */
const radicals =
  '⺁厂⺈刀⺌小⺕彐⺝月⺟母⺠民⺡水⺢水⺣火⺥爪⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭示⺮竹⺯纟⺲罒⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const oneCharacterAllTheSame = '着著了瞭';

const table = new Map<string, string>();
for (const [from, to] of pairs('TSCharacters')) table.set(from, to);
const everyday = everydayCharacters();
for (const dictionary of ['TWVariants', 'HKVariants', 'JPShinjitaiCharacters']) {
  for (const [one, other] of pairs(dictionary)) unite(one, other);
}
for (const [radical, character] of characterPairs(radicals)) table.set(radical, folded(character));
for (const [one, other] of characterPairs(oneCharacterAllTheSame)) table.set(folded(other), folded(one));
for (const from of table.keys()) table.set(from, folded(from));

const rows = [...table].filter(([from, to]) => from !== to).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL('../../src/search/fold-table.ts', import.meta.url),
  `/** Made by scripts/search-index/make-fold-table.ts from OpenCC's dictionaries (Apache-2.0): pairs of a character and what it is folded to. */
export const foldTable =
  '${rows.flat().join('')}';
`,
);
console.log(`${rows.length} characters are folded to others.`);

/** A dictionary of OpenCC, `from to|from to`: the pairs of single characters in it, each `from` with its first `to`. */
function pairs(dictionary: string): [string, string][] {
  const file = new URL(`../esm-lib/dict/${dictionary}.js`, import.meta.resolve('opencc-js'));
  return (readFileSync(file, 'utf8').split('"')[1] ?? '').split('|').flatMap((row) => {
    const [from, to] = row.split(' ');
    return from && to && [...from].length === 1 && [...to].length === 1 ? [[from, to] as [string, string]] : [];
  });
}

function characterPairs(text: string): [string, string][] {
  const characters = [...text];
  return characters.flatMap((from, at) =>
    at % 2 === 0 ? [[from, characters[at + 1] ?? from] as [string, string]] : [],
  );
}

/** Follows the table to its end; a circle ends where it began. */
function folded(character: string): string {
  const seen = new Set<string>();
  let at = character;
  for (let next = table.get(at); next !== undefined && next !== at && !seen.has(next); next = table.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

function unite(one: string, other: string): void {
  const a = folded(one);
  const b = folded(other);
  if (a === b || (everyday.has(a) && everyday.has(b)) || (everyday.has(one) && everyday.has(b))) return;
  if (everyday.has(b)) table.set(a, b);
  else table.set(b, a);
}

/** The 6,763 Han characters of GB 2312. */
function everydayCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters;
}
