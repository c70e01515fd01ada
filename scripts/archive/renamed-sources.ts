/** Sources that were renamed and changed at once: a new text most of whose lines an absent one had. */
import { readLedger } from './archive-folder.ts';
import { withoutBlanks } from './conservation.ts';
import type { Standing } from './present-issues.ts';
import { fetchSource, type ScratchPlace } from './scratch.ts';

/** Characters from which a line tells one text from others; shorter ones are headlines and names that come again. */
const tellingCharactersMin = 8;
/** Share of a text's telling lines that an absent source must have had. */
const sharedLinesMin = 0.5;

/**
 * @param fresh new texts by file, with where each was left by the separation
 * @param absent sources of the archive that are not in the folder
 */
export function renamedSources(
  archive: string,
  fresh: ReadonlyMap<string, ScratchPlace>,
  absent: readonly Standing[],
): Map<string, Standing> {
  const found = new Map<string, Standing>();
  if (fresh.size === 0 || absent.length === 0) return found;
  const owners = linesOfAbsent(archive, absent);
  for (const [file, left] of fresh) {
    const { pages } = fetchSource(left);
    const lines = tellingLines(pages.flatMap((page) => page.lines));
    const counts = new Map<Standing, number>();
    for (const owner of lines.flatMap((line) => owners.get(line) ?? []))
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    const [best] = [...counts].sort((left, right) => right[1] - left[1]);
    const isTaken = best && [...found.values()].includes(best[0]);
    if (best && !isTaken && best[1] / lines.length >= sharedLinesMin) found.set(file, best[0]);
  }
  return found;
}

function linesOfAbsent(archive: string, absent: readonly Standing[]): Map<string, Standing> {
  const owners = new Map<string, Standing>();
  for (const issue of new Set(absent.map((standing) => standing.issue))) {
    const ledger = readLedger(archive, issue);
    if (ledger === null || 'reason' in ledger) continue;
    for (const source of ledger.sources) {
      const standing = absent.find((other) => other.issue === issue && other.formerFile === source.file);
      if (standing) for (const line of tellingLines(source.lines)) owners.set(line, standing);
    }
  }
  return owners;
}

function tellingLines(lines: readonly string[]): string[] {
  return [...new Set(lines.map(withoutBlanks).filter((line) => line.length >= tellingCharactersMin))];
}
