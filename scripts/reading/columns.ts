/** What a learned choice looks at: tables of columns, each a name, what it says (with its unit), and how it is seen. */
export type Column<Seen> = readonly [name: string, says: string, of: (seen: Seen) => number];

/** @returns a value for each column */
export function valuesOf<Seen>(columns: readonly Column<Seen>[], seen: Seen): Float64Array {
  const values = new Float64Array(columns.length);
  for (let i = 0; i < columns.length; i += 1) values[i] = columns[i]?.[2](seen) ?? 0;
  return values;
}

/** @returns the columns' names, told apart by `prefix` where a block of columns is used more than once */
export function namesOf(columns: readonly Column<never>[], prefix = ''): string[] {
  return columns.map(([name]) => prefix + name);
}

/** @returns what makes a row of the columns with names out of some values; the others are 0 */
export function rowMaker<Name extends string>(
  columns: readonly Name[],
): (values: Partial<Record<Name, number>>) => Float64Array {
  const columnOf = new Map<string, number>(columns.map((name, index) => [name, index]));
  return (values) => {
    const row = new Float64Array(columns.length);
    for (const name in values) {
      const column = columnOf.get(name);
      if (column !== undefined) row[column] = values[name] ?? 0;
    }
    return row;
  };
}

export function rowOf(...blocks: readonly Float64Array[]): Float64Array {
  const row = new Float64Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    row.set(block, at);
    at += block.length;
  }
  return row;
}

/** 1 for what is so. */
export const flag = (so: boolean | undefined): number => (so === true ? 1 : 0);
