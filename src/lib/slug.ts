import { pinyin } from 'pinyin-pro';

/** Characters of pinyin in a slug; a longer name is cut, its digest tells it apart. */
const slugCharactersMax = 40;

/**
 * A file name for a person or a section: pinyin, and a digest of the name itself, so that namesakes by sound differ and
 * no newcomer ever changes the address of another.
 *
 *     slugOf('林舟')   // 'lin-zhou-' and five characters
 */
export function slugOf(name: string): string {
  const sound = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', surname: 'head' })
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, slugCharactersMax)
    .replaceAll(/^-+|-+$/g, '');
  return [sound, digest(name)].filter((part) => part !== '').join('-');
}

/** FNV-1a over the code points, in base 36: short, and the same everywhere and always. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.normalize('NFC')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
