import { inchToMm, mm, mmToInch } from '../base/length.ts';

export interface Tick {
  /** Millimetres from the label's edge. */
  readonly at: number;
  readonly size: 'minor' | 'middle' | 'major';
  /** The number at a major tick, in the ruler's unit. */
  readonly label?: string;
}

export type RulerUnit = 'mm' | 'in';

/** Screen pixels: numbers closer together run into each other, ticks closer together into a grey bar. */
const NUMBERS_APART = 40;
const TICKS_APART = 4;
/** More fit on no screen. */
const MOST_TICKS = 4_000;

/** A step from number to number, in the ruler's unit, with how it may be cut, from coarse to fine. */
interface Scale {
  readonly step: number;
  readonly cuts: readonly number[];
}

/** Below an inch, inches are halved, as on every ruler. */
const SMALL_INCHES: readonly Scale[] = [0.125, 0.25, 0.5].map((step) => ({ step, cuts: [2, 4, 8] }));
const INCH: Scale = { step: 1, cuts: [2, 4, 8, 16] };

/**
 * Ticks from `from` to `to`, millimetres from the label's edge, in order. Numbers are at least 40 pixels apart, ticks
 * at least 4. None for a range or scale that is no number.
 */
export function rulerTicks(from: number, to: number, pixelsPerMm: number, unit: RulerUnit): readonly Tick[] {
  const toMm = (value: number): number => (unit === 'mm' ? value : inchToMm(value));
  const pixels = pixelsPerMm * toMm(1);
  if (!(pixels > 0) || !Number.isFinite(pixels) || !Number.isFinite(to - from)) return [];
  const { step, cuts } = scaleFor(NUMBERS_APART / pixels, unit);
  const fine = cuts.findLast((cut) => (step / cut) * pixels >= TICKS_APART) ?? 1;
  const first = Math.ceil((fromMm(from, unit) / step) * fine - 1e-9);
  const last = Math.floor((fromMm(to, unit) / step) * fine + 1e-9);
  const count = Math.min(MOST_TICKS, Math.max(0, last - first + 1));
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const value = (number * step) / fine;
    const at = toMm(value);
    if (number % fine === 0) return { at, size: 'major', label: labelOf(value) };
    return { at, size: fine % 2 === 0 && number % (fine / 2) === 0 ? 'middle' : 'minor' };
  });
}

/** The smallest scale whose numbers are at least `apart` units from each other. */
function scaleFor(apart: number, unit: RulerUnit): Scale {
  const own = unit === 'in' ? [...SMALL_INCHES, INCH] : [];
  const fitting = own.find(({ step }) => step >= apart);
  if (fitting !== undefined) return fitting;
  const power = 10 ** Math.floor(Math.log10(apart));
  const tens: readonly Scale[] = [
    { step: power, cuts: [2, 10] },
    { step: 2 * power, cuts: [2, 4, 20] },
    { step: 5 * power, cuts: [5, 10, 50] },
  ];
  return tens.find(({ step }) => step >= apart) ?? { step: 10 * power, cuts: [2, 10] };
}

function fromMm(length: number, unit: RulerUnit): number {
  return unit === 'mm' ? length : mmToInch(mm(length));
}

/** Without the digits that multiplying leaves behind. */
function labelOf(value: number): string {
  return String(Number(value.toFixed(6)) + 0);
}
