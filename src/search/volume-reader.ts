/** A story of a unit that holds a spelling. */
export type StoryHit = {
  /** Its number in the unit. */
  story: number;
  /** How often it holds the spelling; 1 where the engine does not count. */
  hits: number;
  inTitle: boolean;
};

/** An engine over one unit of the archive. */
export interface VolumeReader {
  /**
   * @param spelling folded, at least one character
   * @returns the stories whose printed parts hold it, rising by number: all of them and no others
   */
  find(spelling: string, signal: AbortSignal): Promise<StoryHit[]>;
}
