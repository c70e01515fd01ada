/**
 * Loads the files of the index: from a server by fetch, which can be given up; from a disk by a script element, as a page
 * opened from there may not fetch. Keeps what it loaded, the latest `cacheBytesMax` bytes.
 */
import { unpackFile, unpackText } from './packing.ts';

export type PartLoader = (path: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** What a reader's tab may hold of the index. */
const cacheBytesMax = 48 * 1024 * 1024;

/** @param base address that paths are relative to */
export function partLoader(base: string): PartLoader {
  const load = base.startsWith('file:') ? loadByScript : loadByFetch;
  const cache = new Map<string, Uint8Array<ArrayBuffer>>();
  let bytes = 0;
  return async (path, signal) => {
    const cached = cache.get(path);
    if (cached) {
      cache.delete(path);
      cache.set(path, cached);
      return cached;
    }
    const part = await load(new URL(path, base).href, signal);
    if (!cache.has(path)) bytes += part.length;
    cache.set(path, part);
    for (const [oldest, old] of cache) {
      if (bytes <= cacheBytesMax) break;
      cache.delete(oldest);
      bytes -= old.length;
    }
    return part;
  };
}

async function loadByFetch(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return unpackFile(await response.arrayBuffer());
}

declare global {
  /** What the files of the index call when they are loaded as scripts. */
  var broadsheetPart: ((text: string) => void) | undefined;
}

/** Scripts hand their content over one after the other, each just before its own `load` event. */
function loadByScript(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    let handedOver: string | null = null;
    script.src = address;
    script.addEventListener('load', () => {
      script.remove();
      if (handedOver === null) reject(new Error(`${address} holds nothing`));
      else resolve(unpackText(handedOver));
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} cannot be loaded`));
    });
    waiting.set(address, (text) => {
      handedOver = text;
    });
    globalThis.broadsheetPart = takePart;
    document.head.append(script);
  });
}

const waiting = new Map<string, (text: string) => void>();

function takePart(text: string): void {
  const script = document.currentScript;
  const address = script instanceof HTMLScriptElement ? script.src : '';
  waiting.get(address)?.(text);
  waiting.delete(address);
}

/** @returns what was compressed with deflate, as text */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return await new Response(stream).text();
}
