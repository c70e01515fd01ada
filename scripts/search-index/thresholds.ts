/** Every tuned number of the search index, with its unit and its boundary. */
export const thresholds = {
  /** Bytes of one block of the index or of texts: what a look-up reads. A longer list of places is a block of its own. */
  searchBlockBytes: 4096,
  /** Bytes of one file of blocks before packing, what a look-up reads where a server gives no parts of files. */
  searchFileBytes: 32_768,
  /** Stories of one index unit: a volume of 4,001 is divided into half-years, quarters, then months. */
  searchUnitStories: 4000,
  /** Headlines that are suggested while typing: the newest ones. Older ones are found by searching. */
  searchSuggestedHeadlines: 12_000,
  /** Characters of a headline whose pinyin is known. */
  searchSoundedCharacters: 8,
  /** People, and sections, that are suggested: those with the most stories. */
  searchSuggestedNames: 4000,
} as const;
