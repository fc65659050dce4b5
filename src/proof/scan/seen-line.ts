import type { Stress } from './stress.ts';

/** Dots along a line over a code, from one end of its free margin to the other: 1 = black. */
export type DotLine = Uint8Array;

/** Places along a line where a scanner looks, for each dot. */
const PHASES = [0, 0.5] as const;
/** Half of the light: from here on a bar is seen (the global threshold of ISO/IEC 15416, of a line with black and white in it). */
const THRESHOLD = 0.5;

/**
 * Where a scanner sees a line turn from white to black and back, in dots from its beginning. `spot` is what it sees at a time, a standard
 * deviation in dots; `dead` the dot that a dead element leaves white.
 */
export function edgesSeen(line: DotLine, stress: Stress, spot: number, dead?: number): readonly number[] {
  switch (stress) {
    case 'growth':
      return turnsOf(line, (own, before) => own | before);
    case 'shrinkage':
      return turnsOf(line, (own, before) => own & before);
    case 'blur':
      return crossings(line, spot);
    case 'dead-element': {
      const struck = Uint8Array.from(line);
      if (dead !== undefined && dead < struck.length) struck[dead] = 0;
      return crossings(struck, spot);
    }
  }
}

function turnsOf(line: DotLine, dotOf: (own: number, before: number) => number): readonly number[] {
  const edges: number[] = [];
  let [last, before] = [0, 0];
  for (let at = 0; at <= line.length; at += 1) {
    const own = line[at] ?? 0;
    const seen = dotOf(own, before);
    if (seen !== last) edges.push(at);
    [last, before] = [seen, own];
  }
  return edges;
}

function crossings(line: DotLine, spot: number): readonly number[] {
  const { reach, levels } = seenLevels(spot);
  const window = (1 << (2 * reach + 1)) - 1;
  const edges: number[] = [];
  let [place, level, near] = [0, 0, 0];
  for (let ahead = 0; ahead < reach; ahead += 1) near = (near << 1) | (line[ahead] ?? 0);
  for (let at = 0; at < line.length; at += 1) {
    near = ((near << 1) | (line[at + reach] ?? 0)) & window;
    for (let phase = 0; phase < PHASES.length; phase += 1) {
      const seen = levels[near * PHASES.length + phase] ?? 0;
      const here = at + (PHASES[phase] ?? 0);
      if (seen > THRESHOLD !== level > THRESHOLD)
        edges.push(place + ((THRESHOLD - level) / (seen - level)) * (here - place));
      place = here;
      level = seen;
    }
  }
  return edges;
}

interface SeenLevels {
  /** Dots on either side that the spot reaches. */
  readonly reach: number;
  /** For all dots that may be within reach, as the bits of a number, how black the middle one is seen at each phase. */
  readonly levels: Float64Array;
}

const known = new Map<number, SeenLevels>();

function seenLevels(spot: number): SeenLevels {
  const before = known.get(spot);
  if (before !== undefined) return before;
  const reach = Math.ceil(spot * 3);
  const dots = 2 * reach + 1;
  const weights = PHASES.map((phase) =>
    Float64Array.from({ length: dots }, (_, at) => shareOf(at - reach - phase, at - reach - phase + 1, spot)),
  );
  const levels = Float64Array.from({ length: (1 << dots) * PHASES.length }, (_, index) => {
    const near = Math.floor(index / PHASES.length);
    const weight = weights[index % PHASES.length];
    let seen = 0;
    for (let at = 0; at < dots; at += 1) if (((near >> (dots - 1 - at)) & 1) === 1) seen += weight?.[at] ?? 0;
    return seen;
  });
  const made = { reach, levels };
  known.set(spot, made);
  return made;
}

/** The share of a spot at 0 that lies between two places. */
export const shareOf = (from: number, to: number, spot: number): number =>
  below(to / spot) - below(from / spot);

/** The normal distribution, to 1.5e-7 (Abramowitz and Stegun 7.1.26). */
function below(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return deviations < 0 ? tail / 2 : 1 - tail / 2;
}
