import type { PiecePart } from '../schemas/ledger.ts';
import type { MessageKey } from './messages.ts';
import type { SourceSegment } from './source-view.ts';
import type { Translate } from './translate.ts';

const partNames = {
  kicker: 'partKicker',
  headline: 'partHeadline',
  deck: 'partDeck',
  section: 'partSection',
  byline: 'partByline',
  dateline: 'partDateline',
  crosshead: 'partCrosshead',
  caption: 'partCaption',
  endCredit: 'partEndCredit',
  furniture: 'sourceFurniture',
  mark: 'partMark',
} as const satisfies Record<Exclude<PiecePart, 'paragraph'>, MessageKey>;

/** What a stretch of source became: `主题`, `电头`, `¶3` for the story's third paragraph. */
export function segmentLabel(segment: SourceSegment, t: Translate): string {
  if (segment.part === null) return t('sourceUnclaimed');
  if (segment.part === 'paragraph') return `¶${segment.index + 1}`;
  return t(partNames[segment.part]);
}
