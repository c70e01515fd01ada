/** Stories of a source that changes its issue, recognised by their text: what they were called, and what an editor made of them. */
import type { Incoming } from './assembly.ts';
import { digest } from './digest.ts';
import { formerStories } from './former.ts';
import { splitFrontmatter, withFields } from './frontmatter.ts';
import { assignIds, type Draft } from './reconciliation.ts';

/** `from` is `issue/story`; `edited` is the editor's version with the new issue in its frontmatter, null where there is none. */
export type Carried = { from: string; edited: string | null };

/** @returns for each draft, in their order, what it was in the former issue; undefined where it is new */
export function carriedStories(
  incoming: Incoming | undefined,
  drafts: readonly Draft[],
  issue: string,
): (Carried | undefined)[] {
  if (!incoming) return [];
  const { ledger, formerFile, folder } = incoming;
  const pageIds = new Set(ledger.sources.filter((source) => source.file === formerFile).map((source) => source.pageId));
  const former = [...pageIds].flatMap((pageId) => formerStories(ledger, formerFile, pageId));
  const known = new Set(former.map((story) => story.id));
  return assignIds('', drafts, former, new Set()).map((id) => {
    if (!known.has(id)) return undefined;
    const text = folder.get(`${id}.mdx`);
    const entry = ledger.ids.find((other) => other.id === id);
    const isEdited = text !== undefined && entry?.fileDigest !== digest(text);
    return { from: `${incoming.issue}/${id}`, edited: isEdited ? inIssue(text, issue) : null };
  });
}

function inIssue(text: string, issue: string): string {
  const parts = splitFrontmatter(text);
  return parts ? withFields(parts.yaml, { issue }) + parts.body : text;
}
