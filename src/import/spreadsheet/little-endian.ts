/** Little-endian numbers out of bytes; what lies behind the end counts as 0, so callers check lengths where it matters. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** A 64-bit number; beyond 2^53 it is no longer exact, and larger than any file. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
}

export function f64(bytes: Uint8Array, at: number): number {
  if (at + 8 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true);
}
