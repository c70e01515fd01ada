/** Writes the sample's sources and gold: `npx node tests/sample/build.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSource } from './builder.ts';
import { recipes } from './recipes.ts';

const sources = new URL('../../content/sample/sources/', import.meta.url);
const gold = new URL('fixtures/gold/', import.meta.url);
for (const folder of [sources, gold]) mkdirSync(folder, { recursive: true });
for (const recipe of recipes) {
  const built = buildSource(recipe);
  writeFileSync(new URL(encodeURIComponent(built.file), sources), built.bytes);
  writeFileSync(
    new URL(encodeURIComponent(built.file.replace(/\.txt$/u, '.json')), gold),
    `${JSON.stringify(built.gold, null, 1)}\n`,
  );
}
console.log(`${recipes.length} sources written to content/sample/sources, gold to tests/sample/fixtures/gold`);
