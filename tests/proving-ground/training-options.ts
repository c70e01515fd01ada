/** What a trainer is told on the command line: its numbers, whether to learn from half of the stories, whether to keep what it learned. */
import { parseArgs } from 'node:util';

export type TrainingOptions<Name extends string> = Record<Name, number> & { halves: boolean; write: boolean };

/**
 * @param defaults the trainer's numbers, `--pages 16`, with their values where nothing is said
 * @param mayHalve whether it can learn from half of the stories
 */
export function trainingOptions<Name extends string>(
  defaults: Record<Name, number>,
  mayHalve = false,
): TrainingOptions<Name> {
  const names = Object.keys(defaults) as Name[];
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      ...(mayHalve ? { halves: { type: 'boolean' as const } } : {}),
      write: { type: 'boolean', default: false },
    },
  });
  const given: Record<string, unknown> = values;
  const numbers = Object.fromEntries(names.map((name) => [name, Number(given[name] ?? defaults[name])]));
  return { ...(numbers as Record<Name, number>), halves: given.halves === true, write: given.write === true };
}
