/** A prefix code: how long each symbol's code is, 0 where it has none, and the code as it stands in a file. */
export interface PrefixCode {
  readonly lengths: Uint8Array;
  readonly codes: Uint16Array;
}

const LONGEST_CODE = 15;

/** The canonical code of these lengths (RFC 1951, 3.2.2); codes are given with their first bit lowest, as they are written. */
export function codeOf(lengths: Uint8Array): PrefixCode {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const next = new Uint16Array(LONGEST_CODE + 1);
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    next[length] = ((next[length - 1] ?? 0) + (counts[length - 1] ?? 0)) << 1;
  }
  const codes = lengths.reduce((found, length, symbol) => {
    const code = next[length] ?? 0;
    next[length] = code + 1;
    found[symbol] = reversed(code, length);
    return found;
  }, new Uint16Array(lengths.length));
  return { lengths, codes };
}

function reversed(value: number, count: number): number {
  let bits = 0;
  for (let bit = 0; bit < count; bit += 1) bits |= ((value >> bit) & 1) << (count - 1 - bit);
  return bits;
}
