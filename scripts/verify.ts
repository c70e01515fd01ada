/** `npm run verify`: proves that no character of a source was lost, and that every link of the built site leads somewhere. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LedgerSource } from '../src/schemas/ledger.ts';
import { issueIds, readIssueTexts } from './archive/archive-folder.ts';
import { parseLedger } from './archive/ledger-text.ts';
import { takeLock } from './archive/lock.ts';
import { rebuildSource } from './archive/rebuild-source.ts';
import { reportText } from './archive/report.ts';
import { conversionFolder, heal, needsHealing } from './archive/staging.ts';
import { surveyFolder } from './archive/survey.ts';
import { verifyIssue } from './archive/verify-issue.ts';
import { verifyLinks } from './archive/verify-links.ts';
import { readVerifyOptions, type VerifyOptions, verifyHelp } from './archive/verify-options.ts';
import { verifySource } from './archive/verify-source.ts';
import { makeProgress } from './build/progress.ts';
import { runCommand } from './build/run-command.ts';
import { type Problem, problem } from './diagnostics.ts';

process.exitCode = await runCommand(verifyHelp, readVerifyOptions, main);

function main(options: VerifyOptions): number {
  if (!existsSync(join(options.archive, 'issues'))) {
    console.error(`${options.archive}: no archive with issues there; \`npm run convert\` makes one.`);
    return 2;
  }
  const problems = [...healFirst(options.archive), ...verifyArchive(options), ...verifySite(options)];
  const text = reportText(problems, process.stderr.isTTY);
  if (text !== '') console.error(text);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A conversion that was killed in the middle of its moves is finished before anything is read. */
function healFirst(archive: string): Problem[] {
  if (!needsHealing(archive)) return [];
  const lock = takeLock(conversionFolder(archive));
  if ('holder' in lock) return [problem('archive-locked', { file: join(conversionFolder(archive), 'lock') }, lock)];
  try {
    heal(archive);
  } finally {
    lock.release();
  }
  return [];
}

function verifyArchive({ archive, sources, rebuild }: VerifyOptions): Problem[] {
  const problems: Problem[] = [];
  const present = new Map(existsSync(sources) ? surveyFolder(sources).texts.map(({ file, path }) => [file, path]) : []);
  const sum = { issues: 0, sources: 0, reread: 0, stories: 0, edited: 0, characters: 0 };
  const ids = issueIds(archive);
  const progress = makeProgress(process.stderr);
  progress.step('Verifying issues', ids.length);
  for (const id of ids) {
    progress.advance(1);
    const folder = readIssueTexts(archive, id);
    const text = folder.get('ledger.json');
    const file = `issues/${id}/ledger.json`;
    const ledger = text === undefined ? null : parseLedger(text);
    if (ledger === null || 'reason' in ledger) {
      problems.push(ledger === null ? problem('ledger-missing', { file }) : problem('ledger-broken', { file }, ledger));
      continue;
    }
    const proof = verifyIssue(id, ledger, folder);
    problems.push(...proof.problems);
    sum.issues += 1;
    sum.stories += proof.stories;
    sum.edited += proof.edited;
    sum.characters += proof.characters;
    for (const [name, pages] of bySource(ledger.sources)) {
      sum.sources += 1;
      const path = present.get(name);
      if (rebuild !== null) writeRebuilt(rebuild, name, pages);
      if (path === undefined) continue;
      sum.reread += 1;
      problems.push(...verifySource(pages, readFileSync(path)));
    }
  }
  progress.end();
  const lost = problems.filter(
    ({ rule }) => rule === 'character-lost' || rule === 'character-twice' || rule === 'story-differs',
  ).length;
  const verdict = lost === 0 ? 'each in exactly one place' : `${lost} places break that each is in exactly one`;
  console.log(
    `${archive}: ${sum.characters} characters of ${sum.sources} texts (${sum.reread} read again from ${sources}), ${verdict}; ${sum.stories} stories in ${sum.issues} issues, ${sum.edited} edited by hand`,
  );
  return problems;
}

function verifySite({ site }: VerifyOptions): Problem[] {
  if (!existsSync(site)) return [];
  const proof = verifyLinks(site);
  console.log(`${site}: ${proof.links} links on ${proof.pages} pages, ${proof.problems.length} of them broken`);
  return proof.problems;
}

function bySource(sources: readonly LedgerSource[]): Map<string, LedgerSource[]> {
  const pages = new Map<string, LedgerSource[]>();
  for (const source of sources) pages.set(source.file, [...(pages.get(source.file) ?? []), source]);
  return pages;
}

function writeRebuilt(folder: string, name: string, pages: readonly LedgerSource[]): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, rebuildSource(pages));
}
