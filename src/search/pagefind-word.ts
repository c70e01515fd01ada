/** The word that stands for a UTF-16 unit in Pagefind's index: letters and digits only. */
export function pagefindWord(unit: number): string {
  return unit.toString(36);
}
