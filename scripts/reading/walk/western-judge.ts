/** What a step is worth on a page with blanks between words: few rules, as nothing was learned for want of pages. */

import { sharedWords } from './nearness.ts';
import { noStory, type OpenStory } from './open-story.ts';
import type { WalkedPage } from './page-walked.ts';
import type { StepKind } from './story-steps.ts';
import type { Judge } from './walk-model.ts';

/** Nats for what heads and bylines look like; see stage `western-heads`. */
export type WesternHead = {
  /** That it opens a story rather than divides one. */
  opens: number;
  /** That a byline ends the story before rather than begins one. */
  closes: number;
  /** No text of its own follows. */
  bodiless: boolean;
};

/** Nats. */
const worth = {
  first: 4,
  afterClosed: 6,
  afterBroken: 3,
  justHeaded: 8,
  adopt: -1,
  adoptTextsMax: 3,
  closed: 7,
  broken: 4,
  interrupted: 5,
  kinship: 14,
  resume: 11,
  begin: 4.5,
  never: -1000,
} as const;

export function westernJudge(page: WalkedPage, heads: readonly WesternHead[]): Judge {
  return (at, steps, index) => {
    const here = at.stories[at.current];
    const head = heads[index] ?? { opens: 0, closes: 0, bodiless: false };
    const kin = (story: OpenStory): number => sharedWords(page, index, story).sum * worth.kinship;
    return steps.map(({ kind, story }) => worthOf(kind, head, here, at.stories[story] ?? noStory, kin));
  };
}

function worthOf(
  kind: StepKind,
  head: WesternHead,
  here: OpenStory | undefined,
  there: OpenStory,
  kin: (story: OpenStory) => number,
): number {
  switch (kind) {
    case 'stay':
      return here ? -brokenOff(here) : 0;
    case 'resume': {
      if (there.texts.length === 0 || !here || here.texts.length === 0) return worth.never;
      const left = kin(there) - kin(here) - (there.closed ? worth.closed : 0);
      return left - worth.resume + brokenOff(here) / 2;
    }
    case 'begin':
      return here ? -worth.begin - kin(here) : 0;
    case 'open':
      if (head.bodiless) return worth.never;
      return head.opens + (here ? settled(here) : worth.first);
    case 'float':
      return head.bodiless ? 0 : worth.never;
    case 'crosshead':
      if (head.bodiless || !here) return worth.never;
      return (here.texts.length === 0 ? worth.justHeaded : 0) - (here.pending > 0 ? worth.interrupted : 0);
    case 'adopt':
      if (there !== here || there.texts.length > worth.adoptTextsMax) return worth.never;
      return head.opens / 2 + worth.adopt;
    case 'name':
      return 2;
    case 'sign':
      return head.closes / 2 - (here?.closed ? 3 : 0);
    case 'beginSigned':
      return -head.closes / 2 + (here?.closed ? 2 : 0);
    case 'credit':
      return there === here ? 0 : worth.never;
    case 'more':
    case 'recross':
    case 'rest':
      return worth.never;
  }
}

function settled(story: OpenStory): number {
  return story.closed ? worth.afterClosed : story.truncated ? worth.afterBroken : 0;
}

function brokenOff(story: OpenStory): number {
  return (
    (story.closed ? worth.closed : 0) +
    (story.truncated ? worth.broken : 0) +
    (story.pending > 0 ? worth.interrupted : 0)
  );
}
