import { describe, expect, it } from 'vitest';
import { continuity, endsOpen, startsMidSentence } from '../../scripts/language/join-model.ts';
import type { LineJudge } from '../../scripts/reading/lines/line-model.ts';
import type { Block, Line } from '../../scripts/stage.ts';
import { pageSegmentation } from '../../scripts/stages/page-segmentation.ts';
import { lineStrand, sheetOf } from '../../scripts/strand.ts';

/** One invented paragraph in printed lines, and the one below it. */
const first = [
  '入秋以来，芦湾的渡船改了班次，清晨',
  '头一班提前到五点半。船工说，赶早市的',
  '菜农从前要等天亮，如今能赶在开市以前',
  '把菜挑上岸。',
];
const second = ['镇上还在码头添了两盏灯，照着跳板和石', '阶，老人上下船不再摸黑。'];

function blocksOf(texts: readonly string[], gap: number, judge?: LineJudge): string[] {
  return segmented(texts, gap, judge).map((block) => block.strand.text);
}

function segmented(texts: readonly string[], gap: number, judge?: LineJudge): Block[] {
  const sheet = sheetOf(texts);
  const lines = texts.map(
    (_, index): Line => ({
      index,
      strand: lineStrand(sheet, index),
      gap,
      indent: 0,
      mark: { type: 'none' },
    }),
  );
  return pageSegmentation(lines, { continuity, endsOpen, startsMidSentence }, judge);
}

const wanted = [first.join(''), second.join('')];

describe('pageSegmentation', () => {
  it('puts printed lines together, paragraph for paragraph', () => {
    expect(blocksOf([...first, ...second], 0)).toEqual(wanted);
  });

  it('does so where every line stands alone between blank lines', () => {
    expect(blocksOf([...first, ...second], 1)).toEqual(wanted);
  });

  it.each([' ', '  ', '\u3000'])('closes up lines that an engine joined with "%s"', (blank) => {
    expect(blocksOf([first.join(blank), second.join(blank)], 1)).toEqual(wanted);
  });

  it('leaves a caption with its photographer whole on a page of such lines', () => {
    const caption = '老船工进校园讲述渡口故事。 记者李芳摄';
    const text =
      '2020年以来，渡口添了两盏灯，充分 照着跳板和石阶，老人上下船不再 摸黑，赶早市的菜农从前要等天亮， 如今能赶在开市以前把菜挑上岸。';
    const blocks = blocksOf(['禾江日报记者：李芳 图/文', caption, text, text, text], 1);
    expect(blocks[1]).toBe(caption.replace(' ', ''));
  });

  it('leaves the lines of a poem apart, however well they go on with each other', () => {
    const poem = [
      '小船系在石阶下面',
      '等船的人已经来了',
      '我数着水圈，一个，又一个',
      '像数祖母额上的纹',
      '对岸亮了灯',
      '有人唤我',
    ];
    const always = () => 9;
    expect(blocksOf(poem, 0, always)).toEqual(poem);
    expect(blocksOf(first, 0, always)).toEqual([first.join('')]);
  });

  it('leaves a list, a signature and whole paragraphs apart', () => {
    const texts = ['一号码头', '二号码头', '三号码头', '芦湾渡口管理站', '2019年9月3日'];
    expect(blocksOf(texts, 0)).toEqual(texts);
    expect(blocksOf(wanted, 1)).toEqual(wanted);
  });

  it('tells of a block how well it goes on with the one above', () => {
    const [above, below] = segmented([...first, ...second], 0, (_, index) => (index === first.length - 1 ? -2.5 : 3));
    expect(above?.above).toBeUndefined();
    expect(below?.above).toBe(-2.5);
    const [, apart] = segmented(['芦湾渡船改班次', first.join('')], 0);
    expect(apart?.above).toBeUndefined();
  });
});
