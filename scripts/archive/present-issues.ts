/** The issues that an archive has before a conversion, and which source each page of them came from. */
import { join } from 'node:path';
import { issueFiles, issueIds, readLedger } from './archive-folder.ts';
import { type Memory, stampOf } from './memory.ts';

export type PresentIssue = { sources: { file: string; sha256: string }[]; isRemembered: boolean; isBroken: boolean };

/** Reads only the ledgers that changed since the last conversion. */
export function presentIssues(archive: string, memory: Memory): Map<string, PresentIssue> {
  const present = new Map<string, PresentIssue>();
  for (const id of issueIds(archive)) {
    const known = memory.issues[id];
    if (
      known &&
      known.ledgerStamp === ledgerStamp(archive, id) &&
      known.names.join('\n') === issueFiles(archive, id).join('\n')
    ) {
      present.set(id, { sources: known.sources, isRemembered: true, isBroken: false });
      continue;
    }
    const ledger = readLedger(archive, id);
    const isBroken = ledger !== null && 'reason' in ledger;
    const sources =
      ledger === null || 'reason' in ledger ? [] : ledger.sources.map(({ file, sha256 }) => ({ file, sha256 }));
    present.set(id, { sources, isRemembered: false, isBroken });
  }
  return present;
}

export function ledgerStamp(archive: string, issue: string): string {
  return stampOf(join(archive, 'issues', issue, 'ledger.json')) ?? '';
}

/** Where a source stands before the conversion: its issue, and the name it had there. */
export type Standing = { issue: string; formerFile: string };

/**
 * @param sources the texts of the folder with their digests
 * @returns for each text that the archive has already, by its name or, where its old name is gone, by its digest, where it stands
 */
export function standings(
  present: ReadonlyMap<string, PresentIssue>,
  sources: ReadonlyMap<string, string | null>,
): Map<string, Standing> {
  const byFile = new Map<string, Standing>();
  const absentByDigest = new Map<string, Standing[]>();
  for (const [issue, { sources: entries }] of present)
    for (const { file, sha256 } of entries) {
      const standing = { issue, formerFile: file };
      if (sources.has(file)) byFile.set(file, byFile.get(file) ?? standing);
      else
        absentByDigest.set(sha256, [
          ...(absentByDigest.get(sha256) ?? []).filter((other) => other.formerFile !== file),
          standing,
        ]);
    }
  const found = new Map<string, Standing>();
  for (const [file, sha256] of sources) {
    const own = byFile.get(file);
    const renamed = own || sha256 === null ? undefined : absentByDigest.get(sha256)?.shift();
    const standing = own ?? renamed;
    if (standing) found.set(file, standing);
  }
  return found;
}

/** @returns the sources of the archive that no text of the folder stands for */
export function absentStandings(
  present: ReadonlyMap<string, PresentIssue>,
  standing: ReadonlyMap<string, Standing>,
): Standing[] {
  const here = new Set([...standing.values()].map(({ issue, formerFile }) => `${issue}/${formerFile}`));
  const absent = new Map<string, Standing>();
  for (const [issue, { sources }] of present)
    for (const { file } of sources)
      if (!here.has(`${issue}/${file}`)) absent.set(`${issue}/${file}`, { issue, formerFile: file });
  return [...absent.values()];
}
