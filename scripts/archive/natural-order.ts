/** @returns negative, 0 or positive: numbers by value, everything else by code unit, so that `p2` stands before `p10` everywhere */
export function naturalOrder(left: string, right: string): number {
  const a = left.match(/\d+|\D+/g) ?? [];
  const b = right.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = partOrder(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length || plain(left, right);
}

function partOrder(left: string, right: string): number {
  const numbers = /^\d/.test(left) && /^\d/.test(right);
  if (!numbers) return plain(left, right);
  const a = left.replace(/^0+/, '');
  const b = right.replace(/^0+/, '');
  return a.length - b.length || plain(a, b);
}

function plain(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
