import type { PageStories, Passage, Place } from '../../scripts/tree.ts';

/** What breaks the conservation of a page: source characters in no passage or in two, and passages that are not their places' text. */
export type Breaches = { lost: string[]; twice: string[]; unlike: string[] };

/** @returns nothing in its lists where every non-blank character of the lines is in exactly one passage, in its right place */
export function breachesOf(lines: readonly string[], page: PageStories): Breaches {
  const claims = lines.map((line) => new Uint8Array(line.length));
  const breaches: Breaches = { lost: [], twice: [], unlike: [] };
  const claim = (place: Place): string => {
    const [line, from, lastLine, to] = place.span;
    const source = lines[line - 1] ?? '';
    if (line !== lastLine || from >= to || to > source.length) breaches.unlike.push(`span ${place.span.join(' ')}`);
    for (let column = from; column < to; column += 1) {
      const row = claims[line - 1];
      if (!row) continue;
      if (row[column]) breaches.twice.push(`${line}:${column} ${source.charAt(column)}`);
      row[column] = 1;
    }
    return place.written ?? source.slice(from, to);
  };
  const check = (passage: Passage | null) => {
    if (!passage) return;
    const written = passage.places.map(claim).join('');
    if (withoutBlanks(written) !== withoutBlanks(passage.text)) breaches.unlike.push(`${passage.text} <> ${written}`);
  };
  for (const story of page.stories) {
    for (const field of [
      story.kicker,
      story.headline,
      story.deck,
      story.section,
      story.byline,
      story.dateline,
      story.endCredit,
    ])
      check(field);
    for (const node of story.body) check(node.passage);
  }
  page.furniture.forEach(check);
  page.marks.forEach(claim);
  for (const [index, line] of lines.entries())
    for (let column = 0; column < line.length; column += 1)
      if (/\S/u.test(line.charAt(column)) && !claims[index]?.[column])
        breaches.lost.push(`${index + 1}:${column} ${line.charAt(column)}`);
  return breaches;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
