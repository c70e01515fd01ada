const han = '一二三四五六七八九十';
const patterns = [
  /^第?([一二三四五六七八九十])(?:要|是|、|，|[.．]|来|则|点|步|招)/,
  /^[（(]([一二三四五六七八九十])[)）]/,
  /^[（(]?([\d０-９]{1,2})(?:[)）]|[.、．](?![\d０-９]))/,
];

/** @returns the number with which a paragraph of an enumeration begins: 2 of 二要查。…, 3 of (三)…; null of other paragraphs */
export function ordinalOf(text: string): number | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return /[\d０-９]/.test(found) ? Number(found.normalize('NFKC')) : han.indexOf(found) + 1;
  }
  return null;
}

/** Does one paragraph or line of a list stand next below another: 3.唢呐 below 2.布鞋? Both begin with a number in one form. */
export function isNextOfList(above: string, below: string): boolean {
  const [former, next] = [ordinalOf(above), ordinalOf(below)];
  if (former === null || next !== former + 1) return false;
  return patterns.findIndex((pattern) => pattern.test(above)) === patterns.findIndex((pattern) => pattern.test(below));
}

const enumerated = /^[（(]?(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})(?:[、）)]|[.．](?![\d０-９]))/;

/** Does the line begin with a number as lists have it: 3.报名条件, （二）, 一、? `1.2万亩` is an amount. */
export function isEnumerated(text: string): boolean {
  return enumerated.test(text);
}
