import type { Style } from './style.ts';
import { founder, fullWidthDigits, halfWidthPunctuation, inTraditional, spacedOut } from './styles/characters.ts';
import { clean, cut, interleavedBlocks } from './styles/columns.ts';
import { duplicates, gatheredCaptions, notices, slogans } from './styles/company.ts';
import { linesApart, markedUp, wrapped } from './styles/engines.ts';
import { lostLines, turns } from './styles/fragments.ts';
import { lateHeadlines, mergedHeadlines, splitHeadlines, verticalHeadlines } from './styles/headlines.ts';
import { english, french, german } from './styles/languages.ts';
import { displacedLines, interleavedLines, zippedColumns, zippedStories } from './styles/lines.ts';
import { mixedMarked, mixedPlain, mixedWrapped } from './styles/mixed.ts';
import { mixedOcr } from './styles/ocr.ts';

/** Every style of dirt, the simplest first. */
export const styles: readonly Style[] = [
  clean,
  cut,
  markedUp,
  wrapped,
  linesApart,
  interleavedBlocks,
  interleavedLines,
  splitHeadlines,
  verticalHeadlines,
  lateHeadlines,
  mergedHeadlines,
  gatheredCaptions,
  slogans,
  notices,
  duplicates,
  founder,
  inTraditional,
  halfWidthPunctuation,
  spacedOut,
  fullWidthDigits,
  turns,
  lostLines,
  zippedColumns,
  zippedStories,
  displacedLines,
  mixedPlain,
  mixedMarked,
  mixedWrapped,
  mixedOcr,
  english,
  french,
  german,
];
