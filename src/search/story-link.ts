/** @returns the address of a story relative to the search page, the terms to be marked there in it */
export function storyLink(issue: string, id: string, query: string, exact: boolean): string {
  const address = `../issues/${encodeURIComponent(issue)}/${encodeURIComponent(id)}.html`;
  if (query === '') return address;
  return `${address}?${new URLSearchParams({ mark: query, ...(exact ? { exact: '1' } : {}) })}`;
}
