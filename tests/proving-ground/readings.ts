/** Gold of real pages out of `readings.yml`, which says by line numbers how an editor would read them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { GoldItem, GoldPage } from './gold.ts';

const pieces = z.union([z.number(), z.string()]).transform(String);
const reading = z.strictObject({
  kicker: pieces.optional(),
  headline: pieces.optional(),
  deck: pieces.optional(),
  captions: z.array(pieces).default([]),
  body: z.array(z.string().regex(/^[ph] /u)),
});
type Reading = z.infer<typeof reading>;
const readings = z.record(z.string(), z.array(reading));

/** @param textOf the text of a page by its file's name; null where it is not on this machine */
export function readPages(textOf: (file: string) => string | null): { text: string; gold: GoldPage }[] {
  const read = readings.parse(parse(readFileSync(new URL('readings.yml', import.meta.url), 'utf8')));
  return Object.entries(read).flatMap(([file, stories]) => {
    const text = textOf(file);
    if (text === null) return [];
    const lines = text.split(/\r?\n/u);
    return [{ text, gold: { file, items: stories.map((story, i) => goldOf(story, `story-${i + 1}`, lines)) } }];
  });
}

function goldOf({ kicker, headline, deck, captions, body }: Reading, id: string, lines: readonly string[]): GoldItem {
  const said = (words: string | undefined) => (words === undefined ? null : printed(words, lines));
  const parts = (sign: 'p' | 'h') =>
    body.filter((part) => part.startsWith(sign)).map((part) => printed(part.slice(2), lines));
  const counts = { p: 0, h: 0 };
  return {
    id,
    kind: 'story',
    headline: said(headline),
    kicker: said(kicker),
    deck: said(deck),
    section: null,
    byline: { raw: null, reporters: [], correspondents: [], photographers: [], authors: [] },
    paragraphs: parts('p'),
    subheads: parts('h'),
    captions: captions.map((words) => printed(words, lines)),
    endCredit: null,
    duplicateOf: null,
    relatedTo: null,
    truncatedParagraphs: [],
    flow: body.map((part) => {
      const sign = part.startsWith('p') ? 'p' : 'h';
      counts[sign] += 1;
      return `${sign === 'p' ? 'paragraphs' : 'subheads'}[${counts[sign] - 1}]`;
    }),
  };
}

/** @param words `25 27@3-8`: a line, and characters 3 to 8 of another */
function printed(words: string, lines: readonly string[]): string {
  return words
    .split(' ')
    .map((word) => {
      const [, line, from, to] = /^(\d+)(?:@(\d+)-(\d+))?$/u.exec(word) ?? [];
      const text = lines[Number(line) - 1];
      if (text === undefined) throw new RangeError(`Unexpected ${word} in readings.yml, expected a line of the page`);
      return (from === undefined ? text : text.slice(Number(from), Number(to))).replace(/^#+\s*/u, '').trim();
    })
    .join('');
}
