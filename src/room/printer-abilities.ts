import type { Dpi } from '../base/length.ts';
import { mm } from '../base/length.ts';
import type { PrinterProfile } from '../print/printer-profile.ts';
import { ABILITIES } from '../render/printer/abilities.ts';
import type { Range } from '../render/printer/abilities.ts';
import { BROTHER_ROLLS } from '../render/printer/brother-rolls.ts';
import { PRINTER_LANGUAGES } from '../render/printer/language.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import { HEAD_DOTS } from '../render/head-dots.ts';
import { headDots } from '../render/raster/dot-grid.ts';

export const PRINTER_LANGUAGE_IDS = Object.keys(PRINTER_LANGUAGES) as readonly PrinterLanguage[];

/** What a printer of a language can be told: the choices of a form. */
export interface PrinterAbilities {
  readonly title: string;
  /** Of a file in this language. */
  readonly extension: string;
  readonly dpis: readonly Dpi[];
  readonly darkness: Range | null;
  readonly speed: Range | null;
  readonly cutters: readonly NonNullable<PrinterProfile['cutter']>[];
  readonly polarities: readonly PrinterProfile['polarity'][];
  readonly graphics: readonly NonNullable<PrinterProfile['graphic']>[];
  readonly rolls: readonly NonNullable<PrinterProfile['roll']>[];
  /** Where the head can have another width than one. */
  readonly hasHeadWidth: boolean;
}

export function printerAbilities(language: PrinterLanguage): PrinterAbilities {
  const { dpis, darkness = null, speed = null, cutters, polarities } = ABILITIES[language];
  const isBrother = language === 'brother';
  return {
    ...PRINTER_LANGUAGES[language],
    ...{ dpis, darkness, speed, cutters, polarities },
    graphics: language === 'zpl' ? ['acs', 'z64', 'hex'] : language === 'cpcl' ? ['cg', 'eg'] : [],
    rolls: isBrother ? (Object.keys(BROTHER_ROLLS) as PrinterAbilities['rolls']) : [],
    hasHeadWidth: !isBrother,
  };
}

/** Whether a Brother's roll is of labels, and not one without end. */
export const isRollOfLabels = (roll: NonNullable<PrinterProfile['roll']>): boolean =>
  BROTHER_ROLLS[roll].length > 0;

/** Dots of a head as millimetres, to the nearest hundredth. */
export const headMillimetres = (dots: number, dpi: Dpi): number =>
  Math.round((dots * 100) / HEAD_DOTS[dpi]) / 100;

/** Millimetres as whole dots of a head, of either sign. */
export const dotsOfHead = (millimetres: number, dpi: Dpi): number =>
  Math.sign(millimetres) * headDots(mm(Math.abs(millimetres)), dpi);
