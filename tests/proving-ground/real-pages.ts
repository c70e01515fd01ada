/**
 * The first users' pages with their gold, made by hand, and those that were read by line numbers (`readings.yml`). Texts
 * and gold stand beside the project and are only read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoldPage } from './gold.ts';
import { readPages } from './readings.ts';

const besideProject = fileURLToPath(new URL('../../../shared/', import.meta.url));
const goldFolder = join(besideProject, 'score/gold');

/** @returns the pages whose text is on this machine; none, saying so, without them */
export function realPages(): { text: string; gold: GoldPage }[] {
  if (!existsSync(join(besideProject, 'pages'))) {
    console.log(`No real pages here: ${besideProject} is absent.`);
    return [];
  }
  const withGold = existsSync(goldFolder) ? readdirSync(goldFolder).sort() : [];
  return [
    ...withGold.flatMap((name) => {
      const gold: GoldPage = JSON.parse(readFileSync(join(goldFolder, name), 'utf8'));
      const text = textOf(gold.file);
      return text === null ? [] : [{ text, gold }];
    }),
    ...readPages(textOf),
  ];
}

function textOf(file: string): string | null {
  const path = join(besideProject, 'pages', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
