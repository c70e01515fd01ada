/** An older paper of the same town, in Traditional characters. */
import { vertical } from '../../proving-ground/scrambling.ts';
import { traditional } from '../../proving-ground/traditional.ts';
import { furniture, whole } from '../../proving-ground/typesetting.ts';
import type { SourceRecipe } from '../recipe.ts';

export const issue19360418: readonly SourceRecipe[] = [
  {
    file: '1936-04-18_p01.txt',
    pages: [
      {
        stories: '1936-04-18-01',
        print: traditional,
        rendering: { lines: 'joined' },
        arrange: (set) => {
          const post = set('post-boat', { width: 14, heights: [7] });
          const dog = set('dog', { width: 14 });
          return [
            furniture('禾江新報'),
            furniture('中華民國二十五年四月十八日 星期六 夏曆丙子年三月廿七日 第一張 零售銅元三枚'),
            ...whole(set('ferry-fare', { width: 16 })),
            ...post.head,
            ...(post.columns[0] ?? []),
            ...whole(set('rice-price', { width: 16 })),
            ...post.columns.slice(1).flat(),
            ...whole(set('girls-school', { width: 15, heights: [6] })),
            ...whole(set('opera', { width: 15 })),
            furniture('惜字如金'),
            ...dog.head.flatMap((block) => vertical(block)),
            ...dog.columns.flat(),
            ...whole(set('serial-1936', { width: 18 })),
          ];
        },
      },
    ],
  },
];
