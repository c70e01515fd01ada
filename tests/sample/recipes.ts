import type { SourceRecipe } from './recipe.ts';
import { issue19360418 } from './recipes/1936-04-18.ts';
import { issue20190608 } from './recipes/2019-06-08.ts';
import { issue20230418 } from './recipes/2023-04-18.ts';
import { issue20240418 } from './recipes/2024-04-18.ts';

/** Every source of the sample. */
export const recipes: readonly SourceRecipe[] = [
  ...issue19360418,
  ...issue20190608,
  ...issue20230418,
  ...issue20240418,
];
