/** The number under which two neighbouring UTF-16 units are indexed; 0 as second one: the stories of the first alone. */
export function gramKey(first: number, second: number): number {
  return first * 0x10000 + second;
}
