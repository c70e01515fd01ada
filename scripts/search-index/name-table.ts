/** Numbers names in the order of their first coming. */
export class NameTable {
  readonly names: (string | null)[] = [];
  readonly #numbers = new Map<string | null, number>();

  numberOf(name: string | null): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.#numbers.set(name, number);
    }
    return number;
  }
}
