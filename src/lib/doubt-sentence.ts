import { interfaceLanguages } from '../schemas/archive.ts';
import type { Language, Message } from './messages.ts';

/** What the ledger says of a decision, in English, and the same in the languages of the interface; `#1` and `#2` are its lines. */
const sentences: [RegExp, Message][] = [
  [/^line (\d+) opens a story$/, ['第 #1 行起另成一篇', '第 #1 行起另成一篇', 'line #1 opens a story']],
  [
    /^a story without headline starts at line (\d+)$/,
    ['第 #1 行起是一篇无题稿', '第 #1 行起是一篇無題稿', 'a story without headline starts at line #1'],
  ],
  [
    /^line (\d+) is the headline of the story above it$/,
    ['第 #1 行是上面一篇的标题', '第 #1 行是上面一篇的標題', 'line #1 is the headline of the story above it'],
  ],
  [
    /^line (\d+) is another line of the head above it$/,
    ['第 #1 行是上一行标题的续行', '第 #1 行是上一行標題的續行', 'line #1 is another line of the head above it'],
  ],
  [/^line (\d+) is a crosshead$/, ['第 #1 行是小标题', '第 #1 行是小標題', 'line #1 is a crosshead']],
  [
    /^line (\d+) goes on with the story above it$/,
    ['第 #1 行接上面一篇', '第 #1 行接上面一篇', 'line #1 goes on with the story above it'],
  ],
  [
    /^line (\d+) goes back to an earlier story$/,
    ['第 #1 行回到更前的一篇', '第 #1 行回到更前的一篇', 'line #1 goes back to an earlier story'],
  ],
  [
    /^line (\d+) goes on with a cut paragraph$/,
    ['第 #1 行接被截断的一段', '第 #1 行接被截斷的一段', 'line #1 goes on with a cut paragraph'],
  ],
  [
    /^line (\d+) signs the story above it$/,
    ['第 #1 行是上面一篇的署名', '第 #1 行是上面一篇的署名', 'line #1 signs the story above it'],
  ],
  [/^line (\d+) is the story's byline$/, ['第 #1 行是署名', '第 #1 行是署名', 'line #1 is the story’s byline']],
  [/^line (\d+) stands apart$/, ['第 #1 行独立成文', '第 #1 行獨立成文', 'line #1 stands apart']],
  [/^joined line (\d+) to line (\d+)$/, ['第 #1 行接第 #2 行', '第 #1 行接第 #2 行', 'line #1 is joined to line #2']],
  [/^join with line (\d+)$/, ['与第 #1 行相接', '與第 #1 行相接', 'join with line #1']],
  [/^leave line (\d+) broken off$/, ['第 #1 行到此中断', '第 #1 行到此中斷', 'line #1 breaks off']],
];

/** @param said a decision or its alternative as the ledger has it; one that is not in the table is said as written */
export function doubtSentence(said: string, language: Language): string {
  const position = interfaceLanguages.indexOf(language);
  for (const [pattern, message] of sentences) {
    const match = pattern.exec(said);
    if (match)
      return (message[position] ?? said).replaceAll(/#(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  }
  return said;
}
