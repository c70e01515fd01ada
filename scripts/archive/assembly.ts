/**
 * One issue put together: its pages' stories get their ids, become MDX, and are set against what is on disk. Pure: what is to be
 * written comes back as data.
 */
import type { Ledger, LedgerId } from '../../src/schemas/ledger.ts';
import { type Problem, problem } from '../diagnostics.ts';
import { storyMdx } from '../stages/mdx.ts';
import { carriedStories } from './carried.ts';
import { contentDigest, digest, storyText } from './digest.ts';
import { formerStories } from './former.ts';
import type { IssuePlan } from './grouping.ts';
import { type Decision, decide } from './hand-edits.ts';
import { decideIndex } from './issue-index.ts';
import { type IssuePage, issueFields, sourceEntry, withFurniture } from './issue-pages.ts';
import { ledgerText } from './ledger-text.ts';
import { type IssueSource, type NamedPage, namePages } from './page-names.ts';
import { assignIds } from './reconciliation.ts';
import { storyFields } from './story-fields.ts';

export type AssemblyInput = {
  plan: IssuePlan;
  sources: IssueSource[];
  /** Sources of the issue that are not converted now and stay as they are. */
  absent: string[];
  ledger: Ledger | null;
  /** The texts of the issue's folder by file name: `.mdx` and `.mdx.new`. */
  folder: ReadonlyMap<string, string>;
  accept: (story: string) => boolean;
  /** What other issues had of sources that are this issue's now, by the source's file. */
  incoming: ReadonlyMap<string, Incoming>;
  /** Sources that went to another issue, and for each of their stories' ids the `issue/story` that it became. */
  outgoing: Outgoing;
};

/** A moved source as its former issue had it: that issue's id and ledger, the source's name there, the issue's texts. */
export type Incoming = { issue: string; formerFile: string; ledger: Ledger; folder: ReadonlyMap<string, string> };
export type Outgoing = { files: readonly string[]; ids: Readonly<Record<string, string>>; movedTo: string | null };

export type IssueSummary = { id: string; pages: number; stories: number; edited: number; doubts: IssueDoubt[] };
export type IssueDoubt = {
  story: string;
  file: string;
  line: number;
  confidence: number;
  decision: string;
  alternative: string | null;
};
export type IssueChange = {
  writes: [name: string, text: string][];
  removes: string[];
  problems: Problem[];
  summary: IssueSummary;
  /** Stories that came from other issues: from and to, as `issue/story`. */
  moves: { from: string; to: string }[];
};

export function assembleIssue(input: AssemblyInput): IssueChange {
  const { plan, ledger, folder } = input;
  const { pages, problems } = namePages(input.sources, ledger);
  const state: Assembly = {
    ...input,
    writes: [],
    removes: [],
    problems,
    ids: [],
    doubts: [],
    stories: 0,
    edited: 0,
    moves: [],
    used: idsInUse(input),
  };
  const converted = pages.map((page) => placePage(page, state));
  const absent = (ledger?.sources ?? []).filter((source) => input.absent.includes(source.file));
  const all = withFurniture(converted, absent);
  keepOthers(state, new Set(pages.map((page) => page.formerFile)));

  const fields = issueFields(plan, all);
  const index = decideIndex(
    fields,
    folder.get('index.mdx') ?? null,
    ledger,
    input.accept('index'),
    pathIn(plan.id, 'index.mdx'),
  );
  problems.push(...index.problems);
  if (index.write !== null) state.writes.push(['index.mdx', index.write]);
  const next: Ledger = {
    version: 1,
    indexDigest: index.indexDigest,
    indexFields: index.indexFields,
    movedTo: all.length === 0 ? input.outgoing.movedTo : null,
    ids: state.ids,
    sources: all.map((page) => page.entry),
  };
  const text = ledgerText(next);
  if (text !== folder.get('ledger.json')) state.writes.push(['ledger.json', text]);
  const { writes, removes, moves, stories, edited, doubts } = state;
  return {
    writes,
    removes,
    problems,
    moves,
    summary: { id: plan.id, pages: fields.pages.length, stories, edited, doubts },
  };
}

type Assembly = AssemblyInput & {
  writes: [string, string][];
  removes: string[];
  problems: Problem[];
  ids: LedgerId[];
  doubts: IssueDoubt[];
  stories: number;
  edited: number;
  moves: IssueChange['moves'];
  used: Set<string>;
};

/** Ids of the ledger and of files that an editor added: none of them is given anew. */
function idsInUse({ ledger, folder }: AssemblyInput): Set<string> {
  const files = [...folder.keys()].filter((name) => name.endsWith('.mdx')).map((name) => name.slice(0, -'.mdx'.length));
  return new Set([...files, ...(ledger?.ids ?? []).map((entry) => entry.id)]);
}

function placePage(page: NamedPage, state: Assembly): IssuePage {
  const { stories, doubts } = page.converted.stories;
  const former = state.ledger ? formerStories(state.ledger, page.formerFile, page.pageId) : [];
  const drafts = stories.map((story) => {
    const text = storyText(story);
    return { text, textDigest: digest(text) };
  });
  const ids = assignIds(page.pageId, drafts, former, state.used);
  for (const id of ids) state.used.add(id);
  const carried = carriedStories(state.incoming.get(page.source.file), drafts, state.plan.id);
  for (const [index, story] of stories.entries()) {
    const id = ids[index] ?? '';
    const text = storyMdx(storyFields(story, index, ids, state.plan.id, page), story.body);
    const before = former.length === 0 ? carried[index] : undefined;
    if (before) state.moves.push({ from: before.from, to: `${state.plan.id}/${id}` });
    const about = {
      id,
      file: page.source.file,
      textDigest: drafts[index]?.textDigest ?? '',
      headline: story.headline?.text ?? null,
    };
    if (before?.edited) placeCarried(about, text, before.edited, state);
    else placeStory(about, text, state);
  }
  const named = doubts.map(({ story, ...doubt }) => ({ story: ids[story] ?? page.pageId, ...doubt }));
  for (const { span, ...doubt } of named) state.doubts.push({ ...doubt, file: page.source.file, line: span[0] });
  return { entry: sourceEntry(page, ids, named), name: page.name, furniture: page.converted.stories.furniture };
}

type About = { id: string; file: string; textDigest: string; headline: string | null };

/** An editor's version goes along with a story that changes its issue. */
function placeCarried({ id, file, textDigest }: About, text: string, edited: string, state: Assembly): void {
  state.writes.push([`${id}.mdx`, edited]);
  state.ids.push({
    id,
    file,
    textDigest,
    fileDigest: digest(text),
    contentDigest: contentDigest(text),
    offeredDigest: null,
    gone: null,
  });
  state.stories += 1;
  state.edited += 1;
}

function placeStory({ id, file, textDigest, headline }: About, text: string, state: Assembly): void {
  const name = `${id}.mdx`;
  const entry = state.ledger?.ids.find((former) => former.id === id) ?? null;
  const decision = decide(text, {
    onDisk: state.folder.get(name) ?? null,
    proposalOnDisk: state.folder.get(`${name}.new`) ?? null,
    entry,
    accept: state.accept(id),
  });
  if (decision.write !== null) state.writes.push([name, decision.write]);
  if (decision.backup !== null) state.writes.push([`${name}.old`, decision.backup]);
  if (decision.proposal === 'remove') state.removes.push(`${name}.new`);
  else if (decision.proposal !== null) state.writes.push([`${name}.new`, decision.proposal]);
  report(decision, name, state);
  const { withdrawn, ...digests } = decision.entry;
  if (decision.isEdited) state.edited += 1;
  if (!withdrawn) state.stories += 1;
  state.ids.push({
    id,
    file,
    textDigest,
    ...digests,
    gone: withdrawn ? { reason: 'hand', to: null, headline } : null,
  });
}

function report(decision: Decision, name: string, { plan, problems }: Assembly): void {
  const where = { file: pathIn(plan.id, name) };
  if (decision.report === 'edited') problems.push(problem('story-edited', where, { proposal: `${name}.new` }));
  if (decision.report === 'withdrawn')
    problems.push(problem('story-withdrawn-changed', where, { proposal: `${name}.new` }));
  if (decision.report === 'accepted') problems.push(problem('story-accepted', where, { old: `${name}.old` }));
}

/** Ids that no story of now has: of absent sources they stay, of converted ones they are gone, unless an editor changed the file. */
function keepOthers(state: Assembly, convertedFiles: ReadonlySet<string>): void {
  const given = new Set(state.ids.map((entry) => entry.id));
  for (const entry of state.ledger?.ids ?? []) {
    if (given.has(entry.id)) continue;
    if (state.outgoing.files.includes(entry.file)) {
      sendOff(entry, state);
      continue;
    }
    const isConverted = convertedFiles.has(entry.file);
    const onDisk = state.folder.get(`${entry.id}.mdx`);
    if (entry.fileDigest === null) state.ids.push(entry);
    else if (onDisk === undefined)
      state.ids.push({
        ...entry,
        fileDigest: null,
        offeredDigest: null,
        gone: { reason: 'hand', to: null, headline: null },
      });
    else if (!isConverted) keepStory(entry, state);
    else if (digest(onDisk) === entry.fileDigest) withdraw(entry, onDisk, state);
    else {
      keepStory(entry, state);
      state.problems.push(problem('story-orphaned', { file: pathIn(state.plan.id, `${entry.id}.mdx`) }));
    }
  }
}

/** A story that went to another issue: its address says where. */
function sendOff(entry: LedgerId, state: Assembly): void {
  if (entry.fileDigest === null) {
    state.ids.push(entry);
    return;
  }
  const to = state.outgoing.ids[entry.id] ?? state.outgoing.movedTo;
  for (const name of [`${entry.id}.mdx`, `${entry.id}.mdx.new`]) if (state.folder.has(name)) state.removes.push(name);
  state.ids.push({ ...entry, fileDigest: null, offeredDigest: null, gone: { reason: 'moved', to, headline: null } });
}

function keepStory(entry: LedgerId, state: Assembly): void {
  state.ids.push(entry);
  state.stories += 1;
}

function withdraw(entry: LedgerId, onDisk: string, state: Assembly): void {
  const name = `${entry.id}.mdx`;
  const headline = /^headline: (.*)$/m.exec(onDisk)?.[1] ?? 'null';
  state.removes.push(name);
  if (state.folder.has(`${name}.new`)) state.removes.push(`${name}.new`);
  const gone = {
    reason: 'source' as const,
    to: null,
    headline: headline === 'null' ? null : headline.replace(/^"(.*)"$/, '$1'),
  };
  state.ids.push({ ...entry, fileDigest: null, offeredDigest: null, gone });
  state.problems.push(problem('story-gone', { file: pathIn(state.plan.id, name) }));
}

function pathIn(issue: string, name: string): string {
  return `issues/${issue}/${name}`;
}
