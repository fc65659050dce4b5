/** CRC-32 of zip (polynomial EDB88320), four bytes at a step by tables for each place (Kounavis and Berry 2005). */
const TABLES: readonly Int32Array[] = makeTables();

function makeTables(): readonly Int32Array[] {
  const tables = Array.from({ length: 4 }, () => new Int32Array(256));
  const [first = new Int32Array(256)] = tables;
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ -306674912 : value >>> 1;
    first[byte] = value;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    let value = first[byte] ?? 0;
    for (const table of tables.slice(1)) {
      value = (value >>> 8) ^ (first[value & 0xff] ?? 0);
      table[byte] = value;
    }
  }
  return tables;
}

const [T0 = new Int32Array(256), T1 = T0, T2 = T0, T3 = T0] = TABLES;

/** The running checksum after these bytes; begin with 0. */
export function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  let at = 0;
  const whole = bytes.length - (bytes.length % 4);
  for (; at < whole; at += 4) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (T3[crc & 0xff] ?? 0) ^
      (T2[(crc >>> 8) & 0xff] ?? 0) ^
      (T1[(crc >>> 16) & 0xff] ?? 0) ^
      (T0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
