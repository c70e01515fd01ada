import type { APIRoute } from 'astro';
import { compactStyles } from '../lib/compact-styles.ts';

const sheets = import.meta.glob<string>('../styles/*.css', { query: '?raw', import: 'default', eager: true });

/** The site's one stylesheet, of a name that never changes: layers.css declares their order, so the files' own does not matter. */
export const GET: APIRoute = () => {
  const rest = Object.keys(sheets)
    .filter((name) => !name.endsWith('/layers.css'))
    .sort();
  const text = ['../styles/layers.css', ...rest].map((name) => sheets[name] ?? '').join('\n');
  return new Response(compactStyles(text), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
