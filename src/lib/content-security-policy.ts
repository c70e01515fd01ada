/**
 * What a page may load, as its first `<meta>`: its own stylesheet, scripts and images, and nothing of anyone else.
 * WebAssembly is for search; `data:` images are the few marks drawn in the stylesheet.
 * @param inlineHashes digests of inline code, only for the page that no relative link can serve: 404.html
 */
export function contentSecurityPolicy(inlineHashes: { script: string; style: string } | null = null): string {
  const script = inlineHashes ? ` '${inlineHashes.script}'` : '';
  const style = inlineHashes ? ` '${inlineHashes.style}'` : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${script}`,
    `style-src 'self'${style}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
