/** Dates of any precision as ranges of days: `2021` is 2021-01-01 to 2021-12-31. */
export type DayRange = { first: string; last: string };

/** @returns the days of a date (EDTF such as `2021-05`, `2021~`); null where none can be told */
export function daysOf(date: string | null): DayRange | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/.exec(date ?? '');
  if (!match) return null;
  const [, year = '', month, day] = match;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  return { first, last: `${year}-${month ?? '12'}-${day ?? lastDay(Number(year), Number(month ?? 12))}` };
}

/** Reads a date as readers type it: `2021`, `2021.5`, `2021年5月6日`, `２０２１/05/06`, `20210506`. @returns EDTF or null */
export function parseTypedDate(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const compact = /^(\d{4})(\d\d)(\d\d)?$/.exec(text);
  const parted = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?\s*[年月日号]?$/.exec(text);
  const [, year, month, day] = compact ?? parted ?? [];
  if (!year) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > Number(lastDay(Number(year), Number(month))))) return null;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** Whether a date may lie between two others, ends included; null is open. What has no date lies in no range. */
export function isBetween(date: string | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  const days = daysOf(date);
  if (days === null) return false;
  const first = daysOf(from)?.first ?? '0000';
  const last = daysOf(to)?.last ?? '9999';
  return days.last >= first && days.first <= last;
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}
