/** @returns `zh` for a title in Han characters, whatever the interface's language; undefined for any other */
export function titleLanguage(title: string): string | undefined {
  return /\p{Script=Han}/u.test(title) ? 'zh' : undefined;
}
