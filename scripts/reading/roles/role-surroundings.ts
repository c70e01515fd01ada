/**
 * What the page around a display line says of its role: what the texts before and after it have in common with it and
 * with each other, which other lines of the page look like it, how long the text is that it would head.
 */
import { shapeOf } from '../display-shape.ts';
import { type Grams, gramsOf, noGrams } from '../grams.ts';
import { coverageBy, kinship } from '../kinship.ts';
import { type RoleClues, type RoleFacts, step } from './role-facts.ts';

/** Lines that stand together, and the text from there to the next such lines. */
type Run = {
  from: number;
  to: number;
  text: string;
  bag: Grams;
  paragraphs: number;
  sure: boolean;
  lead: boolean;
  credited: boolean;
};

/** `spoken`: the greatest share of a display line's words that one text of the page has; 0 for blocks that are text. */
export type Surroundings = { names: string[][]; spoken: Float64Array };

/** @returns for each block the names of features; none for blocks that are text */
export function surroundings(facts: readonly RoleFacts[], clues: RoleClues): Surroundings {
  const names: string[][] = facts.map(() => []);
  const spoken = new Float64Array(facts.length);
  const runs = runsOf(facts, clues);
  const kin = kinship(
    runs.map((run) => run.text),
    clues.rarity,
  );
  const bodies = runs.filter((run) => run.text.length > 60);
  const creditedShare = step(
    shareOf(bodies, (run) => run.credited),
    [0.01, 0.3, 0.6],
  );
  const leadShare = step(
    shareOf(bodies, (run) => run.lead),
    [0.01, 0.4, 0.7],
  );
  const sureShare = runs.length === 0 ? 0 : runs.filter((run) => run.sure).length / runs.length;
  const levels = [
    ...new Set(facts.flatMap(({ head, sight }) => (head && sight.mark.type === 'heading' ? [sight.mark.level] : []))),
  ].sort();
  const markedShare = shareOf(
    facts.filter((own) => own.head),
    (own) => own.sight.mark.type === 'heading',
  );
  for (const [r, run] of runs.entries()) {
    const shared = [
      ...kinshipFeatures(runs, r, kin.between),
      ...lengthFeatures(runs, r),
      `sure=${run.sure}/${step(sureShare, [0.01, 0.2, 0.5, 0.8])}`,
      ...runBefore(facts, run, clues),
      `ends=${runs[r - 1]?.credited ?? 'none'}/${run.credited}/${creditedShare}`,
      `begins=${runs[r - 1]?.lead ?? 'none'}/${run.lead}/${leadShare}`,
      `briefs=${isBrief(runs[r - 1])}/${isBrief(run)}/${isBrief(runs[r + 1])}/${run.lead}`,
    ];
    const widths = facts.slice(run.from, run.to).map((own) => own.width);
    for (let i = run.from; i < run.to; i += 1) {
      const own = facts[i];
      if (!own?.head) continue;
      const place = run.to - run.from === 1 ? 'only' : i === run.from ? 'first' : i === run.to - 1 ? 'last' : 'inner';
      const isWidest = own.width >= Math.max(...widths);
      const level = own.sight.mark.type === 'heading' ? levels.indexOf(own.sight.mark.level) : -1;
      const rank =
        level < 0
          ? 'none'
          : levels.length === 1
            ? 'one'
            : level === 0
              ? 'top'
              : level === levels.length - 1
                ? 'low'
                : 'mid';
      const covered = coverage(runs, r, own, clues);
      spoken[i] = Math.max(covered.after, covered.before, covered.elsewhere);
      names[i] = [
        ...shared,
        `place=${place}`,
        `place=${place}/${Math.min(4, run.to - run.from)}/${isWidest}`,
        `level=${rank}/${step(markedShare, [0, 0.3, 0.6])}`,
        `level=${rank}/${place}`,
        `levelNumber=${own.sight.mark.type === 'heading' ? own.sight.mark.level : 0}/${step(markedShare, [0, 0.3, 0.6])}`,
        ...coverageFeatures(covered),
        ...siblingFeatures(facts, runs, r, i),
      ];
    }
  }
  return { names, spoken };
}

function runsOf(facts: readonly RoleFacts[], clues: RoleClues): Run[] {
  const runs: Run[] = [runFrom(0, 0)];
  let last = '';
  for (const [index, own] of facts.entries()) {
    const run = runs.at(-1);
    if (!run) continue;
    if (own.head) {
      const isHeadOnly = run.text === '' && run.to === index && run.from < run.to;
      if (isHeadOnly) run.to = index + 1;
      else {
        run.credited ||= clues.trailingCredit(last);
        last = '';
        runs.push(runFrom(index, index + 1));
      }
    } else if (own.prose) {
      if (run.text === '') {
        run.lead = own.lead;
        if (own.dateline) run.sure = true;
      }
      last = own.text;
      run.text += `${own.text}\n`;
      run.paragraphs += 1;
    } else if (own.kind === 'byline' && run.text === '') run.sure = true;
    else if (own.kind === 'credit' && run.text !== '') run.credited = true;
  }
  for (const run of runs) run.bag = gramsOf(run.text);
  return runs;
}

function runFrom(from: number, to: number): Run {
  return { from, to, text: '', bag: noGrams, paragraphs: 0, sure: false, lead: false, credited: false };
}

/** One or two paragraphs that begin as reports do: the stories of a column of briefs. */
function isBrief(run: Run | undefined): boolean {
  return run?.lead === true && run.paragraphs <= 2;
}

function kinshipFeatures(runs: readonly Run[], r: number, between: (a: number, b: number) => number): string[] {
  if ((runs[r]?.text ?? '') === '') return ['kin=bodiless'];
  const others = runs.flatMap((run, i) => (i !== r && run.text.length > 60 ? [{ i, kin: between(r, i) }] : []));
  if (others.length === 0) return ['kin=alone'];
  const before = between(r, r - 1 >= 0 ? r - 1 : r);
  const hasBefore = r > 0 && (runs[r - 1]?.text ?? '') !== '';
  const rank = others.filter((other) => other.kin > before).length;
  const next = r + 1 < runs.length ? between(r, r + 1) : 0;
  const mean = others.reduce((sum, other) => sum + other.kin, 0) / others.length;
  return [
    hasBefore ? `kin=${step(before, [0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2])}` : 'kin=first',
    `kinRank=${hasBefore ? Math.min(3, rank) : 'none'}/${others.length > 4}`,
    `kinNext=${step(next, [0.01, 0.03, 0.06, 0.12])}`,
    `kinRatio=${hasBefore ? step(before / (mean + 0.003), [0.3, 0.7, 1, 1.5, 2.5, 4]) : 'none'}`,
  ];
}

function lengthFeatures(runs: readonly Run[], r: number): string[] {
  const after = runs[r];
  const before = runs[r - 1];
  const size = (run: Run | undefined): number => step(run?.text.length ?? 0, [0, 40, 100, 200, 400, 800, 1600]);
  return [
    `textAfter=${size(after)}`,
    `textBefore=${size(before)}`,
    `textAround=${size(before)}_${size(after)}`,
    `paragraphsAfter=${Math.min(6, after?.paragraphs ?? 0)}`,
    `beforeSure=${before?.sure ?? 'none'}`,
    `afterSure=${runs[r + 1]?.sure ?? 'none'}`,
    `runFirst=${r <= 1}`,
    `runLast=${r === runs.length - 1}`,
  ];
}

const lastParagraph = /^(?:下一步|接下来|今后|未来|据悉，?下一步|展望)/;

/** How the text above ends: with its story, or in the midst of it. */
function runBefore(facts: readonly RoleFacts[], run: Run, clues: RoleClues): string[] {
  const above = facts[run.from - 1];
  if (!above) return ['above=edge'];
  const text = above.prose ? above : undefined;
  if (!text) return [`above=${above.kind}`];
  const names = [`above=${text.sight.ending}`];
  if (clues.trailingCredit(text.text)) names.push('aboveCredit');
  if (lastParagraph.test(text.text)) names.push('aboveLast');
  const below = facts.slice(run.to, run.to + 3).find((own) => own.prose);
  if (text.sight.ending !== 'sentence') {
    const across = below ? clues.joinScore(text.text.slice(-24), below.text.slice(0, 24)) : -9;
    names.push(`across=${step(across, [-3, 0, 3])}`);
    let far = -9;
    for (const own of facts.slice(run.to, run.to + 40))
      if (own !== below && own.prose) far = Math.max(far, clues.joinScore(text.text.slice(-24), own.text.slice(0, 24)));
    names.push(`acrossFar=${step(far - Math.max(0, across), [-3, 0, 3, 6])}`);
  }
  if (below) names.push(`below=${below.dateline ? 'dateline' : below.lead ? 'lead' : 'plain'}/${below.kind}`);
  return names;
}

/** Shares of a line's words that the text below it has, the text above it, and any other. */
type Coverage = { after: number; before: number; elsewhere: number };

function coverage(runs: readonly Run[], r: number, own: RoleFacts, clues: RoleClues): Coverage {
  const covered = coverageBy(own.text, clues.rarity);
  const share = (run: Run | undefined): number => (run ? covered(run.bag).share : 0);
  let elsewhere = 0;
  for (const [i, run] of runs.entries()) if (i !== r && i !== r - 1) elsewhere = Math.max(elsewhere, share(run));
  return { after: share(runs[r]), before: share(runs[r - 1]), elsewhere };
}

function coverageFeatures({ after, before, elsewhere }: Coverage): string[] {
  const limits = [0.01, 0.15, 0.3, 0.5, 0.75];
  return [
    `speaksAfter=${step(after, limits)}`,
    `speaksBefore=${step(before, limits)}`,
    `speaksElsewhere=${step(elsewhere, limits)}`,
    `speaks=${step(after - before, [-0.5, -0.2, -0.05, 0.05, 0.2, 0.5])}`,
    `speaksHere=${step(Math.max(after, before) - elsewhere, [-0.5, -0.2, -0.05, 0.05, 0.2, 0.5])}`,
  ];
}

/** Lines made alike: crossheads of one story are, and headlines of one page are in their own way. */
function siblingFeatures(facts: readonly RoleFacts[], runs: readonly Run[], r: number, index: number): string[] {
  const own = facts[index];
  const length = (runs[r]?.to ?? 0) - (runs[r]?.from ?? 0);
  if (!own) return [];
  const isAlike = (i: number): boolean => {
    const run = runs[i];
    const other = run && run.to - run.from === length ? facts[run.from + index - (runs[r]?.from ?? 0)] : undefined;
    return (
      other !== undefined &&
      Math.abs(other.width - own.width) <= 1.5 &&
      other.sight.mark.type === own.sight.mark.type &&
      (other.sight.mark.type !== 'heading' ||
        own.sight.mark.type !== 'heading' ||
        other.sight.mark.level === own.sight.mark.level) &&
      shapeOf(other.sight) === shapeOf(own.sight)
    );
  };
  const alike = runs.flatMap((_, i) => (i !== r && isAlike(i) ? [i] : []));
  const previous = r > 0 && isAlike(r - 1);
  const next = r + 1 < runs.length && isAlike(r + 1);
  return [
    `siblings=${Math.min(3, alike.length)}/${step(runs.length, [4, 8, 16])}`,
    `siblingsNear=${previous}/${next}`,
    `siblingsSure=${alike.some((i) => runs[i]?.sure)}/${alike.some((i) => runs[i]?.sure === false)}`,
    `siblingsKin=${previous || next}/${own.width <= 12}`,
  ];
}

function shareOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}
