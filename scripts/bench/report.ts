/** The measurements as tables of Markdown. */

import type { Measured } from './measure-command.ts';
import type { OwnFigures } from './own-figures.ts';
import type { PeerFigure } from './peers.ts';

export type Report = {
  machine: { processors: number; model: string; memoryGB: number; node: string; date: string };
  runs: number;
  own: OwnFigures[];
  peers: { stories: number; figures: PeerFigure[] }[];
};

/** Seconds and bytes that issue 7 allows on 2 processors. */
const budgets: Record<string, { wall: number; peak?: number }> = {
  '10000 whole': { wall: 60, peak: 2e9 },
  '10000 nothing changed': { wall: 6 },
  '10000 one story edited': { wall: 8 },
  '10000 one issue added': { wall: 10 },
  '50000 whole': { wall: 360, peak: 3e9 },
  '50000 one issue added': { wall: 20 },
};

export function reportText(report: Report): string {
  return [machineText(report), ownTable(report), sizeTable(report), growthText(report), peerTable(report)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function machineText({ machine, runs }: Report): string {
  const { processors, model, memoryGB, node, date } = machine;
  return `${date}: ${processors} processors (${model}), ${memoryGB} GB, Node ${node}; medians of ${runs} ${runs === 1 ? 'run' : 'runs'}.`;
}

function ownTable({ own }: Report): string {
  const rows = own.flatMap(({ stories, figures }) =>
    figures.map(({ name, measured }) => {
      const budget = budgets[`${stories} ${name}`];
      const allowed = budget ? `${budget.wall} s${budget.peak ? `, ${budget.peak / 1e9} GB` : ''}` : '';
      return [String(stories), name, ...cells(measured), allowed];
    }),
  );
  return table(['stories', 'what', 'wall', 'processors', 'peak memory', 'allowed'], rows);
}

function sizeTable({ own }: Report): string {
  const rows = own.map(({ stories, files, bytes, searchFiles, searchBytes }) => [
    String(stories),
    String(files),
    (files / stories).toFixed(2),
    megabytes(bytes),
    String(searchFiles),
    megabytes(searchBytes),
  ]);
  return table(['stories', 'files in dist', 'files a story', 'bytes', 'of them search: files', 'bytes'], rows);
}

/** A straight line through the two largest archives, drawn on to a million stories. */
function growthText({ own }: Report): string {
  const [smaller, larger] = own.slice(-2);
  if (!smaller || !larger || smaller === larger) return '';
  const rows = larger.figures.flatMap(({ name, measured }) => {
    const before = smaller.figures.find((figure) => figure.name === name)?.measured;
    if (!before) return [];
    const perStory = (measured.wall - before.wall) / (larger.stories - smaller.stories);
    const atMillion = measured.wall + perStory * (1e6 - larger.stories);
    return [
      [
        name,
        `${(perStory * 1000).toFixed(2)} ms`,
        `${(atMillion / 60).toFixed(1)} min`,
        `${(measured.wall / before.wall).toFixed(1)} times`,
      ],
    ];
  });
  const title = `From ${smaller.stories} to ${larger.stories} stories (${(larger.stories / smaller.stories).toFixed(0)} times as many), and a straight line on to a million on one machine of this kind:`;
  return `${title}\n\n${table(['what', 'each further story', 'a million', 'grows'], rows)}`;
}

function peerTable({ own, peers }: Report): string {
  const rows = peers.flatMap(({ stories, figures }) => {
    const whole = own
      .find((figures) => figures.stories === stories)
      ?.figures.find(({ name }) => name === 'whole')?.measured;
    return figures.map(({ name, measured }) => [
      String(stories),
      name,
      ...(measured ? cells(measured) : ['failed', '', '']),
      measured && whole ? `${(measured.wall / whole.wall).toFixed(2)} times our whole` : '',
    ]);
  });
  return rows.length === 0 ? '' : table(['stories', 'peer', 'wall', 'processors', 'peak memory', 'ratio'], rows);
}

function cells({ wall, cpu, peak }: Measured): string[] {
  return [`${wall.toFixed(1)} s`, `${cpu.toFixed(1)} s`, megabytes(peak)];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function table(head: string[], rows: string[][]): string {
  const line = (words: string[]) => `| ${words.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
