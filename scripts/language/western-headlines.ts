/** How much a line of an English, French or German page looks like a headline. */

const small =
  /^(?:a|an|the|of|and|to|in|on|for|at|by|as|or|with|from|is|but|le|la|les|de|des|du|et|en|un|une|à|au|aux|der|die|das|und|von|zu|den|dem|im|für|mit|ein|eine)$/iu;
const weights = {
  capitals: 3,
  titleCase: 2,
  fullStop: -3,
  comma: -0.4,
  long: -2.5,
  tooLong: -6,
  short: -0.5,
  lowerStart: -4,
  base: -1,
} as const;
const charactersLong = 90;
const charactersTooLong = 160;

/** @returns nats for the line being a headline; below 0 it is more likely a part of the text. */
export function westernHeadlineEvidence(text: string): number {
  const line = text.trim();
  const words = line.match(/[\p{L}][\p{L}'’.-]*/gu) ?? [];
  if (words.length === 0) return weights.lowerStart;
  const letters = line.replace(/[^\p{L}]/gu, '');
  let evidence: number = weights.base;
  if (letters === letters.toUpperCase() && letters.length > 3) evidence += weights.capitals;
  else if (titleShare(words) > 0.8 && words.length > 1) evidence += weights.titleCase;
  if (/[.;:,]$/u.test(line) && !/\.\.\.$/u.test(line)) evidence += weights.fullStop;
  evidence += weights.comma * (line.match(/[,;]/gu)?.length ?? 0);
  if (line.length > charactersTooLong) evidence += weights.tooLong;
  else if (line.length > charactersLong) evidence += weights.long;
  if (words.length < 2) evidence += weights.short;
  if (/^\p{Ll}/u.test(line)) evidence += weights.lowerStart;
  return evidence;
}

function titleShare(words: readonly string[]): number {
  const weighty = words.filter((word) => !small.test(word));
  return weighty.length === 0 ? 0 : weighty.filter((word) => /^\p{Lu}/u.test(word)).length / weighty.length;
}
