/**
 * The site while a librarian edits: `node src/press/edit-server.ts PORT`. Pages are rendered when they are looked at, and
 * the browser shows them again when a file of the archive, or of the site's own code, is saved.
 */
import type { IncomingMessage } from 'node:http';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, dev } from 'astro';
import { countArchiveChange } from '../lib/archive-changes.ts';
import { archiveFolder } from '../lib/archive-folder.ts';

const archive = archiveFolder();
const port = Number(process.argv[2] ?? 0);
const root = fileURLToPath(new URL('../..', import.meta.url));

const server = await dev({
  root,
  logLevel: 'warn',
  server: { port, host: '127.0.0.1' },
  integrations: [watchTheArchive()],
});
console.log(`
  http://localhost:${server.address.port}/

  Edit the MDX in ${relative(process.cwd(), archive) || '.'}; the page follows. Search needs a build: npm run build
  Ctrl-C ends.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.stop().then(() => process.exit(0)));

/** A saved story is read again, and so is the list of pages that there are. */
function watchTheArchive(): AstroIntegration {
  return {
    name: 'watch-the-archive',
    hooks: {
      'astro:server:setup': ({ server: vite }) => {
        vite.middlewares.use(readableAddresses);
        vite.watcher.add(archive);
        vite.watcher.on('all', (_, file) => {
          if (!file.startsWith(`${archive}${sep}`)) return;
          countArchiveChange();
          for (const environment of Object.values(vite.environments)) environment.moduleGraph.invalidateAll();
          vite.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** The site's links name files, `issues/x/index.html`; the server of templates knows their addresses without that. */
function readableAddresses(request: IncomingMessage, _: unknown, next: () => void): void {
  request.url = (request.url ?? '/').replace(/\/index\.html(?=$|[?#])/, '/').replace(/\.html(?=$|[?#])/, '');
  next();
}
