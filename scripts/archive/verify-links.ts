/** The proof for a built site: every link of every page leads to a file of the site, and to a place that it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Problem, problem } from '../diagnostics.ts';

export type LinkProof = { pages: number; links: number; problems: Problem[] };

/** Pages whose places are kept in mind at once. */
const rememberedPagesMax = 500;

/** @param site the built folder */
export function verifyLinks(site: string): LinkProof {
  const files = new Set(filesBelow(site, ''));
  const places = new Map<string, Set<string>>();
  const proof: LinkProof = { pages: 0, links: 0, problems: [] };
  for (const file of [...files].sort()) {
    const isPage = file.endsWith('.html');
    if (!isPage && !file.endsWith('.css')) continue;
    const text = readFileSync(join(site, file), 'utf8');
    if (isPage) proof.pages += 1;
    for (const { target, at } of isPage ? linksOfPage(text) : linksOfStyles(text)) {
      proof.links += 1;
      const rule = wrong(target, file, site, files, places);
      if (rule) proof.problems.push(problem(rule, { file, line: text.slice(0, at).split('\n').length }, { target }));
    }
  }
  return proof;
}

type Link = { target: string; at: number };

function linksOfPage(html: string): Link[] {
  const links: Link[] = [];
  const tags = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.replace(/>[\s\S]*</, (body) => `>${' '.repeat(Math.max(0, body.length - 2))}<`),
  );
  for (const match of tags.matchAll(
    /<[a-z][^>]*?\s(?:href|src|action|poster|data)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi,
  ))
    links.push({ target: unescaped(match[1] ?? match[2] ?? match[3] ?? ''), at: match.index });
  return links;
}

function linksOfStyles(css: string): Link[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => ({
    target: match[1] ?? '',
    at: match.index,
  }));
}

function wrong(target: string, from: string, site: string, files: Set<string>, places: Map<string, Set<string>>) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  if (target.startsWith('/')) return 'link-absolute' as const;
  const [path = '', fragment = ''] = target.split('#', 2);
  const bare = path.split('?', 1)[0] ?? '';
  const file = bare === '' ? from : posix.normalize(posix.join(posix.dirname(from), decoded(bare)));
  if (!files.has(file)) return 'link-broken' as const;
  if (fragment === '' || fragment.startsWith(':~:') || !file.endsWith('.html')) return null;
  return placesOf(file, site, places).has(decoded(fragment)) ? null : ('link-anchor-missing' as const);
}

function placesOf(file: string, site: string, places: Map<string, Set<string>>): Set<string> {
  const known = places.get(file);
  if (known) return known;
  const html = readFileSync(join(site, file), 'utf8');
  const found = new Set(
    [...html.matchAll(/\s(?:id|name)=(?:"([^"]*)"|([^\s>]+))/g)].map((match) => unescaped(match[1] ?? match[2] ?? '')),
  );
  if (places.size >= rememberedPagesMax) places.clear();
  places.set(file, found);
  return found;
}

function filesBelow(site: string, prefix: string): string[] {
  return readdirSync(join(site, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(site, path) : [path];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const entities = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
]);

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities.get(name) ?? whole;
  });
}
