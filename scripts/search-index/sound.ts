import { pinyin } from 'pinyin-pro';
import { fold } from '../../src/search/fold.ts';

/** @returns how a text sounds, syllables between spaces, without tones: `长沙 GDP` -> `chang sha gdp`; ü is u */
export function soundOf(text: string): string {
  return pinyin(fold(text), { toneType: 'none', type: 'array', nonZh: 'consecutive', surname: 'head' })
    .map((syllable) =>
      syllable
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, ''),
    )
    .filter((syllable) => syllable !== '')
    .join(' ');
}
