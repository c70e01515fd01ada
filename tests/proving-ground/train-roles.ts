/**
 * Trains the role model on generated pages and writes scripts/reading/roles/role-model.json.
 *
 *   npx node tests/proving-ground/train-roles.ts [--pages 32] [--genres 6] [--rounds 4] [--write] [--without marked-up] [--halves]
 *
 * Learns from seeds 0 to pages - 1 of every Chinese style, from stories of the `genres` shelf among others, and from the real pages and their stories, is examined on seeds 400 and up. `--without` leaves a style
 * out of learning and examines on it alone; `--halves` learns from one half of the stories and examines on the other.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Role,
  readRoles,
  roles,
  type StoredModel,
  states,
  unpackModel,
} from '../../scripts/reading/roles/role-model.ts';
import { chineseStyles, genreLessonPages, realLessonPages } from './lesson-pages.ts';
import { makePage } from './make-page.ts';
import { makeRandom } from './random.ts';
import { reprinted } from './reprinting.ts';
import { type RolePage, rolePage } from './role-pages.ts';
import { type Lesson, stored, train } from './role-training.ts';
import { withSlogans } from './slogans.ts';
import { variedStory } from './varied-story.ts';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '32' },
    genres: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '4' },
    without: { type: 'string' },
    halves: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
/** Features met on fewer blocks tell of a page and not of newspapers. */
const seenMin = 15;
/** Pages of real stories of each style. */
const remixes = 2;
/** Share of varied pages with slogans beside their stories. */
const sloganShare = 0.3;
const examinedFrom = 400;
const examinedPages = 15;

const taught = chineseStyles.filter((name) => name !== options.without);
const examined = options.without ? [options.without] : chineseStyles;

const pages = [
  ...taught.flatMap((style) => [
    ...pagesOf(style, 0, Number(options.pages), variedStory),
    ...pagesOf(style, 200, Number(options.pages) >> 1),
  ]),
  ...[...genreLessonPages(Number(options.genres)), ...realLessonPages(remixes)].map(({ text, gold }) =>
    rolePage(text, gold),
  ),
];
const counts = new Map<string, number>();
for (const page of pages)
  for (const names of page.features) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
const names = [...counts]
  .filter(([, count]) => count >= seenMin)
  .map(([name]) => name)
  .sort();
const rowOf = new Map(names.map((name, row) => [name, row]));
console.log(
  `${pages.length} pages, ${pages.reduce((sum, page) => sum + page.sights.length, 0)} blocks, ${names.length} features`,
);

const lessons = pages.map((page) => lessonOf(page, (item) => !options.halves || isLeft(item)));
const model = stored(names, train(lessons, names.length, Number(options.rounds)));
const json = written(model);
console.log(`${Object.keys(model.features).length} features kept, ${json.length} bytes`);
if (options.write) writeFileSync(new URL('../../scripts/reading/roles/role-model.json', import.meta.url), json);
examine(examined.flatMap((style) => pagesOf(style, examinedFrom, examinedPages)));

function pagesOf(style: string, from: number, count: number, vary?: typeof variedStory): RolePage[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `${style} ${from + i}`;
    const made = makePage(from + i, style, vary);
    if (!vary) return rolePage(made.text, made.gold);
    const printed = { ...made, text: reprinted(made.text, makeRandom(`${name} print`)) };
    const { text, gold } = makeRandom(`${name} slogans`).chance(sloganShare)
      ? withSlogans(printed, makeRandom(`${name} slogan`))
      : printed;
    return rolePage(text, gold);
  });
}

function lessonOf(page: RolePage, mayKnow: (item: string) => boolean): Lesson {
  return {
    rows: page.features.map((own) => Int32Array.from(own.flatMap((name) => rowOf.get(name) ?? []))),
    known: Int8Array.from(page.gold, (gold) =>
      gold && mayKnow(gold.item)
        ? states.findIndex((state) => state.role === gold.role && state.divided === gold.divided)
        : -1,
    ),
  };
}

/** Half of the stories, by their names. */
function isLeft(item: string): boolean {
  return [...item].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 2 === 0;
}

function examine(unseen: readonly RolePage[]): void {
  const mistakes = new Map<string, number>();
  const tallies = new Map<Role, { gold: number; hit: number; read: number }>(
    roles.map((role) => [role, { gold: 0, hit: 0, read: 0 }]),
  );
  const unpacked = unpackModel(model);
  for (const page of unseen) {
    const { best } = readRoles(page.features, unpacked);
    for (const [i, gold] of page.gold.entries()) {
      const read = states[best[i] ?? 0]?.role ?? 'paragraph';
      if (!gold || (options.halves && isLeft(gold.item))) continue;
      const [ofGold, ofRead] = [tallies.get(gold.role), tallies.get(read)];
      if (ofGold) ofGold.gold += 1;
      if (ofRead) ofRead.read += 1;
      if (gold.role === read && ofGold) ofGold.hit += 1;
      else mistakes.set(`${gold.role} read as ${read}`, (mistakes.get(`${gold.role} read as ${read}`) ?? 0) + 1);
    }
  }
  for (const [role, { gold, hit, read }] of tallies)
    console.log(
      role.padEnd(14),
      String(gold).padStart(6),
      `recall ${(hit / gold).toFixed(3)}`,
      `precision ${(hit / read).toFixed(3)}`,
    );
  for (const [mistake, count] of [...mistakes].sort((a, b) => b[1] - a[1]).slice(0, 25))
    console.log(String(count).padStart(6), mistake);
}

/** A line for each feature, as the project's formatter leaves it. */
function written({ features, transitions, first }: StoredModel): string {
  const list = (values: readonly number[]): string => `[${values.join(', ')}]`;
  const rows = Object.entries(features).map(([name, values]) => `    ${JSON.stringify(name)}: ${list(values)}`);
  const steps = transitions.map((row) => `    ${list(row)}`);
  return `{\n  "features": {\n${rows.join(',\n')}\n  },\n  "transitions": [\n${steps.join(',\n')}\n  ],\n  "first": ${list(first)}\n}\n`;
}
