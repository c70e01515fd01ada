/** The conversion, from the text of a page to its stories. Pure: same text, same stories; never throws. */
import { continuity, endsOpen, joinScore, rarity, startsMidSentence } from './language/join-model.ts';
import { endsInstalment } from './language/jump-lines.ts';
import { isWestern } from './language/western-words.ts';
import type { Chosen } from './reading/assignment.ts';
import { kinship } from './reading/kinship.ts';
import { type LinePage, linePage } from './reading/lines/line-page.ts';
import { printedLines } from './reading/lines/printed-lines.ts';
import { pageEvidence } from './reading/page-evidence.ts';
import { restsOf } from './reading/walk/open-rests.ts';
import { textOf, type WalkedPage, walkedPage } from './reading/walk/page-walked.ts';
import { learnedJudge } from './reading/walk/walk-model.ts';
import { learnedChooser } from './reading/walk/walk-worth.ts';
import { wordVotes } from './reading/walk/word-votes.ts';
import type { Gathered, Line, Sight } from './stage.ts';
import { articleSegmentation } from './stages/article-segmentation.ts';
import { blockEvidence } from './stages/block-evidence.ts';
import { blockRoles } from './stages/block-roles.ts';
import { parseByline, parseLoneName } from './stages/byline.ts';
import { caption } from './stages/caption.ts';
import { continuation } from './stages/continuation.ts';
import { parseDateline } from './stages/dateline.ts';
import { doubts } from './stages/doubts.ts';
import { duplicates } from './stages/duplicates.ts';
import { parseEndCredit, trailingEndCredit } from './stages/end-credit.ts';
import { furniture } from './stages/furniture.ts';
import { gathering } from './stages/gathering.ts';
import { type HeadLines, headline } from './stages/headline.ts';
import { markdownMarks } from './stages/markdown-marks.ts';
import { normalization } from './stages/normalization.ts';
import { linesApart, pageItems } from './stages/page-items.ts';
import { pageSegmentation } from './stages/page-segmentation.ts';
import { fragmentDraft, paragraphs } from './stages/paragraphs.ts';
import { related } from './stages/related.ts';
import { runInJumps } from './stages/run-in-jumps.ts';
import { unweaving } from './stages/unweaving.ts';
import { verticalHeadline } from './stages/vertical-headline.ts';
import { passageOf, type Strand } from './strand.ts';
import { thresholds } from './thresholds.ts';
import type { PageStories, PageText } from './tree.ts';
import { separateWesternLines } from './western-pipeline.ts';

export function separatePage(page: PageText): PageStories {
  const separated = separateStories(page);
  return { ...separated, evidence: pageEvidence(page, separated) };
}

function separateStories(page: PageText): Omit<PageStories, 'evidence'> {
  const { sheet, lines, marks: invisible, language } = normalization(page);
  const { lines: unmarked, marks } = markdownMarks(sheet, lines);
  if (isWestern(language))
    return { ...separateWesternLines(sheet, unmarked), marks: [...invisible, ...marks], doubts: [] };
  const { apart, captions, printed, joins, items, placings, stories, floating, left } = gatherStories(unmarked);
  const heads = headline(stories, floating, rarity);
  const loose = withCaptions(stories, captions, caption(captions, stories, rarity));
  const parse = { dateline: parseDateline, endCredit: trailingEndCredit, byline: parseByline };
  const { doubts: doubtful, confidences } = doubts(sheet, printed, joins, items, placings);
  const drafts = stories.map((story, index) => ({
    ...paragraphs(sheet, story, heads.lines[index] ?? noLines, parse),
    confidence: confidences[index] ?? 1,
  }));
  const all = [...drafts, ...heads.fragments.map((fragment) => fragmentDraft(sheet, fragment.headline))];
  const repeats = duplicates(all);
  const ties = related(all, rarity);
  return {
    stories: all.map((draft, index) => ({ ...draft, duplicateOf: repeats[index] ?? null, related: ties[index] ?? [] })),
    furniture: [...apart, ...strandsOf([...left, ...loose, ...heads.furniture])].map((strand) =>
      passageOf(sheet, strand),
    ),
    marks: [...invisible, ...marks],
    doubts: doubtful,
  };
}

/** The first half: the page's stories with their bodies, their heads not yet told apart. */
export function gatherStories(lines: readonly Line[]) {
  const { sights, apart } = readBlocks(lines);
  const captions = sights.filter((sight) => sight.look === 'caption');
  const printed = sights.filter((sight) => sight.look !== 'caption');
  const { joins, walked } = readItems(printed);
  const { items } = walked;
  const placings = articleSegmentation(walked, learnedJudge(walked), learnedChooser());
  const { stories, floating, furniture: left } = gathering(items, placings, parseLoneName);
  return { apart, captions, printed, joins, items, placings, stories, floating, left };
}

/** The blocks of a Chinese page with what they are for, and its furniture. */
function readBlocks(lines: readonly Line[]): { sights: Sight[]; apart: Strand[] } {
  const cleared = readSights(lines);
  const told = blockRoles(cleared.sights, roleClues);
  const isFurniture = (sight: Sight) => sight.look === 'furniture';
  return {
    sights: told.filter((sight) => !isFurniture(sight)),
    apart: [...cleared.furniture, ...strandsOf(told.filter(isFurniture))],
  };
}

/** The blocks with what can be seen on each alone, and the furniture that is known by its form. */
function readSights(lines: readonly Line[]): { sights: Sight[]; furniture: Strand[] } {
  const blocks = verticalHeadline(pageSegmentation(inColumns(lines), lineClues));
  return furniture(blockEvidence(blocks, { byline: parseByline, endCredit: parseEndCredit, dateline: parseDateline }));
}

/** The lines column after column, jump lines on lines of their own. */
function inColumns(lines: readonly Line[]): Line[] {
  const isByline = (text: string) => (parseByline(text)?.certainty ?? 0) >= thresholds.bylineCertaintyMin;
  return runInJumps(unweaving(lines, { ...lineClues, isByline, rarity }));
}

const lineClues = { continuity, endsOpen, startsMidSentence };

/** Paragraphs with their continuations, heads and credits, as the walk over the page meets them. */
function readItems(printed: readonly Sight[]): { joins: Chosen[]; walked: WalkedPage } {
  const { sure: joins, open } = continuation(printed, { continuity, endsOpen, startsMidSentence, rarity });
  const items = linesApart(pageItems(printed, joins));
  const kin = kinship(
    items.map((item) => (item.type === 'text' ? textOf(item) : '')),
    rarity,
  );
  const votes = wordVotes(items.map(textOf), rarity);
  return { joins, walked: walkedPage(items, kin, votes, walkClues(), restsOf(items, open)) };
}

/** A Chinese page up to its printed lines as they came: what the succession model is trained on. */
export function readForThreads(page: PageText): LinePage {
  const { sheet, lines } = normalization(page);
  return linePage(printedLines(markdownMarks(sheet, lines).lines), lineClues);
}

/** A Chinese page up to its printed lines: what the line model is trained on. */
export function readLines(page: PageText): LinePage {
  const { sheet, lines } = normalization(page);
  return linePage(printedLines(inColumns(markdownMarks(sheet, lines).lines)), lineClues);
}

/** The same up to its blocks, before the role model is asked: what that is trained on. */
export function readForRoles(page: PageText): Sight[] {
  const { sheet, lines } = normalization(page);
  return readSights(markdownMarks(sheet, lines).lines).sights;
}

/** A Chinese page up to its joins: the blocks that the link model is trained on. */
export function readForJoins(page: PageText): Sight[] {
  const { sheet, lines } = normalization(page);
  const { sights } = readBlocks(markdownMarks(sheet, lines).lines);
  return sights.filter((sight) => sight.look !== 'caption');
}

/** The same up to the walk over it: what the walk is trained on. */
export function readForWalk(page: PageText): WalkedPage {
  return readItems(readForJoins(page)).walked;
}

const walkClues = () => ({
  hasDateline: remembered((text) => parseDateline(text.slice(0, 200)) !== null),
  isSigned: remembered((text) => trailingEndCredit(text) !== null || endsInstalment(text)),
  continuity,
});

/** Many walks ask the same of a page's texts. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text) ?? ask(text);
    answers.set(text, known);
    return known;
  };
}

const roleClues = {
  byline: (text: string) => parseByline(text)?.certainty ?? 0,
  parseByline,
  endCredit: (text: string) => parseEndCredit(text)?.certainty ?? 0,
  trailingCredit: (text: string) => trailingEndCredit(text) !== null,
  dateline: (text: string) => parseDateline(text.slice(0, 200)) !== null,
  rarity,
  joinScore,
};

const noLines: HeadLines = { section: [], kicker: [], headline: [], deck: [] };

const strandsOf = (sights: readonly Sight[]) => sights.map((sight) => sight.strand);

/** Hands each caption to its story; @returns those that have none. */
function withCaptions(stories: readonly Gathered[], captions: readonly Sight[], owners: readonly number[]): Sight[] {
  return captions.filter((sight, index) => {
    const story = stories[owners[index] ?? -1];
    story?.captions.push(sight);
    return !story;
  });
}
