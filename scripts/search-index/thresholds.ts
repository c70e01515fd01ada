/** Every tuned number of the search index, with its unit and its boundary. */
export const thresholds = {
  /** Bytes of one file of the index, before packing. A list of more places than half of it has a file of its own. */
  searchShardBytes: 8192,
  /** Bytes of one file of texts, compressed and before packing: two or three stories of 1,300 characters. */
  searchTextBytes: 6144,
  /** Stories of one index unit: a volume of 4,001 is divided into half-years, quarters, then months. */
  searchUnitStories: 4000,
} as const;
