/** How many joins the gold has, how many were read, how many of these are right: recall and precision of a trained model. */
export type Tally = { gold: number; read: number; hit: number };

export function noTally(): Tally {
  return { gold: 0, read: 0, hit: 0 };
}

export function addTally(sums: Tally, own: Tally): void {
  sums.gold += own.gold;
  sums.read += own.read;
  sums.hit += own.hit;
}

export function printTally(name: string, { gold, read, hit }: Tally): void {
  const share = (of: number) => (of === 0 ? '-' : (hit / of).toFixed(4)).padStart(7);
  console.log(name.padEnd(22), String(gold).padStart(6), `recall ${share(gold)}`, `precision ${share(read)}`);
}
