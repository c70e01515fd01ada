/**
 * Rising whole numbers as the gaps between them, in Rice's code: a gap's high part as so many ones and a zero, its low part in
 * a fixed number of bits, which follows from how many numbers share how wide a range. Within 0.1 bits of the best for places
 * that are spread at random.
 */

/** @returns low bits of a gap where `count` numbers lie below `range` */
export function riceBits(range: number, count: number): number {
  return Math.max(0, Math.floor(Math.log2((range / count) * Math.LN2)));
}

export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #buffer = 0;
  #free = 8;

  get bytes(): number {
    return this.#length + (this.#free < 8 ? 1 : 0);
  }

  /** Writes the low `count` bits of a number, at most 31. */
  bits(value: number, count: number): void {
    let left = count;
    while (left > 0) {
      const now = Math.min(left, this.#free);
      this.#free -= now;
      left -= now;
      this.#buffer |= ((value >>> left) & ((1 << now) - 1)) << this.#free;
      if (this.#free === 0) this.#flush();
    }
  }

  rice(value: number, low: number): void {
    for (let high = value >>> low; high > 0; high--) this.bits(1, 1);
    this.bits(0, 1);
    this.bits(value, low);
  }

  /** A copy of what was written, filled up to whole bytes; the writer is empty afterwards. */
  take(): Uint8Array {
    if (this.#free < 8) this.#flush();
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #flush(): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = this.#buffer;
    this.#buffer = 0;
    this.#free = 8;
  }
}

export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #buffer = 0;
  #left = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  bits(count: number): number {
    let value = 0;
    let wanted = count;
    while (wanted > 0) {
      if (this.#left === 0) this.#fill();
      const now = Math.min(wanted, this.#left);
      this.#left -= now;
      wanted -= now;
      value = (value << now) | ((this.#buffer >>> this.#left) & ((1 << now) - 1));
    }
    return value >>> 0;
  }

  rice(low: number): number {
    let high = 0;
    while (this.bits(1) === 1) high++;
    return ((high << low) | this.bits(low)) >>> 0;
  }

  #fill(): void {
    this.#buffer = this.#bytes[this.#at++] ?? 0;
    this.#left = 8;
  }
}
