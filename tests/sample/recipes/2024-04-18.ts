/** The issue of 18 April 2024: columns read across, half-lines zipped, a story printed twice, a jump, late headlines. */
import { halfWidth } from '../../proving-ground/half-width.ts';
import { headingMarks } from '../../proving-ground/rendering.ts';
import { captionsOf, withoutCaptions, zipped } from '../../proving-ground/scrambling.ts';
import { furniture, jump, whole } from '../../proving-ground/typesetting.ts';
import type { SourceRecipe } from '../recipe.ts';

export const issue20240418: readonly SourceRecipe[] = [
  {
    file: '晚渡日报_2024-04-18_01.txt',
    pages: [
      {
        stories: '2024-04-18-01',
        rendering: { lines: 'spaced' },
        arrange: (set) => {
          const lead = set('lamp-year', { width: 17, heights: [15, 15, 15, 15] });
          const [first = [], second = [], third = [], fourth = [], fifth = []] = lead.columns;
          const drill = set('flood-drill', { width: 15, heights: [9, 9] });
          const [drillFirst = [], drillSecond = [], drillThird = []] = drill.columns;
          return [
            furniture('晚渡日报'),
            furniture('2024年4月18日 星期四 农历甲辰年三月初十 今日四版 第9493期'),
            ...lead.head,
            ...first,
            ...second,
            ...drill.head,
            ...drillFirst,
            ...third,
            ...drillSecond,
            ...fourth,
            ...drillThird,
            ...fifth,
            jump('（下转第三版）'),
            ...whole(set('lamp-notes', { width: 18 })),
            ...whole(set('bee', { width: 15, heights: [8], creditRunIn: true })),
            ...whole(set('wall-repair', { width: 15, heights: [8] })),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2024-04-18_02.txt',
    pages: [
      {
        stories: '2024-04-18-02',
        rendering: { lines: 'apart', blankLines: true },
        arrange: (set) => {
          const shoes = set('shoe-repair', { width: 16, heights: [22] });
          const lift = set('elevator', { width: 15, heights: [10] });
          const [left = [], right = []] = lift.columns;
          return [
            furniture('民生 02'),
            ...whole(shoes),
            ...whole(set('wifi-grandpa', { width: 17, creditRunIn: true })),
            ...whole(set('bench-letter', { width: 18 })),
            ...whole(set('water-notice')),
            ...lift.head,
            ...zipped(left, right),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2024-04-18_03.txt',
    pages: [
      {
        stories: '2024-04-18-03',
        rendering: { lines: 'joined', mark: headingMarks({ headline: '## ', crosshead: '## ', kicker: '### ' }) },
        twice: ['dictionary'],
        arrange: (set) => {
          const play = set('shadow-play', { width: 18, heights: [22, 25] });
          const [first = [], second = [], third = []] = play.columns;
          const words = set('dictionary', { width: 14, heights: [11] });
          const printed = withoutCaptions(words);
          return [
            furniture('文化 03'),
            ...play.head,
            ...first,
            ...second,
            ...whole(printed),
            ...third,
            ...whole(printed),
            jump('（上接第一版）'),
            ...whole(set('stage-turn', { width: 15, creditRunIn: true })),
            ...whole(set('ink', { width: 16, heights: [9] })),
            ...whole(set('serial-2024', { width: 20 })),
            ...captionsOf([play, words]),
            furniture('书灯影水'),
            furniture('香火戏声'),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2024-04-18_04.txt',
    pages: [
      {
        stories: '2024-04-18-04',
        print: halfWidth,
        rendering: { lines: 'joined' },
        arrange: (set) => {
          const farewell = set('obituary', { width: 17, heights: [13, 13] });
          const [first = [], ...rest] = farewell.columns;
          const run = set('marathon', { width: 15, heights: [7] });
          const league = set('final-score', { width: 14, heights: [6] });
          return [
            ...farewell.head,
            ...first,
            ...whole(set('swim-class', { width: 14 })),
            ...rest.flat(),
            ...run.columns.flat(),
            ...league.columns.flat(),
            ...whole(set('lost-found')),
            ...whole(set('weather-2024', { width: 20 })),
            ...league.head,
            ...run.head,
            furniture('本报地址:晚渡市鼓楼巷19号 邮编:418027 电话:8826060 零售每份一元'),
          ];
        },
      },
    ],
  },
];
