/** The issue of 18 April 2023: a plain text layer, an OCR engine's Markdown, half-width punctuation, hard wraps. */
import { halfWidth } from '../../proving-ground/half-width.ts';
import { headingMarks } from '../../proving-ground/rendering.ts';
import { captionsOf, withoutCaptions } from '../../proving-ground/scrambling.ts';
import { furniture, whole } from '../../proving-ground/typesetting.ts';
import type { SourceRecipe } from '../recipe.ts';

export const issue20230418: readonly SourceRecipe[] = [
  {
    file: '晚渡日报_2023-04-18_01.txt',
    pages: [
      {
        stories: '2023-04-18-01',
        rendering: { lines: 'joined' },
        arrange: (set) => {
          const lead = set('ferry-lamp', { width: 18, heights: [19, 19, 19] });
          const [first = [], second = [], third = [], fourth = []] = lead.columns;
          const water = set('reservoir', { width: 15, heights: [9, 9] });
          return [
            furniture('晚渡日报'),
            furniture('2023年4月18日 星期二 农历癸卯年闰二月廿八 今日四版 第9127期'),
            ...lead.head,
            ...first,
            ...second,
            ...whole(set('tea-photo')),
            ...third,
            ...fourth,
            ...whole(set('ferry-notes')),
            ...water.head,
            ...water.columns.flat(),
            ...whole(set('market', { width: 15, heights: [11] })),
            furniture('谷雨将至 惜水如油'),
            ...whole(set('bus-brief')),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2023-04-18_02.txt',
    pages: [
      {
        stories: '2023-04-18-02',
        rendering: { lines: 'joined', mark: headingMarks({ headline: '## ', crosshead: '### ' }) },
        arrange: (set) => {
          const barber = set('barber', { width: 18, heights: [17, 13] });
          const [first = [], second = [], third = []] = barber.columns;
          const library = set('library', { width: 14, heights: [8] });
          const [libraryFirst = [], librarySecond = []] = library.columns;
          return [
            furniture('民生 02'),
            ...barber.head,
            ...first,
            ...second,
            ...library.head,
            ...libraryFirst,
            ...third,
            ...librarySecond,
            ...whole(set('lost-grandma', { width: 16, heights: [10], creditRunIn: true })),
            ...whole(set('stairs-letter')),
            ...whole(set('stairs-reply')),
            ...whole(set('gas-notice')),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2023-04-18_03.txt',
    pages: [
      {
        stories: '2023-04-18-03',
        print: halfWidth,
        rendering: { lines: 'joined' },
        arrange: (set) => {
          const tea = set('grain-rain-tea', { width: 17, heights: [22, 15] });
          const [first = [], second = [], third = []] = tea.columns;
          const review = set('book-review', { width: 14, heights: [12, 12] });
          return [
            ...tea.head,
            ...first,
            ...whole(set('yesterday-photo')),
            ...second,
            ...third,
            ...whole(set('without-title', { width: 14, heights: [9] })),
            ...review.columns.flat(),
            ...review.head,
            ...whole(set('captain-serial', { width: 20, heights: [8] })),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2023-04-18_04.txt',
    pages: [
      {
        stories: '2023-04-18-04',
        rendering: { lines: 'spaced', mark: (block) => (block.field === 'caption' ? '- ' : '') },
        arrange: (set) => {
          const football = set('football', { width: 15, heights: [11, 13] });
          const [first = [], second = [], third = []] = football.columns;
          const rope = set('rope', { width: 13, heights: [7] });
          const boat = set('dragon-boat-drill', { width: 16, creditRunIn: true });
          return [
            furniture('04 体育·气象 2023年4月18日 星期二 责编：邹予安 版式：时雨'),
            ...football.head,
            ...first,
            ...second,
            ...whole(withoutCaptions(rope)),
            ...third,
            ...whole(withoutCaptions(boat)),
            ...whole(set('chess', { width: 15, heights: [6], creditRunIn: true })),
            furniture('多跑一步 少生一病'),
            ...whole(set('weather-2023', { width: 20 })),
            ...captionsOf([football, rope, boat]),
          ];
        },
      },
    ],
  },
];
