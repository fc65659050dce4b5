/** UTF-16 units as UTF-8; a surrogate without its other half becomes U+FFFD. */
export function encodeUtf8(units: Uint16Array): Uint8Array {
  const out = new Uint8Array(units.length * 3);
  let size = 0;
  for (let at = 0; at < units.length; at += 1) {
    let code = units[at] ?? 0;
    if (code < 0x80) {
      out[size] = code;
      size += 1;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = units[at + 1] ?? 0;
      if (code <= 0xdbff && low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        at += 1;
      } else code = 0xfffd;
    }
    if (code < 0x800) {
      out[size] = 0xc0 | (code >> 6);
    } else {
      if (code < 0x10000) out[size] = 0xe0 | (code >> 12);
      else {
        out[size] = 0xf0 | (code >> 18);
        size += 1;
        out[size] = 0x80 | ((code >> 12) & 0x3f);
      }
      size += 1;
      out[size] = 0x80 | ((code >> 6) & 0x3f);
    }
    size += 1;
    out[size] = 0x80 | (code & 0x3f);
    size += 1;
  }
  return out.subarray(0, size);
}

/** The same for a string, piece by piece, for readers that take bytes as they come. */
export function* utf8Pieces(text: string): Generator<Uint8Array, void, undefined> {
  const PIECE = 262_144;
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + PIECE);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end += 1;
    const units = new Uint16Array(end - at);
    for (let index = 0; index < units.length; index += 1) units[index] = text.charCodeAt(at + index);
    yield encodeUtf8(units);
    at = end;
  }
}
