// both shells have these; shared code is compiled without DOM and Node
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/**
 * The model's file once it is decompressed: the length of a JSON table, the table (name → where), then the bytes.
 * Sixteen-bit numbers are stored as two planes of bytes, because deflate finds more in them that way.
 */
export interface Sections {
  has(name: string): boolean;
  bytes(name: string): Uint8Array;
  text(name: string): string;
  wide(name: string): Uint16Array;
}

const magic = 0x3174_524d;

function isTable(value: unknown): value is Record<string, [number, number]> {
  return typeof value === 'object' && value !== null;
}

export function packSections(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const table: Record<string, [number, number]> = {};
  let length = 0;
  for (const [name, bytes] of parts) {
    table[name] = [length, bytes.length];
    length += bytes.length;
  }
  const head = new TextEncoder().encode(JSON.stringify(table));
  const packed = new Uint8Array(8 + head.length + length);
  new DataView(packed.buffer).setUint32(0, magic);
  new DataView(packed.buffer).setUint32(4, head.length);
  packed.set(head, 8);
  for (const [name, bytes] of parts) packed.set(bytes, 8 + head.length + (table[name]?.[0] ?? 0));
  return packed;
}

export function readSections(buffer: ArrayBuffer): Sections {
  const view = new DataView(buffer);
  if (buffer.byteLength < 8 || view.getUint32(0) !== magic) throw new Error('Not a Morat language model');
  const headLength = view.getUint32(4);
  const table: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headLength)));
  if (!isTable(table)) throw new Error('The language model has no table of contents');
  const bytes = (name: string): Uint8Array => {
    const place = table[name];
    if (place === undefined) throw new Error(`The language model lacks ${name}`);
    return new Uint8Array(buffer, 8 + headLength + place[0], place[1]);
  };
  return {
    has: (name) => table[name] !== undefined,
    bytes,
    text: (name) => new TextDecoder().decode(bytes(name)),
    wide: (name) => {
      const planes = bytes(name);
      const count = planes.length / 2;
      const values = new Uint16Array(count);
      for (let i = 0; i < count; i++) values[i] = (planes[i] ?? 0) | ((planes[count + i] ?? 0) << 8);
      return values;
    },
  };
}

/** The counterpart of Sections.wide. */
export function planes(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    bytes[i] = value & 255;
    bytes[values.length + i] = value >>> 8;
  }
  return bytes;
}
