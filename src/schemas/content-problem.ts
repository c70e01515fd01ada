/** Something in an archive's files that the site cannot use as it stands: told to the librarian, never thrown. */
export type ContentProblem = {
  /** Path within the archive: `issues/zhuzhou-ribao-2021-05-06/p01-03.mdx`. */
  file: string;
  /** 1-based, null where the whole file is meant. */
  line: number | null;
  rule:
    | 'archive-settings'
    | 'frontmatter-syntax'
    | 'frontmatter-field'
    | 'mdx-syntax'
    | 'mdx-unused'
    | 'unreadable-file';
  /** Error: the file is left out or shown as plain text. Warning: it is shown, and something in it is not. */
  severity: 'error' | 'warning';
  reason: string;
  cure: string;
};
