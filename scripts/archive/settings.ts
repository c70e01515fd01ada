/** archive.yml as the conversion looks at it: it needs none of it, but a librarian should hear of a slip at the first command. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { archiveSchema } from '../../src/schemas/archive.ts';
import { nearest } from '../../src/schemas/nearest.ts';
import { type Problem, problem } from '../diagnostics.ts';
import { reasonOf } from './survey.ts';

const file = 'archive.yml';

export function settingsProblems(archive: string): Problem[] {
  const path = join(archive, file);
  if (!existsSync(path)) return [];
  try {
    return readSettings(readFileSync(path, 'utf8'));
  } catch (error) {
    return [problem('file-unreadable', { file }, { reason: reasonOf(error) })];
  }
}

/** @param text the file's content */
export function readSettings(text: string): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error)
    return [
      problem('archive-file-broken', { file, line: lines.linePos(error.pos[0]).line }, { reason: error.message }),
    ];
  if (document.contents === null) return [];
  if (!isMap(document.contents))
    return [problem('archive-file-broken', { file, line: 1 }, { reason: 'text without keys' })];
  const lineOf = (key: string) => {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => String(item.key) === key)
      : undefined;
    const range = (pair?.key as ParsedNode | undefined)?.range;
    return range ? { file, line: lines.linePos(range[0]).line } : { file };
  };
  const known = Object.keys(archiveSchema.shape);
  const result = archiveSchema.safeParse(document.toJS());
  return (result.error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          problem('archive-key-unknown', lineOf(key), { key, nearest: nearest(key, known), known: known.join(', ') }),
        )
      : [
          problem('archive-value-wrong', lineOf(String(issue.path[0])), {
            key: issue.path.map(String).join('.'),
            expected: expectedOf(issue.message),
          }),
        ],
  );
}

function expectedOf(message: string): string {
  return (
    message.replace(/^Invalid (?:input|option|URL)?:? ?(?:expected )?/i, '') ||
    'a web address such as https://example.org/paper/'
  );
}
