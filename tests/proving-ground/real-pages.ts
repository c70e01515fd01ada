/** The first users' pages with the gold that was made for them by hand: both stand beside the project and are only read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoldPage } from './gold.ts';

const besideProject = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** @param folder of gold pages, `*.json`. @returns the pages whose text is on this machine; none, saying so, without them */
export function realPages(folder = join(besideProject, 'score/gold')): { text: string; gold: GoldPage }[] {
  if (!existsSync(folder)) {
    console.log(`No real pages here: ${folder} is absent.`);
    return [];
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const gold: GoldPage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const file = join(besideProject, 'pages', gold.file);
      return existsSync(file) ? [{ text: readFileSync(file, 'utf8'), gold }] : [];
    });
}
