import { describe, expect, it } from 'vitest';
import { normalization } from '../../scripts/stages/normalization.ts';

function textsOf(lines: string[]): string[] {
  return normalization({ file: 'page.txt', lines, language: null }).lines.map(({ text }) => text);
}

const spaced = (text: string) => [...text].join(' ');
const long = ['入秋以来，芦湾的渡船改了班次。', '清晨头一班提前到五点半。', '菜农从前要等天亮才能上船。'];

describe('normalization', () => {
  it('closes up the short lines of a page that is set with blanks', () => {
    const page = [...long, '渡口记事', '两盏灯'];
    expect(textsOf(page.map(spaced)).slice(0, 4)).toEqual(page.slice(0, 4));
  });

  it('leaves names there as they are', () => {
    expect(textsOf([...long.map(spaced), '李 吉 张 咪']).at(-1)).toBe('李 吉 张 咪');
  });

  it('leaves short lines of other pages as they are', () => {
    expect(textsOf([...long, '渡 口 记 事']).at(-1)).toBe('渡 口 记 事');
  });
});
