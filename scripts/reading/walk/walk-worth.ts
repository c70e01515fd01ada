/** What a whole walk over a page is worth against others over the same page: what can only be seen when all is known. */
import { thresholds } from '../../thresholds.ts';
import { type ChoiceModel, modelIn, strengthOf } from '../choice-model.ts';
import { type Column, namesOf, valuesOf } from '../columns.ts';
import type { OpenStory } from './open-story.ts';
import { wholePageColumns } from './page-columns.ts';
import type { Chooser } from './second-thoughts.ts';
import { type HeadSums, headSums, type TextSums, textSums } from './walk-cohesion.ts';
import {
  brokenOrdinals,
  countOf,
  type Followed,
  firstOf,
  hasMeasures,
  headBelow,
  headsApart,
  insideOf,
  isCut,
  isDated,
  isLead,
  missedJoins,
  restNats,
  signaturesInside,
  spreadOf,
  sumOf,
  turnsOf,
} from './walk-forms.ts';
import { type MannerSums, mannerSums } from './walk-manners.ts';
import { type MeaningSums, meaningSums } from './walk-meanings.ts';
import { trailOf, type Walk, type Way } from './walking.ts';

type Finished = Followed & {
  /** The likeliest walk's nats. */
  top: number;
  texts: TextSums;
  heads: HeadSums;
  meanings: MeaningSums;
  manners: MannerSums;
};

const acts = (act: string): Column<Finished> => [
  `acts ${act}`,
  `steps ${act}`,
  ({ trails }) => trails.filter(({ placing }) => placing.act === act).length,
];
const filled = (story: OpenStory): boolean => story.texts.length > 0;

export const worthColumns: readonly Column<Finished>[] = [
  ['nats', 'nats behind the likeliest', ({ walk, top }) => walk.score - top],
  ['stories', 'stories with a text', (seen) => countOf(seen, filled)],
  ['headless', 'of them without a head', (seen) => countOf(seen, (story) => filled(story) && !story.headed)],
  [
    'unnamed',
    'of them without a head or makers',
    (seen) => countOf(seen, (story) => filled(story) && !story.headed && !story.signed),
  ],
  ['bodiless', 'heads to which no text came', (seen) => countOf(seen, (story) => story.headed && !filled(story))],
  ['shortest', 'stories of a line', (seen) => countOf(seen, ({ width }) => width > 0 && width < 20)],
  ['short', 'stories of three lines of 20 em', (seen) => countOf(seen, ({ width }) => width >= 20 && width < 60)],
  ['long', 'ln of their widths, summed', (seen) => sumOf(seen, ({ width }) => Math.log(1 + width / 20))],
  ['pairs', 'votes of pairs of characters that stay in a story, summed', ({ texts }) => texts.pairs],
  ['runs', 'the same of runs of three', ({ texts }) => texts.runs],
  ['best', 'kinship with the likest text of the own story, summed', ({ texts }) => texts.best],
  ['other', 'kinship with the likest text of another, summed', ({ texts }) => texts.other],
  ['strays', 'texts that are most like one of another story', ({ texts }) => texts.strays],
  ['company', 'mean company in the own story, summed', ({ texts }) => texts.company],
  ['meaning', 'nearness of a text’s meaning to the rest of its story’s, summed', ({ meanings }) => meanings.own],
  ['otherMeaning', 'nearness to the nearest other story’s, summed', ({ meanings }) => meanings.other],
  ['meaningStrays', 'texts that are nearer another story', ({ meanings }) => meanings.strays],
  ['leadMeaning', 'nearness of the first text’s meaning to the head’s, summed', ({ meanings }) => meanings.lead],
  ['headMeaning', 'nearness of a head’s meaning to its story’s, summed', ({ meanings }) => meanings.head],
  ['otherHeadMeaning', 'nearness to the nearest other story’s, summed', ({ meanings }) => meanings.otherHead],
  ['headMeaningStrays', 'heads that are nearer another story', ({ meanings }) => meanings.strayHeads],
  ['apart', 'how far a text talks from the rest of its story, summed', ({ manners }) => manners.own],
  ['otherApart', 'how far from the nearest other story, summed', ({ manners }) => manners.other],
  ['mannerStrays', 'texts that talk more as another story does', ({ manners }) => manners.strays],
  ['title', 'share of the own title that a story’s first text has, summed', ({ texts }) => texts.title],
  ['ownHead', 'share of a head’s words that a text of the story has, summed', ({ heads }) => heads.own],
  ['leadHead', 'share that its first text has, summed', ({ heads }) => heads.lead],
  ['otherHead', 'share that a text of another story has, summed', ({ heads }) => heads.elsewhere],
  ['strayHeads', 'heads of which another story’s text has more', ({ heads }) => heads.strays],
  [
    'crossHead',
    'share of a crosshead’s words that the next texts of its story have, summed',
    ({ heads }) => heads.cross,
  ],
  ['otherCross', 'share that a text of another story has, summed', ({ heads }) => heads.crossElsewhere],
  ['floating', 'share of a floating head’s words that any text has, summed', ({ heads }) => heads.floating],
  ...['adopt', 'more', 'crosshead', 'stay', 'resume', 'credit', 'byline', 'float'].map(acts),
  ['rests', 'cut texts that go on', ({ trails }) => trails.filter(({ placing }) => placing.goesOn).length],
  ['restNats', 'nats of the joins made, halved and summed', restNats],
  ['missed', 'likely joins that were not made', missedJoins],
  [
    'crossheads',
    'stories with one crosshead only',
    (seen) => countOf(seen, ({ crossheads }) => crossheads.length === 1),
  ],
  ['turns', 'times that the walk goes to another story', turnsOf],
  ['spread', 'ln of foreign texts among a story’s own, summed', (seen) => sumOf(seen, spreadOf(seen.page))],
  ['datelines', 'datelines inside a story', (seen) => insideOf(seen, isDated)],
  ['leads', 'texts inside a story that begin as reports do', (seen) => insideOf(seen, isLead)],
  ['leadsFirst', 'stories that begin as reports do', (seen) => firstOf(seen, isLead)],
  ['cutFirst', 'stories that begin as only a rest does', (seen) => firstOf(seen, isCut)],
  ['cutInside', 'texts inside a story that begin as only a rest does', (seen) => insideOf(seen, isCut)],
  ['ordinals', 'numbered texts inside a story that do not follow the number before', brokenOrdinals],
  ['brokenEnds', 'stories that break off', (seen) => countOf(seen, ({ truncated }) => truncated)],
  [
    'signedEnds',
    'stories that end with a signature',
    (seen) => countOf(seen, ({ closed, signedOff }) => closed || signedOff),
  ],
  ['signedInside', 'signatures inside a story', signaturesInside],
  ['measures', 'stories in columns of several widths', (seen) => countOf(seen, hasMeasures)],
  ['headsApart', 'heads with a text of the story between their lines', (seen) => countOf(seen, headsApart)],
  ['headsBelow', 'stories whose first text stands above their head', (seen) => countOf(seen, headBelow)],
  ['size', 'ln of the page’s items', ({ trails }) => Math.log(1 + trails.length)],
  ...wholePageColumns,
];

/** @returns a row of values for each walk */
export function worthRows(walks: readonly Walk[], { page }: Way): Float64Array[] {
  const top = Math.max(...walks.map(({ score }) => score));
  return walks.map((walk) => {
    const trails = trailOf(walk);
    return valuesOf(worthColumns, {
      page,
      walk,
      trails,
      top,
      texts: textSums(page, walk),
      heads: headSums(page, walk, trails),
      meanings: meaningSums(page, walk),
      manners: mannerSums(page, walk),
    });
  });
}

/** @param lead nats by which another walk must be better than the first */
export function chooserBy(model: ChoiceModel, lead: number = thresholds.secondThoughts.leadMin): Chooser {
  return (walks, way) => {
    const strengths = worthRows(walks, way).map((row, i) => strengthOf(model, row) - (i > 0 ? lead : 0));
    return strengths.indexOf(Math.max(...strengths));
  };
}

const trainedWorth = modelIn(new URL('./worth-model.json', import.meta.url), namesOf(worthColumns));

export function learnedChooser(): Chooser {
  return chooserBy(trainedWorth());
}
