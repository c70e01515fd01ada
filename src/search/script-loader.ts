declare global {
  /** What the files of the index call when they are loaded as scripts. */
  var broadsheetPart: ((text: string) => void) | undefined;
}

const loading = new Map<string, Promise<string>>();
const waiting = new Map<string, (text: string) => void>();

/** Loads a file of the index as a script, for pages that were opened from a disk. @returns the string that it holds */
export function loadScript(address: string): Promise<string> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = insertScript(address).finally(() => loading.delete(address));
  loading.set(address, loaded);
  return loaded;
}

function insertScript(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    waiting.set(script.src, resolve);
    script.addEventListener('load', () => script.remove());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} cannot be loaded`));
    });
    globalThis.broadsheetPart = takePart;
    document.head.append(script);
  });
}

function takePart(text: string): void {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  waiting.get(script.src)?.(text);
  waiting.delete(script.src);
}
