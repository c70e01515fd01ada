import { describe, expect, it } from 'vitest';
import { endsInstalment } from '../../scripts/language/jump-lines.ts';
import { beginsLetter, isSalutation } from '../../scripts/language/letter-words.ts';

describe('letters to the editor', () => {
  it.each(['编辑同志：', '尊敬的编辑：', '各位读者:'])('begin with %s', (text) => {
    expect(isSalutation(text)).toBe(true);
  });

  it.each(['编辑同志：', '编辑同志：我家住在渡口边上。'])('are known by their first words: %s', (text) => {
    expect(beginsLetter(text)).toBe(true);
  });

  it.each(['编辑：王明 校对：李红', '记者：您管多少盏灯？', '编辑部讨论后认为，两种说法都对。'])(
    'do not begin with %s',
    (text) => {
      expect(isSalutation(text)).toBe(false);
      expect(beginsLetter(text)).toBe(false);
    },
  );
});

describe('an instalment', () => {
  it('says that it goes on', () => {
    expect(endsInstalment('雾里有了一点光。（未完待续）')).toBe(true);
    expect(endsInstalment('他把信看完了。')).toBe(false);
  });
});
