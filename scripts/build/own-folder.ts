/** Keeps a build from removing what is not its own. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { projectRoot } from './compiled-templates.ts';

/**
 * Files at the top and what begins with a dot (`CNAME`, `.git`) may be there: a build leaves them alone. Folders are a site's own.
 * @param known whether a build has written to the folder and remembers it
 * @throws Error with a sentence for the person at the terminal where a folder holds folders that are not of a site of ours
 */
export function proveOurs(output: string, known: boolean): void {
  if (known || !existsSync(output) || holdsOurSite(output)) return;
  const entries = readdirSync(output, { withFileTypes: true });
  const other = entries.find((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  if (!other) return;
  throw new Error(
    `The site cannot go into ${output}: it holds ${other.name}/, which no build has written. Empty it, or give another folder with --out.`,
  );
}

function holdsOurSite(output: string): boolean {
  const has = (name: string) => existsSync(join(output, name));
  return has('search/units.js') || (has('index.html') && has('reading-room.css'));
}

/** @throws Error with a sentence for the person at the terminal where a site may not be written into a folder */
export function proveSeparate(archive: string, output: string): void {
  const [from, to, project] = [archive, output, projectRoot].map(realPath) as [string, string, string];
  if (isWithin(from, to) || isWithin(to, from)) {
    throw new Error(`The site cannot go into ${output}: the archive is there. Give another folder with --out.`);
  }
  if (isWithin(project, to)) {
    throw new Error(`The site cannot go into ${output}: the project is there. Give another folder with --out.`);
  }
}

function isWithin(inner: string, outer: string): boolean {
  return `${inner}${sep}`.startsWith(`${outer}${sep}`);
}

/** Follows links as far as the folder exists. */
function realPath(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const above = dirname(folder);
  return above === folder ? folder : join(realPath(above), folder.slice(above.length));
}
