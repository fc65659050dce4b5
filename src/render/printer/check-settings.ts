import type { Dpi } from '../../base/length.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { HEAD_DOTS } from '../head-dots.ts';
import { ABILITIES, mediaRange, MAX_LENGTH, type Range } from './abilities.ts';
import { BROTHER_MARGIN } from './brother.ts';
import { BROTHER_LENGTHS, BROTHER_PINS, rollSize } from './brother-rolls.ts';
import { PRINTER_LANGUAGES, type PrinterLanguage } from './language.ts';
import type {
  BrotherSettings,
  Media,
  PrinterProblem,
  PrinterSettings,
  SettingName,
} from './printer-settings.ts';

/** Settings that the language can say and the head can print; else the first that is wrong. */
export function checkSettings(settings: PrinterSettings): Result<PrinterSettings, PrinterProblem> {
  const problem = choiceProblem(settings) ?? rangeProblem(settings) ?? sizeProblem(settings);
  return problem === undefined ? success(settings) : failure(problem);
}

function choiceProblem(settings: PrinterSettings): PrinterProblem | undefined {
  const { language, darkness, speed, cutter, polarity, dpi } = settings;
  const able = ABILITIES[language];
  if (!able.dpis.includes(dpi)) return notOneOf('dpi', language, able.dpis);
  if (cutter !== undefined && !able.cutters.includes(cutter))
    return notOneOf('cutter', language, able.cutters);
  if (!able.polarities.includes(polarity)) return notOneOf('polarity', language, able.polarities);
  if (darkness !== undefined && able.darkness === undefined) return notInLanguage('darkness', language);
  if (speed !== undefined && able.speed === undefined) return notInLanguage('speed', language);
  return undefined;
}

function rangeProblem(settings: PrinterSettings): PrinterProblem | undefined {
  const { language, darkness, speed, copies, dpi, media, offset, label } = settings;
  const able = ABILITIES[language];
  return (
    outOfRange('darkness', darkness, able.darkness) ??
    outOfRange('speed', speed, able.speed) ??
    outOfRange('copies', copies, able.copies) ??
    lengthOutOfRange(...lengthOf(media), mediaRange(settings), dpi) ??
    lengthOutOfRange('label.width', label.width, { min: 1, max: MAX_LENGTH }, dpi) ??
    lengthOutOfRange('label.height', label.height, heightRange(settings), dpi) ??
    outOfRange('offset.x', offset.x, { min: 1 - label.width, max: label.width - 1 }) ??
    outOfRange('offset.y', offset.y, { min: 1 - label.height, max: label.height - 1 })
  );
}

function lengthOf(media: Media): [SettingName, number] {
  switch (media.kind) {
    case 'gap':
      return ['media.gap', media.gap];
    case 'mark':
      return ['media.mark', media.mark];
    case 'continuous':
      return ['media.feed', media.feed];
  }
}

/** The feed after a label is part of its length; on Brother's rolls without end so are the margins, which have no rows. */
function heightRange(settings: PrinterSettings): Range {
  const { media } = settings;
  const feed = media.kind === 'continuous' ? media.feed : 0;
  if (settings.language !== 'brother' || media.kind !== 'continuous')
    return { min: 1, max: MAX_LENGTH - feed };
  const unprinted = 2 * BROTHER_MARGIN - feed;
  return { min: Math.max(1, BROTHER_LENGTHS.min + unprinted), max: BROTHER_LENGTHS.max + unprinted };
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
  const kind = height === 0 ? 'continuous' : 'gap';
  if (media.kind !== kind) return notOneOf('media.kind', 'brother', [kind]);
  if (headWidth !== BROTHER_PINS) return notOneOf('headWidth', 'brother', [BROTHER_PINS]);
  if (label.width <= width && (height === 0 || label.height <= height)) return undefined;
  const params = { width: label.width, height: label.height, rollWidth: width, rollHeight: height };
  return { code: 'larger-than-roll', params };
}

function notInLanguage(field: SettingName, language: PrinterLanguage): PrinterProblem {
  return { code: 'setting-not-in-language', field, params: { language: PRINTER_LANGUAGES[language].title } };
}

function notOneOf(
  field: SettingName,
  language: PrinterLanguage,
  choices: readonly (string | number)[],
): PrinterProblem {
  const params = { language: PRINTER_LANGUAGES[language].title, choices: choices.join(', ') };
  return { code: 'setting-not-one-of', field, params };
}

function outOfRange(
  field: SettingName,
  value: number | undefined,
  range: Range | undefined,
): PrinterProblem | undefined {
  if (value === undefined || range === undefined) return undefined;
  const { min, max, isTenths = false } = range;
  const params = { min, max };
  if (!(value >= min && value <= max)) return { code: 'setting-out-of-range', field, params };
  if (isTenths) return isWhole(value * 10) ? undefined : { code: 'setting-not-tenths', field, params };
  return Number.isInteger(value) ? undefined : { code: 'setting-not-whole', field, params };
}

/** But for the dust of a product of decimals. */
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** As `outOfRange` for dots, said in millimetres that lie within the range themselves. */
function lengthOutOfRange(
  field: SettingName,
  dots: number,
  { min, max }: Range,
  dpi: Dpi,
): PrinterProblem | undefined {
  const problem = outOfRange(field, dots, { min, max });
  if (problem === undefined) return undefined;
  const perMm = HEAD_DOTS[dpi] / 100;
  const params = { min: Math.ceil(min / perMm) / 100, max: Math.floor(max / perMm) / 100 };
  return { ...problem, code: 'setting-out-of-range', params };
}
