/** The library comes without types; what we use of it. */
declare module 'edtf' {
  /** @throws SyntaxError where the text is not EDTF */
  export function parse(text: string): { type: string; values: readonly unknown[] };
}
