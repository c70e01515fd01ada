import { expect, test } from 'vitest';
import { continuity, endsOpen, startsMidSentence } from '../../scripts/language/join-model.ts';
import { wordAcross } from '../../scripts/language/word-meanings.ts';
import { linePage } from '../../scripts/reading/lines/line-page.ts';
import { printedLines } from '../../scripts/reading/lines/printed-lines.ts';
import { learnedSuccession } from '../../scripts/reading/lines/succession-model.ts';
import { awaited, stillOpen } from '../../scripts/reading/sentence.ts';
import { timesWithin } from '../../scripts/reading/times-within.ts';
import { lineStrand, sheetOf } from '../../scripts/strand.ts';

/** Nats for one of the lines to stand below another, the column waiting for a mark or for none. */
function judge(texts: readonly string[]) {
  const sheet = sheetOf(texts);
  const lines = texts.map((_, index) => ({
    index,
    strand: lineStrand(sheet, index),
    gap: 0,
    indent: 0,
    mark: { type: 'none' as const },
  }));
  return learnedSuccession()(linePage(printedLines(lines), { continuity, endsOpen, startsMidSentence }));
}

const column = [
  '入冬以来，柳湾镇卫生院的门诊楼里',
  '人来人往，二十六岁的护士郁棠梨一',
  '早便守在分诊台前，为老人量体温。',
  '院长介绍，郁棠梨是镇上长大的孩子',
  '毕业后主动回到家乡，一干就是四年',
];

test('a name that stands whole elsewhere on the page goes on across a line’s end', () => {
  const cut = '队伍末尾有人高声喊着护士郁棠';
  const goesOn = '梨的名字，原来是张大爷来道谢了。';
  const named = judge([...column, cut, goesOn])(5, 6, null);
  const unnamed = judge([...column.map((line) => line.replace('郁棠梨', '小姑娘')), cut, goesOn])(5, 6, null);
  expect(named).toBeGreaterThan(unnamed);
});

test('a line that closes a quotation stands below one that waits for it', () => {
  const goesOn = judge([...column, '他说，只要乡亲们需要，她就一直', '守在这里。”院长的话音不高，却让']);
  expect(goesOn(5, 6, '”')).toBeGreaterThan(goesOn(5, 6, null));
});

test('a full line stands not below a short end, an indented one with a hanging mark may', () => {
  const short = '不停。';
  const full = '镇里的干部挨家挨户上门走访摸底清';
  const indented = '接种点设在镇小学的操场边，';
  const goesOn = judge([...column, short, `${full}`, `去年${indented}`]);
  expect(goesOn(5, 7, null)).toBeGreaterThan(goesOn(5, 6, null));
});

test('marks stay open from line to line until they are closed', () => {
  expect(stillOpen('', '他说：“来（了')).toBe('“（');
  expect(stillOpen('“（', '三次）就走。')).toBe('“');
  expect(stillOpen('“', '好。”他走了。')).toBe('');
  expect(stillOpen('“', '又一段：“好')).toBe('“');
  expect(awaited('“（')).toBe('）');
  expect(awaited('')).toBeNull();
});

test('a word may stand across a cut', () => {
  expect(wordAcross('一条漂亮的图', '书馆建成了')).toBe(3);
  expect(wordAcross('他来到图书馆', '看书的人很多')).toBe(0);
});

test('characters are counted within texts, not across them', () => {
  const times = timesWithin(['郁棠梨和郁棠', '梨树']);
  expect([times('郁棠'), times('郁棠梨'), times('棠梨'), times('和梨')]).toEqual([2, 1, 1, 0]);
});
