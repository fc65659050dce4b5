import type { Symbology } from '../../base/symbology.ts';
import { edgesSeen } from './seen-line.ts';
import type { DotLine } from './seen-line.ts';
import type { Stress } from './stress.ts';

/** How far what a scanner sees of bars may be from what they should be, in modules, until it takes one character for another. */
export interface BarLimits {
  /** From an edge of a bar to the same edge of the next: what does not change when all bars grow. */
  readonly similar?: number;
  /** So many bars together, where their width is looked at too. */
  readonly bars?: { readonly count: number; readonly most: number };
  /** Each bar and space: of codes of narrow and wide ones half of the difference. */
  readonly each?: number | 'half-of-wide';
}

/** ISO/IEC 15417, annex: edges by half a module, the three bars of a character by 1.75. */
const BY_EDGES: BarLimits = { similar: 0.5, bars: { count: 3, most: 1.75 } };
/** ISO/IEC 15420: 1 and 7, 2 and 8 have the same edges, and bars that differ by two modules. */
const GOODS: BarLimits = { similar: 0.5, bars: { count: 2, most: 1 } };
const NARROW_AND_WIDE: BarLimits = { each: 'half-of-wide' };

export const BAR_LIMITS = {
  code128: BY_EDGES,
  'gs1-128': BY_EDGES,
  code93: { similar: 0.5 },
  pdf417: { similar: 0.5 },
  ean13: GOODS,
  ean8: GOODS,
  upca: GOODS,
  upce: GOODS,
  code39: NARROW_AND_WIDE,
  itf14: NARROW_AND_WIDE,
  codabar: NARROW_AND_WIDE,
  msi: NARROW_AND_WIDE,
} as const satisfies Partial<Record<Symbology, BarLimits>>;

/** Finders of matrix codes are known by bars and spaces of 1, 1, 3, 1 and 1: each may be half a module off. */
export const FINDER_LIMITS: BarLimits = { each: 0.5 };

/** A line over bars, and what it should be. */
export interface LineToMeasure {
  readonly line: DotLine;
  /** Where it should turn from white to black and back, in dots. */
  readonly edges: readonly number[];
  /** Dots. */
  readonly module: number;
}

const DUST = 1e-9;

/** Whether bars are taken for what they are by their edges as a scanner sees them. */
export function barsMeasureRight(
  { line, edges, module }: LineToMeasure,
  { similar, bars, each }: BarLimits,
  stress: Stress,
  spot: number,
  dead?: number,
): boolean {
  const seen = edgesSeen(line, stress, spot, dead);
  if (seen.length !== edges.length) return false;
  const off = (at: number): number => (seen[at] ?? 0) - (edges[at] ?? 0);
  const most = each === 'half-of-wide' ? halfOfWide(edges, module) : each;
  let sum = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const width = off(at + 1) - off(at);
    if (most !== undefined && Math.abs(width) >= most * module - DUST) return false;
    if (similar !== undefined && at + 2 < edges.length) {
      if (Math.abs(off(at + 2) - off(at)) >= similar * module - DUST) return false;
    }
    if (bars === undefined || at % 2 === 1) continue;
    sum += width;
    const left = at - 2 * bars.count;
    if (left >= 0) sum -= off(left + 1) - off(left);
    if (Math.abs(sum) >= bars.most * module - DUST) return false;
  }
  return true;
}

function halfOfWide(edges: readonly number[], module: number): number {
  let widest = 2 * module;
  for (let at = 0; at + 1 < edges.length; at += 1)
    widest = Math.max(widest, (edges[at + 1] ?? 0) - (edges[at] ?? 0));
  return (widest / module - 1) / 2;
}

/** A line of modules in dots with free margins; `isBlack` is asked of each module. */
export function lineOf(
  modules: number,
  module: number,
  margin: number,
  isBlack: (at: number) => boolean,
): LineToMeasure {
  const line = new Uint8Array(modules * module + 2 * margin);
  const edges: number[] = [];
  let last = false;
  for (let at = 0; at <= modules; at += 1) {
    const black = at < modules && isBlack(at);
    const place = margin + at * module;
    if (black) line.fill(1, place, place + module);
    if (black !== last) edges.push(place);
    last = black;
  }
  return { line, edges, module };
}
