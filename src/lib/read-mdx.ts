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
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): MdxFile<T> | null {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) {
    problems.push(frontmatterMissing(file));
    return null;
  }
  const yaml = match[1] ?? '';
  let raw: unknown;
  try {
    raw = load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    problems.push(yamlProblem(error, file));
    return null;
  }
  const result = schema.safeParse(raw);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const field = issue.path.map(String).join('.');
      problems.push({
        file,
        line: lineOfField(yaml, issue.path[0]),
        rule: 'frontmatter-field',
        severity: 'error',
        reason: `Unexpected value of ${field || 'the frontmatter'}: ${issue.message}`,
        cure: 'Correct the field; README.md lists the fields and what each may hold.',
      });
    }
    return null;
  }
  const head = match[0];
  return { data: result.data, body: text.slice(head.length), firstLine: head.split('\n').length };
}

function frontmatterMissing(file: string): ContentProblem {
  return {
    file,
    line: 1,
    rule: 'frontmatter-syntax',
    severity: 'error',
    reason: 'Unexpected beginning of the file, expected frontmatter between two lines of ---',
    cure: 'Put the frontmatter back at the top of the file, or convert the source again.',
  };
}

function yamlProblem(error: unknown, file: string): ContentProblem {
  const known = error instanceof YAMLException ? error : null;
  return {
    file,
    line: known?.mark ? known.mark.line + 2 : null,
    rule: 'frontmatter-syntax',
    severity: 'error',
    reason: `Unexpected YAML in the frontmatter: ${known?.reason ?? String(error)}`,
    cure: 'Put the text of the field in double quotes.',
  };
}

/** @returns the 1-based line of the file on which a top-level field stands, null where it is missing */
function lineOfField(yaml: string, field: PropertyKey | undefined): number | null {
  const line = yaml.split('\n').findIndex((text) => text.startsWith(`${String(field)}:`));
  return line < 0 ? null : line + 2;
}
