/** Slogans between and after the stories of a generated page: two halves of one length that no story speaks of. */
import type { GoldPage } from './gold.ts';
import { goldFurniture } from './gold.ts';
import type { Random } from './random.ts';

const deeds = [...'弘践凝共建守携奋喜坚传崇'].map((first, i) => first + '扬行聚筑设护手进迎持承尚'.charAt(i));
const goods = [
  '时代新风',
  '使命担当',
  '奋斗力量',
  '美好家园',
  '绿水青山',
  '平安底线',
  '万家灯火',
  '一片蓝天',
  '文明风尚',
  '书香社会',
];
const calls = [
  '真抓实干',
  '你我同心',
  '共建共享',
  '崇德向善',
  '以人为本',
  '敢为人先',
  '心手相牵',
  '绿色出行',
  '文明相伴',
  '安全第一',
  '节约粮食',
  '从我做起',
];

function makeSlogan(random: Random): string {
  const [left = '', right = ''] = random.shuffle(calls);
  if (random.chance(0.5)) return `${left} ${right}`;
  const [one = '', other = ''] = random.shuffle(deeds);
  const [first = '', second = ''] = random.shuffle(goods);
  return `${one}${first} ${other}${second}`;
}

/** The page with one to three slogans: at its end, or above or below a headline. */
export function withSlogans(page: { text: string; gold: GoldPage }, random: Random): { text: string; gold: GoldPage } {
  const blocks = page.text.trimEnd().split('\n\n');
  const headlines = new Set(page.gold.items.flatMap((item) => (item.headline ? [item.headline] : [])));
  const beside = [...blocks.keys()].filter((i) => headlines.has((blocks[i] ?? '').replace(/^#+ /u, '')));
  const slogans = Array.from({ length: random.int(1, 3) }, () => makeSlogan(random));
  for (const slogan of slogans) {
    const at = beside.length > 0 && random.chance(0.6) ? random.pick(beside) + random.int(0, 1) : blocks.length;
    blocks.splice(at, 0, slogan);
  }
  const items = slogans.map((slogan, i) => goldFurniture(`slogan-${i + 1}`, slogan));
  return { text: `${blocks.join('\n\n')}\n`, gold: { ...page.gold, items: [...page.gold.items, ...items] } };
}
