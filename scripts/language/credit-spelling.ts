/**
 * The spelling of credits set right before they are read: words that print or an engine misspelt, cut or set apart, and
 * signs read as letters. The text keeps its length, so that a place in it is a place in the printed line.
 *
 *     通 讯员 罗望川 → 通讯员  罗望川     口本报记者 许砚秋 →  本报记者 许砚秋
 */
/** 迅, 汛 and 训 are written for 讯. */
const misspelt: readonly (readonly [RegExp, string])[] = [
  [/通[迅汛训](?=员)/gu, '通讯'],
  [/(?<=^[[(【]?本报)[迅汛](?=[[(【])/gu, '讯'],
];
const misread = /[迅汛训]/u;

const words =
  '通讯员 特约通讯员 通信员 记者 见习记者 实习记者 首席记者 特约记者 全媒体记者 融媒体记者 实习生 特派员 评论员 摄影 报道 摄影报道 图文报道 供图 供稿 采写 整理 撰文'.split(
    ' ',
  );
const cut = new RegExp(
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => [...word].join(' ?'))
    .join('|'),
  'gu',
);

/** A square, a circle or a diamond before a credit, which an engine reads as a character. */
const signAsCharacter =
  /^(\s*)[口囗回O0oQ](?=\s?(?:[\p{Script=Han}·/]{0,14}?(?:记者|通讯员|特派员|实习生|评论员)|(?:文|图|撰文|摄影)\s?[/图文:]))/u;

const signs = /^\s*[口囗回O0oQ]/u;

/** @param text folded; @returns the text of the same length, blanks moved from inside such words to behind them. */
export function spelt(text: string): string {
  let result = text;
  if (misread.test(result)) for (const [pattern, right] of misspelt) result = result.replace(pattern, right);
  if (result.includes(' ')) result = result.replace(cut, (word) => word.replaceAll(' ', '').padEnd(word.length, ' '));
  return signs.test(result) ? result.replace(signAsCharacter, '$1 ') : result;
}
