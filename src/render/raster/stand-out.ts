import type { Ink } from '../../base/ink.ts';
import type { Bitmap } from '../bitmap.ts';
import { eachByte, ones } from './mask.ts';
import type { PlacedMask, ShapeKind } from './shape.ts';
import { isSeen, isToldApart } from './tone.ts';

/** What was painted at one go: a mark, or a glyph of text. */
export interface Piece {
  readonly kind: ShapeKind;
  readonly ink: Ink;
  readonly masks: readonly PlacedMask[];
}

/** The dots of a label, and as bits of equal bitmaps what lies uppermost there. */
export interface Painted {
  readonly bitmap: Bitmap;
  /** Where each ink does. */
  readonly inks: Map<Ink, Uint8Array>;
  /** Where something does that is no area. */
  readonly fine: Uint8Array;
  /** Where an area does that is filled with some black dots among white ones. */
  readonly tints: Uint8Array;
}

/** Makes the dots of a tint white that touch, if only at a corner, black dots of what is fine: they would make it ragged. */
export function clearAround({ bitmap, fine, tints }: Painted): void {
  const { bits, stride, height } = bitmap;
  const black = new Uint8Array(bits.length);
  for (let at = 0; at < black.length; at += 1) black[at] = (bits[at] ?? 0) & (fine[at] ?? 0);
  /** The black dots of a byte's row and the two beside it. */
  const near = (at: number): number =>
    (black[at] ?? 0) | (black[at - stride] ?? 0) | (black[at + stride] ?? 0);
  for (let row = 0; row < height; row += 1) {
    for (let at = row * stride; at < (row + 1) * stride; at += 1) {
      const tint = tints[at] ?? 0;
      if (tint === 0) continue;
      const own = near(at);
      const [before, after] = [at > row * stride ? near(at - 1) : 0, near(at + 1)];
      const touched =
        own | (own << 1) | (own >> 1) | (before << 7) | (at + 1 < (row + 1) * stride ? after >> 7 : 0);
      bits[at] = (bits[at] ?? 0) & ~(tint & touched);
    }
  }
}

/** Share of its outline, as far as the colours show it, that must be seen in the dots: a line is seen from one side too. */
const NEEDED: Readonly<Record<ShapeKind, number>> = {
  text: 3 / 4,
  picture: 3 / 4,
  code: 1,
  line: 1 / 3,
  area: 1 / 3,
};

/** Something that the label's colours show and its dots do not: of what kind, in which ink, beside which, and where. */
export interface Lost extends Pick<Piece, 'kind' | 'ink'> {
  readonly other: Ink;
  /** Dots. */
  readonly x: number;
  readonly y: number;
}

/**
 * Of the pieces that the label's colours show and its dots do not, the one of which least is seen. Between a dot of a
 * piece and one beside it in another ink there is an edge: the colours show it where the inks differ enough, and the
 * dots where one is black and the other white.
 */
export function lostPiece(painted: Painted, pieces: readonly Piece[]): Lost | undefined {
  const showing = new Showing(painted);
  let [lost, least] = [undefined as readonly [Piece, number] | undefined, 1];
  for (const piece of pieces) {
    const { edges, unseen, first } = outlineOf(piece, painted, showing.besides(piece));
    const share = 1 - unseen / Math.max(1, edges);
    if (share >= NEEDED[piece.kind] || share > least) continue;
    lost = [piece, first];
    least = share;
  }
  if (lost === undefined) return undefined;
  const [{ kind, ink }, dot] = lost;
  const row = painted.bitmap.stride * 8;
  return { kind, ink, other: showing.beside(lost[0], dot), x: dot % row, y: Math.floor(dot / row) };
}

/** Which dots have an ink that the colours show beside another. */
class Showing {
  readonly #painted: Painted;
  readonly #known = new Map<string, Uint8Array>();
  #all: Uint8Array | undefined;

  constructor(painted: Painted) {
    this.#painted = painted;
  }

  besides(piece: Piece): Uint8Array {
    const rule = ruleOf(piece);
    const key = `${rule.name} ${String(piece.kind === 'area')} ${piece.ink}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { inks, fine } = this.#painted;
    const others = [...inks.keys()].filter((ink) => rule(piece.ink, ink));
    const rest = [...inks.keys()].filter((ink) => !rule(piece.ink, ink));
    // Each dot has one ink: few are taken away sooner than many are put together.
    const shown =
      others.length <= rest.length
        ? this.#joined(others)
        : Uint8Array.from((this.#all ??= this.#joined([...inks.keys()])));
    if (others.length > rest.length) for (const ink of rest) without(shown, inks.get(ink) ?? shown);
    // An area is told from others; whether text is told from it is up to the text.
    if (piece.kind === 'area') without(shown, fine);
    this.#known.set(key, shown);
    return shown;
  }

  #joined(some: readonly Ink[]): Uint8Array {
    const { inks, bitmap } = this.#painted;
    const plane = new Uint8Array(bitmap.bits.length);
    for (const ink of some) join(plane, inks.get(ink) ?? plane);
    return plane;
  }

  /** The ink of a dot beside this one, that the colours show and the dots do not. */
  beside(piece: Piece, dot: number): Ink {
    const { bitmap, inks } = this.#painted;
    const shown = this.besides(piece);
    const row = bitmap.stride * 8;
    const next = [dot + 1, dot - 1, dot + row, dot - row].find(
      (other) => bitOf(shown, other) && bitOf(bitmap.bits, other) === bitOf(bitmap.bits, dot),
    );
    const [ink] = [...inks].find(([, plane]) => next !== undefined && bitOf(plane, next)) ?? ['white'];
    return ink;
  }
}

function join(plane: Uint8Array, more: Uint8Array): void {
  const [words, others] = [wordsOf(plane), wordsOf(more)];
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) | (others[at] ?? 0);
  for (let at = words.length * WORD; at < plane.length; at += 1)
    plane[at] = (plane[at] ?? 0) | (more[at] ?? 0);
}

function without(plane: Uint8Array, less: Uint8Array): void {
  const [words, others] = [wordsOf(plane), wordsOf(less)];
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) & ~(others[at] ?? 0);
  for (let at = words.length * WORD; at < plane.length; at += 1)
    plane[at] = (plane[at] ?? 0) & ~(less[at] ?? 0);
}

/** Bytes that are taken together. */
const WORD = Int32Array.BYTES_PER_ELEMENT;
/** The whole words of a plane, which begins a buffer of its own. */
const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Int32Array =>
  new Int32Array(buffer, byteOffset, Math.floor(length / WORD));

const bitOf = (plane: Uint8Array, dot: number): boolean =>
  ((plane[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0;

const ruleOf = ({ kind }: Piece): ((one: Ink, other: Ink) => boolean) =>
  kind === 'line' || kind === 'area' ? isToldApart : isSeen;

interface Outline {
  readonly edges: number;
  readonly unseen: number;
  /** The first dot, counted along rows filled up to whole bytes, with an edge that is not seen. */
  readonly first: number;
}

/** The edges that the colours show of a piece, where it is uppermost, and those of them that its dots do not. */
function outlineOf({ kind, ink, masks }: Piece, painted: Painted, shown: Uint8Array): Outline {
  const { bitmap, inks, tints, fine } = painted;
  const { bits, stride } = bitmap;
  const own = inks.get(ink) ?? shown;
  const isArea = kind === 'area';
  let [edges, unseen, first] = [0, 0, -1];
  const visit = (at: number, covered: number, row: number): void => {
    const visible = covered & (own[at] ?? 0) & (isArea ? ~(fine[at] ?? 0) : 0xff);
    if (visible === 0) return;
    let missed = 0;
    for (let side = 0; side < 4; side += 1) {
      const edge = visible & beside(shown, at, side, row, stride);
      if (edge === 0) continue;
      const isSame = ~((bits[at] ?? 0) ^ beside(bits, at, side, row, stride));
      const lost = edge & isSame & (isArea ? ~beside(tints, at, side, row, stride) : 0xff);
      edges += ones(edge);
      unseen += ones(lost);
      missed |= lost;
    }
    if (missed !== 0 && first < 0) first = at * 8 + Math.clz32(missed) - 24;
  };
  for (const { mask, right, down } of masks) eachByte(bitmap, mask, right, down, visit);
  return { edges, unseen, first };
}

/** Of each of a byte's dots the one beside it: on the left (0), on the right (1), above (2) or below (3). */
function beside(plane: Uint8Array, at: number, side: number, row: number, stride: number): number {
  if (side === 2) return plane[at - stride] ?? 0;
  if (side === 3) return plane[at + stride] ?? 0;
  const column = at - row * stride;
  const byte = plane[at] ?? 0;
  if (side === 0) return (byte >> 1) | (column === 0 ? 0 : ((plane[at - 1] ?? 0) << 7) & 0xff);
  return ((byte << 1) & 0xff) | (column === stride - 1 ? 0 : (plane[at + 1] ?? 0) >> 7);
}
