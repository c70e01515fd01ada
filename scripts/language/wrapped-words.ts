/** Words of credits that a line break in print cut in two: `通 讯员 罗望川` is 通讯员 罗望川. */

const words = '通讯员 记者 实习生 特派员 通信员 摄影 报道 供图 供稿 评论员'.split(' ');
const cut = new RegExp(
  words
    .map((word) => [...word].map((character, index) => (index === 0 ? character : `( ?)${character}`)).join(''))
    .join('|'),
  'gu',
);

/** @param text folded; @returns the text of the same length, blanks moved from inside such words to behind them. */
export function unwrapped(text: string): string {
  return text.replace(cut, (word) => word.replaceAll(' ', '').padEnd(word.length, ' '));
}
