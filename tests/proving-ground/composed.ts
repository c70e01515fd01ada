/** Stories composed from our templates: each coherent, hardly two alike. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CleanStory, cleanStory, nobody } from './clean-story.ts';
import {
  type Credit,
  type House,
  makeAuthor,
  makeByline,
  makeDateline,
  makeEndCredit,
  makePhotoCredit,
} from './credits.ts';
import { type Fill, makeFill, makeRegion, type Region } from './filling.ts';
import type { Random } from './random.ts';

const templates = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['story', 'photo-story', 'notice', 'sidebar']).exactOptional(),
    section: z.string().exactOptional(),
    kicker: z.string().exactOptional(),
    headline: z.string().exactOptional(),
    deck: z.string().exactOptional(),
    /** `*`: a reporter's byline; `{作者}`: an author's name; `*摄`: a photographer's. */
    byline: z.enum(['*', '{作者}', '*摄']).exactOptional(),
    /** `*`: a dateline with reporters. Neither byline nor dateline: an end credit. */
    dateline: z.literal('*').exactOptional(),
    endCredit: z.string().exactOptional(),
    /** A leading `?`: a paragraph that is there every other time. */
    body: z.string(),
    captions: z.array(z.string()).exactOptional(),
    /** The id of the template to whose story this one is a sidebar. */
    relatedTo: z.string().exactOptional(),
  }),
);

type Template = z.infer<typeof templates>[number];

/**
 * `seen` is for tuning; `unseen` stands only on pages of the seeds that are reported on; `office`, full of the fixed phrases
 * of authorities, only on pages that joins are learned from; `genres`, small forms of newspapers (a weather warning, a
 * notice in sections, a box of opening hours), only on pages that roles and walks are learned from.
 */
export type Shelf = 'seen' | 'unseen' | 'office' | 'genres';

const files: Readonly<Record<Shelf, readonly string[]>> = {
  seen: ['news', 'features', 'long', 'official', 'service', 'poems'],
  unseen: ['unseen'],
  office: ['office'],
  genres: ['genres'],
};
const read = new Map<Shelf, Template[]>();

/** @returns one story of each template of the shelf, under one house's habits */
export function composeStories(shelf: Shelf, random: Random, house: House): CleanStory[] {
  const region = makeRegion(random);
  return readTemplates(shelf).map((template) => compose(template, random, house, region));
}

function readTemplates(shelf: Shelf): Template[] {
  const known = read.get(shelf);
  if (known) return known;
  const found = files[shelf].flatMap((name) =>
    templates.parse(parse(readFileSync(new URL(`templates/${name}.yml`, import.meta.url), 'utf8'))),
  );
  read.set(shelf, found);
  return found;
}

function compose(template: Template, random: Random, house: House, region: Region): CleanStory {
  const fill = makeFill(random, region);
  const body = template.body
    .split(/\n\s*\n/u)
    .filter((paragraph) => !paragraph.trim().startsWith('?') || random.chance(0.5))
    .map((paragraph) => fill(paragraph.trim().replace(/^\?/u, '')))
    .join('\n\n');
  const { kind = 'story' } = template;
  const maybe = (text: string | undefined): string | null => (text === undefined ? null : fill(text));
  return cleanStory({
    id: template.id,
    kind,
    section: maybe(template.section),
    kicker: random.chance(0.6) ? maybe(template.kicker) : null,
    headline: maybe(template.headline),
    deck: random.chance(0.7) ? maybe(template.deck) : null,
    body,
    captions: (template.captions ?? []).map(fill),
    relatedTo: template.relatedTo ?? null,
    ...credit(template, fill, random, house),
  });
}

function credit({ byline, dateline, endCredit }: Template, fill: Fill, random: Random, house: House): Credit {
  if (endCredit !== undefined) {
    const signers = endCredit.match(/\{(?:写信人|人.)\}/gu) ?? [];
    const people = { ...nobody, authors: signers.map(fill) };
    return { ...(byline === '{作者}' ? makeAuthor(house, random) : { people }), endCredit: fill(endCredit) };
  }
  if (byline === '*摄') return makePhotoCredit(house, random);
  if (byline === '{作者}') return makeAuthor(house, random);
  if (byline === '*') return makeByline(house, random);
  if (dateline === '*') return makeDateline(house, random);
  return makeEndCredit(house, random);
}
