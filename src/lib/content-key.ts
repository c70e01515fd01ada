import { createHash } from 'node:crypto';

const known = new WeakMap<object, string>();

/**
 * Says whether a page would be the same: equal keys, equal content. For `cacheKey` of getStaticPaths, on routes that have
 * thousands of pages of which a change in the archive touches few.
 * @param parts all that the page shows; rows are digested once and then known, as long as they are the same objects
 */
export function contentKey(...parts: readonly unknown[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(digestOf(part)).update('\0');
  return hash.digest('base64url');
}

function digestOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  if (Array.isArray(part)) return part.map(digestOf).join('\0');
  const before = known.get(part);
  if (before !== undefined) return before;
  const digest = createHash('sha1').update(JSON.stringify(part)).digest('base64url');
  known.set(part, digest);
  return digest;
}
