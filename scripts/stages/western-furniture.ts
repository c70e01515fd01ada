/**
 * Takes nameplate and folio out of a page with blanks between words.
 *
 *     THE HARBOUR TIMES, THURSDAY, MAY 6, 2021   →   furniture
 *
 * It does not take section labels, which head a story.
 */
import { isPaperName, parseFolio } from '../language/folio.ts';
import type { Sight } from '../stage.ts';

/** 0 to 1: a date and a weekday are 0.7, a lone date 0.35, which may date a letter. */
const folioCertaintyMin = 0.6;
/** Blocks from the top within which a paper's name alone is its nameplate. */
const nameplateBlocks = 4;

export function westernFurniture(sights: readonly Sight[]): { sights: Sight[]; furniture: Sight[] } {
  const isFurniture = (sight: Sight, index: number): boolean => {
    const { text } = sight.strand;
    if (sight.look === 'byline' || sight.look === 'endCredit') return false;
    if (index < nameplateBlocks && isPaperName(text)) return true;
    return (parseFolio(text)?.certainty ?? 0) >= folioCertaintyMin;
  };
  const furniture = sights.filter(isFurniture);
  return { sights: sights.filter((sight) => !furniture.includes(sight)), furniture };
}
