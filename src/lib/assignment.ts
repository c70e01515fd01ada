/**
 * What the build has told this process to write. The templates are compiled once and run in many processes; what
 * differs between them is here and nowhere else. Without an assignment (`astro dev`, `astro build`) a process reads the
 * archive itself and writes every page.
 */
export type Assignment = {
  /** Folder of the compiled archive: `catalogue.json`, `issues/<id>.json`, `rows/<id>.json`. */
  compiled: string;
  /** The issues whose pages are being written; null while the pages that belong to no issue are. */
  issues: readonly string[] | null;
};

const key = Symbol.for('broadsheet.assignment');
const holder = globalThis as { [key]?: Assignment };

/** @returns null where no build has given one */
export function assignment(): Assignment | null {
  return holder[key] ?? null;
}

/** Global and not of a module, since the compiled templates hold a copy of every module of their own. */
export function assign(next: Assignment): void {
  holder[key] = next;
}
