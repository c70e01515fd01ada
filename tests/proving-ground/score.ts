/**
 * Runs the conversion over generated pages and prints a table of measures, a line for each style.
 *
 *   npx node tests/proving-ground/score.ts [--styles clean,cut] [--seeds 0-99] [--verbose] [--confusion] [--decisions] [--sample | --real]
 *
 * Seeds below 1000 are for tuning; on those from 1000 on one only reports. `--verbose` names every
 * mistake but cut paragraphs, `--confusion` counts the mistakes by kind, `--decisions` the
 * lines that began, stayed or returned wrongly, `--sample` scores the sample's sources instead,
 * `--real` pages of real stories, where the first users' gold stands beside the project.
 */
import { parseArgs } from 'node:util';
import { separatePage } from '../../scripts/pipeline.ts';
import { buildSource } from '../sample/builder.ts';
import { recipes } from '../sample/recipes.ts';
import { wrongDecisions } from './decisions.ts';
import type { GoldPage } from './gold.ts';
import { makePage, styleNamed } from './make-page.ts';
import { type MeasureName, type Measures, measure, measureNames } from './measures.ts';
import { realStories } from './real-stories.ts';
import { styles } from './styles.ts';

type Row = { name: string; measures: Measures[]; bytes: number; milliseconds: number };

const { values: options } = parseArgs({
  options: {
    styles: { type: 'string', default: styles.map((style) => style.name).join(',') },
    seeds: { type: 'string', default: '0-29' },
    verbose: { type: 'boolean', default: false },
    confusion: { type: 'boolean', default: false },
    decisions: { type: 'boolean', default: false },
    sample: { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
  },
});
/** Kinds of wrong decisions, as often as they occurred. */
const decisions: string[] = [];
const [firstSeed = 0, lastSeed = firstSeed] = options.seeds.split('-').map(Number);
const seeds = Array.from({ length: lastSeed - firstSeed + 1 }, (_, i) => firstSeed + i);

const real = options.real ? realStories() : undefined;
if (real === null) {
  console.log('No real stories here: the gold of the first users stands beside the project, in ../shared/score/gold.');
  process.exit();
}

printHead();
const rows = options.sample ? recipes.map(scoreSource) : options.styles.split(',').map(scoreStyle);
printRow({
  name: 'all',
  measures: rows.flatMap((row) => row.measures),
  bytes: rows.reduce((sum, row) => sum + row.bytes, 0),
  milliseconds: rows.reduce((sum, row) => sum + row.milliseconds, 0),
});

if (options.confusion)
  printCounts(rows.flatMap((row) => row.measures.flatMap(({ notes }) => notes.map(({ kind }) => kind))));
if (options.decisions) printCounts(decisions);

function scoreStyle(name: string): Row {
  const row: Row = { name, measures: [], bytes: 0, milliseconds: 0 };
  for (const seed of seeds) {
    const style = styleNamed(name);
    if (real && style.stock) return row;
    const { text, gold } = makePage(seed, real ? { ...style, stock: () => real } : style);
    scorePage(row, text, gold);
  }
  printRow(row);
  return row;
}

function scoreSource(recipe: (typeof recipes)[number]): Row {
  const row: Row = { name: recipe.file.replace(/\.txt$/u, ''), measures: [], bytes: 0, milliseconds: 0 };
  const { text, gold } = buildSource(recipe);
  scorePage(row, text, gold);
  printRow(row);
  return row;
}

function scorePage(row: Row, text: string, gold: GoldPage): void {
  const start = performance.now();
  const page = separatePage({ file: gold.file, lines: text.split(/\r?\n/u), language: null });
  row.milliseconds += performance.now() - start;
  row.bytes += Buffer.byteLength(text);
  const result = measure(page, gold);
  row.measures.push(result);
  const wrong = options.decisions ? wrongDecisions(text.split(/\r?\n/u), page.stories, gold) : [];
  decisions.push(...wrong.map(({ kind }) => kind));
  if (options.verbose)
    for (const { kind, text } of options.decisions ? wrong : result.notes)
      if (!kind.startsWith('paragraphs')) console.log(`  ${gold.file}: ${text}`);
}

function printHead(): void {
  console.log(
    ['style'.padEnd(22), ...measureNames.map((name) => name.slice(0, 9).padStart(10)), 'MB/s'.padStart(8)].join(''),
  );
}

function printRow({ name, measures, bytes, milliseconds }: Row): void {
  const mean = (measureName: MeasureName): string => {
    const present = measures.map((result) => result[measureName]).filter((value) => value !== null);
    return present.length === 0 ? '-' : (present.reduce((sum, value) => sum + value, 0) / present.length).toFixed(3);
  };
  const speed = (bytes / 1e6 / (milliseconds / 1000)).toFixed(2);
  console.log(
    [name.padEnd(22), ...measureNames.map((measureName) => mean(measureName).padStart(10)), speed.padStart(8)].join(''),
  );
}

function printCounts(kinds: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  console.log();
  for (const [kind, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(6)} ${kind}`);
}
