import { z } from 'zod';

/**
 * A stretch of source text: `[line, column, line, column]`, lines 1-based, columns 0-based in UTF-16 code units of the
 * decoded line, end exclusive.
 */
export const spanSchema = z.tuple([z.int().min(1), z.int().min(0), z.int().min(1), z.int().min(0)]);

export type Span = z.infer<typeof spanSchema>;
