/** Other generators on the same stories, where they are installed: for ratios, since seconds differ from machine to machine. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePeerStories } from './bulk-texts.ts';
import { type Measured, measureCommand } from './measure-command.ts';
import { projectRoot } from './project-copy.ts';

export type PeerFigure = { name: string; measured: Measured | null };

/** @param work an empty folder inside the project */
export async function measurePeers(work: string, stories: number, say: (line: string) => void): Promise<PeerFigure[]> {
  const figures: PeerFigure[] = [];
  const measure = async (name: string, words: string[], cwd: string) => {
    const run = await measureCommand(words, { cwd, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
    const measured = run.code === 0 ? run : null;
    figures.push({ name, measured });
    say(
      `${stories} stories, ${name}: ${measured ? `${measured.wall.toFixed(1)} s, ${Math.round(measured.peak / 1e6)} MB` : `failed: ${run.said.slice(-300)}`}`,
    );
  };
  if (spawnSync('hugo', ['version']).status === 0) {
    const hugo = join(work, 'hugo');
    writeHugoSite(hugo, stories);
    await measure('Hugo', ['hugo', '--quiet'], hugo);
    await measure(
      'Pagefind CLI',
      [join(projectRoot, 'node_modules/.bin/pagefind'), '--site', join(hugo, 'public')],
      hugo,
    );
  }
  const astro = join(work, 'astro');
  writeAstroSite(astro, stories);
  await measure(
    'Astro glob() of MDX',
    [process.execPath, join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    astro,
  );
  return figures;
}

function writeHugoSite(folder: string, stories: number): void {
  writePeerStories(join(folder, 'content/story'), stories, 'md');
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  writeFileSync(
    join(folder, 'config.toml'),
    'baseURL = "http://localhost/"\ntitle = "Bulk"\nlanguageCode = "zh"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  writeFileSync(
    join(folder, 'layouts/_default/single.html'),
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ .Title }}</title><body><h1>{{ .Title }}</h1><p>{{ .Params.byline }}</p>{{ .Content }}</body></html>',
  );
  writeFileSync(
    join(folder, 'layouts/_default/list.html'),
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ .Title }}</title><body>{{ range .Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</body></html>',
  );
}

function writeAstroSite(folder: string, stories: number): void {
  writePeerStories(join(folder, 'stories'), stories, 'mdx');
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [mdx()] });\n",
  );
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { stories: defineCollection({ loader: glob({ pattern: '*.mdx', base: './stories' }) }) };\n",
  );
  writeFileSync(
    join(folder, 'src/pages/[id].astro'),
    '---\nimport { getCollection, render } from \'astro:content\';\nexport async function getStaticPaths() {\n  return (await getCollection(\'stories\')).map((story) => ({ params: { id: story.id }, props: { story } }));\n}\nconst { story } = Astro.props;\nconst { Content } = await render(story);\n---\n<html lang="zh"><head><meta charset="utf-8"><title>{story.data.title}</title></head><body><h1>{story.data.title}</h1><p>{story.data.byline}</p><Content /></body></html>\n',
  );
}
