/** The printed page that a story's id names: `pa03-02` is on `pa03`. */
export function pageIdOf(storyId: string): string {
  return storyId.replace(/-[^-]*$/, '');
}
