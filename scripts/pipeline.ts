/** The conversion, from the text of a page to its stories. Pure: same text, same stories; never throws. */
import { continuity, endsOpen, joinScore, rarity, startsMidSentence } from './language/join-model.ts';
import { isWestern } from './language/western-words.ts';
import { kinship } from './reading/kinship.ts';
import { pageEvidence } from './reading/page-evidence.ts';
import type { Gathered, Line, Sight } from './stage.ts';
import { articleSegmentation } from './stages/article-segmentation.ts';
import { blockEvidence } from './stages/block-evidence.ts';
import { blockRoles } from './stages/block-roles.ts';
import { parseByline } from './stages/byline.ts';
import { caption } from './stages/caption.ts';
import { continuation } from './stages/continuation.ts';
import { parseDateline } from './stages/dateline.ts';
import { doubts } from './stages/doubts.ts';
import { duplicates } from './stages/duplicates.ts';
import { parseEndCredit, trailingEndCredit } from './stages/end-credit.ts';
import { furniture } from './stages/furniture.ts';
import { gathering } from './stages/gathering.ts';
import { headEvidence } from './stages/head-evidence.ts';
import { type HeadLines, headline } from './stages/headline.ts';
import { markdownMarks } from './stages/markdown-marks.ts';
import { normalization } from './stages/normalization.ts';
import { pageItems } from './stages/page-items.ts';
import { pageSegmentation } from './stages/page-segmentation.ts';
import { fragmentDraft, paragraphs } from './stages/paragraphs.ts';
import { related } from './stages/related.ts';
import { runInJumps } from './stages/run-in-jumps.ts';
import { unweaving } from './stages/unweaving.ts';
import { unzipping } from './stages/unzipping.ts';
import { verticalHeadline } from './stages/vertical-headline.ts';
import { passageOf } from './strand.ts';
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
  const isByline = (text: string) => (parseByline(text)?.certainty ?? 0) >= thresholds.bylineCertaintyMin;
  const columns = runInJumps(unweaving(lines, { continuity, isByline }));
  const blocks = unzipping(verticalHeadline(pageSegmentation(columns, joinScore)), joinScore, continuity);
  const seen = blockEvidence(blocks, { byline: parseByline, endCredit: parseEndCredit, dateline: parseDateline });
  const cleared = furniture(seen);
  const told = blockRoles(cleared.sights, roleClues);
  const sights = told.filter((sight) => sight.look !== 'furniture');
  const apart = [...cleared.furniture, ...strandsOf(told.filter((sight) => sight.look === 'furniture'))];
  const captions = sights.filter((sight) => sight.look === 'caption');
  const printed = sights.filter((sight) => sight.look !== 'caption');
  const joins = continuation(printed, { continuity, endsOpen, startsMidSentence, rarity });
  const items = pageItems(printed, joins);
  const kin = kinship(
    items.map((item) => (item.type === 'text' ? item.chain.sights.map((sight) => sight.strand.text).join('') : '')),
    rarity,
  );
  const evidence = headEvidence(items, {
    hasDateline: (text) => parseDateline(text.slice(0, 200)) !== null,
    rarity,
    kin,
  });
  const placings = articleSegmentation(items, evidence, kin);
  const { stories, floating, furniture: left } = gathering(items, placings);
  return { apart, captions, printed, joins, items, placings, stories, floating, left };
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
