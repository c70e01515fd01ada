/** How letters begin and end. */

/** `编辑同志：`, a letter's first paragraph. */
export function isSalutation(text: string): boolean {
  return /^(?:编辑|编辑部|记者|各位|尊敬的|亲爱的|致).{0,10}[：:]$/u.test(text);
}

/** A letter begins with its text run on: 编辑同志：我家住…. */
export function beginsLetter(text: string): boolean {
  return /^(?:编辑(?:部|们)?(?:同志|先生|女士|老师|朋友)(?:们|[，,]?[你您]们?好)?|记者同志|尊敬的编辑.{0,6})[：:]/u.test(
    text,
  );
}

/** `此致 敬礼！` */
export function isComplimentaryClose(text: string): boolean {
  return /^(?:此致\s*)?敬[礼禮][！!]?$/u.test(text);
}
