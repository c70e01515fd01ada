import { createHash } from 'node:crypto';

/** @returns the digest by which a Content-Security-Policy admits one inline script or style: `sha256-…` */
export function digestOfInline(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
