import { interfaceLanguages } from '../schemas/archive.ts';
import { fields, type StoryFacts } from '../schemas/fields.ts';
import { sayDate } from './dates.ts';
import type { Translate } from './translate.ts';

/** A line of the visible record: `出版日期: 2021年5月6日`. */
export type RecordLine = { name: string; label: string; values: string[] };

/** @returns the fields of a story that its page shows as a record, in the table's order, without those not known */
export function storyRecord(facts: StoryFacts, t: Translate): RecordLine[] {
  const position = interfaceLanguages.indexOf(t.language);
  return fields
    .filter((field) => field.shown)
    .map((field) => ({
      name: field.name,
      label: field.label[position] ?? field.label[0],
      values: field.values(facts).map((value) => (field.name === 'date' ? sayDate(value, t.language) : value)),
    }))
    .filter(({ values }) => values.length > 0);
}
