/**
 * Every content problem that the commands can report, in one table: a permanent rule id, how grave it is, what was
 * unexpected and what was expected, and what the librarian can do about it.
 */

/** `error`: something was not converted, or is not right. `warning`: converted, but look at it. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** A problem at a place. Lines are 1-based, columns 0-based; null where the problem is the file's as a whole. */
export type Problem = {
  rule: RuleId;
  severity: Severity;
  file: string;
  line: number | null;
  column: number | null;
  message: string;
  cure: string;
};

// biome-ignore lint/suspicious/noExplicitAny: each row's details have a type of their own, which `problem` infers
type Row = { severity: Severity; message: (details: any) => string; cure: string };

export const rules = {
  'folder-missing': {
    severity: 'error',
    message: () => 'Unexpected missing folder, expected a folder of texts',
    cure: 'Check how the folder is written; put quotes around a name with spaces.',
  },
  'folder-is-file': {
    severity: 'error',
    message: () => 'Unexpected file, expected a folder of texts',
    cure: 'Give the folder in which the file is.',
  },
  'folder-is-archive': {
    severity: 'error',
    message: () => 'Unexpected archive, or a part of one, expected a folder of texts outside of it',
    cure: 'Give the folder of the texts, such as content/sample/sources.',
  },
  'folder-empty': {
    severity: 'error',
    message: (d: { seen: number }) =>
      d.seen === 0
        ? 'Unexpected empty folder, expected texts'
        : `Unexpected folder with ${d.seen} files and no text, expected texts (.txt)`,
    cure: 'Put the texts of the pages into it, one file a page, as .txt.',
  },
  'folder-unreadable': {
    severity: 'error',
    message: (d: { reason: string }) => `Unexpected unreadable folder (${d.reason}), expected one that can be listed`,
    cure: 'Give yourself the right to read it, then convert again.',
  },
  'file-unreadable': {
    severity: 'error',
    message: (d: { reason: string }) => `Unexpected unreadable file (${d.reason}), expected one that can be read`,
    cure: 'Give yourself the right to read it (or copy it anew), then convert again.',
  },
  'file-outside': {
    severity: 'error',
    message: () => 'Unexpected link that leaves the folder, expected a file inside it',
    cure: 'Copy the file itself into the folder.',
  },
  'file-special': {
    severity: 'error',
    message: () => 'Unexpected device, socket or pipe, expected a file',
    cure: 'Take it out of the folder.',
  },
  'file-too-large': {
    severity: 'error',
    message: (d: { megabytes: string; limit: number }) =>
      `Unexpected size of ${d.megabytes} MB, expected at most ${d.limit} MB for one text`,
    cure: 'Split it into one text a page; or allow more with --max-megabytes.',
  },
  'file-not-text': {
    severity: 'error',
    message: (d: { kind: string }) => `Unexpected ${d.kind}, expected plain text`,
    cure: 'Take its text out first: `pdftotext -layout page.pdf` for a PDF, an OCR program for a picture, “Save as plain text” for a document, unpacking for an archive.',
  },
  'file-changed': {
    severity: 'error',
    message: () => 'Unexpected change of this file while converting, expected it to hold still; nothing was written',
    cure: 'Your change is kept. Convert again.',
  },
  'text-empty': {
    severity: 'error',
    message: () => 'Unexpected empty text, expected at least one character',
    cure: 'Extract the page again, or take the file out of the folder.',
  },
  'encoding-guessed': {
    severity: 'warning',
    message: (d: { encoding: string }) =>
      `Unexpected bytes that fit no encoding well, expected one of those known; read as ${d.encoding}`,
    cure: 'Look at the text; if it is wrong, save the source as UTF-8.',
  },
  'encoding-unsupported': {
    severity: 'error',
    message: (d: { encoding: string }) => `Unexpected encoding ${d.encoding}, expected UTF-8`,
    cure: 'Save the source as UTF-8.',
  },
  'bytes-undecodable': {
    severity: 'warning',
    message: (d: { encoding: string; offset: number; more: number }) =>
      `Unexpected bytes at offset ${d.offset}, expected ${d.encoding}; shown as U+FFFD${d.more > 0 ? ` (and ${d.more} more in this file)` : ''}`,
    cure: 'Compare with the print and correct the story, or extract the page again.',
  },
  'replacement-characters': {
    severity: 'warning',
    message: (d: { count: number }) =>
      `Unexpected U+FFFD (${d.count} in this file), expected the character that was lost before the text came here`,
    cure: 'Extract the page again, or correct the story by hand.',
  },
  'control-characters': {
    severity: 'warning',
    message: (d: { count: number; first: string }) =>
      `Unexpected control character ${d.first} (${d.count} in this file), expected text; shown by its sign`,
    cure: 'Nothing is lost. Correct the story if the sign disturbs.',
  },
  'private-characters': {
    severity: 'info',
    message: (d: { count: number; first: string }) =>
      `Unexpected private-use character ${d.first} (${d.count} in this file), expected Unicode; kept as it is`,
    cure: 'These come from a font of the typesetter; correct the story if they show as boxes.',
  },
  'page-not-separated': {
    severity: 'warning',
    message: (d: { reason: string }) =>
      `Unexpected end of the separation (${d.reason}), expected stories; the page is kept as one story`,
    cure: 'Nothing is lost. Separate the story by hand, and please report the page.',
  },
  'page-claimed-twice': {
    severity: 'warning',
    message: (d: { page: string; other: string }) =>
      `Unexpected second text of page ${d.page}, expected one; ${d.other} claims it too. Both are kept`,
    cure: 'Correct the page in metadata.csv, or take one of the two out of the folder.',
  },
  'source-repeated': {
    severity: 'warning',
    message: (d: { other: string }) => `Unexpected copy of ${d.other}, expected another text`,
    cure: 'Take one of the two out of the folder.',
  },
  'source-renamed': {
    severity: 'info',
    message: (d: { from: string }) => `Unexpected new name of ${d.from}, expected the old one; ids and links are kept`,
    cure: 'Nothing to do.',
  },
  'source-absent': {
    severity: 'info',
    message: (d: { count: number; first: string }) =>
      `Unexpected absence of ${d.count} texts of this archive (${d.first}…), expected them here; their stories are kept`,
    cure: 'To withdraw a story, delete its .mdx file and convert again.',
  },
  'source-moved': {
    severity: 'info',
    message: (d: { from: string; to: string }) =>
      `Unexpected change of issue from ${d.from} to ${d.to}, expected the same; the old addresses lead to the new ones`,
    cure: 'Nothing to do, if the date and the paper are right now.',
  },
  'metadata-unreadable': {
    severity: 'error',
    message: (d: { reason: string }) =>
      `Unexpected table (${d.reason}), expected one with commas; what could be read before it is used`,
    cure: 'Save it from the spreadsheet as “CSV UTF-8”, with the header: file,publication,date,edition,page,page_name,language,rights.',
  },
  'metadata-column-unknown': {
    severity: 'warning',
    message: (d: { column: string; nearest: string | null }) =>
      `Unexpected column “${d.column}”, expected ${d.nearest === null ? 'file, publication, date, edition, page, page_name, language or rights' : `“${d.nearest}”`}`,
    cure: 'Correct the header; the column is left out until then.',
  },
  'metadata-column-missing': {
    severity: 'error',
    message: () => 'Unexpected header without a column “file”, expected it to name the texts',
    cure: 'Add a column “file” with the names of the texts.',
  },
  'metadata-file-unknown': {
    severity: 'warning',
    message: (d: { name: string; nearest: string | null }) =>
      `Unexpected file “${d.name}”, expected ${d.nearest === null ? 'one of the texts in the folder' : `“${d.nearest}”`}`,
    cure: 'Correct the name, or add the text.',
  },
  'metadata-file-outside': {
    severity: 'warning',
    message: (d: { name: string }) => `Unexpected path “${d.name}”, expected a file inside the folder`,
    cure: 'Write the name as it stands beside metadata.csv.',
  },
  'metadata-file-repeated': {
    severity: 'warning',
    message: (d: { name: string; line: number }) =>
      `Unexpected second row for “${d.name}”, expected one (line ${d.line}); the first holds`,
    cure: 'Take one of the rows out.',
  },
  'date-impossible': {
    severity: 'warning',
    message: (d: { date: string }) =>
      `Unexpected date “${d.date}”, expected one that exists, such as 2021-05-06, 2021-05 or 2021~; left out`,
    cure: 'Correct the date.',
  },
  'edition-impossible': {
    severity: 'warning',
    message: (d: { edition: string }) => `Unexpected edition “${d.edition}”, expected a whole number from 1; left out`,
    cure: 'Correct the number.',
  },
  'language-unknown': {
    severity: 'warning',
    message: (d: { language: string }) =>
      `Unexpected language “${d.language}”, expected a BCP 47 tag such as zh-Hans, zh-Hant, en or ja; left out`,
    cure: 'Correct the tag.',
  },
  'archive-file-broken': {
    severity: 'error',
    message: (d: { reason: string }) => `Unexpected ${d.reason}, expected YAML such as “title: 株洲日报”`,
    cure: 'Correct the line; quotes around a value help where it holds a colon.',
  },
  'archive-key-unknown': {
    severity: 'warning',
    message: (d: { key: string; nearest: string | null; known: string }) =>
      `Unexpected key “${d.key}”, expected ${d.nearest === null ? `one of ${d.known}` : `“${d.nearest}”`}`,
    cure: 'Correct the key; it has no effect until then.',
  },
  'archive-value-wrong': {
    severity: 'error',
    message: (d: { key: string; expected: string }) => `Unexpected value of “${d.key}”, expected ${d.expected}`,
    cure: 'Correct the value.',
  },
  'story-edited': {
    severity: 'warning',
    message: (d: { proposal: string }) =>
      `Unexpected new conversion of a story edited by hand, expected the same; your file is kept, the new conversion is in ${d.proposal}`,
    cure: 'Compare the two. Take the new one with --accept; or take over what you want by hand and delete the .new file.',
  },
  'story-accepted': {
    severity: 'info',
    message: (d: { old: string }) =>
      `Unexpected hand edit given up by --accept, expected the new conversion; your text is kept in ${d.old}`,
    cure: 'Delete that file when you no longer need it.',
  },
  'story-withdrawn-changed': {
    severity: 'warning',
    message: (d: { proposal: string }) =>
      `Unexpected new conversion of a story removed by hand, expected the same; it stays removed, the new conversion is in ${d.proposal}`,
    cure: 'Take it back with --accept, or delete the .new file.',
  },
  'story-gone': {
    severity: 'info',
    message: () => 'Unexpected end of a story, expected it in the source; its address keeps a page that says so',
    cure: 'Nothing to do.',
  },
  'story-orphaned': {
    severity: 'warning',
    message: () => 'Unexpected end of a story that was edited by hand, expected it in the source; your file is kept',
    cure: 'Delete the file if the story shall go.',
  },
  'issue-edited': {
    severity: 'warning',
    message: (d: { fields: string }) =>
      `Unexpected new values for ${d.fields}, edited by hand, expected the same; yours are kept`,
    cure: 'Take the new values with --accept.',
  },
  'issue-broken': {
    severity: 'error',
    message: (d: { reason: string }) =>
      `Unexpected ${d.reason}, expected the YAML between two lines of ---; the file is kept as it is`,
    cure: 'Correct it, or delete the file and convert again.',
  },
  'ledger-broken': {
    severity: 'error',
    message: (d: { reason: string }) =>
      `Unexpected ledger (${d.reason}), expected the one that the conversion wrote; the issue is left as it is`,
    cure: 'Bring back the ledger from a backup. Without one, move the issue’s folder away and convert again.',
  },
  'ledger-missing': {
    severity: 'error',
    message: () => 'Unexpected issue without a ledger, expected the account of its text',
    cure: 'Bring ledger.json back from a backup, or move the issue’s folder away and convert again.',
  },
  'source-differs': {
    severity: 'error',
    message: (d: { expected: string; found: string }) =>
      `Unexpected “${d.found}” in the source, expected “${d.expected}” as the ledger has it`,
    cure: 'The ledger was changed. Bring it back from a backup, or convert again.',
  },
  'source-changed': {
    severity: 'warning',
    message: () => 'Unexpected new bytes since the conversion, expected those that the ledger was made of',
    cure: 'Convert again.',
  },
  'character-lost': {
    severity: 'error',
    message: (d: { text: string }) => `Unexpected loss of “${d.text}”, expected it in a story or in the furniture`,
    cure: 'Convert again; if it stays, please report the page.',
  },
  'character-twice': {
    severity: 'error',
    message: (d: { text: string }) => `Unexpected second use of “${d.text}”, expected it in one place`,
    cure: 'Convert again; if it stays, please report the page.',
  },
  'piece-outside': {
    severity: 'error',
    message: () => 'Unexpected piece that points outside the source, expected a place in it',
    cure: 'The ledger was changed. Bring it back from a backup, or convert again.',
  },
  'story-differs': {
    severity: 'error',
    message: (d: { story: string; part: string; expected: string; found: string }) =>
      `Unexpected “${d.found}” in the ${d.part} of ${d.story}, expected “${d.expected}”`,
    cure: 'The file or the ledger is damaged. Delete the story’s file and the ledger’s folder entry, or bring both back from a backup.',
  },
  'story-unreadable': {
    severity: 'error',
    message: (d: { reason: string }) => `Unexpected ${d.reason}, expected a story as the conversion writes it`,
    cure: 'Correct the place, or take the conversion’s version with --accept.',
  },
  'story-by-hand': {
    severity: 'info',
    message: (d: { changed: string }) =>
      `Unexpected difference from the conversion (${d.changed}), expected none; edited by hand`,
    cure: 'Nothing to do: an edited story is its editor’s.',
  },
  'story-removed': {
    severity: 'warning',
    message: () => 'Unexpected absence, expected the story’s file; removed by hand',
    cure: 'Convert again, so that its address says that it was withdrawn; or bring the file back.',
  },
  'link-broken': {
    severity: 'error',
    message: (d: { target: string }) => `Unexpected link to ${d.target}, expected a file of the site`,
    cure: 'Build the site again; if it stays, please report the page.',
  },
  'link-absolute': {
    severity: 'error',
    message: (d: { target: string }) =>
      `Unexpected link to ${d.target}, expected a relative one, so that the site works in any folder`,
    cure: 'Build the site again; if it stays, please report the page.',
  },
  'link-anchor-missing': {
    severity: 'error',
    message: (d: { target: string }) => `Unexpected link to ${d.target}, expected a place that the page has`,
    cure: 'Build the site again; if it stays, please report the page.',
  },
  'mdx-broken': {
    severity: 'error',
    message: (d: { reason: string }) => `Unexpected ${d.reason}, expected text; the story is shown as plain paragraphs`,
    cure: 'Write \\< and \\{ where a text has < or {.',
  },
  'mdx-unused': {
    severity: 'warning',
    message: (d: { reason: string }) => `Unexpected ${d.reason}, expected text; it is shown as the text that it is`,
    cure: 'Take it out, or write \\< and \\{ where the text means these characters.',
  },
  'archive-locked': {
    severity: 'error',
    message: (d: { holder: string }) =>
      `Unexpected conversion of the same archive at the same time (${d.holder}), expected to be the only one`,
    cure: 'Wait until it has ended. If there is none, delete this file.',
  },
  'archive-unwritable': {
    severity: 'error',
    message: (d: { reason: string }) =>
      `Unexpected failure to write (${d.reason}), expected room and the right to write; the archive is as it was before`,
    cure: 'Make room on the disk, or give yourself the right to write, then convert again.',
  },
} satisfies Record<string, Row>;

export type RuleId = keyof typeof rules;
type Details<R extends RuleId> = Parameters<(typeof rules)[R]['message']>[0];
type Where = { file: string; line?: number; column?: number };

/** @returns the problem of a rule at a place, in words. `details` are what the rule's message asks for. */
export function problem<R extends RuleId>(
  rule: R,
  where: Where,
  ...details: Details<R> extends undefined ? [] : [Details<R>]
): Problem {
  const row: Row = rules[rule];
  return {
    rule,
    severity: row.severity,
    file: where.file,
    line: where.line ?? null,
    column: where.column ?? null,
    message: row.message(details[0]),
    cure: row.cure,
  };
}
