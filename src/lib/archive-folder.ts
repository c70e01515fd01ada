import { resolve } from 'node:path';

/** Names the archive's folder to the site: the commands set it, so that one site serves every archive. */
export const archiveVariable = 'BROADSHEET_ARCHIVE';

/** @returns the absolute path of the archive that this process builds; the bundled sample where none is named */
export function archiveFolder(): string {
  return resolve(process.env[archiveVariable] ?? 'content/sample');
}
