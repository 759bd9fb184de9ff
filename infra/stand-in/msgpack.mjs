// MessagePack, as far as Terraform's values need it. A value that is not known yet is the symbol UNKNOWN.

export const UNKNOWN = Symbol('unknown');

export function pack(value) {
  if (value === null || value === undefined) return Buffer.from([0xc0]);
  if (value === UNKNOWN) return Buffer.from([0xd4, 0, 0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'number') return packNumber(value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([head(bytes.length, [31, 0xa0, 0], [255, 0xd9, 1], [65535, 0xda, 2], [2 ** 32, 0xdb, 4]), bytes]);
  }
  if (Array.isArray(value)) {
    return Buffer.concat([head(value.length, [15, 0x90, 0], [65535, 0xdc, 2], [2 ** 32, 0xdd, 4]), ...value.map(pack)]);
  }
  const entries = Object.entries(value);
  const packed = entries.flatMap(([name, inner]) => [pack(name), pack(inner)]);
  return Buffer.concat([head(entries.length, [15, 0x80, 0], [65535, 0xde, 2], [2 ** 32, 0xdf, 4]), ...packed]);
}

export function unpack(bytes) {
  let at = 0;
  const unsigned = (size) => advance(size, size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size));
  const signed = (size) => advance(size, size === 8 ? Number(bytes.readBigInt64BE(at)) : bytes.readIntBE(at, size));
  const advance = (size, value) => ((at += size), value);
  const string = (length) => bytes.toString('utf8', at, (at += length));
  const list = (length) => Array.from({ length }, one);
  const map = (length) => Object.fromEntries(Array.from({ length }, () => [one(), one()]));
  const extension = (length) => advance(1 + length, UNKNOWN); // also one that says more about what is unknown

  const BY_TAG = {
    0xc0: () => null, 0xc2: () => false, 0xc3: () => true,
    0xc4: () => string(unsigned(1)), 0xc5: () => string(unsigned(2)), 0xc6: () => string(unsigned(4)),
    0xc7: () => extension(unsigned(1)), 0xc8: () => extension(unsigned(2)), 0xc9: () => extension(unsigned(4)),
    0xca: () => advance(4, bytes.readFloatBE(at)), 0xcb: () => advance(8, bytes.readDoubleBE(at)),
    0xcc: () => unsigned(1), 0xcd: () => unsigned(2), 0xce: () => unsigned(4), 0xcf: () => unsigned(8),
    0xd0: () => signed(1), 0xd1: () => signed(2), 0xd2: () => signed(4), 0xd3: () => signed(8),
    0xd4: () => extension(1), 0xd5: () => extension(2), 0xd6: () => extension(4), 0xd7: () => extension(8), 0xd8: () => extension(16),
    0xd9: () => string(unsigned(1)), 0xda: () => string(unsigned(2)), 0xdb: () => string(unsigned(4)),
    0xdc: () => list(unsigned(2)), 0xdd: () => list(unsigned(4)), 0xde: () => map(unsigned(2)), 0xdf: () => map(unsigned(4)),
  };

  function one() {
    const tag = bytes[at++];
    if (tag < 0x80) return tag;
    if (tag < 0x90) return map(tag & 15);
    if (tag < 0xa0) return list(tag & 15);
    if (tag < 0xc0) return string(tag & 31);
    if (tag >= 0xe0) return tag - 256;
    if (!BY_TAG[tag]) throw new Error(`byte ${tag} begins no value`);
    return BY_TAG[tag]();
  }

  return one();
}

function packNumber(value) {
  if (Number.isSafeInteger(value) && value >= 0 && value < 128) return Buffer.from([value]);
  const bytes = Buffer.alloc(9);
  if (!Number.isSafeInteger(value)) {
    bytes[0] = 0xcb;
    bytes.writeDoubleBE(value, 1);
  } else if (value < 0) {
    bytes[0] = 0xd3;
    bytes.writeBigInt64BE(BigInt(value), 1);
  } else {
    bytes[0] = 0xcf;
    bytes.writeBigUInt64BE(BigInt(value), 1);
  }
  return bytes;
}

function head(length, ...forms) {
  const [, tag, size] = forms.find(([most]) => length <= most);
  const bytes = Buffer.alloc(1 + size);
  bytes[0] = size ? tag : tag | length;
  if (size) bytes.writeUIntBE(length, 1, size);
  return bytes;
}
