/** Something in an archive's files that the site cannot use as it stands; the rules are rows of scripts/diagnostics.ts. */
export type ContentProblem = {
  rule: 'file-unreadable' | 'issue-broken' | 'story-unreadable' | 'ledger-broken' | 'mdx-broken' | 'mdx-unused';
  /** Path within the archive: `issues/zhuzhou-ribao-2021-05-06/p01-03.mdx`. */
  file: string;
  /** 1-based, null where the whole file is meant. */
  line: number | null;
  /** What was found and not expected. */
  reason: string;
};
