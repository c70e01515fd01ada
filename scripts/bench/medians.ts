import type { Measured } from './measure-command.ts';
import type { OwnFigures } from './own-figures.ts';

/** @returns the first run's figures with each time and memory the median over all runs */
export function mediansOf(runs: OwnFigures[]): OwnFigures {
  const [first] = runs;
  if (!first) throw new Error('No run to take a median of');
  const figures = first.figures.map(({ name, measured }) => {
    const same = runs.flatMap((run) =>
      run.figures.filter((figure) => figure.name === name).map((figure) => figure.measured),
    );
    const middle = (of: (one: Measured) => number) => median(same.map(of));
    return {
      name,
      measured: {
        ...measured,
        wall: middle(({ wall }) => wall),
        cpu: middle(({ cpu }) => cpu),
        peak: middle(({ peak }) => peak),
      },
    };
  });
  return { ...first, figures };
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
