import type { Chain } from './outlines.ts';

/** Chains to be stroked in a frame of their own, lengths in its unit. */
export interface Stroke {
  readonly half: number;
  /** Length of dash and of gap; empty for a solid stroke. */
  readonly dash: readonly number[];
  /** Round ends and corners; otherwise ends are cut off straight. */
  readonly round: boolean;
}

/**
 * Outlines of strokes, to be filled by the non-zero rule: all run the same way round, so that where they overlap they
 * add up. `sides` of the discs that make ends and corners round.
 */
export function strokeOutlines(chains: readonly Chain[], stroke: Stroke, sides: number): readonly Chain[] {
  const outlines: Chain[] = [];
  for (const part of chains.flatMap((chain) => dashesOf(chain, stroke.dash))) {
    for (let index = 0; index + 3 < part.length; index += 2) {
      const bar = barOf(part, index, stroke.half);
      if (bar !== undefined) outlines.push(bar);
    }
    if (!stroke.round) continue;
    for (let index = 0; index < part.length; index += 2) {
      outlines.push(discOf(part[index] ?? 0, part[index + 1] ?? 0, stroke.half, sides));
    }
  }
  return outlines;
}

/** The drawn parts of a chain; the whole of it where it has no dashes. */
export function dashesOf(chain: Chain, dash: readonly number[]): readonly Chain[] {
  const period = dash.reduce((sum, length) => sum + length, 0);
  if (!(period > 0)) return [chain];
  const parts: number[][] = [];
  let [turn, left] = [0, dash[0] ?? 0];
  let open = [chain[0] ?? 0, chain[1] ?? 0];
  /** Every other part is a gap. */
  const finish = (): void => {
    if (turn % 2 === 0) parts.push(open);
  };
  for (let index = 0; index + 3 < chain.length; index += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = chain.slice(index, index + 4);
    const length = Math.hypot(x1 - x0, y1 - y0);
    let done = 0;
    while (length - done > left) {
      done += left;
      const share = done / length;
      const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
      open.push(x, y);
      finish();
      open = [x, y];
      turn += 1;
      left = dash[turn % dash.length] ?? 0;
    }
    left -= length - done;
    open.push(x1, y1);
  }
  finish();
  return parts;
}

/** The box around a piece of a chain; undefined for one without length. */
function barOf(chain: Chain, index: number, half: number): Chain | undefined {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = chain.slice(index, index + 4);
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return undefined;
  const [across, down] = [((y0 - y1) * half) / length, ((x1 - x0) * half) / length];
  return [x0 + across, y0 + down, x0 - across, y0 - down, x1 - across, y1 - down, x1 + across, y1 + down];
}

/** The same way round as a bar. */
function discOf(x: number, y: number, half: number, sides: number): Chain {
  return Array.from({ length: sides }, (_, side) => {
    const angle = (side * 2 * Math.PI) / sides;
    return [x + half * Math.cos(angle), y + half * Math.sin(angle)];
  }).flat();
}
