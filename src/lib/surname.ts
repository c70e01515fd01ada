/** Surnames of two characters that newspapers print; every other Han name has one of one. */
const compoundSurnames = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 夏侯 司徒 司空 轩辕 軒轅 宇文 长孙 長孫 端木 百里 呼延 南宫 南宮 独孤 獨孤 西门 西門 闻人 聞人 拓跋 万俟 申屠 澹台 澹臺'.split(
    ' ',
  ),
);

/** @returns the surname of a Han name; the first letter in capitals of any other */
export function surnameOf(name: string): string {
  const [first = '', second = ''] = name;
  if (!/\p{Script=Han}/u.test(first)) return first.toUpperCase();
  return name.length > 2 && compoundSurnames.has(first + second) ? first + second : first;
}
