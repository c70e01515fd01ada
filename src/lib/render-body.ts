/**
 * Body of a story, MDX to HTML. The text is data: marks of Markdown and a short list of plain elements are rendered,
 * and whatever else MDX could mean (expressions, imports, components) is shown as the characters that stand there.
 *
 * Before: `## 一根扁担的来历` · After: `<h2 id="h1">一根扁担的来历</h2>`
 *
 * GFM stays off: the writer of the conversion escapes CommonMark and MDX, so a tilde or a bar in a text is a tilde or a bar.
 */
import { mdxToMdast } from 'satteri';
import type { ContentProblem } from '../schemas/content-problem.ts';
import { htmlText } from './html-text.ts';
import { type BodyNode, RenderState, renderBlocks } from './render-nodes.ts';

export type RenderedBody = { html: string; problems: Omit<ContentProblem, 'file'>[] };

/**
 * @param mdx the text after the frontmatter
 * @param firstLine 1-based line of the file on which it begins, for messages
 * @returns HTML in which paragraphs are `<p id="p1">`…, crossheads `<h2 id="h1">`…; text that is not MDX becomes plain paragraphs
 */
export function renderBody(mdx: string, firstLine: number): RenderedBody {
  const state = new RenderState(firstLine);
  let html: string;
  try {
    html = renderBlocks(
      (mdxToMdast(mdx, { features: { gfm: false, frontmatter: false } }) as BodyNode).children,
      state,
    );
  } catch (error) {
    html = plainParagraphs(mdx, state);
    state.problems.push(syntaxProblem(error, firstLine));
  }
  return { html, problems: state.problems };
}

/** Every line as it stands, a paragraph after each blank line: nothing that the librarian wrote disappears. */
function plainParagraphs(mdx: string, state: RenderState): string {
  return mdx
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p id="${state.paragraphId()}">${htmlText(paragraph)}</p>`)
    .join('');
}

function syntaxProblem(error: unknown, firstLine: number): Omit<ContentProblem, 'file'> {
  const [, line = '1', , reason = String(error)] = /^(\d+):(\d+): ([\s\S]*)$/.exec(errorText(error)) ?? [];
  return {
    line: firstLine + Number(line) - 1,
    rule: 'mdx-broken',
    reason: `MDX (${reason.replace(/\s*\(mdx[-\w:]*\)$/, '')})`,
  };
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
