import { interrupted } from '../arrangements.ts';
import { founderPunctuation } from '../founder.ts';
import { halfWidth } from '../half-width.ts';
import type { Style } from '../style.ts';
import { traditional } from '../traditional.ts';
import { joined, someColumns } from './columns.ts';

const plain = { stories: [3, 12], measure: someColumns, arrange: interrupted, rendering: joined } as const;

/** A text layer in which punctuation arrives as ideographs. */
export const founder: Style = { ...plain, name: 'founder', spoil: founderPunctuation };

export const inTraditional: Style = { ...plain, name: 'traditional', print: traditional };

export const halfWidthPunctuation: Style = { ...plain, name: 'half-width', print: halfWidth };

/** A space between all characters, as some text layers have it. */
export const spacedOut: Style = {
  ...plain,
  name: 'spaced-out',
  spoil: (text) => text.replace(/(?<=[^\s])(?=[^\s])/gu, ' ').replace(/(?<=[0-9A-Za-z.]) (?=[0-9A-Za-z.])/gu, ''),
};

/** Digits of full width, which the stories keep. */
export const fullWidthDigits: Style = {
  ...plain,
  name: 'full-width-digits',
  print: (text) => text.replace(/[0-9]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
};
