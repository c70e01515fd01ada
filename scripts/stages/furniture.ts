/**
 * Takes out what was printed and belongs to no story: nameplate, folio, staff lines, contact lines, the grid of slogans.
 *
 *     2021年5月6日 星期四 责编：王明 校对：李红   →   furniture
 *     友诚敬爱法公平自和文民富 / 善信业国治正等由谐明主强   →   富强民主文明和谐自由平等公正法治爱国敬业诚信友善
 *
 * It does not take section labels, which head a story, nor display lines that may be headlines.
 */
import { folded } from '../language/folded.ts';
import { isPaperName, parseFolio } from '../language/folio.ts';
import type { Sight } from '../stage.ts';
import { join, type Strand, slice } from '../strand.ts';

export type WithoutFurniture = { sights: Sight[]; furniture: Strand[] };

const folio = /^(?=.*(?:\d{4}年|二[〇○零]..年))(?=.*(?:星期|农历|第.{1,6}期|版)).{6,60}$/;
/** Not a letter to the editor, 编辑同志：, nor what the editors say, 编辑部认为…. */
const staff =
  /^[■□●]?\s*(?!编辑(?:部|们|同志|先生|女士|老师|朋友|[你您]好))(?:本版)?(?:责编|责任编辑|编辑|本版编辑|校对|美编|版式|值班(?:主任|编委|总编)|组版|审读|终审|编审)\s*[:：/／]?\s*\S.{0,60}$/;
const contact =
  /^(?=.*(?:热线|电话|邮编|邮政编码|传真|广告部).{0,6}\d{5,}|.*(?:网址|邮箱).{0,4}[a-z]|.*(?:国内统一|邮发代号|社址[:：]|www\.|@[a-z\d]+\.|\bCN\d{2}))[^。]{6,90}$/i;
/** Whom to ask about a story, at the end of a notice: 咨询电话：0743-1234567. */
const enquiry =
  /^(?:[^，。：；]{0,8}(?:咨询|联系|报名|监督|举报|预约|服务|客服|抢修|救援|投诉|招聘|办公)(?:人|方式)?(?:电话|热线|邮箱|网址)|(?:联系人|报名网址|官网|网址))/;
/** 0 to 1, of the folio's reader: below, a date or a page number that a story may name too. */
const folioCertaintyMin = 0.7;
const pageLabel = /^(?:第?\s*[A-Z]?\d{1,3}\s*版?|[A-Z]\d{2}|\d{1,3}|[A-D]叠|版)$/;
/** What a paper prints between its stories: a call for good deeds, a code to scan. */
const calls = [
  /^(?:[^，。：；]{0,24}[\s丨|·—-])?公益广告(?:[\s丨|·—-][^，。：；]{0,24})?$/,
  /^[^，。：；]{0,14}(?:扫码|扫一扫|扫描.{0,6}二维码|长按识别.{0,6})(?:.{0,6}(?:关注|更多|看视频|观看|阅读|收听|下载|互动).{0,12})?$/,
  /^[^，。：；]{0,14}(?:关注我们|关注本报.{0,6}|更多(?:精彩|新闻|资讯)(?:内容|报道)?(?:请.{0,10}|尽在.{0,10})?)$/,
];
/** Words of such calls; a line that is made of them and no more. */
const callWords =
  /讲文明|树新风|节约用水|节约用电|节约粮食|珍惜粮食|光盘行动|从我做起|从你我做起|低碳生活|绿色出行|文明出行|文明就餐|文明交通|文明旅游|礼让行人|诚实守信|爱岗敬业|尊老爱幼|孝老爱亲|垃圾分类|爱护环境|保护环境|创建文明城市|人人参与|人人有责|人人共享|美好家园|共建共享|关爱未成年人|拒绝黄赌毒|珍爱生命|安全第一|预防为主|移风易俗|崇德向善|图说我们的价值观|中国梦|践行社会主义核心价值观|社会主义核心价值观/gu;
const values = '富强民主文明和谐自由平等公正法治爱国敬业诚信友善';

export function furniture(sights: readonly Sight[]): WithoutFurniture {
  const taken = new Set<number>();
  const found: Strand[] = [];
  for (const [index, sight] of sights.entries()) {
    if (taken.has(sight.id)) continue;
    const grid = gridAt(sights, index);
    if (grid) {
      for (const row of grid.rows) taken.add(row.id);
      found.push(grid.strand);
    } else if (isFurniture(sight, sights[index - 1])) {
      taken.add(sight.id);
      found.push(sight.strand);
    }
  }
  return { sights: sights.filter((sight) => !taken.has(sight.id)), furniture: found };
}

function isFurniture(sight: Sight, above: Sight | undefined): boolean {
  const text = sight.strand.text;
  if (sight.width > 60) return false;
  return (
    folio.test(text) ||
    staff.test(text) ||
    (contact.test(text) && !enquiry.test(text) && !isField(above)) ||
    pageLabel.test(text) ||
    isCall(text) ||
    isPaperName(folded(text).replace(/\s/gu, '')) ||
    (parseFolio(text)?.certainty ?? 0) >= folioCertaintyMin
  );
}

/** 时间：5月8日至10日: what stands below it, 电话：8222111, is of the same notice. */
function isField(sight: Sight | undefined): boolean {
  return sight?.look === 'item' && /^[^，。：:]{2,6}[：:]/u.test(sight.strand.text);
}

function isCall(text: string): boolean {
  if (text.length > 40) return false;
  if (calls.some((pattern) => pattern.test(text))) return true;
  return text.length >= 6 && text.replace(callWords, '').replace(/[\s，,、·|丨！!—-]/gu, '') === '';
}

/** Lines of equal length whose columns, from the right or the left, spell the core values of public-service advertising. */
function gridAt(sights: readonly Sight[], index: number): { rows: Sight[]; strand: Strand } | null {
  const first = sights[index];
  if (!first || first.strand.text.length < 3 || first.strand.text.length > 24) return null;
  if (!isOfValueCharacters(first.strand.text)) return null;
  const rows = [first];
  for (let i = index + 1; i < sights.length && sights[i]?.strand.text.length === first.strand.text.length; i += 1) {
    const row = sights[i];
    if (row) rows.push(row);
    const strand = readGrid(rows);
    if (strand) return { rows: [...rows], strand };
    if (rows.length >= 12) break;
  }
  return null;
}

/** Most of a grid's characters are those of the values; a line of other text is passed over at once. */
function isOfValueCharacters(text: string): boolean {
  let found = 0;
  for (const character of text) if (values.includes(character)) found += 1;
  return found >= text.length * 0.5;
}

function readGrid(rows: readonly Sight[]): Strand | null {
  const width = rows[0]?.strand.text.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => slice(row.strand, column, column + 1)),
  );
  for (const order of [[...columns].reverse(), columns]) {
    const strand = join(order.flat(), '');
    if (isOfValues(strand.text)) return strand;
  }
  return null;
}

function isOfValues(text: string): boolean {
  let words = 0;
  for (let i = 0; i + 1 < text.length; i += 2) if (values.indexOf(text.slice(i, i + 2)) % 2 === 0) words += 1;
  return words >= 4 && words >= text.length * 0.35;
}
