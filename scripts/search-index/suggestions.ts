import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../../src/search/fold.ts';
import type { HeadlineSuggestion, SoundedName, SuggestionData } from '../../src/search/suggestion-data.ts';
import type { CompiledCatalogue } from './compiled-catalogue.ts';
import { soundOf } from './sound.ts';
import { thresholds } from './thresholds.ts';
import type { IndexFile } from './unit-files.ts';
import { wholeFile } from './whole-file.ts';

/** What is read of `rows/<issue>.json`. */
type Row = { id: string; headline: string | null; section: string | null; authors: { name: string }[] };

/** The files of suggestions: people, sections, papers, and the newest headlines by the letter they sound like. */
export async function suggestionFiles(compiled: string, issues: CompiledCatalogue['issues']): Promise<IndexFile[]> {
  const people = new Map<string, number>();
  const sections = new Map<string, number>();
  const papers = new Map<string, { name: string; stories: number }>();
  const headlines: [headline: string, issue: string, id: string][] = [];
  for (const issue of newestFirst(issues)) {
    const rows = JSON.parse(await readFile(join(compiled, 'rows', `${issue.id}.json`), 'utf8')) as Row[];
    for (const { id, headline, section, authors } of rows) {
      if (headline !== null) headlines.push([headline, issue.id, id]);
      if (section !== null) add(sections, section);
      for (const name of new Set(authors.map((author) => author.name))) add(people, name);
    }
    if (issue.publication !== null) {
      const known = papers.get(issue.paper)?.stories ?? 0;
      papers.set(issue.paper, { name: issue.publication, stories: known + rows.length });
    }
  }
  const groups = byInitial(headlines.slice(0, thresholds.searchSuggestedHeadlines));
  const data: SuggestionData = {
    people: sounded(people),
    sections: sounded(sections),
    papers: [...papers].map(([id, { name, stories }]) => [name, soundOf(name), stories, id]),
    initials: Object.fromEntries([...groups].map(([initial, rows]) => [initial, beginnings(rows)])),
  };
  const files = [...groups].map(([initial, rows]) => ({
    name: `suggest-${initial}.js`,
    bytes: wholeFile(JSON.stringify(rows)),
  }));
  return [{ name: 'suggest.js', bytes: wholeFile(JSON.stringify(data)) }, ...files];
}

function newestFirst(issues: CompiledCatalogue['issues']): CompiledCatalogue['issues'] {
  return issues.toSorted((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id));
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sounded(counts: Map<string, number>): SoundedName[] {
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compare(a, b))
    .slice(0, thresholds.searchSuggestedNames)
    .map(([name, stories]) => [name, soundOf(name), stories]);
}

function byInitial(headlines: [headline: string, issue: string, id: string][]): Map<string, HeadlineSuggestion[]> {
  const groups = new Map<string, HeadlineSuggestion[]>();
  for (const [headline, issue, id] of headlines) {
    const sound = soundOf([...headline].slice(0, thresholds.searchSoundedCharacters).join(''));
    const initial = /^[a-z0-9]/.exec(sound)?.[0];
    if (initial === undefined) continue;
    const group = groups.get(initial) ?? [];
    group.push([headline, sound, issue, id]);
    groups.set(initial, group);
  }
  return new Map([...groups].sort(([a], [b]) => compare(a, b)));
}

function beginnings(rows: HeadlineSuggestion[]): string {
  return [...new Set(rows.map(([headline]) => [...fold(headline)][0] ?? ''))].sort().join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
