/** What becomes of one story's file: three versions (as last converted, as on disk, as converted now) and one decision. */
import type { LedgerId } from '../../src/schemas/ledger.ts';
import { digest } from './digest.ts';

export type FileState = {
  /** The file on disk, null where there is none. */
  onDisk: string | null;
  /** What stands in the `.mdx.new` beside it, null where there is none. */
  proposalOnDisk: string | null;
  /** The ledger's entry, null for a story that is new. */
  entry: Pick<LedgerId, 'fileDigest' | 'offeredDigest' | 'gone'> | null;
  /** True where the librarian takes the new conversion whatever stands there. */
  accept: boolean;
};

export type Decision = {
  /** To write as the story's file; null: leave the file alone. */
  write: string | null;
  /** To write as `.mdx.new`; `remove` takes an old one away; null: leave it alone. */
  proposal: string | 'remove' | null;
  /** To keep as `.mdx.old`, as `--accept` replaces it. */
  backup: string | null;
  entry: Pick<LedgerId, 'fileDigest' | 'offeredDigest'> & { withdrawn: boolean };
  report: 'edited' | 'accepted' | 'withdrawn' | null;
  /** True where the file on disk is the editor's and not the conversion's. */
  isEdited: boolean;
};

/** @param next the story as converted now */
export function decide(next: string, state: FileState): Decision {
  const nextDigest = digest(next);
  const { onDisk, entry } = state;
  const isWithdrawn =
    entry !== null && onDisk === null && entry.gone?.reason !== 'source' && entry.gone?.reason !== 'moved';
  if (isWithdrawn) return decideWithdrawn(next, nextDigest, state, entry);
  const proposal = state.proposalOnDisk === null ? null : 'remove';
  const settled = { proposal, backup: null, report: null, isEdited: false, entry: entryOf(nextDigest, null) } as const;
  if (onDisk === null) return { ...settled, write: next };
  const diskDigest = digest(onDisk);
  if (diskDigest === nextDigest) return { ...settled, write: null };
  if (diskDigest === entry?.fileDigest) return { ...settled, write: next };
  return decideEdited(next, nextDigest, onDisk, state);
}

function decideEdited(
  next: string,
  nextDigest: string,
  onDisk: string,
  { entry, proposalOnDisk, accept }: FileState,
): Decision {
  const kept = { write: null, backup: null, isEdited: true } as const;
  const remove = proposalOnDisk === null ? null : 'remove';
  const declined = entry?.offeredDigest === nextDigest && proposalOnDisk === null;
  if (accept && !declined && nextDigest !== entry?.fileDigest)
    return {
      write: next,
      proposal: remove,
      backup: onDisk,
      entry: entryOf(nextDigest, null),
      report: 'accepted',
      isEdited: false,
    };
  if (nextDigest === entry?.fileDigest || declined)
    return { ...kept, proposal: remove, entry: entryOf(nextDigest, null), report: null };
  return {
    ...kept,
    proposal: proposalOnDisk === next ? null : next,
    entry: entryOf(entry?.fileDigest ?? nextDigest, nextDigest),
    report: 'edited',
  };
}

/** A story whose file the editor deleted stays away; only a new text of it is offered. */
function decideWithdrawn(
  next: string,
  nextDigest: string,
  state: FileState,
  entry: NonNullable<FileState['entry']>,
): Decision {
  const base = entry.gone ? entry.offeredDigest : entry.fileDigest;
  const away = {
    write: null,
    backup: null,
    isEdited: true,
    entry: { fileDigest: null, offeredDigest: nextDigest, withdrawn: true },
  } as const;
  if (state.accept && (state.proposalOnDisk !== null || base !== nextDigest))
    return {
      write: next,
      proposal: state.proposalOnDisk === null ? null : 'remove',
      backup: null,
      entry: entryOf(nextDigest, null),
      report: null,
      isEdited: false,
    };
  if (base === nextDigest)
    return { ...away, proposal: null, report: state.proposalOnDisk === null ? null : 'withdrawn' };
  return { ...away, proposal: next, report: 'withdrawn' };
}

function entryOf(fileDigest: string, offeredDigest: string | null): Decision['entry'] {
  return { fileDigest, offeredDigest, withdrawn: false };
}
