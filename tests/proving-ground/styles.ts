import type { Style } from './style.ts';
import { clean, cut, interleavedBlocks } from './styles/columns.ts';
import { linesApart, markedUp, wrapped } from './styles/engines.ts';

/** Every style of dirt, the simplest first. */
export const styles: readonly Style[] = [clean, cut, markedUp, wrapped, linesApart, interleavedBlocks];
