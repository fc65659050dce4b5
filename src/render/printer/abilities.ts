import type { Dpi } from '../../base/length.ts';
import { HEAD_DOTS } from '../head-dots.ts';
import { BROTHER_DPI } from './brother-rolls.ts';
import type { PrinterLanguage } from './language.ts';
import type { Cutter, PrinterSettings } from './printer-settings.ts';

/** A whole number, or one of tenths, between two ends. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly isTenths?: true;
}

interface Abilities {
  readonly dpis: readonly Dpi[];
  readonly darkness?: Range;
  readonly speed?: Range;
  readonly copies: Range;
  readonly cutters: readonly Cutter[];
  readonly polarities: readonly PrinterSettings['polarity'][];
}

const EVERY_DPI: readonly Dpi[] = [203, 300, 600];
/** Copies where a command counts them, and where the label is sent as often. */
const COUNTED: Range = { min: 1, max: 9_999 };
const REPEATED: Range = { min: 1, max: 99 };
/** What `^LL` takes, in dots, for all that name no limit of their own. */
export const MAX_LENGTH = 32_000;

/**
 * What each language can say. Where no manual or public driver was found the range is as wide as the command can be
 * written, for a printer clamps what it cannot do: the speeds of TSPL, which differ by model, and of CPCL.
 *
 * ZPL: `^PR` 1–14, clamped by the printer (rfid-me.pages.dev/reference/zpl/pr); `~SD` 00–30 (lprint `lprint-zpl.c`).
 * TSPL: `DENSITY` 0–15 (lprint `lprint-tspl.c`); `SPEED` in inches a second, with a decimal on slow printers.
 * EPL2: `D` 0–15 and `S` 1–6, heads of 203 and 300 dpi (lprint `lprint-epl2.c`).
 * CPCL: `CONTRAST` 0–3 (easymanua.ls/zebra/cpcl/manual?p=100), up to 1,024 copies and one resolution (?p=20).
 * ESC/POS and Brother's raster commands have neither darkness nor speed that printers agree on.
 *
 * Only TSPL and EPL2 are known to be taken the other way round by some firmware. EPL2 and CPCL have no command that switches
 * a cutter off, so that `none` says nothing in them.
 */
export const ABILITIES: Readonly<Record<PrinterLanguage, Abilities>> = {
  zpl: {
    dpis: EVERY_DPI,
    darkness: { min: 0, max: 30 },
    speed: { min: 1, max: 14 },
    copies: COUNTED,
    cutters: ['none', 'each'],
    polarities: ['normal'],
  },
  tspl: {
    dpis: EVERY_DPI,
    darkness: { min: 0, max: 15 },
    speed: { min: 0.1, max: 30, isTenths: true },
    copies: COUNTED,
    cutters: ['none', 'each'],
    polarities: ['normal', 'inverted'],
  },
  epl: {
    dpis: [203, 300],
    darkness: { min: 0, max: 15 },
    speed: { min: 1, max: 6 },
    copies: COUNTED,
    cutters: ['none'],
    polarities: ['normal', 'inverted'],
  },
  cpcl: {
    dpis: [203],
    darkness: { min: 0, max: 3 },
    speed: { min: 0, max: 30 },
    copies: { min: 1, max: 1_024 },
    cutters: ['none'],
    polarities: ['normal'],
  },
  escpos: {
    dpis: EVERY_DPI,
    copies: REPEATED,
    cutters: ['none', 'each', 'end'],
    polarities: ['normal'],
  },
  brother: {
    dpis: [BROTHER_DPI],
    copies: REPEATED,
    cutters: ['none', 'each', 'end'],
    polarities: ['normal'],
  },
};

/** Millimetres that `GAP` and `BLINE` of TSPL take, an inch (easymanua.ls/tsc/ttp-343-series/manual?p=13), and any feed. */
const INCH = 25.4;
const LONGEST_FEED = 254;

/**
 * Dots of a gap, a mark or a feed. `Q` of EPL2 takes gaps and marks of 16 (18 at 300 dpi) to 240 dots (EPL Programming
 * Guide 14245L-003, p. 139); the other languages find the next label without being told the length.
 */
export function mediaRange({ media, dpi, language }: PrinterSettings): Range {
  const dots = (millimetres: number): number => Math.round(millimetres * HEAD_DOTS[dpi]);
  if (media.kind === 'continuous') return { min: 0, max: dots(LONGEST_FEED) };
  if (language === 'epl') return { min: dpi === 203 ? 16 : 18, max: 240 };
  return language === 'tspl' ? { min: 1, max: dots(INCH) } : { min: 0, max: dots(LONGEST_FEED) };
}
