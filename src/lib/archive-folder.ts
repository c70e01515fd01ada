import { resolve } from 'node:path';
import { archiveVariable } from '../schemas/archive-variable.ts';

/** @returns the absolute path of the archive that this process builds; the bundled sample where none is named */
export function archiveFolder(): string {
  return resolve(process.env[archiveVariable] ?? 'content/sample');
}
