import { deflateRawSync } from 'node:zlib';
import type { StoryText } from '../../src/search/story-text.ts';
import { thresholds } from './thresholds.ts';

/** A Han character takes about 1.7 bytes once compressed. */
const compressedBytesPerUnit = 1.7;

/** The texts of neighbouring stories together in blocks of about `searchBlockBytes`, as compressed JSON. */
export function* textBlocks(texts: StoryText[]): Generator<{ stories: number; bytes: Uint8Array }> {
  let group: string[] = [];
  let units = 0;
  for (const text of texts) {
    const json = JSON.stringify(text);
    if (group.length > 0 && (units + json.length) * compressedBytesPerUnit > thresholds.searchBlockBytes) {
      yield compressed(group);
      group = [];
      units = 0;
    }
    group.push(json);
    units += json.length;
  }
  if (group.length > 0) yield compressed(group);
}

function compressed(group: string[]) {
  return { stories: group.length, bytes: deflateRawSync(`[${group.join(',')}]`, { level: 6 }) };
}
