/**
 * Makes dirty pages with exact gold out of clean stories. Seeds below 1000 are for tuning; those from 1000 on are kept
 * unseen, and so are the Chinese stories on their pages.
 */
import { placeCaptions } from './caption-places.ts';
import { type CleanStory, mapTexts } from './clean-story.ts';
import type { Shelf } from './composed.ts';
import { type GoldPage, goldFurniture, goldStory } from './gold.ts';
import { makeRandom, type Random } from './random.ts';
import { render } from './rendering.ts';
import { stock } from './stock.ts';
import { withStraySlogans } from './stray-slogans.ts';
import type { Style } from './style.ts';
import { styles } from './styles.ts';
import { setStory } from './typesetting.ts';

/** From here on one only reports. */
const firstUnseenSeed = 1000;

/**
 * @param seed the same seed and style give the same page
 * @param wanted one of `styles`, or its name
 * @param vary makes another story of a chosen one before it is printed
 */
export function makePage(
  seed: number,
  wanted: string | Style,
  vary: (story: CleanStory, random: Random) => CleanStory = (story) => story,
): { text: string; gold: GoldPage } {
  const style = typeof wanted === 'string' ? styleNamed(wanted) : wanted;
  const random = makeRandom(`${style.name} ${seed}`);
  const printed = choose(style, seed < firstUnseenSeed ? 'seen' : 'unseen', random)
    .map((story) =>
      style.numberedCaptions
        ? story
        : { ...story, captions: story.captions.map((text) => dressCaption(text, story, random)) },
    )
    .map((story) => vary(story, random))
    .map((story) => mapTexts(story, style.print ?? ((text) => text)))
    .map((story) => setStory(story, style.measure(random, story)));
  const spoiled = style.mishap?.(printed, random) ?? printed;
  const stories = style.captionsStay ? spoiled : spoiled.map((set) => placeCaptions(set, random));
  const arranged = style.arrange(stories, random);
  const blocks = style.stock ? arranged : withStraySlogans(arranged, random);
  const text = render(blocks, style.rendering(random));
  const furniture = blocks.filter((block) => block.field === 'furniture').map((block) => block.lines.join(''));
  return {
    text: style.spoil?.(text, random) ?? text,
    gold: {
      file: `${style.name}-${seed}.txt`,
      items: [
        ...stories.map(({ story }) => goldStory(story)),
        ...furniture.map((line, i) => goldFurniture(`furniture-${i + 1}`, line)),
      ],
    },
  };
}

export function styleNamed(wanted: string): Style {
  const style = styles.find(({ name }) => name === wanted);
  if (style) return style;
  throw new RangeError(`Unexpected style ${wanted}, expected one of ${styles.map(({ name }) => name).join(', ')}`);
}

/** Characters on a page, where there are stories enough: as on the real ones, from a half-page of advertisements to a full one. */
const fewestCharacters = 2600;
const mostCharacters = 7500;

/** Characters of a story that leads a page; most pages have one or two. */
const leadLength = 700;

function lengthOf({ body }: CleanStory): number {
  return body.reduce((sum, part) => sum + part.text.length, 0);
}

/** Different stories until the page is full, a sidebar only after its story. */
function choose(style: Style, shelf: Shelf, random: Random): CleanStory[] {
  const [fewest, most] = style.stories;
  const wanted = random.int(fewestCharacters, mostCharacters);
  const all = random.shuffle(style.stock?.() ?? stock(shelf, random));
  const wantedFirst = [
    ...(style.wanted ? all.filter(style.wanted).slice(0, random.int(1, 2)) : []),
    ...all.filter((story) => lengthOf(story) > leadLength).slice(0, random.int(0, 2)),
  ];
  const pool = [...new Set([...wantedFirst, ...all])];
  const chosen: CleanStory[][] = [];
  let characters = 0;
  for (const story of pool) {
    const count = chosen.flat().length;
    if (count >= most || (characters >= wanted && count >= fewest)) break;
    if (story.relatedTo) continue;
    const group = [story, ...pool.filter((other) => other.relatedTo === story.id && random.chance(0.5))];
    chosen.push(group);
    characters += group.reduce((sum, member) => sum + lengthOf(member), 0);
  }
  return random.shuffle(chosen).flat();
}

/** A caption as it stands beside its picture: it says that it is one, or who made or gave the picture. */
function dressCaption(caption: string, { people }: CleanStory, random: Random): string {
  const bare = caption.replace(/^[①-⑳]/u, '');
  if (random.chance(0.4)) return `图为${bare}`;
  const makers = [...people.reporters, ...people.photographers];
  if (makers.length > 0 && random.chance(0.4)) {
    const maker = random.pick(makers);
    return bare + random.pick([` 本报记者 ${maker} 摄`, `（记者 ${maker} 摄）`, `（${maker} 摄）`, ` 记者${maker}摄`]);
  }
  return bare + random.pick(['（资料图片）', '（本报资料图）', '（融媒体中心供图）', '（受访者供图）']);
}
