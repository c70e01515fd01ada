/** Loaded before a command (`node --import`): an editor saves `EDITED` just when the conversion has put the new issue together. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeFileSync } = fs;
let isSaved = false;

fs.writeFileSync = (path, ...words) => {
  if (!isSaved && String(path).includes('/issues/') && String(path).includes('/.conversion/')) {
    isSaved = true;
    fs.appendFileSync(process.env.EDITED, '\n编者按：此稿有改动。\n');
  }
  return writeFileSync(path, ...words);
};
syncBuiltinESMExports();
