/** The conversion of a page in a language with blanks between words. Pure: same text, same stories; never throws. */
import { parseJump } from './language/jump-lines.ts';
import { wordRarity } from './language/western-words.ts';
import { kinship } from './reading/kinship.ts';
import { walkedPage } from './reading/walk/page-walked.ts';
import { westernJudge } from './reading/walk/western-judge.ts';
import { noVotes } from './reading/walk/word-votes.ts';
import type { Line } from './stage.ts';
import { articleSegmentation } from './stages/article-segmentation.ts';
import { parseByline } from './stages/byline.ts';
import { caption } from './stages/caption.ts';
import { parseDateline } from './stages/dateline.ts';
import { parseEndCredit, trailingEndCredit } from './stages/end-credit.ts';
import { gathering } from './stages/gathering.ts';
import { pageItems } from './stages/page-items.ts';
import { paragraphs } from './stages/paragraphs.ts';
import { westernContinuation } from './stages/western-continuation.ts';
import { westernEvidence } from './stages/western-evidence.ts';
import { westernFurniture } from './stages/western-furniture.ts';
import { westernHeadEvidence, westernHeadlines } from './stages/western-heads.ts';
import { westernSegmentation } from './stages/western-segmentation.ts';
import { passageOf, type Sheet } from './strand.ts';
import type { Passage, StoryDraft } from './tree.ts';

export function separateWesternLines(
  sheet: Sheet,
  lines: readonly Line[],
): { stories: StoryDraft[]; furniture: Passage[] } {
  const seen = westernEvidence(westernSegmentation(lines), {
    byline: parseByline,
    endCredit: parseEndCredit,
    jump: parseJump,
  });
  const { sights, furniture: apart } = westernFurniture(seen);
  const captions = sights.filter((sight) => sight.look === 'caption');
  const printed = sights.filter((sight) => sight.look !== 'caption');
  const items = pageItems(printed, westernContinuation(printed));
  const kin = kinship(
    items.map((item) => (item.type === 'text' ? item.chain.sights.map((sight) => sight.strand.text).join(' ') : '')),
    wordRarity,
  );
  const hasDateline = (text: string) => parseDateline(text.slice(0, 160)) !== null;
  const walked = walkedPage(items, kin, noVotes, { hasDateline, isSigned: () => false, continuity: () => 0 });
  const judge = westernJudge(walked, westernHeadEvidence(items, { hasDateline, kin }));
  const { stories, floating, furniture: left } = gathering(items, articleSegmentation(walked, judge));
  const heads = westernHeadlines(stories, floating, wordRarity);
  for (const [index, story] of caption(captions, stories, wordRarity).entries()) {
    const sight = captions[index];
    if (sight && story >= 0) stories[story]?.captions.push(sight);
    else if (sight) left.push(sight);
  }
  const parse = { dateline: parseDateline, endCredit: trailingEndCredit, byline: parseByline };
  const none = { section: [], kicker: [], headline: [], deck: [] };
  return {
    stories: stories.map((story, index) => paragraphs(sheet, story, heads.lines[index] ?? none, parse)),
    furniture: [...apart, ...left, ...heads.furniture].map((sight) => passageOf(sheet, sight.strand)),
  };
}
