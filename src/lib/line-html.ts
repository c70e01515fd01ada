import { htmlText } from './html-text.ts';
import { segmentLabel } from './segment-label.ts';
import type { SourceLine } from './source-view.ts';
import type { Translate } from './translate.ts';

/**
 * A line of the source as HTML, every blank as it stands: its stretches, and after each what it became.
 * @param tintOf the tint of a story on a line that several stories share; undefined where the whole run has one
 */
export function lineHtml(line: SourceLine, tintOf: (story: string | null) => number | undefined, t: Translate): string {
  return line.segments
    .map((segment) => {
      const tint = tintOf(segment.story);
      const text = htmlText(segment.text);
      const stretch = tint === undefined ? text : `<span data-tint="${tint}">${text}</span>`;
      return `${stretch}<small lang="${t.language}">${htmlText(segmentLabel(segment, t))}</small>`;
    })
    .join('');
}
