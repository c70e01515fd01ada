/**
 * Numbers pairs of characters in the order in which they come first: a hash table with open addressing. A page asks for
 * its pairs some ten thousand times, and a Map takes five times as long.
 */
export class PairNumbers {
  /** The pairs by number. */
  readonly pairs: number[] = [];
  /** A pair and its number at each place of two; a pair of 0 is an empty place. */
  #places: Int32Array;
  #shift: number;

  /** @param expected about how many pairs there will be */
  constructor(expected: number) {
    const bits = Math.max(4, 33 - Math.clz32(expected));
    this.#places = new Int32Array(2 << bits);
    this.#shift = 32 - bits;
  }

  /** @returns the pair's number; -1 where it has none */
  find(pair: number): number {
    const place = this.#placeOf(pair);
    return this.#places[place] === 0 ? -1 : (this.#places[place + 1] ?? -1);
  }

  /** @returns the pair's number, the next one where it is new */
  add(pair: number): number {
    const place = this.#placeOf(pair);
    if (this.#places[place] !== 0) return this.#places[place + 1] ?? -1;
    const number = this.pairs.push(pair) - 1;
    this.#places[place] = pair;
    this.#places[place + 1] = number;
    if (this.pairs.length * 4 > this.#places.length) this.#grow();
    return number;
  }

  /** Where the pair is, or would be. Spread by the golden ratio's share of 2 to the power of 32. */
  #placeOf(pair: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    let place = (Math.imul(pair, 0x9e3779b1) >>> this.#shift) << 1;
    for (;;) {
      const held = places[place];
      if (held === pair || held === 0) return place;
      place = (place + 2) & mask;
    }
  }

  #grow(): void {
    this.#shift -= 1;
    this.#places = new Int32Array(this.#places.length * 2);
    for (const [number, pair] of this.pairs.entries()) {
      const place = this.#placeOf(pair);
      this.#places[place] = pair;
      this.#places[place + 1] = number;
    }
  }
}
