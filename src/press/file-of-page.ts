type RouteShape = {
  type: string;
  isIndex: boolean;
  pathname?: string;
  segments: { content: string; dynamic: boolean; spread: boolean }[][];
};

/**
 * The file and the address of one page, as Astro's `build.format: 'preserve'` names them.
 *
 * `issues/[issue]/index.astro` → `issues/x/index.html` · `issues/[issue]/[story].astro` → `issues/x/p01-01.html` ·
 * `reading-room.css.ts` → `reading-room.css`
 */
export function fileOfPage(route: RouteShape, params: Record<string, string>): { file: string; address: string } {
  const path =
    route.pathname ??
    route.segments
      .map((segment) =>
        segment
          .map(({ content, dynamic, spread }) => (dynamic ? params[spread ? content.slice(3) : content] : content))
          .join(''),
      )
      .map((segment) => `/${segment}`)
      .join('');
  if (route.type === 'endpoint') return { file: path.slice(1), address: path };
  const trimmed = path.replace(/\/$/, '');
  if (route.isIndex) return { file: `${trimmed}/index.html`.slice(1), address: `${trimmed}/` };
  return { file: `${trimmed}.html`.slice(1), address: `${trimmed}.html` };
}
