/** 1 - edit distance / longer length, as the scorer has it; 0 where the two can hardly be alike. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) / longer < 0.3 || overlap(a, b) < 0.3) return 0;
  if (a === b) return 1;
  return 1 - editDistance(a, b) / longer;
}

/** Share of the characters that both have: an upper bound that spares most edit distances. */
function overlap(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const character of a) left.set(character, (left.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of b) {
    const count = left.get(character) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(character, count - 1);
    }
  }
  return shared / Math.max(a.length, b.length);
}

/** What the two have in common at their ends costs nothing. */
function editDistance(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return distanceByRows(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

function distanceByRows(a: string, b: string): number {
  const row = Uint32Array.from({ length: a.length + 1 }, (_, i) => i);
  for (let j = 1; j <= b.length; j += 1) {
    let diagonal = row[0] ?? 0;
    row[0] = j;
    const code = b.charCodeAt(j - 1);
    for (let i = 1; i <= a.length; i += 1) {
      const above = row[i] ?? 0;
      const substitute = diagonal + (a.charCodeAt(i - 1) === code ? 0 : 1);
      row[i] = Math.min(substitute, above + 1, (row[i - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[a.length] ?? 0;
}
