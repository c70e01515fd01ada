/** What is more than the least: WebAssembly for Pagefind, and code within the one page that no relative link can serve (404). */
export type PolicyNeeds = { webAssembly: boolean; inline: { script: string; style: string } | null };

/**
 * What a page may load, as its first `<meta>`: its own stylesheet, scripts and images, and nothing of anyone else.
 * `data:` images are the few marks drawn in a stylesheet.
 */
export function contentSecurityPolicy({ webAssembly, inline }: PolicyNeeds): string {
  const scripts = ["'self'", ...(webAssembly ? ["'wasm-unsafe-eval'"] : []), ...(inline ? [`'${inline.script}'`] : [])];
  const styles = ["'self'", ...(inline ? [`'${inline.style}'`] : [])];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(webAssembly ? ["worker-src 'self' blob:"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
