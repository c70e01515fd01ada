/** Keeps values by key up to a number of bytes; those that were not used for longest go first. */
export class ByteCache<Value> {
  readonly #values = new Map<string, Value>();
  readonly #bytesMax: number;
  readonly #sizeOf: (value: Value) => number;
  #bytes = 0;

  constructor(bytesMax: number, sizeOf: (value: Value) => number) {
    this.#bytesMax = bytesMax;
    this.#sizeOf = sizeOf;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  put(key: string, value: Value): void {
    const before = this.#values.get(key);
    if (before !== undefined) this.#bytes -= this.#sizeOf(before);
    this.#values.delete(key);
    this.#values.set(key, value);
    this.#bytes += this.#sizeOf(value);
    for (const [oldest, old] of this.#values) {
      if (this.#bytes <= this.#bytesMax) break;
      this.#values.delete(oldest);
      this.#bytes -= this.#sizeOf(old);
    }
  }
}
