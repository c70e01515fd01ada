import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type ArchiveConfig, archiveSchema } from '../schemas/archive.ts';
import type { ContentProblem } from '../schemas/content-problem.ts';

export type SiteConfig = ArchiveConfig & { title: string };

const file = 'archive.yml';

/** @returns the librarian's settings; what the file leaves out or gets wrong has its default, and `problems` says so */
export async function readArchiveConfig(archive: string): Promise<{ config: SiteConfig; problems: ContentProblem[] }> {
  const text = await readFile(join(archive, file), 'utf8').catch(() => '');
  const problems: ContentProblem[] = [];
  let settings: Record<string, unknown> = {};
  try {
    settings = { ...(load(text, { schema: CORE_SCHEMA }) as object | null) };
  } catch (error) {
    problems.push(problem(`Unexpected YAML: ${error instanceof Error ? error.message : String(error)}`));
  }
  const result = archiveSchema.safeParse(settings);
  for (const issue of result.error?.issues ?? []) {
    problems.push(problem(`Unexpected setting ${issue.path.map(String).join('.')}: ${issue.message}`));
    for (const key of issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]) delete settings[key];
  }
  const config = result.data ?? archiveSchema.parse(settings);
  return { config: { ...config, title: config.title ?? basename(archive) }, problems };
}

function problem(reason: string): ContentProblem {
  const cure = `The settings are ${Object.keys(archiveSchema.shape).join(', ')}; README.md says what each may hold.`;
  return { file, line: null, rule: 'archive-settings', severity: 'error', reason, cure };
}
