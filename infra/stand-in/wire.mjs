// Protobuf and gRPC frames, as far as Terraform's plugin protocol needs them.

// A message is written as [field, value] pairs; what is empty is left out, as protobuf does.
export function write(...pairs) {
  const out = [];
  for (const [field, value] of pairs) {
    if (value === undefined || value === null || value === false || value === 0 || value === '') continue;
    if (typeof value === 'number' || value === true) {
      out.push(varint(field << 3), varint(Number(value)));
    } else {
      const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
      out.push(varint((field << 3) | 2), varint(bytes.length), bytes);
    }
  }
  return Buffer.concat(out);
}

// A message is read as { field: [value, ...] }; what is no number stays bytes.
export function read(bytes) {
  const message = {};
  let at = 0;
  const next = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      value |= BigInt(byte & 127) << shift;
      if (!(byte & 128)) return Number(value);
    }
  };
  const take = (length) => bytes.subarray(at, (at += length));
  while (at < bytes.length) {
    const key = next();
    const kind = key & 7;
    const value = kind === 0 ? next() : kind === 2 ? take(next()) : take(kind === 1 ? 8 : 4);
    (message[key >> 3] ??= []).push(value);
  }
  return message;
}

export const text = (message, field) => message[field]?.[0]?.toString('utf8') ?? '';

// An integer among a path's steps: written even where it is zero.
export const index = (field, value) => Buffer.concat([varint(field << 3), varint(value)]);

export const unframed = (body) => body.subarray(5);

export function framed(message) {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

function varint(number) {
  const bytes = [];
  for (let rest = BigInt(number); ; ) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest ? low | 128 : low);
    if (!rest) return Buffer.from(bytes);
  }
}
