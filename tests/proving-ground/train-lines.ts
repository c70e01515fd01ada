/**
 * Trains the line model on generated pages and writes scripts/reading/lines/line-model.json.
 *
 *   npx node tests/proving-ground/train-lines.ts [--pages 16] [--rounds 5] [--hidden 16] [--write]
 *
 * Learns from seeds 0 to pages - 1 of every Chinese style and of every engine's way to give printed lines (`line-pages.ts`),
 * half of them with varied heads and some with lines out of order, and from the real pages with gold and their stories in
 * every style; is examined on seeds 400 and up: of the lines that are taken to go on, how many do, by style.
 */
import { writeFileSync } from 'node:fs';
import type { ChoiceModel } from '../../scripts/reading/choice-model.ts';
import { learnedLines, lineColumnNames, lineRow } from '../../scripts/reading/lines/line-model.ts';
import {
  examinePlainChoices,
  type PlainChoice,
  storedChoices,
  trainPlainChoices,
  writtenChoices,
} from './choice-training.ts';
import { disordered } from './disorder.ts';
import { chineseStyles, realLessonPages } from './lesson-pages.ts';
import { type LinesPage, lineStyles, linesPage } from './line-pages.ts';
import { makePage, styleNamed } from './make-page.ts';
import { makeRandom } from './random.ts';
import { withSlogans } from './slogans.ts';
import { addTally, noTally, printTally } from './tally.ts';
import { trainingOptions } from './training-options.ts';
import { variedStory } from './varied-story.ts';

const options = trainingOptions({ pages: 16, examined: 4, rounds: 5, hidden: 16, restraint: 0.0003 });
const examinedFrom = 400;
/** Pages of real stories of each style. */
const remixes = 2;
const none = new Float32Array(lineColumnNames.length);
const allStyles = [...chineseStyles.map(styleNamed), ...lineStyles];

const choices = [
  ...allStyles.flatMap((style) =>
    Array.from({ length: options.pages }, (_, seed) => {
      const random = makeRandom(`${style.name} ${seed} disorder`);
      const printed = makePage(seed, style, seed % 2 === 0 ? variedStory : undefined);
      const { text, gold } = random.chance(0.3) ? withSlogans(printed, random) : printed;
      return choicesOf(linesPage(random.chance(0.5) ? disordered(text, random) : text, gold));
    }).flat(),
  ),
  ...realLessonPages(remixes, lineStyles).flatMap(({ text, gold }) => choicesOf(linesPage(text, gold))),
];
console.log(`${choices.length} choices`);
const model = trainPlainChoices(choices, lineColumnNames, {
  hidden: options.hidden,
  rounds: options.rounds,
  restraint: options.restraint,
});
console.log('learned from', examinePlainChoices(choices, model));
const json = writtenChoices(storedChoices(model));
if (options.write) writeFileSync(new URL('../../scripts/reading/lines/line-model.json', import.meta.url), json);
examine(model);

/** Goes the next line on with the line, or not? */
function choicesOf({ page, asked, next }: LinesPage): PlainChoice[] {
  return asked.flatMap((index) => {
    const right = next[index];
    if (right === undefined || right === 'unknown') return [];
    return [{ options: [none, Float32Array.from(lineRow(page, index))], right: [right === index + 1 ? 1 : 0] }];
  });
}

function examine(trained: ChoiceModel): void {
  const judge = learnedLines(trained);
  const all = noTally();
  for (const style of allStyles) {
    const own = noTally();
    for (let seed = examinedFrom; seed < examinedFrom + options.examined; seed += 1) {
      const { text, gold } = makePage(seed, style);
      const { page, asked, next } = linesPage(text, gold);
      for (const index of asked) {
        const goesOn = next[index] === index + 1;
        const read = judge(page, index) > 0;
        if (next[index] === 'unknown') continue;
        own.gold += Number(goesOn);
        own.read += Number(read);
        own.hit += Number(goesOn && read);
      }
    }
    printTally(style.name, own);
    addTally(all, own);
  }
  printTally('all', all);
}
