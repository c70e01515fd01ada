/** One source from bytes to stories: pure, so that it can run anywhere and any number of times. */
import { createHash } from 'node:crypto';
import { type Problem, problem } from '../diagnostics.ts';
import { type DecodedPage, decode } from '../stages/decoding.ts';
import type { PageStories, PageText } from '../tree.ts';
import { pageBreaches } from './conservation.ts';
import { notText } from './sniffing.ts';
import { inSource } from './source-page.ts';
import { wholePage } from './whole-page.ts';

/** What separates a page's text into stories; `separatePage` of pipeline.ts, or another in tests. */
export type Separate = (page: PageText) => PageStories;

/** A page of a source, decoded and separated; places count in the source. A blank page has no stories. */
export type ConvertedPage = DecodedPage & { stories: PageStories };

export type ConvertedSource = {
  file: string;
  sha256: string;
  encoding: string;
  byteOrderMark: boolean;
  pages: ConvertedPage[];
  problems: Problem[];
};

export type Failure = { file: string; sha256: string; failed: true; problems: Problem[] };

/**
 * @param file the source's path within its folder
 * @param language BCP 47 where metadata tells it, else null
 * @returns the source converted; or, where it cannot be, why
 */
export function convertSource(
  bytes: Uint8Array,
  file: string,
  language: string | null,
  separate: Separate,
): ConvertedSource | Failure {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fail = (why: Problem): Failure => ({ file, sha256, failed: true, problems: [why] });
  const kind = notText(bytes);
  if (kind) return fail(problem('file-not-text', { file }, { kind }));
  const text = decode(bytes, file);
  if ('rule' in text) return fail(text);
  if (text.characters === 0) return fail(problem('text-empty', { file }));
  const problems = [...text.problems];
  const pages = text.pages.map((page) => ({ ...page, stories: separated(page, file, language, separate, problems) }));
  return { file, sha256, encoding: text.encoding, byteOrderMark: text.byteOrderMark, pages, problems };
}

function separated(
  page: DecodedPage,
  file: string,
  language: string | null,
  separate: Separate,
  problems: Problem[],
): PageStories {
  const text: PageText = { file, lines: page.lines, language };
  if (page.lines.every((line) => line.trim() === '')) return { ...wholePage(text), stories: [] };
  try {
    const stories = inSource(separate(text), page);
    const [breach] = pageBreaches(page, stories);
    if (!breach) return { ...stories, furniture: stories.furniture.filter(({ text }) => text.trim() !== '') };
    const reason = `text ${breach.kind}: ${breach.text.slice(0, 20)}`;
    problems.push(problem('page-not-separated', { file, line: breach.line, column: breach.column }, { reason }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(problem('page-not-separated', { file, line: page.firstLine }, { reason }));
  }
  return inSource(wholePage(text), page);
}
