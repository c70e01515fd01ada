/** The compiled templates as a program: which pages there are, and each as bytes. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileOfPage } from './file-of-page.ts';

/** What is used of Astro's description of a route. */
export type Route = {
  /** `/issues/[issue]/[story]` */
  route: string;
  type: string;
  params: string[];
  /** Set where the route is one page. */
  pathname?: string;
  isIndex: boolean;
  segments: { content: string; dynamic: boolean; spread: boolean }[][];
};

/** `cacheKey`: equal ones, equal pages; null where the route gives none. */
export type PagePath = { route: Route; file: string; address: string; cacheKey: string | null };

type StaticPath = { params: Record<string, string>; cacheKey?: string };

type App = {
  manifest: { routes: { routeData: Route }[] };
  setInternals(internals: { pagesByKeys: Map<string, never> }): void;
  setOptions(options: object): void;
  routeCache: { clearAll(): void };
  getComponentByRoute(route: Route): Promise<{ getStaticPaths?: () => Promise<StaticPath[]> }>;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
};

export type Press = {
  routes: Route[];
  /** Forgets which pages there are: the assignment is another. */
  turn(): void;
  /** @returns the pages of a route for the issues that the assignment names */
  paths(route: Route): Promise<PagePath[]>;
  /** @throws what the template throws */
  render(page: PagePath): Promise<Uint8Array>;
};

/** @param folder where compile-templates.ts left the program */
export async function openPress(folder: string): Promise<Press> {
  const entry = (await readdir(folder)).find((name) => name.startsWith('prerender-entry'));
  if (!entry) throw new Error(`No compiled templates in ${folder}`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: App };
  const failures: string[] = [];
  const destination = {
    write: (line: { level: string; message: string }) => line.level === 'error' && failures.push(line.message),
  };
  app.setInternals({ pagesByKeys: new Map<string, never>() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  return {
    routes,
    turn: () => app.routeCache.clearAll(),
    paths: async (route) => {
      const component = route.pathname === undefined ? await app.getComponentByRoute(route) : null;
      const paths: StaticPath[] = (await component?.getStaticPaths?.()) ?? [{ params: {} }];
      return paths.map(({ params, cacheKey = null }) => ({ route, cacheKey, ...fileOfPage(route, params) }));
    },
    render: async ({ route, address }) => {
      const response = await app.render(new Request(`http://localhost${address}`), { routeData: route });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const failure = failures.shift();
      if (failure !== undefined || response.status >= 500) throw new Error(failure ?? `${address}: ${response.status}`);
      return bytes;
    },
  };
}

/** Whether a page of this route is one of an issue, and may read that issue alone. */
export function isOfIssue(route: Route): boolean {
  return route.params.includes('issue');
}
