import type { SourceRecipe } from './recipe.ts';
import { issue20230418 } from './recipes/2023-04-18.ts';

/** Every source of the sample. */
export const recipes: readonly SourceRecipe[] = [...issue20230418];
