/** What becomes of one story's file: three versions (as last converted, as on disk, as converted now) and one decision. */
import type { LedgerId } from '../../src/schemas/ledger.ts';
import { contentDigest, digest } from './digest.ts';

type Entry = Pick<LedgerId, 'fileDigest' | 'contentDigest' | 'offeredDigest' | 'gone'>;

export type FileState = {
  /** The file on disk, null where there is none. */
  onDisk: string | null;
  /** What stands in the `.mdx.new` beside it, null where there is none. */
  proposalOnDisk: string | null;
  /** The ledger's entry, null for a story that is new. */
  entry: Entry | null;
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
  entry: Omit<Entry, 'gone'> & { withdrawn: boolean };
  report: 'edited' | 'accepted' | 'withdrawn' | null;
  /** True where the file on disk is the editor's and not the conversion's. */
  isEdited: boolean;
};

/** The story as converted now, with its digests. */
type Next = { text: string; file: string; content: string };

/** @param text the story as converted now */
export function decide(text: string, state: FileState): Decision {
  const next: Next = { text, file: digest(text), content: contentDigest(text) };
  const { onDisk, entry } = state;
  const wasThere = entry !== null && (entry.gone === null || entry.gone.reason === 'hand');
  if (onDisk === null) return wasThere ? decideWithdrawn(next, state, entry) : settled(next, state, text);
  if (onDisk === text) return settled(next, state, null);
  const isUntouched = digest(onDisk) === entry?.fileDigest;
  const isTheOffer = entry?.offeredDigest != null && contentDigest(onDisk) === entry.offeredDigest;
  return isUntouched || isTheOffer ? settled(next, state, text) : decideEdited(next, onDisk, state);
}

/** The file is the conversion's own. */
function settled(next: Next, { proposalOnDisk }: FileState, write: string | null): Decision {
  const proposal = proposalOnDisk === null ? null : 'remove';
  return { write, proposal, backup: null, report: null, isEdited: false, entry: entryOf(next) };
}

function decideEdited(next: Next, onDisk: string, state: FileState): Decision {
  const { entry, proposalOnDisk, accept } = state;
  const isSame = next.content === entry?.contentDigest;
  const isDeclined = entry?.offeredDigest === next.content && proposalOnDisk === null;
  if (isSame || isDeclined) return { ...settled(next, state, null), isEdited: true };
  if (accept) return { ...settled(next, state, next.text), backup: onDisk, report: 'accepted' };
  return {
    write: null,
    proposal: proposalOnDisk === next.text ? null : next.text,
    backup: null,
    report: 'edited',
    isEdited: true,
    entry: { ...entryOf(next), contentDigest: entry?.contentDigest ?? '', offeredDigest: next.content },
  };
}

/** A story whose file the editor deleted stays away; only a new text of it is offered. */
function decideWithdrawn(next: Next, state: FileState, entry: Entry): Decision {
  const { proposalOnDisk, accept } = state;
  const isPending = proposalOnDisk !== null && entry.offeredDigest === next.content;
  const isDeclined = proposalOnDisk === null && entry.offeredDigest === next.content;
  const isNew = next.content !== entry.contentDigest && !isDeclined;
  if (accept && isNew) return settled(next, state, next.text);
  return {
    write: null,
    proposal: isNew && !isPending ? next.text : null,
    backup: null,
    report: isNew ? 'withdrawn' : null,
    isEdited: true,
    entry: isNew
      ? { fileDigest: null, contentDigest: entry.contentDigest, offeredDigest: next.content, withdrawn: true }
      : { fileDigest: null, contentDigest: next.content, offeredDigest: null, withdrawn: true },
  };
}

function entryOf({ file, content }: Next): Decision['entry'] {
  return { fileDigest: file, contentDigest: content, offeredDigest: null, withdrawn: false };
}
