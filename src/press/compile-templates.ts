/**
 * Compiles the templates of the site, once for all archives: `node src/press/compile-templates.ts FOLDER` leaves in
 * FOLDER/press a program that renders any page of any archive, and in FOLDER/files what every site holds as it is.
 *
 * Astro does this at the start of every build and throws it away at the end. Kept, it makes a build as long as its new pages.
 */
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type AstroIntegration, build } from 'astro';

const [folder = ''] = process.argv.slice(2);
const target = resolve(folder);
const root = fileURLToPath(new URL('../..', import.meta.url));

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const output = join(target, 'files');
await build({
  root,
  outDir: output,
  cacheDir: join(target, 'astro'),
  logLevel: 'error',
  integrations: [keepTheProgram(join(target, 'press'))],
});
await rm(join(target, 'astro'), { recursive: true, force: true });

/** In place of Astro's own rendering, which would begin now: the compiled program is put aside and no page is rendered. */
function keepTheProgram(program: string): AstroIntegration {
  return {
    name: 'keep-the-program',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keep-the-program',
          setup: async () => {
            await cp(new URL('.prerender/', pathToFileURL(`${output}/`)), `${program}.new`, { recursive: true });
            await rename(`${program}.new`, program);
          },
          getStaticPaths: async () => [],
          render: async () => new Response(),
        });
      },
    },
  };
}
