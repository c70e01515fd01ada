/** Choices of which the right option is known: what the lines of a story's head are. */

import { gramsOf } from '../../scripts/reading/grams.ts';
import { bodyText, leadLength } from '../../scripts/reading/heads/head-owner-evidence.ts';
import {
  type HeadRole,
  linesMax,
  names,
  usualLevelOf,
  wayRows,
  waysOf,
} from '../../scripts/reading/heads/head-role-evidence.ts';
import type { Rarity } from '../../scripts/reading/kinship.ts';
import { emWidth } from '../../scripts/reading/measure.ts';
import type { Gathered, Sight } from '../../scripts/stage.ts';
import type { PlainChoice } from './choice-training.ts';
import type { GoldPage } from './gold.ts';
import { goldUnits, storyItems } from './head-gold.ts';
import type { Random } from './random.ts';

/** Shares of heads that are also learned in another form. */
const shares = { scrambled: 0.06, placed: 0.04, paired: 0.14, labelled: 0.08, unasked: 0.5 };
/** Standing columns are named so; the story does not speak of their names. */
const columnNames = [
  ['窗前', '街头', '乡间', '江畔', '案头', '城南', '茶馆', '桥边', '田埂', '檐下', '百姓', '文化', '记者'],
  [
    '随想',
    '絮语',
    '札记',
    '笔谈',
    '走笔',
    '故事',
    '人物',
    '影像',
    '纪事',
    '广角',
    '信箱',
    '连线',
    '闲话',
    '夜话',
    '记忆',
  ],
] as const;

/**
 * The head as it is, and now and then with its lines in another order, as engines give them; with a place that its story
 * speaks of as a kicker (花坛村); of a kicker in two halves and a headline that says who did what; and without what the
 * role model makes of the lines, which it has seen too.
 */
function variants(lines: readonly Sight[], text: string, made: Map<Sight, HeadRole>, random: Random): Sight[][] {
  const orders: Sight[][] = [[...lines]];
  const [first] = lines;
  if (random.chance(shares.scrambled)) orders.push(random.shuffle([...lines]));
  const place = /[\p{Script=Han}]{2}(?:村|镇|乡|县|区|社区|街道)/u.exec(text)?.[0];
  if (first && place && random.chance(shares.placed)) {
    const kicker = lineOf(first, place);
    made.set(kicker, 'kicker');
    orders.push(random.chance(0.5) ? [kicker, ...lines] : [...lines, kicker]);
  }
  const clauses = text.split(/[，。、；：！？“”（）\s]+/u);
  const named = clauses.filter((clause) => clause.length >= 12 && clause.length <= 26 && names.test(clause));
  const [left, right] = random.shuffle(clauses.filter((clause) => clause.length >= 5 && clause.length <= 10));
  if (first && named.length > 0 && left && right && random.chance(shares.paired)) {
    const [kicker, headline] = [lineOf(first, `${left} ${right}`), lineOf(first, random.pick(named))];
    made.set(kicker, 'kicker').set(headline, 'headline');
    orders.push([kicker, headline]);
  }
  if (first && random.chance(shares.labelled)) {
    const label = lineOf(
      first,
      columnNames.map((words) => random.pick([...words])).join(random.pick(['', '', '', '·'])),
    );
    made.set(label, 'section');
    orders.push([label, ...lines]);
  }
  return orders.map((own) => {
    if (!random.chance(shares.unasked)) return own;
    return own.map((line) => {
      const unasked = withoutChances(line);
      const role = made.get(line);
      if (role) made.set(unasked, role);
      return unasked;
    });
  });
}

function lineOf(like: Sight, text: string): Sight {
  const at = new Int32Array(text.length);
  return { ...withoutChances(like), strand: { text, at }, width: emWidth(text), mark: { type: 'none' } };
}

function withoutChances({ chances: _, role: __, ...line }: Sight): Sight {
  return line;
}

/** A choice for each head of two lines or more that is all one story's. */
export function headRoleChoices(
  stories: readonly Gathered[],
  gold: GoldPage,
  rarity: Rarity,
  random: Random | null,
): PlainChoice[] {
  const items = storyItems(stories, gold);
  const heads = stories.map((story) => [...story.displays].sort((a, b) => a.id - b.id));
  const usualLevel = usualLevelOf(heads);
  return stories.flatMap((story, index): PlainChoice[] => {
    const lines = heads[index] ?? [];
    const item = items[index];
    if (!item) return [];
    const text = bodyText(story);
    const setting = { lead: gramsOf(text.slice(0, leadLength)), body: gramsOf(text), rarity, usualLevel };
    const made = new Map<Sight, HeadRole>();
    const orders = random ? variants(lines, text, made, random) : [lines];
    return orders.flatMap((own): PlainChoice[] => {
      if (own.length < 2 || own.length > linesMax.inOrder) return [];
      const roles = own.map((line) => {
        const role = made.get(line);
        return role ? [role] : rolesOf(line, item.id, gold);
      });
      if (roles.some((found) => found.length === 0)) return [];
      const ways = waysOf(own.length);
      const right = ways.flatMap((way, i) => (way.every((role, line) => roles[line]?.includes(role)) ? [i] : []));
      return right.length === 0 ? [] : [{ options: wayRows(own, ways, setting), right }];
    });
  });
}

/** What the line is in the item's head; nothing where it is of another's. */
function rolesOf(line: Sight, item: string, gold: GoldPage): HeadRole[] {
  const found = goldUnits({ sight: line, strand: line.strand, run: 0, own: 0 }, gold) ?? [];
  return found.filter((own) => own.item.id === item).map((own) => own.field);
}
