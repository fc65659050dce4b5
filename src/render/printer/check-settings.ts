import type { Dpi } from '../../base/length.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { BROTHER_DPI, BROTHER_LENGTHS, BROTHER_PINS, rollSize } from './brother-rolls.ts';
import type { PrinterLanguage } from './language.ts';
import type { BrotherSettings, Cutter, Media, PrinterProblem, PrinterSettings } from './printer-settings.ts';

/** A whole number, or a number of halves, between two ends. */
interface Range {
  readonly min: number;
  readonly max: number;
  readonly step?: 0.5;
}

interface Abilities {
  readonly dpis: readonly Dpi[];
  readonly darkness?: Range;
  readonly speed?: Range;
  readonly copies: Range;
  readonly cutters: readonly Cutter[];
  readonly canInvert: boolean;
  /** Rows of the longest label, the feed after it included. */
  readonly maxLength: number;
}

const EVERY_DPI: readonly Dpi[] = [203, 300, 600];
/** Copies where a command counts them, and where the label is sent as often. */
const COUNTED: Range = { min: 1, max: 9_999 };
const REPEATED: Range = { min: 1, max: 99 };
/** What `^LL` takes, for all that name no limit of their own. */
const MAX_LENGTH = 32_000;

/**
 * What each language can say, from its manual: `~SD`, `^PR` and `^LL` of ZPL; `DENSITY` and `SPEED` of TSPL; `D` and `S` of
 * EPL2, for heads of 203 and 300 dpi; `CONTRAST`, `SPEED` and 1,024 copies of CPCL, which knows one resolution. Only TSPL
 * and EPL2 are known to be taken the other way round by some firmware.
 */
const ABILITIES: Readonly<Record<PrinterLanguage, Abilities>> = {
  zpl: {
    dpis: EVERY_DPI,
    darkness: { min: 0, max: 30 },
    speed: { min: 1, max: 14 },
    copies: COUNTED,
    cutters: ['none', 'each'],
    canInvert: false,
    maxLength: MAX_LENGTH,
  },
  tspl: {
    dpis: EVERY_DPI,
    darkness: { min: 0, max: 15 },
    speed: { min: 1, max: 18, step: 0.5 },
    copies: COUNTED,
    cutters: ['none', 'each'],
    canInvert: true,
    maxLength: MAX_LENGTH,
  },
  epl: {
    dpis: [203, 300],
    darkness: { min: 0, max: 15 },
    speed: { min: 1, max: 6 },
    copies: COUNTED,
    cutters: ['none'],
    canInvert: true,
    maxLength: MAX_LENGTH,
  },
  cpcl: {
    dpis: [203],
    darkness: { min: 0, max: 3 },
    speed: { min: 0, max: 5 },
    copies: { min: 1, max: 1_024 },
    cutters: ['none'],
    canInvert: false,
    maxLength: MAX_LENGTH,
  },
  escpos: {
    dpis: EVERY_DPI,
    copies: REPEATED,
    cutters: ['none', 'each', 'end'],
    canInvert: false,
    maxLength: MAX_LENGTH,
  },
  brother: {
    dpis: [BROTHER_DPI],
    copies: REPEATED,
    cutters: ['none', 'each', 'end'],
    canInvert: false,
    maxLength: BROTHER_LENGTHS.max,
  },
};

/** Settings that the language can say and the head can print; else the first that is wrong. */
export function checkSettings(settings: PrinterSettings): Result<PrinterSettings, PrinterProblem> {
  const problem = commonProblem(settings) ?? sizeProblem(settings);
  return problem === undefined ? success(settings) : failure(problem);
}

function commonProblem(settings: PrinterSettings): PrinterProblem | undefined {
  const { language, darkness, speed, copies, cutter, isInverted, dpi, media, offset, label } = settings;
  const able = ABILITIES[language];
  if (!able.dpis.includes(dpi)) return notInLanguage('dpi', language);
  if (!able.cutters.includes(cutter)) return notInLanguage('cutter', language);
  if (isInverted && !able.canInvert) return notInLanguage('isInverted', language);
  if (darkness !== undefined && able.darkness === undefined) return notInLanguage('darkness', language);
  if (speed !== undefined && able.speed === undefined) return notInLanguage('speed', language);
  const feed = media.kind === 'continuous' ? media.feed : 0;
  return (
    outOfRange('darkness', darkness, able.darkness) ??
    outOfRange('speed', speed, able.speed) ??
    outOfRange('copies', copies, able.copies) ??
    outOfRange('media', mediaLength(media), mediaRange(settings)) ??
    outOfRange('label.width', label.width, { min: 1, max: MAX_LENGTH }) ??
    outOfRange('label.height', label.height, { min: 1, max: able.maxLength - feed }) ??
    outOfRange('offset.x', offset.x, { min: 1 - label.width, max: label.width - 1 }) ??
    outOfRange('offset.y', offset.y, { min: 1 - label.height, max: label.height - 1 })
  );
}

function mediaLength(media: Media): number {
  switch (media.kind) {
    case 'gap':
      return media.gap;
    case 'mark':
      return media.mark;
    case 'continuous':
      return media.feed;
  }
}

/** `Q` of EPL2 takes gaps and marks of 16 (18 at 300 dpi) to 240 dots; `GAP` and `BLINE` of TSPL up to an inch. */
function mediaRange({ media, dpi, language }: PrinterSettings): Range {
  if (media.kind === 'continuous') return { min: 0, max: 10 * dpi };
  if (language === 'epl') return { min: dpi === 203 ? 16 : 18, max: 240 };
  return { min: 1, max: dpi };
}

function sizeProblem(settings: PrinterSettings): PrinterProblem | undefined {
  const { headWidth, label } = settings;
  if (settings.language === 'brother') return rollProblem(settings);
  const range = outOfRange('headWidth', headWidth, { min: 1, max: MAX_LENGTH });
  if (range !== undefined || label.width <= headWidth) return range;
  return { code: 'wider-than-head', params: { width: label.width, head: headWidth } };
}

/** A label may be as large as its roll: that no ink is in the margins is seen from the label itself. */
function rollProblem({ roll, label, media, headWidth }: BrotherSettings): PrinterProblem | undefined {
  const { width, height } = rollSize(roll);
  const isContinuous = height === 0;
  if ((media.kind === 'continuous') !== isContinuous) return notInLanguage('media', 'brother');
  if (media.kind === 'mark') return notInLanguage('media', 'brother');
  if (media.kind === 'continuous' && media.feed !== 0) return notInLanguage('media', 'brother');
  const range =
    outOfRange('headWidth', headWidth, { min: BROTHER_PINS, max: BROTHER_PINS }) ??
    (isContinuous ? outOfRange('label.height', label.height, BROTHER_LENGTHS) : undefined);
  if (range !== undefined) return range;
  if (label.width <= width && (isContinuous || label.height <= height)) return undefined;
  const params = { width: label.width, height: label.height, rollWidth: width, rollHeight: height };
  return { code: 'larger-than-roll', params };
}

function notInLanguage(field: string, language: PrinterLanguage): PrinterProblem {
  return { code: 'setting-not-in-language', field, params: { language } };
}

function outOfRange(
  field: string,
  value: number | undefined,
  range: Range | undefined,
): PrinterProblem | undefined {
  if (value === undefined || range === undefined) return undefined;
  const { min, max, step = 1 } = range;
  if (value >= min && value <= max && Number.isInteger(value / step)) return undefined;
  return { code: 'setting-out-of-range', field, params: { min, max } };
}
