import type { Ink } from '../../base/ink.ts';
import type { Mask } from './mask.ts';

/** A mask and how far it is moved, in dots. */
export interface PlacedMask {
  readonly mask: Mask;
  readonly right: number;
  readonly down: number;
}

/** What a mark is, as far as its ink goes: an area may be tinted, the others must be seen for themselves. */
export type ShapeKind = 'text' | 'line' | 'area' | 'picture' | 'code';

/** The dots of a mark, of text those of each glyph, and what they are painted with. */
export interface Shape {
  readonly kind: ShapeKind;
  readonly masks: readonly PlacedMask[];
  readonly ink: Ink;
  /** Of an area: thinner than a tint can show. */
  readonly isThin?: boolean;
}
