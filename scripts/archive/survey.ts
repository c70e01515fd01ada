/** What is in a folder of sources: texts to convert, tables of metadata, and files that are neither. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { type Problem, problem } from '../diagnostics.ts';
import { naturalOrder } from './natural-order.ts';

/** A file of the folder. `path` is in bytes, as file systems allow names that no encoding explains. */
export type SourceFile = { file: string; path: Buffer };
export type Survey = { texts: SourceFile[]; tables: SourceFile[]; problems: Problem[]; seen: number };

/** Files with these endings hold no plain text of a page; what they are, for the message. */
const otherKinds: ReadonlyMap<string, string> = new Map([
  ...['pdf'].map((ending) => [ending, 'a PDF'] as const),
  ...['jpg', 'jpeg', 'png', 'tif', 'tiff', 'gif', 'webp', 'bmp', 'jp2', 'heic', 'djvu'].map(
    (ending) => [ending, 'a picture'] as const,
  ),
  ...['doc', 'docx', 'odt', 'rtf', 'wps', 'xls', 'xlsx', 'ods', 'ppt', 'pptx', 'epub'].map(
    (ending) => [ending, 'a document'] as const,
  ),
  ...['zip', 'gz', 'tgz', 'rar', '7z', 'tar', 'bz2', 'xz'].map((ending) => [ending, 'a packed file'] as const),
  ...['html', 'htm', 'xml', 'hocr', 'json', 'jsonl', 'mdx'].map(
    (ending) => [ending, 'text with marks of its own'] as const,
  ),
  ...['csv', 'tsv'].map((ending) => [ending, 'a table that is not named metadata.csv'] as const),
]);

/** What systems leave behind in folders. */
const litter = /^(?:\..*|Thumbs\.db|desktop\.ini|__MACOSX|~\$.*|.*~|Icon\r)$/i;

/**
 * @param folder the folder that exists; it is only read
 * @returns its files in natural order of their paths, folders within it included; paths are relative, with `/`
 */
export function surveyFolder(folder: string): Survey {
  const survey: Survey = { texts: [], tables: [], problems: [], seen: 0 };
  const root = realpathSync(folder);
  walk(Buffer.from(folder), '', { root, survey });
  survey.texts.sort((left, right) => naturalOrder(left.file, right.file));
  survey.tables.sort((left, right) => naturalOrder(left.file, right.file));
  return survey;
}

type Walk = { root: string; survey: Survey };

function walk(folder: Buffer, prefix: string, state: Walk): void {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    state.survey.problems.push(
      problem('folder-unreadable', { file: prefix || folder.toString() }, { reason: reasonOf(error) }),
    );
    return;
  }
  const siblings = new Set(entries.map((entry) => stem(nameOf(entry.name))));
  for (const entry of entries) {
    const name = nameOf(entry.name);
    if (litter.test(name)) continue;
    const file = prefix === '' ? name : `${prefix}/${name}`;
    const path = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    const kind = entry.isSymbolicLink()
      ? linkKind(path, file, state)
      : entry.isDirectory()
        ? 'folder'
        : entry.isFile()
          ? 'file'
          : 'special';
    if (kind === 'folder') walk(path, file, state);
    else if (kind === 'file') sort({ file, path }, name, entries, siblings, state.survey);
    else if (kind === 'special') state.survey.problems.push(problem('file-special', { file }));
  }
}

/** A link to a file within the folder is followed; a link to a folder within it leads to what is seen anyway. */
function linkKind(path: Buffer, file: string, { root, survey }: Walk): 'file' | 'special' | 'none' {
  try {
    const target = realpathSync(path);
    if (target !== root && !target.startsWith(root + sep)) {
      survey.problems.push(problem('file-outside', { file }));
      return 'none';
    }
    const stat = statSync(path);
    if (stat.isDirectory()) return 'none';
    return stat.isFile() ? 'file' : 'special';
  } catch (error) {
    survey.problems.push(problem('file-unreadable', { file }, { reason: reasonOf(error) }));
    return 'none';
  }
}

function sort(
  source: SourceFile,
  name: string,
  entries: Dirent<Buffer>[],
  siblings: Set<string>,
  survey: Survey,
): void {
  survey.seen += 1;
  if (/^metadata\.csv$/i.test(name)) {
    survey.tables.push(source);
    return;
  }
  const kind = otherKinds.get(ending(name));
  if (kind === undefined) survey.texts.push(source);
  else if (!(siblings.has(stem(name)) && entries.some((other) => isTextOf(nameOf(other.name), name))))
    survey.problems.push(problem('file-not-text', { file: source.file }, { kind }));
}

/** A scan beside its text (`a03.pdf` and `a03.txt`) is where it belongs. */
function isTextOf(other: string, name: string): boolean {
  return other !== name && stem(other) === stem(name) && !otherKinds.has(ending(other));
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}

function ending(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Names are UTF-8; older disks have GBK, anything else is shown by its bytes. */
function nameOf(bytes: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return bytes
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** @returns a system error in words: “permission denied” */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'not there',
    ENOTDIR: 'a file stands where a folder is needed',
    EISDIR: 'a folder stands where a file is needed',
    ELOOP: 'a link that leads to itself',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the disk is read-only',
    EFBIG: 'the file would be too large for the disk',
    ENAMETOOLONG: 'a name that is too long',
    EIO: 'the disk does not answer',
  };
  return (code && words[code]) ?? message ?? String(error);
}
