import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the files that all units share need of the compiled archive's `catalogue.json`. */
export type CompiledCatalogue = {
  config: { title: string; language: string; site?: string | undefined };
  issues: { id: string; paper: string; publication: string | null; date: string | null }[];
};

export async function readCompiledCatalogue(compiled: string): Promise<CompiledCatalogue> {
  return JSON.parse(await readFile(join(compiled, 'catalogue.json'), 'utf8')) as CompiledCatalogue;
}
