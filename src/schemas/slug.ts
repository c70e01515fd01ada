/** Ids from names: lower-case ASCII, from the name alone, so that they are the same on every machine. */
import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';
import { pinyin } from 'pinyin-pro';

/** What papers are called, longest first: each is a word of its own in the slug. */
const paperWords = [
  '广播电视报',
  '都市报',
  '青年报',
  '工人报',
  '农民报',
  '妇女报',
  '法治报',
  '法制报',
  '教育报',
  '经济报',
  '科技报',
  '文艺报',
  '老年报',
  '少年报',
  '学生报',
  '日報',
  '晚報',
  '晨報',
  '早報',
  '週報',
  '時報',
  '商報',
  '快報',
  '公報',
  '畫報',
  '新聞',
  '新報',
  '導報',
  '新報',
  '導報',
  '通訊',
  '電訊',
  '週刊',
  '日报',
  '晚报',
  '晨报',
  '早报',
  '周报',
  '旬报',
  '时报',
  '商报',
  '快报',
  '公报',
  '画报',
  '月报',
  '导报',
  '新报',
  '新闻',
  '通讯',
  '电讯',
  '周刊',
  '旬刊',
  '月刊',
];

/** @returns `zhuzhou-ribao` for 株洲日报, `new-york-times` for The New York Times; a digest where nothing can be spelled */
export function slug(name: string): string {
  const text = name.normalize('NFKC');
  const paper = paperWords.find((word) => text.endsWith(word) && text.length > word.length);
  const parts = paper ? [text.slice(0, -paper.length), paper] : [text];
  const ascii = parts
    .map(spelled)
    .filter((part) => part !== '')
    .join('-');
  return ascii === ''
    ? `text-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
    : ascii.slice(0, 80).replace(/-+$/, '');
}

/** Han runs in pinyin written together, everything else transliterated, other signs as hyphens. */
function spelled(text: string): string {
  return text
    .replace(
      /\p{Script=Han}+/gu,
      (han) => ` ${pinyin(han, { toneType: 'none', type: 'array', v: true }).map(ascii).join('')} `,
    )
    .split(' ')
    .map(ascii)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function ascii(text: string): string {
  return anyAscii(text).replace(/['’]/g, '');
}
