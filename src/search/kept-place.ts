/**
 * Which result a reader had before the eyes when a story was opened. The browser's own memory of places fails here: when
 * the page comes back its results are not yet there.
 */
const name = 'broadsheet-search-place';

/** Remembers the place for this page's address when it is left. */
export function keepPlace(list: HTMLElement): void {
  addEventListener('pagehide', () => {
    const items = [...list.children];
    const index = items.findIndex((item) => item.getBoundingClientRect().bottom > 0);
    const top = items[index]?.getBoundingClientRect().top ?? 0;
    try {
      sessionStorage.setItem(name, JSON.stringify(scrollY > 0 ? [location.search, index, Math.round(top)] : []));
    } catch {
      // Where storage is denied, one scrolls again.
    }
  });
}

/** @returns whether the page was reached by the browser's back or forward button */
export function comesBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
}

/** Goes to the remembered place. */
export function returnToPlace(list: HTMLElement): void {
  try {
    const [address, index, top] = JSON.parse(sessionStorage.getItem(name) ?? '[]') as [string?, number?, number?];
    const item = address === location.search && index !== undefined ? list.children[index] : undefined;
    if (item) scrollBy(0, item.getBoundingClientRect().top - (top ?? 0));
  } catch {
    // Where storage is denied, nothing is remembered.
  }
}
