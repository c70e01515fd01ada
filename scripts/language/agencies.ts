/**
 * Names of papers, agencies and newsrooms as they stand in bylines and datelines: 株洲日报·掌上株洲, 新华社, 本报.
 * Works on folded text.
 */
const ownNames = '本报|本刊|本台|本网|本社|本站|本端|我报|我台';
const wireNames =
  '新华社|新华网|中新社|中新网|中国新闻社|中央社|法新社|路透社|美联社|合众社|塔斯社|塔斯|哈瓦斯社|电通社|国民社|共同社|时事社|韩联社|朝中社|俄新社|国际文传电讯社|德新社|安莎社|埃菲社|彭博社|合众国际社|今日俄罗斯通讯社|央视新闻|央视网|央视|央广网|国际在线|澎湃新闻|红网时刻新闻|红网时刻|红网|大洋新闻|津云新闻|极目新闻|上游新闻|封面新闻|红星新闻|财联社|第一财经';
const mediaEndings =
  '日报社|日报|晚报|早报|晨报|都市报|商报|时报|周报|快报|新报|导报|青年报|晶报|公报|邮报|大公报|文汇报|工人报|农民报|法制报|法治报|教育报|科技报|电视报|广播电视报|党报|校报|院报|军报|报社|报|广播电视台|广播电台|电视台|电台|台|通讯社|社|全媒体中心|融媒体中心|融媒中心|融媒体|融媒|全媒体|传媒|客户端|新闻网|之声|在线|网|杂志|周刊|月刊|画报';

/** Sources of regular expressions over folded text. */
export const knownAgencyPattern = `(?:${ownNames}|${wireNames})`;
export const mediaNamePattern = `《?[\\p{Script=Han}A-Za-z0-9]{1,14}?(?:${mediaEndings})》?`;
const mediaName = new RegExp(`^(?:${knownAgencyPattern}(?:发|供稿|供图|特稿|供本报特稿)?|${mediaNamePattern})$`, 'u');
const knownAtStart = new RegExp(`^${knownAgencyPattern}`);
const afterDot = /^[\p{Script=Han}A-Za-z0-9]{1,10}$/u;

/** @returns whether folded text is a newsroom's name: one that is known, or one that ends as such names end. */
export function isAgency(text: string): boolean {
  const [first = '', ...rest] = text.trim().split(/\s*[·/|]\s*|\s+/u);
  return mediaName.test(first) && rest.every((part) => afterDot.test(part));
}

const newsroom = /[全融]媒体?中心$|(?:日|晚|早|晨)报社?$|都市报$|电视台$|广播电台$|客户端$/u;

/** @returns whether the folded text is surely the name of a newsroom, though it may look like another organisation's. */
export function isNewsroom(text: string): boolean {
  return newsroom.test(text) && mediaName.test(text);
}

/** @returns the folded text's longest beginning that is a known newsroom's name, or an empty string. */
export function knownAgencyAtStart(text: string): string {
  return knownAtStart.exec(text)?.[0] ?? '';
}
