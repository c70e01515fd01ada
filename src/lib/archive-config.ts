import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type ArchiveConfig, archiveSchema } from '../schemas/archive.ts';

export type SiteConfig = ArchiveConfig & { title: string };

/**
 * The librarian's settings in archive.yml. What is left out or wrong has its default: the commands say so, and the site is
 * built all the same.
 */
export async function readArchiveConfig(archive: string): Promise<SiteConfig> {
  const settings = await readSettings(join(archive, 'archive.yml'));
  for (const issue of archiveSchema.safeParse(settings).error?.issues ?? []) {
    for (const key of issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]) delete settings[key];
  }
  const config = archiveSchema.parse(settings);
  return { ...config, title: config.title ?? basename(archive) };
}

async function readSettings(file: string): Promise<Record<string, unknown>> {
  try {
    const settings = load(await readFile(file, 'utf8'), { schema: CORE_SCHEMA });
    return typeof settings === 'object' && !Array.isArray(settings) ? { ...settings } : {};
  } catch {
    return {};
  }
}
