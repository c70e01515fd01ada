import { defineConfig } from 'astro/config';

/**
 * The site as files that link to each other by name: `issues/x/index.html`, `issues/x/p01-01.html`. `build.ts` sets
 * where the templates and the pages go; what is here is the same for every archive.
 */
export default defineConfig({
  output: 'static',
  build: { format: 'preserve' },
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: { logLevel: 'warn', build: { chunkSizeWarningLimit: 4000 } },
});
