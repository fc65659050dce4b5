/**
 * Which bit of which of the ten characters A to J says whether a bar reaches down and whether it reaches up, bar after bar
 * from the left (USPS-B-3200, appendix D, table 22).
 */
const BITS =
  'H2 E3 B10 A0 J12 C8 F5 G11 I9 D1 A1 F12 C5 B8 E4 J11 G3 I10 D9 H6 F11 B4 I5 C12 J10 A2 ' +
  'H1 G7 D6 E9 A3 I6 G4 C7 B1 J9 H10 F2 E0 D8 G2 A4 I11 B0 J8 D12 C6 H7 F1 E10 B12 G9 ' +
  'H3 I0 F8 J7 E6 C10 D4 A5 I4 F7 H11 B9 G0 J6 A6 E8 C1 D2 F9 I12 E11 G1 J5 H4 D3 B2 ' +
  'A7 C0 B3 E1 G10 D5 I7 J4 C11 F6 A8 H12 E2 I1 F10 D0 J3 A9 G5 C4 H8 B7 F0 E5 C3 A10 ' +
  'G12 J2 D11 B6 I8 H9 F4 A11 B5 C2 J1 E12 I3 G6 H0 D7 E7 H5 A12 B11 C9 J0 G8 F3 D10 I2';

export interface BarBits {
  /** Character, from 0, and its bit. */
  readonly down: readonly [number, number];
  readonly up: readonly [number, number];
}

export const BAR_BITS: readonly BarBits[] = Array.from(
  BITS.matchAll(/([A-J])([0-9]+) ([A-J])([0-9]+)/g),
  ([, downCharacter = '', downBit, upCharacter = '', upBit]) => ({
    down: [downCharacter.charCodeAt(0) - 65, Number(downBit)],
    up: [upCharacter.charCodeAt(0) - 65, Number(upBit)],
  }),
);

/**
 * Characters of 13 bits with `ones` of them set, in the order of their codewords (appendix C): each with its mirror image
 * from the front, those that are their own mirror images from the back.
 */
export function charactersWith(ones: number): readonly number[] {
  const front: number[] = [];
  const back: number[] = [];
  for (let word = 0; word < 8192; word += 1) {
    const bits = word.toString(2).padStart(13, '0');
    if (bits.replaceAll('0', '').length !== ones) continue;
    const mirrored = Number.parseInt(Array.from(bits).reverse().join(''), 2);
    if (mirrored === word) back.unshift(word);
    else if (mirrored > word) front.push(word, mirrored);
  }
  return [...front, ...back];
}
