import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { met, offersOf, waitsAfter } from '../../scripts/language/awaiting.ts';
import { folded } from '../../scripts/language/folded.ts';
import { rarity } from '../../scripts/language/join-model.ts';

const between = (left: string, right: string) => met(waitsAfter(folded(left)), offersOf(folded(right)), rarity);

describe('what a clause waits for', () => {
  it.each([
    ['为稳定就业，充分发挥产业园的带动', '作用，县里在三个乡镇设点'],
    ['该校坚持开展“小手拉大手”', '主题宣传活动，参加者三百人'],
    ['茶厂取得了令人鼓舞的好', '成绩，工人们都很高兴'],
    ['水利局與鄉鎮共同建立巡查', '機制，每週上堤一次'],
  ])('%s | %s: the verb gets its object', (left, right) => {
    expect(between(left, right).object).toBeGreaterThan(4);
  });

  it.each([
    ['技术员在去年试种的基础', '上，又引进两个品种'],
    ['合作社把闲置的粮仓改造', '成为村史馆'],
    ['新桥不仅缩短了路程，', '还带旺了集市'],
    ['渡口以老船工的故事', '为主题，排演了一台戏'],
  ])('%s | %s: the frame gets its closing word', (left, right) => {
    expect(between(left, right).frame).toBeGreaterThan(2);
  });

  it.each([
    ['充分发挥作用，让产业园的', '作用传开', 'the object came, and its clause is over'],
    ['充分发挥产业园的带动', '，作用很大', 'the clause is over'],
    ['充分发挥产业园的带动', '开展宣传活动', 'another verb has that object'],
    ['他现', '上海路的灯亮了', 'nothing waits'],
    ['正在洪水退去的田', '上，', 'part of a longer word'],
    ['他在雨夜里', '上海路的灯亮了', 'no closing word: the clause goes on behind it'],
    ['发展。不仅如此。', '还有许多', 'the sentence is over'],
  ])('%s | %s: nothing is met (%s)', (left, right) => {
    expect(between(left, right)).toEqual({ object: 0, frame: 0, parted: 0 });
  });

  it.each([
    ['老船工一声号子拉开了比赛的序', '幕，两岸人声鼎沸'],
    ['他请乘客帮忙拨打急救电', '话，自己跪在地上'],
  ])('%s | %s: the cut parts the word', (left, right) => {
    expect(between(left, right).parted).toBeGreaterThan(5);
    expect(between(left, '边的竹林很密').parted).toBe(0);
  });

  it('holds a rare word for more than a common one, and a near one for more than a far one', () => {
    expect(between('营造全民阅读的浓厚', '氛围，').object).toBeGreaterThan(
      between('开展全民阅读的各项', '工作，').object,
    );
    expect(between('营造了', '氛围，').object).toBeGreaterThan(
      between('营造了全县上下人人爱读书的浓厚', '氛围，').object,
    );
  });

  it('reads any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        expect(Object.values(between(left, right)).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
