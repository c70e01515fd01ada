/** The issue of 8 June 2019: an old encoding, a vertical headline, Founder punctuation, two pages in one file. */
import { founderPunctuation } from '../../proving-ground/founder.ts';
import { headingMarks } from '../../proving-ground/rendering.ts';
import { vertical } from '../../proving-ground/scrambling.ts';
import { furniture, whole } from '../../proving-ground/typesetting.ts';
import type { SourceRecipe } from '../recipe.ts';

export const issue20190608: readonly SourceRecipe[] = [
  {
    file: '晚渡日报_2019-06-08_01.txt',
    encoding: 'gb18030',
    pages: [
      {
        stories: '2019-06-08-01',
        rendering: { lines: 'joined' },
        arrange: (set) => {
          const boats = set('dragon-boat', { width: 16, heights: [14, 23, 27] });
          const [first = [], second = [], third = [], fourth = []] = boats.columns;
          const isHeadline = (field: string): boolean => field === 'headline';
          return [
            furniture('晚渡日报'),
            furniture('2019年6月8日 星期六 农历己亥年五月初六 今日四版 第7717期'),
            ...boats.head.filter((block) => !isHeadline(block.field)),
            ...first,
            ...boats.head.filter((block) => isHeadline(block.field)).flatMap((block) => vertical(block)),
            ...second,
            ...third,
            ...whole(set('zongzi', { width: 14, heights: [9] })),
            ...fourth,
            ...whole(set('levee', { width: 15, heights: [10] })),
            furniture('五月五 过端午 门插艾 香满路'),
            ...whole(set('dragon-photo')),
            ...whole(set('nurse', { width: 16, creditRunIn: true })),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2019-06-08_02.txt',
    pages: [
      {
        stories: '2019-06-08-02',
        rendering: { lines: 'joined' },
        spoil: founderPunctuation,
        arrange: (set) => {
          const melon = set('plum-rain', { width: 17, heights: [9, 9] });
          const [first = [], ...rest] = melon.columns;
          const loquat = set('loquat', { width: 16, heights: [6], creditRunIn: true });
          return [
            furniture('02 农事 2019年6月8日 星期六 电话：8826061'),
            ...melon.head,
            ...first,
            ...whole(set('rice-duck', { width: 14, heights: [13] })),
            ...rest.flat(),
            ...loquat.columns.flat(),
            ...loquat.head,
            ...whole(set('question-ants', { width: 18 })),
            ...whole(set('seed-notice')),
          ];
        },
      },
    ],
  },
  {
    file: '晚渡日报_2019-06-08_03-04.txt',
    pages: [
      {
        stories: '2019-06-08-03',
        rendering: { lines: 'apart', indented: true },
        arrange: (set) => [
          furniture('晚渡日报 2019年6月8日 第03版 校园'),
          ...whole(set('school-museum', { width: 17, heights: [17, 17] })),
          ...whole(set('cover-drawing', { width: 19 })),
          ...whole(set('exam-bus', { width: 15 })),
          ...whole(set('glasses', { width: 15, heights: [7] })),
          ...whole(set('composition', { width: 16 })),
        ],
      },
      {
        stories: '2019-06-08-04',
        rendering: { lines: 'joined', mark: headingMarks({ headline: '# ', crosshead: '### ', byline: '#### ' }) },
        arrange: (set) => {
          const street = set('old-street', { width: 16, heights: [13] });
          const [first = [], second = []] = street.columns;
          const cat = set('cat-essay', { width: 15, heights: [12] });
          return [
            furniture('晚渡日报 2019年6月8日 第04版 禾江副刊'),
            ...whole(set('mugwort', { width: 18, heights: [12] })),
            ...street.head,
            ...first,
            ...whole(cat),
            ...second,
            ...whole(set('poem-review', { width: 15, heights: [9] })),
            ...whole(set('puzzle-answer', { width: 20, creditRunIn: true })),
          ];
        },
      },
    ],
  },
];
