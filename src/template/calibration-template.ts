import type { Language } from '../base/language.ts';
import { dot, dotsToMm, mm, pt } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { text } from './built-in/elements.ts';
import { TEMPLATE_VERSION } from './template.ts';
import type { CodeElement, LineElement, RectElement, Template, TemplateElement } from './template.ts';

/** What a calibration label shows and where, for labels of one size on a printer of one resolution. */
export interface Calibration {
  readonly template: Template;
  /** How far from the left and the upper edge the lines A and B are drawn, in millimetres. */
  readonly line: number;
  /** Length of the control lines along the label and down it, in millimetres. */
  readonly control: { readonly across: number; readonly down: number };
}

/** Millimetres. Smaller labels have no room for the lines. */
export const LEAST_CALIBRATED = { width: 40, height: 30 } as const;

/** Where lines A and B lie, in millimetres. A printer that is off by more is set with its own buttons. */
export const CALIBRATION_LINE = 10;
/** Lengths that control lines have, the longest that there is room for: any error is read off as so many in a hundred. */
const CONTROLS = [100, 50, 20, 10] as const;
const HAIRLINE = 0.25;
/** Between what is drawn and the edge of the label. */
const EDGE = 2;
/** Modules of a Code 128 of two digits, with its quiet zones: start, digits, check, stop. */
const LADDER_MODULES = 3 * 11 + 13 + 20;
/** The bars of the ladder, in dots: the narrowest that scanners read, and wider ones (facts: printing §6.1, 0.25 mm). */
const LADDER_DOTS: Readonly<Record<Dpi, readonly number[]>> = {
  203: [2, 3, 4, 5],
  300: [3, 4, 5, 6],
  600: [6, 8, 10, 12],
};

const WORDS: Readonly<Record<Language, Readonly<Record<'title' | 'a' | 'b' | 'control' | 'name', string>>>> =
  {
    en: {
      name: 'Calibration',
      title: 'Hushlabel calibration',
      a: 'A: left edge to this line',
      b: 'B: upper edge to this line',
      control: 'must measure',
    },
    'zh-CN': {
      name: '校准',
      title: 'Hushlabel 校准页',
      a: 'A：左边缘到此线',
      b: 'B：上边缘到此线',
      control: '应为',
    },
  };

/**
 * A label to measure a printer by: line A is to be 10 mm from the left edge and line B 10 mm from the upper one; two control lines with
 * a ruler show whether anything is scaled; codes of rising bar width show from which on a scanner reads them; corner marks show what is
 * cut off. Sizes are millimetres, at least `LEAST_CALIBRATED`; throws a `RangeError` below that.
 */
export function calibration(
  { width, height }: { readonly width: number; readonly height: number },
  dpi: Dpi,
  language: Language,
): Calibration {
  if (width < LEAST_CALIBRATED.width || height < LEAST_CALIBRATED.height)
    throw new RangeError('label too small to calibrate by');
  const words = WORDS[language];
  const control = { across: controlOf(width), down: controlOf(height) };
  const elements = [
    ...corners(width, height),
    upright('line-a', CALIBRATION_LINE, EDGE, height - 2 * EDGE),
    level('line-b', EDGE, CALIBRATION_LINE, width - 2 * EDGE),
    ...ruler('across', control.across),
    ...ruler('down', control.down),
    ...notes(width, height, words, control, dpi),
    ...ladder(width, height, dpi),
  ];
  const template: Template = {
    schema: 'hushlabel/template',
    version: TEMPLATE_VERSION,
    id: 'calibration',
    name: { en: WORDS.en.name, 'zh-CN': WORDS['zh-CN'].name },
    width: mm(width),
    height: mm(height),
    language,
    elements,
  };
  return { template, line: CALIBRATION_LINE, control };
}

/** The longest that ends before the edge, from the line on that it begins at. */
function controlOf(side: number): number {
  return CONTROLS.find((length) => CALIBRATION_LINE + length + EDGE <= side) ?? 0;
}

function line(id: string, x: number, y: number, width: number, height: number): LineElement {
  const box = { id, x: mm(x), y: mm(y), width: mm(width), height: mm(height) };
  return { kind: 'line', ...box, thickness: mm(HAIRLINE), style: 'solid' };
}

/** Lines whose middle is exactly at a place. */
const upright = (id: string, at: number, from: number, length: number) =>
  line(id, at - HAIRLINE / 2, from, HAIRLINE, length);
const level = (id: string, from: number, at: number, length: number) =>
  line(id, from, at - HAIRLINE / 2, length, HAIRLINE);

/** Along lines A and B, from where they cross: a tick each 5 mm, longer each 10 mm, a bar at both ends. */
function ruler(way: 'across' | 'down', length: number): readonly TemplateElement[] {
  const ticks = Array.from({ length: length / 5 }, (_, at) => (at + 1) * 5);
  return ticks.map((place) => {
    const tick = place === length ? 4 : place % 10 === 0 ? 2.5 : 1.5;
    const at = CALIBRATION_LINE + place;
    return way === 'across'
      ? upright(`across-${place}`, at, CALIBRATION_LINE - tick, tick)
      : level(`down-${place}`, CALIBRATION_LINE - tick, at, tick);
  });
}

function corners(width: number, height: number): readonly RectElement[] {
  const sides = [0, 1].flatMap((right) => [0, 1].map((low) => [right, low] as const));
  return sides.map(([right, low]) => ({
    kind: 'rect',
    id: `corner-${right}-${low}`,
    x: mm(right === 0 ? 0.5 : width - 2),
    y: mm(low === 0 ? 0.5 : height - 2),
    width: mm(1.5),
    height: mm(1.5),
    fill: 'black',
  }));
}

function notes(
  width: number,
  height: number,
  words: (typeof WORDS)[Language],
  control: Calibration['control'],
  dpi: Dpi,
): readonly TemplateElement[] {
  const lines = [
    `${words.title}, ${dpi} dpi`,
    words.a,
    words.b,
    `→ ${words.control} ${control.across} mm, ↓ ${control.down} mm`,
  ];
  const box = [
    CALIBRATION_LINE + 2,
    CALIBRATION_LINE + 2,
    width - CALIBRATION_LINE - 2 - EDGE - 1,
    Math.min(20, height - CALIBRATION_LINE - 4 - EDGE),
  ] as const;
  return [text('notes', box, lines, { size: 8, minSize: 4, overflow: 'fit' })];
}

/** Codes of rising bar width below the notes, as many as there is room for. */
function ladder(width: number, height: number, dpi: Dpi): readonly TemplateElement[] {
  const [first, last] = [CALIBRATION_LINE + 24, height - EDGE - 2];
  const step = 15;
  const codes: TemplateElement[] = [];
  let y = first;
  for (const dots of LADDER_DOTS[dpi]) {
    // A little more than the code, so that rounding to dots does not make its bars narrower.
    const length = dotsToMm(dot(LADDER_MODULES * dots + 2), dpi);
    if (y + step > last || CALIBRATION_LINE + 2 + length > width - EDGE) break;
    codes.push(ladderCode(`ladder-${dots}`, y, length, dots));
    y += step;
  }
  return codes;
}

function ladderCode(id: string, y: number, length: number, dots: number): CodeElement {
  return {
    kind: 'code',
    id,
    ...{ x: mm(CALIBRATION_LINE + 2), y: mm(y), width: mm(length), height: mm(13) },
    symbology: 'code128',
    content: String(dots).padStart(2, '0'),
    caption: true,
    captionSize: pt(7),
  };
}
