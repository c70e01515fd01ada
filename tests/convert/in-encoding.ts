/** Text in the bytes of an encoding: the platform only decodes, so its decoder is read backwards. */

type Table = ReadonlyMap<string, readonly number[]>;
const tables = new Map<string, Table>();

/** @throws Error where the encoding has no such character */
export function inEncoding(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return inUtf16(text, encoding.endsWith('le'));
  const table = tables.get(encoding) ?? readBackwards(encoding);
  tables.set(encoding, table);
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character, encoding, table)));
}

function inUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

function bytesOf(character: string, encoding: string, table: Table): readonly number[] {
  const known = table.get(character);
  if (known) return known;
  if (encoding === 'gb18030') return inFourBytes(character);
  throw new Error(`${encoding} has no ${character}`);
}

/** What every sequence of one and two bytes means; the shorter and earlier sequence holds. */
function readBackwards(encoding: string): Table {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (...bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      return;
    }
  };
  for (let first = 0; first < 256; first += 1) add(first);
  for (let first = 0x81; first < 256; first += 1) for (let second = 0x30; second < 256; second += 1) add(first, second);
  return table;
}

/** GB18030's four bytes, found by search: they stand in the order of the code points of each plane. */
function inFourBytes(character: string): readonly number[] {
  const decoder = new TextDecoder('gb18030');
  const isAstral = (character.codePointAt(0) ?? 0) > 0xffff;
  let low = isAstral ? 189_000 : 0;
  let high = isAstral ? 1_237_575 : 39_419;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bytes = [
      0x81 + Math.floor(middle / 12_600),
      0x30 + (Math.floor(middle / 1_260) % 10),
      0x81 + (Math.floor(middle / 10) % 126),
      0x30 + (middle % 10),
    ];
    const found = decoder.decode(Uint8Array.from(bytes)).codePointAt(0) ?? 0;
    const wanted = character.codePointAt(0) ?? 0;
    if (found === wanted) return bytes;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  throw new Error(`gb18030 has no ${character}`);
}
