import { pinyin } from 'pinyin-pro';
import type { Issue } from '../schemas/issue.ts';

/**
 * The paper's part of an issue's id: `zhuzhou-ribao-2021-05-06-e2` gives `zhuzhou-ribao`.
 * @returns the issue's own id where the paper is unknown; the paper's name in pinyin where the id does not begin with it
 */
export function paperSlug(id: string, issue: Pick<Issue, 'publication' | 'date'>): string {
  if (issue.publication === null) return id;
  const dated = /^(.+?)-\d{4}(?:-\d{2}){0,2}(?:-e\d+)?$/.exec(id);
  if (dated?.[1]) return dated[1];
  return (
    pinyin(issue.publication, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || id
  );
}
