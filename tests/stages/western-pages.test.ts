import { describe, expect, it } from 'vitest';
import { separatePage } from '../../scripts/pipeline.ts';
import { makePage } from '../proving-ground/make-page.ts';
import { measure } from '../proving-ground/measures.ts';

function separate(text: string) {
  return separatePage({ file: 'page.txt', lines: text.split('\n'), language: null });
}

describe('a page in English', () => {
  const page = separate(`THE HARBOUR TIMES, THURSDAY, MAY 6, 2021

FERRY KEEPS ITS WHISTLE
AFTER VOTE OF COUNCIL

By ANN TERNE

PORT ELMS, May 5 (Reuters) — The evening ferry will
go on blowing its whistle at the old pier, the
council decided on Tuesday after some talk.
The vote was nine to two, and nobody was sur-
prised by it. Those who live on the pier said the
whistle tells them when to put the potatoes on.

A Gull in the Clock

The tower clock stopped at ten past four because
a gull had laid two eggs in the works.

(J. M.)
`);

  it('has its stories, with headline, byline, dateline and end credit', () => {
    expect(page.stories.map((story) => story.headline?.text)).toEqual([
      'FERRY KEEPS ITS WHISTLE AFTER VOTE OF COUNCIL',
      'A Gull in the Clock',
    ]);
    expect(page.stories[0]?.byline?.text).toBe('By ANN TERNE');
    expect(page.stories[0]?.authors).toEqual([{ name: 'ANN TERNE', role: 'author' }]);
    expect(page.stories[0]?.dateline).toMatchObject({ place: 'PORT ELMS', date: 'May 5', agency: 'Reuters' });
    expect(page.stories[1]?.endCredit?.text).toBe('(J. M.)');
  });

  it('has its paragraphs whole, and words without the hyphen of a line’s end', () => {
    expect(page.stories[0]?.body.map(({ passage }) => passage.text)).toEqual([
      'The evening ferry will go on blowing its whistle at the old pier, the council decided on Tuesday after some talk.',
      'The vote was nine to two, and nobody was surprised by it. Those who live on the pier said the whistle tells them when to put the potatoes on.',
    ]);
  });

  it('leaves the folio to the furniture', () => {
    expect(page.furniture.map(({ text }) => text)).toEqual(['THE HARBOUR TIMES, THURSDAY, MAY 6, 2021']);
  });

  it('tells its paper, date and language', () => {
    expect(page.evidence).toMatchObject({ publication: 'THE HARBOUR TIMES', date: '2021-05-06', language: 'en' });
  });
});

describe.each(['english', 'french', 'german'])('generated pages, %s', (style) => {
  it('come out story by story', () => {
    const stories = Array.from({ length: 12 }, (_, seed) => {
      const { text, gold } = makePage(seed, style);
      return measure(separate(text), gold).stories ?? 0;
    });
    expect(stories.reduce((sum, share) => sum + share, 0) / stories.length).toBeGreaterThan(0.85);
  });
});
