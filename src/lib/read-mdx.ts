import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import type { ContentProblem } from '../schemas/content-problem.ts';

export type MdxFile<T> = { data: T; body: string; firstLine: number };

/**
 * Takes an MDX file apart and proves its frontmatter.
 * @param file its path within the archive, for messages
 * @returns null with a problem added where the frontmatter cannot be used
 */
export function readMdx<T>(
  text: string,
  file: string,
  rule: 'issue-broken' | 'story-unreadable',
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): MdxFile<T> | null {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) {
    problems.push({ rule, file, line: 1, reason: 'beginning without frontmatter between two lines of ---' });
    return null;
  }
  const yaml = match[1] ?? '';
  let raw: unknown;
  try {
    raw = load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    problems.push({ rule, file, ...yamlProblem(error) });
    return null;
  }
  const result = schema.safeParse(raw);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const field = issue.path.map(String).join('.');
      const reason = `value of ${field || 'the frontmatter'} (${issue.message})`;
      problems.push({ rule, file, line: lineOfField(yaml, issue.path[0]), reason });
    }
    return null;
  }
  const head = match[0];
  return { data: result.data, body: text.slice(head.length), firstLine: head.split('\n').length };
}

function yamlProblem(error: unknown): { line: number | null; reason: string } {
  const known = error instanceof YAMLException ? error : null;
  return { line: known?.mark ? known.mark.line + 2 : null, reason: `YAML (${known?.reason ?? String(error)})` };
}

/** @returns the 1-based line of the file on which a top-level field stands, null where it is missing */
function lineOfField(yaml: string, field: PropertyKey | undefined): number | null {
  const line = yaml.split('\n').findIndex((text) => text.startsWith(`${String(field)}:`));
  return line < 0 ? null : line + 2;
}
