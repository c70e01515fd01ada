/** The proof for one issue: source against ledger, ledger against stories, character by character. */
import { issueSchema } from '../../src/schemas/issue.ts';
import type { Ledger, LedgerSource, Piece } from '../../src/schemas/ledger.ts';
import { type Problem, problem } from '../diagnostics.ts';
import { type Breach, uncovered, withoutBlanks } from './conservation.ts';
import { digest } from './digest.ts';
import { pieceText } from './former.ts';
import { parseFrontmatter, splitFrontmatter } from './frontmatter.ts';
import { type PartKey, readStory } from './read-story.ts';
import { textAt } from './source-page.ts';

export type IssueProof = { problems: Problem[]; stories: number; edited: number; characters: number };

/** Characters shown on either side of a difference. */
const shownCharacters = 12;

/** @param folder the issue's texts by file name */
export function verifyIssue(issue: string, ledger: Ledger, folder: ReadonlyMap<string, string>): IssueProof {
  const proof: IssueProof = { problems: [], stories: 0, edited: 0, characters: 0 };
  for (const source of ledger.sources) {
    proof.characters += source.lines.reduce((sum, line) => sum + withoutBlanks(line).length, 0);
    const breaches = uncovered(
      source,
      source.pieces.map(({ span }) => span),
    );
    proof.problems.push(...breaches.map((breach) => breachProblem(breach, source.file)));
  }
  const pieces = piecesByStory(ledger);
  for (const entry of ledger.ids) {
    if (entry.fileDigest === null) continue;
    const name = `${entry.id}.mdx`;
    const text = folder.get(name);
    const file = `issues/${issue}/${name}`;
    if (text === undefined) proof.problems.push(problem('story-removed', { file }));
    else
      verifyStory(
        text,
        digest(text) !== entry.fileDigest,
        { issue, id: entry.id, file },
        pieces.get(entry.id) ?? new Map(),
        proof,
      );
  }
  const index = folder.get('index.mdx');
  if (index !== undefined && digest(index) === ledger.indexDigest)
    verifyFurniture(index, pieces.get('') ?? new Map(), issue, proof);
  return proof;
}

/** `paragraph 1` as people count; fields that stand once have no number. */
function nameOf(key: PartKey): string {
  const [part = '', index = ''] = key.split(' ');
  return counted.has(part) ? `${part} ${Number(index) + 1}` : part;
}

const counted: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'caption', 'furniture']);

type Located = { source: LedgerSource; piece: Piece };

/** Pieces of each story by part; those of no story under the empty id. */
function piecesByStory(ledger: Ledger): Map<string, Map<PartKey, Located[]>> {
  const stories = new Map<string, Map<PartKey, Located[]>>();
  for (const source of ledger.sources)
    for (const piece of source.pieces) {
      const parts = stories.get(piece.story ?? '') ?? new Map<PartKey, Located[]>();
      stories.set(piece.story ?? '', parts);
      const key: PartKey = `${piece.part} ${piece.index}`;
      const located = parts.get(key) ?? [];
      located.push({ source, piece });
      parts.set(key, located);
    }
  return stories;
}

type Where = { issue: string; id: string; file: string };

function verifyStory(
  text: string,
  isEdited: boolean,
  { issue, id, file }: Where,
  parts: Map<PartKey, Located[]>,
  proof: IssueProof,
): void {
  proof.stories += 1;
  if (isEdited) proof.edited += 1;
  const found = readStory(text);
  if ('reason' in found) {
    if (!isEdited) proof.problems.push(problem('story-unreadable', { file }, found));
    return;
  }
  const changed: string[] = [];
  for (const key of new Set([...parts.keys(), ...found.keys()])) {
    const difference = compare(parts.get(key) ?? [], found.get(key) ?? '');
    if (!difference) continue;
    changed.push(nameOf(key));
    const where = difference.at ?? { file };
    const details = {
      story: `${issue}/${id}`,
      part: nameOf(key),
      expected: difference.expected,
      found: difference.found,
    };
    if (!isEdited) proof.problems.push(problem('story-differs', where, details));
  }
  if (isEdited)
    proof.problems.push(
      problem('story-by-hand', { file }, { changed: changed.slice(0, 5).join(', ') || 'marks or fields only' }),
    );
}

function verifyFurniture(index: string, parts: Map<PartKey, Located[]>, issue: string, proof: IssueProof): void {
  const yaml = splitFrontmatter(index)?.yaml;
  const front = yaml === undefined ? null : parseFrontmatter(yaml);
  const { furniture: value } = front && 'fields' in front ? front.fields : { furniture: [] };
  const parsed = issueSchema.shape.furniture.safeParse(value);
  const furniture = parsed.data ?? [];
  const pieces = [...parts].filter(([key]) => key.startsWith('furniture '));
  const keys = new Set([
    ...pieces.map(([key]) => key),
    ...furniture.map((_, number): PartKey => `furniture ${number}`),
  ]);
  for (const key of keys) {
    const difference = compare(parts.get(key) ?? [], furniture[Number(key.slice('furniture '.length))]?.text ?? '');
    const details = difference && {
      story: `${issue}/index`,
      part: nameOf(key),
      expected: difference.expected,
      found: difference.found,
    };
    if (details)
      proof.problems.push(problem('story-differs', difference.at ?? { file: `issues/${issue}/index.mdx` }, details));
  }
}

type Difference = { expected: string; found: string; at: { file: string; line: number; column: number } | null };

/** @returns the first character at which the text is not what its pieces say, and where in the source that is */
function compare(pieces: readonly Located[], text: string): Difference | null {
  const expected = pieces.map(({ source, piece }) => withoutBlanks(pieceText(source, piece))).join('');
  const found = withoutBlanks(text);
  if (expected === found) return null;
  let at = 0;
  while (expected[at] === found[at]) at += 1;
  const part = (whole: string) => whole.slice(Math.max(0, at - shownCharacters), at + shownCharacters);
  return { expected: part(expected), found: part(found), at: placeOf(pieces, at) };
}

/** The place in the source of the n-th non-blank character that the pieces write. */
function placeOf(pieces: readonly Located[], wanted: number): Difference['at'] {
  let left = wanted;
  for (const { source, piece } of pieces) {
    const length = withoutBlanks(pieceText(source, piece)).length;
    const [line, column] = piece.span;
    if (left >= length) {
      left -= length;
      continue;
    }
    const blanksBefore = piece.written === undefined ? offsetOf(textAt(source, piece.span), left) : 0;
    return { file: source.file, line, column: column + blanksBefore };
  }
  return null;
}

/** @returns where the n-th non-blank character stands in a text of one line */
function offsetOf(text: string, wanted: number): number {
  let left = wanted;
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}

function breachProblem({ kind, line, column, text }: Breach, file: string): Problem {
  const shown = text.length > shownCharacters * 2 ? `${text.slice(0, shownCharacters * 2)}…` : text;
  const where = { file, line, column };
  if (kind === 'outside') return problem('piece-outside', where);
  return kind === 'twice'
    ? problem('character-twice', where, { text: shown })
    : problem('character-lost', where, { text: shown });
}
