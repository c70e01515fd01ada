/** How often the archive has changed while this process lives: `npm run dev` counts, the pages read anew. */
const key = Symbol.for('broadsheet.archive-changes');
const holder = globalThis as { [key]?: number };

export function archiveChanges(): number {
  return holder[key] ?? 0;
}

/** Global and not of a module, since the server that watches and the pages that read hold different copies of this file. */
export function countArchiveChange(): void {
  holder[key] = archiveChanges() + 1;
}
