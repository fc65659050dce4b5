import type { BitGrid } from '../../scene/scene.ts';
import { BAR_BITS, charactersWith } from './imb-table.ts';
import { isDark } from './modules.ts';

interface Bar {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Reads a USPS Intelligent Mail code (USPS-B-3200) from its dots, without margins: 65 bars of one width and one pitch, of
 * four heights and nothing between. Nothing is corrected: each character must be one that there is, and the check sequence
 * right. Gives 20 digits of tracking and none, 5, 9 or 11 of routing; undefined for what is no right code.
 */
export function readImb(dots: BitGrid): string | undefined {
  const bars = barsOf(dots);
  if (bars?.length !== BAR_BITS.length) return undefined;
  const upper = new Set(bars.map(({ top }) => top));
  const lower = new Set(bars.map(({ bottom }) => bottom));
  if (upper.size !== 2 || lower.size !== 2) return undefined;
  const [top, bottom] = [Math.min(...upper), Math.max(...lower)];
  const characters = Array.from({ length: 10 }, () => 0);
  for (const [index, { up, down }] of BAR_BITS.entries()) {
    if (bars[index]?.top === top) setBit(characters, up);
    if (bars[index]?.bottom === bottom) setBit(characters, down);
  }
  return digitsOf(characters);
}

function setBit(characters: number[], [character, bit]: readonly [number, number]): void {
  characters[character] = (characters[character] ?? 0) | (1 << bit);
}

/** Solid bars, all as wide and as far from the next as the first. */
function barsOf(dots: BitGrid): readonly Bar[] | undefined {
  const bars: Bar[] = [];
  for (let column = 0; column < dots.columns; column += 1) {
    const run = inkOf(dots, column);
    if (run === 'none') continue;
    if (run === 'broken') return undefined;
    const last = bars.at(-1);
    const goesOn = last !== undefined && last.left + last.width === column;
    if (goesOn && (last.top !== run.top || last.bottom !== run.bottom)) return undefined;
    if (goesOn) bars[bars.length - 1] = { ...last, width: last.width + 1 };
    else bars.push({ left: column, width: 1, ...run });
  }
  const [first, second] = bars;
  if (first === undefined || second === undefined) return undefined;
  const isEven = bars.every(
    ({ left, width }, index) =>
      width === first.width && left === first.left + index * (second.left - first.left),
  );
  return isEven ? bars : undefined;
}

function inkOf(
  dots: BitGrid,
  column: number,
): 'none' | 'broken' | { readonly top: number; readonly bottom: number } {
  let top = -1;
  let bottom = -1;
  for (let row = 0; row < dots.rows; row += 1) {
    if (!isDark(dots, column, row)) continue;
    if (bottom >= 0 && bottom !== row - 1) return 'broken';
    if (top < 0) top = row;
    bottom = row;
  }
  return top < 0 ? 'none' : { top, bottom };
}

const FIVES = charactersWith(5);
/** Codewords of characters with five ones, then with two. */
const CODEWORDS: ReadonlyMap<number, number> = new Map(
  [...FIVES, ...charactersWith(2)].map((character, codeword) => [character, codeword]),
);
const ALL_BITS = 0x1fff;
/** Codewords from this on stand for the last bit of the check sequence besides. */
const FIRST_CODEWORD = 659n;

/** 3.2.5 to 3.2.1, backwards. */
function digitsOf(characters: readonly number[]): string | undefined {
  let check = 0;
  const codewords: bigint[] = [];
  for (const [index, character] of characters.entries()) {
    const straight = CODEWORDS.get(character);
    const codeword = straight ?? CODEWORDS.get(character ^ ALL_BITS);
    if (codeword === undefined) return undefined;
    if (straight === undefined) check |= 1 << index;
    codewords.push(BigInt(codeword));
  }
  let [first = 0n] = codewords;
  const last = codewords.at(-1) ?? 0n;
  if (first >= FIRST_CODEWORD) {
    first -= FIRST_CODEWORD;
    check |= 1 << 10;
  }
  if (first >= FIRST_CODEWORD || last % 2n !== 0n || last >= 1272n) return undefined;
  const middle = codewords.slice(1, -1).reduce((value, codeword) => value * 1365n + codeword, first);
  const value = middle * 636n + last / 2n;
  return value < 1n << 102n && checkSequence(value) === check ? numbersOf(value) : undefined;
}

/** Appendix B: 11 bits with the polynomial 0xf35 over the 102 bits of the value. */
function checkSequence(value: bigint): number {
  let check = 0x7ff;
  for (let bit = 101n; bit >= 0n; bit -= 1n) {
    const turns = ((check >> 10) & 1) !== Number((value >> bit) & 1n);
    check = (check << 1) & 0x7ff;
    if (turns) check ^= 0xf35 & 0x7ff;
  }
  return check;
}

/** How many routing codes there are that are shorter than each length, the empty one among them. */
const ROUTING = [
  { length: 11, first: 1_000_100_001n },
  { length: 9, first: 100_001n },
  { length: 5, first: 1n },
];

function numbersOf(value: bigint): string | undefined {
  const tracking = value % 10n ** 18n;
  let rest = value / 10n ** 18n;
  const second = rest % 5n;
  rest /= 5n;
  const head = `${rest % 10n}${second}`;
  const code = rest / 10n;
  const digits = head + String(tracking).padStart(18, '0');
  if (code === 0n) return digits;
  const kind = ROUTING.find(({ first }) => code >= first);
  const routing = kind === undefined ? '' : String(code - kind.first).padStart(kind.length, '0');
  return routing.length === kind?.length ? digits + routing : undefined;
}
